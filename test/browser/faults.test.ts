import { globSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium } from '../../scripts/site/chromium.ts';
import { addressOf, axeViolations, Reader } from './reader.ts';

// What goes wrong on the way to a reader. Each time the chart in the page stays, a sentence says what happened and what
// to do, and the button below it leads on once the fault is mended.
let reader: Reader;
let page: Page;
beforeAll(async () => {
  reader = await Reader.arrive();
});
afterEach(() => page.context().close());
afterAll(() => reader.leave());

/** Machines that test much at once are slow. */
const slow = { timeout: 30_000 };

async function open(path: string): Promise<void> {
  ({ page } = await reader.open(path));
  await page.waitForSelector('[data-part="controls"]:enabled');
}

/** Waits for the sentence, looks whether the chart is still there, and gives what is said. */
async function trouble(): Promise<string> {
  const place = page.locator('[data-part="trouble"]');
  await place.waitFor({ timeout: 60_000 });
  expect(await page.locator('[data-part="result"] svg.chart').count()).toBeGreaterThan(0);
  return place.innerText();
}

async function retry(): Promise<void> {
  await page.click('[data-part="trouble"] [data-action="retry"]');
  await page.locator('[data-part="trouble"]').waitFor({ state: 'hidden', timeout: 60_000 });
}

async function databaseAnswers(): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector('[data-part="status"]')?.textContent?.includes('DuckDB'),
    null,
    { timeout: 90_000 },
  );
}

/** The question that the tests ask has one row for its answer. */
async function isAnswered(): Promise<void> {
  await page.waitForFunction(() => document.querySelectorAll('[data-part="result"] tbody tr').length === 1);
}

const half = async (route: Route): Promise<void> => {
  const response = await route.fetch();
  const body = await response.body();
  await route.fulfill({ response, body: body.subarray(0, body.length / 2) });
};
const forged = async (route: Route): Promise<void> => {
  const response = await route.fetch();
  await route.fulfill({ response, body: (await response.text()).replace(/9/g, '8') });
};
const noWebAssembly = async (route: Route): Promise<void> => {
  const response = await route.fetch();
  const policy = "default-src 'self'; script-src 'self'";
  await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
};

