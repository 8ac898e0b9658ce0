import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { writeQuestion } from '../../scripts/bench/explore/write-question.ts';
import { statementsOf } from '../../src/engine/recipe.ts';
import { formatsOf } from '../../src/i18n/formats.ts';
import { fragmentOf } from '../../src/islands/query/link.ts';
import { escapeAttempts } from '../engine/escape-attempts.ts';
import { axeViolations, Reader, type Visit } from './reader.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.arrive();
});
afterAll(() => reader.leave());

/** The console with its editor, as soon as it can be used. */
async function opened(path = 'en/query/'): Promise<Visit> {
  const visit = await reader.open(path);
  await visit.page.waitForSelector('[data-part="editor"] .cm-content', { timeout: 60_000 });
  return visit;
}

/** Puts a question into the editor as a link does, and runs it. Gives what the page says then. */
async function ask(page: Page, sql: string): Promise<string> {
  await writeQuestion(page, sql);
  await page.click('[data-action="run"]');
  return answered(page);
}

async function answered(page: Page): Promise<string> {
  await page.waitForSelector('[data-action="run"]:enabled', { timeout: 90_000 });
  return page.locator('[data-part="status"]').innerText();
}

function rows(page: Page): Promise<readonly (readonly string[])[]> {
  return page
    .locator('[data-part="table"] tbody tr')
    .evaluateAll((lines) => lines.map((line) => [...line.children].map((cell) => cell.textContent ?? '')));
}

