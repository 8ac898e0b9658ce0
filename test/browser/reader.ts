import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';
import { launchChromium } from '../../scripts/site/chromium.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What a visit left behind: requests to other hosts, and errors on the console. */
export interface Visit {
  readonly page: Page;
  readonly strangers: string[];
  readonly errors: string[];
}

/** A reader's browser: opens pages of the built site and remembers whom they called. */
export class Reader {
  readonly #browser: Browser;

  private constructor(browser: Browser) {
    this.#browser = browser;
  }

  static async arrive(): Promise<Reader> {
    return new Reader(await launchChromium());
  }

  /** Opens a path of the site in a profile of its own. */
  async open(path: string, options: BrowserContextOptions = {}): Promise<Visit> {
    // What the service worker fetches cannot be intercepted; it has tests of its own, in offline.test.ts.
    const context = await this.#browser.newContext({ serviceWorkers: 'block', ...options });
    const page = await context.newPage();
    const strangers: string[] = [];
    const errors: string[] = [];
    const home = new URL(inject('site')).origin;
    context.on('request', (request) => {
      const url = new URL(request.url());
      if (url.origin !== home && !['data:', 'blob:'].includes(url.protocol)) strangers.push(request.url());
    });
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    await page.goto(addressOf(path));
    return { page, strangers, errors };
  }

  async leave(): Promise<void> {
    await this.#browser.close();
  }
}

/** The address of a path such as `en/uk-foi/`. */
export function addressOf(path: string): string {
  return new URL(path, inject('site')).href;
}

/** How much a page has moved what stood there already since it began to come (CLS), once all of it is laid out. */
export async function shiftOf(page: Page): Promise<number> {
  await page.waitForSelector('body:not(:has(.colophon)), .colophon.is-laid-out', { state: 'attached' });
  return shiftSoFar(page);
}

/** How much a page has moved until now what stood there already. */
export function shiftSoFar(page: Page): Promise<number> {
  return page.evaluate(() => {
    const observer = new PerformanceObserver(() => undefined);
    observer.observe({ type: 'layout-shift', buffered: true });
    return observer
      .takeRecords()
      .reduce((sum, entry) => sum + (entry as PerformanceEntry & { value: number }).value, 0);
  });
}

/** What axe finds wrong on a page, by WCAG 2.2 AA and its own best practices: one line a violation. */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    (
      window as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> } }
    ).axe.run(),
  );
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 5)
        .map(({ target }) => target.join(' '))
        .join(' | ')}`,
  );
}