describe('the database', () => {
  it.each([
    ['en', [/could not be fetched/, /could not be fetched/, /could not be fetched/, /WebAssembly/]],
    ['zh', [/未能取得/, /未能取得/, /未能取得/, /WebAssembly/]],
  ] as const)(
    '[%s] that does not come whole, or is not allowed, is told of; retrying works',
    async (language, sentences) => {
      const faults: readonly [string, (route: Route) => Promise<void>][] = [
        ['**/*.wasm*', (route) => route.abort()],
        ['**/*.wasm*', half],
        ['**/*duckdb-worker*.js', (route) => route.abort()],
        ['**/*duckdb-worker*.js', noWebAssembly],
      ];
      await open(`${language}/uk-foi/explore/`);
      for (const [index, [files, fault]] of faults.entries()) {
        await page.context().route(files, fault);
        await page.click(index === 0 ? '[data-action="database"]' : '[data-action="retry"]');
        await expect.poll(trouble, { timeout: 60_000 }).toMatch(sentences[index] as RegExp);
        await page.context().unroute(files);
      }
      if (language === 'en') return;
      await retry();
      await databaseAnswers();
    },
  );

  it('that gives no sign of life is given up', async () => {
    ({ page } = await reader.open('en/uk-foi/explore/'));
    await page.clock.install();
    await page.reload();
    await page.clock.runFor(1_000);
    await page.waitForSelector('[data-part="controls"]:enabled');
    await page.context().route('**/*.wasm*', (route) => (route.request().method() === 'HEAD' ? route.continue() : {}));
    const asked = page.waitForRequest((request) => request.url().includes('.wasm') && request.method() === 'GET');
    await page.click('[data-action="database"]');
    await asked;
    await page.clock.runFor(31_000);
    expect(await trouble()).toContain('given up');
  });

  /** Starts the database and gives its worker. */
  async function started(language: string) {
    await open(`${language}/uk-foi/explore/`);
    const coming = page.waitForEvent('worker');
    await page.click('[data-action="database"]');
    const worker = await coming;
    await databaseAnswers();
    return worker;
  }

  it('that breaks down is told of, and starts afresh', async () => {
    const worker = await started('zh');
    await worker.evaluate(() => {
      self.onmessage = () => {
        throw new Error('unreachable executed');
      };
    });
    await page.uncheck('input[name="by"][value="time_period"]');
    await page.locator('[data-part="trouble"]').waitFor();
    expect(await page.locator('[data-part="trouble"]').innerText()).toContain('数据库出现故障');
    expect(await page.locator('[data-part="result"] tbody tr').count()).toBe(1);
    await retry();
    await databaseAnswers();
  });

  it('whose worker is killed is given up, and starts afresh', async () => {
    const worker = await started('en');
    await page.clock.install();
    // No event tells the page of it, so that it can only wait in vain.
    await worker.evaluate(() => self.close()).catch(() => undefined);
    await page.uncheck('input[name="by"][value="time_period"]');
    const told = page.locator('[data-part="trouble"]');
    await expect
      .poll(
        async () => {
          await page.clock.fastForward(31_000);
          return (await told.isVisible()) ? told.innerText() : '';
        },
        { timeout: 60_000 },
      )
      .toContain('given up');
    expect(await page.locator('[data-part="result"] tbody tr').count()).toBe(1);
    await retry();
    await databaseAnswers();
  });

  it('that runs out of memory is told of, and starts afresh', async () => {
    await open('en/uk-foi/explore/');
    const coming = page.waitForEvent('worker');
    await page.click('[data-action="database"]');
    const worker = await coming;
    await worker.evaluate(() => {
      WebAssembly.Memory.prototype.grow = () => {
        throw new RangeError('out of memory');
      };
    });
    expect(await trouble()).toContain('ran out of memory');
    await retry();
    await databaseAnswers();
  });
});