describe('the SQL console', () => {
  it('lists the tables and the examples when JavaScript is off', async () => {
    const visit = await reader.open('zh/query/', { javaScriptEnabled: false });
    expect(await visit.page.locator('.query-offline').isVisible()).toBe(true);
    expect(await visit.page.locator('[data-part="asking"]').isVisible()).toBe(false);
    expect(await visit.page.locator('[data-example] code').first().innerText()).toContain('uk_foi.replies');
    expect(await visit.page.locator('.query-tables summary').count()).toBeGreaterThan(20);
    await visit.page.context().close();
  });

  it('shows the question of a link and runs nothing until the reader does; then answers, draws, and keeps it', async () => {
    const sql =
      'SELECT time_period, count(*) AS n, 0.5 AS share\nFROM uk_foi.replies GROUP BY time_period ORDER BY time_period';
    const visit = await opened(`en/query/${fragmentOf(sql)}`);
    const { page } = visit;
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.waitForLoadState('networkidle');
    expect(await page.locator('[data-part="from-link"]').isVisible()).toBe(true);
    expect(await page.locator('[data-part="status"]').innerText()).toContain('Nothing has been asked');
    expect(asked.filter((url) => /duckdb|\.csv/.test(url))).toEqual([]);

    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+Enter');
    await page.waitForSelector('[data-part="answer"] tbody tr', { timeout: 90_000 });
    expect(await answered(page)).toMatch(/^44 rows in .* \(DuckDB v/);
    expect(asked.filter((url) => url.endsWith('.csv')).map((url) => new URL(url).pathname)).toEqual([
      '/data/uk-foi/2020-Q4/replies.csv',
    ]);
    await page.waitForSelector('[data-part="chart"] svg', { state: 'attached' });
    expect(await page.locator('[data-part="history"] code').allInnerTexts()).toEqual([sql]);
    expect(await axeViolations(page)).toEqual([]);

    // Tab leaves the editor, and a fault is told where it is.
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-action'))).toBe('run');
    expect(await ask(page, 'SELECT\n  nothing_of_the_kind\nFROM uk_foi.replies')).toBe('No answer.');
    expect(await page.locator('[data-part="trouble"]').innerText()).toContain('line 2');
    expect(await page.locator('.query-fault').innerText()).toContain('nothing_of_the_kind');
    // The answer to another question is not left under it.
    expect(await page.locator('[data-part="answer"]').isVisible()).toBe(false);

    await page.goBack();
    await page.waitForFunction(
      (text) => document.querySelector<HTMLTextAreaElement>('[data-part="box"]')?.value === text,
      sql,
    );
    await page.click('[data-action="clear"]');
    expect(await page.locator('[data-part="history"] code').count()).toBe(0);
    expect(visit.strangers).toEqual([]);
    expect(visit.errors).toEqual([]);
    await page.context().close();
  });

  it('lists every table that can be asked, and says no more of an answer without rows than that', async () => {
    const { page } = await opened();
    const listed = await page.locator('.query-tables [data-table]').count();
    expect(await ask(page, 'SHOW TABLES;')).toContain(`${listed} rows`);
    expect((await rows(page)).map(([, , name]) => name)).toContain('codes.uk_bodies');
    expect(await ask(page, 'FROM uk_foi.replies WHERE received < 0')).toContain('0 rows');
    expect(await page.locator('[data-part="table"]').innerText()).toContain('without rows');
    expect(await page.locator('[data-part="chart"]').innerText()).toBe('');
    await page.context().close();
  });

  it('says how many rows there are, turns their pages, and stops a runaway question', async () => {
    const visit = await opened();
    const { page } = visit;
    expect(await ask(page, 'FROM us_foia.reply_times')).toContain('48,815 rows');
    expect(await page.locator('[data-part="shown"]').innerText()).toBe('Rows 1 to 200 of 48,815 are shown.');
    await page.click('[data-action="page"]:not([disabled])');
    expect(await page.locator('[data-part="shown"]').innerText()).toBe('Rows 201 to 400 of 48,815 are shown.');
    expect(await ask(page, 'FROM range(250000) r(i)')).toContain('250,000 rows');
    expect(await page.locator('[data-part="shown"]').innerText()).toContain('the first 100,000 were fetched');

    // Of gigabytes only as much is taken as a tab can hold.
    expect(await ask(page, "SELECT repeat('x', 20000) AS x FROM range(100000)")).toContain('100,000 rows');
    expect(await page.locator('[data-part="shown"]').innerText()).toContain('the first 2,500 were fetched');
    expect((await rows(page))[0]?.[0]).toContain('(20,000 characters; the CSV has them all)');
    expect(await ask(page, 'FROM range(250000) r(i)')).toContain('250,000 rows');

    const download = page.waitForEvent('download');
    await page.click('[data-action="csv"]');
    const chunks: Buffer[] = [];
    for await (const chunk of await (await download).createReadStream()) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString('utf8').trim().split('\r\n')).toHaveLength(100_001);

    await writeQuestion(page, 'SELECT count(*) FROM range(10000000) a, range(10000000) b, us_foia.reply_times');
    await page.click('[data-action="run"]');
    await page.waitForFunction(
      () => document.querySelector('[data-part="status"]')?.textContent === 'Running …',
      null,
      {
        timeout: 60_000,
      },
    );
    await page.click('[data-action="stop"]');
    await page.waitForFunction(
      () => /ready again .* with 1 table/.test(document.querySelector('[data-part="status"]')?.textContent ?? ''),
      null,
      { timeout: 90_000 },
    );
    expect(await ask(page, 'SELECT count(*) AS n FROM us_foia.reply_times')).toContain('1 row');
    expect(await rows(page)).toEqual([['48815']]);
    expect(visit.errors).toEqual([]);
    await page.context().close();
  });

  it('lets nothing out: forty and more attempts leave no request at a hostile origin', async () => {
    const requests: string[] = [];
    const hostile = createServer((request, response) => {
      requests.push(request.url ?? '');
      response.end('a\n1\n');
    });
    await new Promise<void>((resolve) => hostile.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(hostile.address() as AddressInfo).port}`;
    try {
      const visit = await opened();
      await ask(visit.page, 'SELECT count(*) AS n FROM uk_foi.replies');
      const answers: string[] = [];
      for (const attempt of escapeAttempts(origin)) {
        const status = await ask(visit.page, attempt);
        if (status !== 'No answer.') answers.push(`${attempt}: ${status}`);
      }
      expect(answers).toEqual([]);
      expect(await ask(visit.page, 'SELECT count(*) AS n FROM uk_foi.replies')).toContain('1 row');
      expect(await rows(visit.page)).toEqual([['1811']]);
      expect(visit.strangers).toEqual([]);
      expect(requests).toEqual([]);
      await visit.page.context().close();
    } finally {
      hostile.closeAllConnections();
      hostile.close();
    }
  });
});

/** Figures of pages: where they stand, and which rows and cells of the chart's own table say them. */
const figures = [
  ['en/uk-foi/', 'trend', '2020-Q4', '10229', '11631'],
  ['en/uk-foi/home-office/', 'trend', '2020-Q4'],
  ['en/us-foia/', 'standings', 'doj'],
  ['en/ni-emergency-care/', 'trend', '2022-Q1', '93873', '178514'],
  ['en/shangluo-mailbox/', 'trend', '2022-Q1'],
  ['en/message-board-demo/', 'flow-clearance', '2026-Q3'],
  ['en/', 'story-uk-foi-chart', '2020-Q4', '10229', '11631'],
  ['en/', 'story-ca-service-standards-chart', 'cra-arc'],
] as const;

/** What a figure's menu has to count it anew: in SQL, for DuckDB's command line, and the link to the console. */
async function recounted(page: Page, id: string) {
  await page.locator(`figure#${id} .figure-take > summary`).click();
  await page.click(`figure#${id} button[data-recount]`);
  const box = page.locator(`figure#${id} textarea[data-box="recount"]`);
  await box.waitFor();
  const sql = await box.inputValue();
  await page.selectOption(`figure#${id} select[data-program]`, 'duckdb');
  const link = page.locator(`figure#${id} [data-part="recount"] a[href*="query"]`);
  return { sql, snippet: await box.inputValue(), link };
}

/** A snippet run by native DuckDB on the file that is served at the address in it. */
async function runNatively(snippet: string): Promise<readonly (readonly string[])[]> {
  const home = new URL(inject('site')).origin;
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  const results: string[][][] = [];
  for (const { statement } of statementsOf(snippet.replaceAll(home, join(inject('folder')))))
    results.push((await connection.runAndReadAll(statement)).getRows().map((row) => row.map(String)));
  connection.closeSync();
  instance.closeSync();
  expect(results[0]).toEqual([['true']]);
  return results.at(-1) ?? [];
}

describe('a number counted anew', () => {
  it('is the page’s, in the console and in native DuckDB', async () => {
    const visit = await reader.open('en/');
    const { page } = visit;
    for (const [path, id, key, ...counts] of figures) {
      await page.goto(new URL(path, inject('site')).href);
      const shown = (await page.locator('main').textContent()) ?? '';
      const { snippet, link } = await recounted(page, id);
      const native = (await runNatively(snippet)).find(([first]) => first === key) ?? [];
      const [, numerator, denominator, share] = native;
      if (counts.length > 0) expect([numerator, denominator]).toEqual(counts);
      expect(shown, `${path} ${id} ${key}`).toContain(formatsOf('en').share(Number(share)));
      expect(shown).toContain(formatsOf('en').count(Number(denominator)));

      await link.click();
      await page.waitForSelector('[data-part="editor"] .cm-content', { timeout: 60_000 });
      expect(await page.locator('[data-part="from-link"]').isVisible()).toBe(true);
      await page.click('[data-action="run"]');
      await page.waitForSelector('[data-part="answer"] tbody tr', { timeout: 90_000 });
      expect((await rows(page)).find(([first]) => first === key)).toEqual(native);
    }
    expect(visit.errors).toEqual([]);
    await page.context().close();
  });

  it('is that of the release where the view is frozen', async () => {
    const { page, errors } = await reader.open(
      'en/uk-foi/explore/?table=replies&measure=on_time&by=time_period&release=2019-Q4',
    );
    await page.waitForSelector('[data-part="result"] .figure-ground[role="application"]', { timeout: 60_000 });
    const id = (await page.locator('[data-part="result"] figure').first().getAttribute('id')) ?? '';
    const { snippet, link } = await recounted(page, id);
    const native = await runNatively(snippet);
    await link.click();
    await page.waitForSelector('[data-part="editor"] .cm-content', { timeout: 60_000 });
    expect(await page.locator('[data-part="band"] .frozen').getAttribute('data-fate')).toBe('superseded');
    expect(await page.locator('[data-part="band"]').innerText()).toContain('uk_foi.replies holds the figures of this');
    expect(await page.locator('[data-table="uk_foi.replies"] a').getAttribute('href')).toContain('/2019-Q4/');
    await page.click('[data-action="run"]');
    await page.waitForSelector('[data-part="answer"] tbody tr', { timeout: 90_000 });
    expect(await rows(page)).toEqual(native);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
