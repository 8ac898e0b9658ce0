import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { axeViolations, Reader } from './reader.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.arrive();
});
afterAll(() => reader.leave());

const mailbox = 'en/shangluo-mailbox/explore/';
const table = 'reply-times.csv';

/** The band over a frozen view, once it says what it has to say. */
async function bandOf(page: Page): Promise<{ readonly fate: string | null; readonly text: string }> {
  const band = page.locator('[data-part="band"] .frozen:not([data-fate="loading"])');
  await band.waitFor({ timeout: 60_000 });
  return { fate: await band.getAttribute('data-fate'), text: await band.innerText() };
}

/** The answers of the first quarter of 2021 within 5 days and in all, as the file of a release has them. */
function countsIn(release: string): readonly [within: number, all: number] {
  const text = readFileSync(join(inject('folder'), 'data/shangluo-mailbox', release, table), 'utf8');
  const rows = text.split(/\r?\n/).map((line) => line.split(','));
  const own = rows.filter(([period]) => period === '2021-Q1').map(([, , , to = '', n]) => ({ to, n: Number(n) }));
  const sum = (some: typeof own) => some.reduce((total, { n }) => total + n, 0);
  return [sum(own.filter(({ to }) => to !== '' && Number(to) <= 5)), sum(own)];
}

async function openMenu(page: Page, figure: string): Promise<void> {
  await page.waitForSelector(`${figure} .figure-ground[role="application"]`);
  await page.click(`${figure} [data-part="take"] > summary`);
  await page.waitForSelector(`${figure} select[data-kind="link"]:visible`);
}

const boxOf = (page: Page, figure: string, box: string) =>
  page.locator(`${figure} textarea[data-box="${box}"]`).inputValue();