describe('the figures', () => {
  const csv = '**/data/uk-foi/*/*.csv';

  it.each<[string, string, (route: Route) => Promise<void>, RegExp]>([
    ['en', 'that cannot be fetched', (route) => route.abort(), /could not be fetched/],
    ['zh', 'whose host is broken', (route) => route.fulfill({ status: 503 }), /未能取得.*503/s],
    ['en', 'of which one digit is another', forged, /is not the file that was published, so it is not used/],
    ['zh', 'that are cut short', half, /与公布的文件不符，未予采用/],
  ])('[%s] %s are not used, and the question is answered once they come', async (language, _, fault, sentence) => {
    await open(`${language}/uk-foi/explore/`);
    const before = await page.locator('[data-part="result"] tbody').innerText();
    await page.context().route(csv, fault);
    await page.uncheck('input[name="by"][value="time_period"]');
    expect(await trouble()).toMatch(sentence);
    expect(await page.locator('[data-part="result"] tbody').innerText()).toBe(before);
    await page.context().unroute(csv);
    await retry();
    await isAnswered();
  });

  it('are mended by themselves when only the copy on the device is spoilt', async () => {
    await open('en/uk-foi/explore/');
    let asked = 0;
    await page.context().route(csv, (route) => {
      asked += 1;
      return asked === 1 ? forged(route) : route.continue();
    });
    await page.uncheck('input[name="by"][value="time_period"]');
    await isAnswered();
    expect(asked).toBe(2);
  });

  it('wait for the line when there is none, and the sentence is accessible', async () => {
    await open('en/uk-foi/explore/');
    await page.context().setOffline(true);
    await page.uncheck('input[name="by"][value="time_period"]');
    expect(await trouble()).toContain('This device is offline');
    expect(await axeViolations(page)).toEqual([]);
    await page.context().setOffline(false);
    await retry();
  });

  it('of a comparison are held against their hash', async () => {
    await open('zh/uk-foi/compare/');
    await page.context().route('**/series/**', forged);
    const measures = page.locator('[data-part="controls"] select option');
    await page.selectOption('[data-part="controls"] select', { index: (await measures.count()) - 1 });
    expect(await trouble()).toContain('与公布的文件不符');
    await page.context().unroute('**/series/**');
    await retry();
  });

  it('of the check page are too, those of its worker included', async () => {
    await open('en/check/');
    const folder = inject('folder');
    const published = globSync('data/us-foia/latest/*.csv', { cwd: folder }).map((path) => join(folder, path));
    await page.setInputFiles('#check-file', published[0] ?? '');
    await page.selectOption('#check-dataset', 'us-foia');
    for (const files of ['**/check.json', '**/data/us-foia/*/*.csv']) {
      await page.context().route(files, forged);
      await page.click(files.includes('json') ? '[data-part="start"]' : '[data-action="retry"]');
      const name = files.includes('json') ? 'check.json' : '.csv';
      const sentence = new RegExp(`${name} is not the file that was published`);
      await expect.poll(() => page.locator('[data-part="trouble"]').innerText(), { timeout: 30_000 }).toMatch(sentence);
      await page.context().unroute(files);
    }
    await page.click('[data-action="retry"]');
    await page.waitForSelector('hy-check[data-done]', { state: 'attached' });
  });

  it('of the log and of the search box too', async () => {
    ({ page } = await reader.open('en/'));
    await page.context().route('**/{releases,search}.json', forged);
    await page.goto(addressOf('en/verify/'));
    await expect
      .poll(() => page.locator('[data-part="logs"]').innerText(), slow)
      .toContain('is not the file that was published');
    await page.fill('input[name="q"]', 'home');
    await expect.poll(() => page.locator('.search-status').innerText(), slow).toContain('could not be fetched');
  });
});

describe('the page', () => {
  it('says that a part of it is missing, and is whole after loading again', async () => {
    ({ page } = await reader.open('zh/'));
    await page.context().route('**/_astro/explore*.js', (route) => route.abort());
    await page.goto(addressOf('zh/uk-foi/explore/'));
    await page.locator('hy-offline [data-part="parts"]').waitFor();
    expect(await page.locator('[data-part="result"] svg.chart').count()).toBeGreaterThan(0);
    await page.context().unroute('**/_astro/explore*.js');
    await page.click('hy-offline [data-part="again"]');
    await page.waitForSelector('[data-part="controls"]:enabled');
  });

  it('works in two tabs at once, each with a database of its own', async () => {
    await open('en/uk-foi/explore/');
    const other = await page.context().newPage();
    await other.goto(addressOf('zh/us-foia/explore/'));
    await other.waitForSelector('[data-part="controls"]:enabled');
    await Promise.all([page, other].map((tab) => tab.click('[data-action="database"]')));
    for (const tab of [page, other]) {
      await tab.waitForFunction(
        () => document.querySelector('[data-part="status"]')?.textContent?.includes('DuckDB'),
        null,
        { timeout: 90_000 },
      );
    }
  });

  it('goes on where the device has no room left, and says so', async () => {
    const browser = await launchChromium();
    page = await (await browser.newContext()).newPage();
    const devtools = await page.context().newCDPSession(page);
    const { origin } = new URL(inject('site'));
    await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_000 });
    await page.goto(addressOf('en/uk-foi/explore/'));
    await page.locator('hy-offline [data-part="room"]').waitFor({ timeout: 30_000 });
    await page.uncheck('input[name="by"][value="time_period"]');
    await isAnswered();
    await devtools.send('Storage.overrideQuotaForOrigin', { origin });
    await page.click('hy-offline [data-part="again"]');
    await page.waitForFunction(() => document.querySelector('hy-offline [data-part="bar"]')?.hasAttribute('hidden'));
    await browser.close();
  });
});
