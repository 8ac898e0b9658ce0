import type { Browser, Page } from 'playwright-core';
import { type Line, lineOf } from '../line.ts';
import { writeQuestion } from './write-question.ts';

/** What is promised: milliseconds from the press of Stop until the database is there again with the tables of before. */
const promised = 5_000;
/** How long a question runs away before it is stopped. */
const runs = 2_000;

/** The tables that have to be there again, and how many rows they have together. */
const loaded = `SELECT (SELECT count(*) FROM us_foia.reply_times) + (SELECT count(*) FROM us_foia.requests) AS n`;

/** Questions that come to no end of their own within a minute. */
const runaways: Readonly<Record<string, string>> = {
  'endless recursion': 'WITH RECURSIVE r(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM r) SELECT count(*) AS n FROM r',
  'cross join': 'SELECT count(*) AS n FROM us_foia.reply_times a, us_foia.reply_times b, us_foia.reply_times c',
  'huge result': 'SELECT a.*, b.* FROM us_foia.reply_times a, us_foia.reply_times b, us_foia.reply_times c',
};

/** Questions that the database does not survive, or only just: here the time runs until the next question is answered. */
const breakdowns: Readonly<Record<string, string>> = {
  'one text of 1.5 GB': "SELECT repeat('x', 1500000000) AS x",
  'two gigabytes of rows': "SELECT repeat('x', 20000) AS x FROM range(100000)",
  'deep expression': `SELECT regexp_matches('a', repeat('(', 20000) || 'a' || repeat(')', 20000)) AS x`,
};

/** The console after questions that run away, on the page itself, beside what is promised. */
export async function stopSpeed(browser: Browser, site: string): Promise<readonly Line[]> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${site}en/query/`);
  await page.waitForSelector('[data-part="editor"] .cm-content');
  const rows = await askedFor(page, loaded);
  const stops: Record<string, number> = {};
  for (const [kind, sql] of Object.entries(runaways)) {
    stops[`${kind}, ms`] = await stopped(page, sql);
    if ((await askedFor(page, loaded)) !== rows) throw new Error(`after ${kind} the tables are not there again`);
  }
  const ends: Record<string, number> = {};
  for (const [kind, sql] of Object.entries(breakdowns)) {
    await askedFor(page, sql);
    const began = performance.now();
    if ((await askedFor(page, loaded)) !== rows) throw new Error(`after ${kind} the tables are not there again`);
    ends[`${kind}, ms`] = performance.now() - began;
  }
  await context.close();
  const line = (what: string, times: Readonly<Record<string, number>>): Line =>
    lineOf({
      what,
      unit: 'ms',
      ours: Math.max(...Object.values(times)),
      baseline: 'what is promised',
      theirs: promised,
      bar: { atMost: 1 },
      details: times,
    });
  return [
    line('stop of a runaway question to tables ready again, slowest kind', stops),
    line('question that breaks the database down to the next answered, slowest kind', ends),
  ];
}

/** Asks, waits for the end, and gives the first cell of the answer; the words of the trouble where there is none. */
async function askedFor(page: Page, sql: string): Promise<string> {
  await writeQuestion(page, sql);
  await page.click('[data-action="run"]');
  await page.waitForSelector('[data-action="run"]:enabled', { timeout: 120_000 });
  const trouble = page.locator('[data-part="trouble"]');
  const place = (await trouble.isVisible()) ? trouble : page.locator('[data-part="table"] tbody td').first();
  return (await place.innerText()).slice(0, 100);
}

/** Lets a question run away, presses Stop, and gives the milliseconds until the page says that all is there again. */
async function stopped(page: Page, sql: string): Promise<number> {
  await writeQuestion(page, sql);
  await page.click('[data-action="run"]');
  await page.waitForTimeout(runs);
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const status = document.querySelector('[data-part="status"]');
        const button = document.querySelector<HTMLButtonElement>('[data-action="stop"]:enabled');
        if (!status || !button) return reject(new Error('the question came to an end before it was stopped'));
        const began = performance.now();
        const watcher = new MutationObserver(() => {
          if (status.textContent?.includes('ready again')) resolve(performance.now() - began);
        });
        watcher.observe(status, { childList: true });
        button.click();
      }),
  );
}