describe('a frozen view', () => {
  it.each([
    ['2021-04-30', 'superseded'],
    ['2021-06-30', 'superseded'],
    ['2022-05-12', 'newest'],
  ])('shows the figures of release %s, and says that it is %s', async (release, fate) => {
    const [within, all] = countsIn(release);
    const { page, errors } = await reader.open(`${mailbox}?release=${release}`);
    const band = await bandOf(page);
    expect(band.fate).toBe(fate);
    expect(band.text).toContain(`Figures as published in release ${release} on `);
    expect(band.text.includes('the newest release is 2022-05-12')).toBe(fate === 'superseded');
    const row = page.locator('[data-part="result"] tr', { hasText: /Q1.2021/ }).first();
    await row.waitFor({ timeout: 60_000, state: 'attached' });
    const cells = await row.locator('th, td').allTextContents();
    expect(cells).toEqual(expect.arrayContaining([String(within), String(all)]));
    expect(await page.locator('[data-part="result"]').textContent()).toContain(`Release ${release}.`);

    // Another question is put to the same release, and the citation names both.
    await page.locator('select[name="from"], [name="from"]').first().selectOption({ index: 2 });
    await page.waitForFunction(() => location.search.includes('from='));
    expect(new URL(page.url()).searchParams.get('release')).toBe(release);
    const citation = page.locator('hy-cite [data-style="apa"]');
    await expect.poll(() => citation.textContent()).toContain(new URL(page.url()).search);
    const cited = await citation.textContent();
    expect(cited).toContain(`Release ${release}`);
    expect(cited).not.toContain('Retrieved');
    expect(errors).toEqual([]);
    if (fate === 'superseded') expect(await axeViolations(page)).toEqual([]);
    await page.context().close();
  });

  it('is said to need JavaScript where there is none', async () => {
    const { page } = await reader.open(`${mailbox}?release=2021-04-30`, { javaScriptEnabled: false });
    const said = page.locator('noscript p', { hasText: 'figures of the newest release, 2022-05-12' });
    expect(await said.isVisible()).toBe(true);
    await page.context().close();
  });

  it('refuses figures whose file is not as the log has it, in whichever page asks for them', async () => {
    for (const path of [mailbox, 'en/shangluo-mailbox/compare/']) {
      const { page } = await reader.open(path);
      await page.route(`**/2021-06-30/${table}`, async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: (await response.text()).replace('2021-Q1', '2021-Q2') });
      });
      await page.goto(`${page.url()}?release=2021-06-30`);
      const refusal = page.locator('[role="alert"]:visible', { hasText: 'is not the file that was published' });
      await refusal.waitFor({ timeout: 60_000 });
      expect(await refusal.innerText()).toContain(table);
      expect(await page.locator('[data-part="result"] :is(table, svg)').count()).toBe(0);
      await page.context().close();
    }
  });

  it('of a withdrawn or unknown release shows the reason and no figures', async () => {
    const { page } = await reader.open(mailbox);
    await page.route('**/shangluo-mailbox/releases.json', async (route) => {
      const response = await route.fetch();
      const log = await response.json();
      const withdrawal = { id: '2021-06-30', withdrawn: '2022-01-10T02:00:00Z', reason: 'Letters were counted twice.' };
      log.entries.push({ previousEntry: '', withdrawal });
      await route.fulfill({ response, json: log });
    });
    await page.goto(`${page.url()}?release=2021-06-30`);
    const { fate, text } = await bandOf(page);
    expect(fate).toBe('withdrawn');
    expect(text).toContain('was withdrawn on 10 January 2022');
    expect(text).toContain('Letters were counted twice.');
    expect(await page.locator('[data-part="result"] :is(table, svg)').count()).toBe(0);
    await page.goto(page.url().replace('2021-06-30', '1999-Q9'));
    expect((await bandOf(page)).text).toContain('There is no release “1999-Q9” of this dataset.');
    expect(await page.locator('[data-part="result"] :is(table, svg)').count()).toBe(0);
    expect(await page.locator('hy-cite').count()).toBe(0);
    // A link with the bracket of its sentence at its end is no link to the newest figures either.
    await page.goto(page.url().replace('1999-Q9', '2021-06-30)'));
    expect((await bandOf(page)).text).toContain('There is no release “2021-06-30)” of this dataset.');
    await page.context().close();
  });

  it('is one click away from a live one, with the same question', async () => {
    const { page, errors } = await reader.open('en/uk-foi/compare/?bodies=home-office,cabinet-office&measure=on_time');
    await page.click('[data-part="freeze"]');
    expect((await bandOf(page)).fate).toBe('newest');
    expect(new URL(page.url()).search).toBe('?bodies=home-office,cabinet-office&measure=on_time&release=2020-Q4');
    await page.goto(page.url().replace('2020-Q4', '2019-Q4'));
    expect((await bandOf(page)).fate).toBe('superseded');
    await page.waitForFunction(() => document.querySelectorAll('.compare-sentences h3').length === 2);
    expect(await page.locator('.compare-sentences').innerText()).toContain('2019');
    expect(await page.locator('.compare-sentences').innerText()).not.toContain('2020');
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

describe('an embedded chart of a release', () => {
  it.each([
    ['embed/en/uk-foi/trend/2019-Q4/', 'superseded', 'the newest release is 2020-Q4'],
    ['embed/zh/shangluo-mailbox/standings/2021-12-31/', 'superseded', '现行最新版本为2022-05-12'],
    ['embed/en/uk-foi/home-office/trend/2020-Q4/', 'newest', 'It is the newest release.'],
  ])('says inside its frame what became of that, without a script: %s', async (path, fate, sentence) => {
    const { page } = await reader.open(path, { javaScriptEnabled: false, viewport: { width: 360, height: 600 } });
    expect(await page.locator('.frozen').getAttribute('data-fate')).toBe(fate);
    expect(await page.locator('.frozen').innerText()).toContain(sentence);
    expect(await page.locator('svg:visible').count()).toBe(1);
    await page.context().close();
  });

  it('has its code, its link and its citation in the menu of the live chart', async () => {
    const { page } = await reader.open('en/uk-foi/');
    await openMenu(page, '#trend');
    expect(await boxOf(page, '#trend', 'link')).toMatch(/\/en\/uk-foi\/#trend$/);
    expect(await boxOf(page, '#trend', 'cite')).toContain('Retrieved');
    expect(await boxOf(page, '#trend', 'embed')).toContain('/embed/en/uk-foi/trend/"');
    await page.selectOption('#trend select[data-kind="link"]', 'frozen');
    await page.selectOption('#trend select[data-kind="embed"]', 'frozen');
    expect(await boxOf(page, '#trend', 'link')).toMatch(/\/embed\/en\/uk-foi\/trend\/2020-Q4\/$/);
    expect(await boxOf(page, '#trend', 'embed')).toContain('/embed/en/uk-foi/trend/2020-Q4/"');
    const cited = await boxOf(page, '#trend', 'cite');
    expect(cited).toContain('/embed/en/uk-foi/trend/2020-Q4/');
    expect(cited).not.toContain('Retrieved');

    // A chart without a page of its own is frozen on the explore page.
    await openMenu(page, '#funnel');
    await page.selectOption('#funnel select[data-kind="link"]', 'frozen');
    const link = await boxOf(page, '#funnel', 'link');
    expect(link).toMatch(/\/en\/uk-foi\/explore\/\?.*by=body.*&release=2020-Q4$/);
    await page.goto(link);
    expect((await bandOf(page)).fate).toBe('newest');
    await page.waitForSelector('[data-part="result"] table', { state: 'attached' });
    await page.context().close();
  });
});
