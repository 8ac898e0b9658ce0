import { readdirSync } from 'node:fs';
import { expect, inject, it } from 'vitest';
import { launchChromium } from '../../scripts/site/chromium.ts';

/**
 * All pages of the built site; of the bodies of a dataset, and of their embedded charts, one in each language. The root is
 * left out: it leads to one of the others.
 */
function pages(): readonly string[] {
  const taken = new Map<string, number>();
  return readdirSync(inject('folder'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .sort()
    .filter((path) => {
      const [folder = '', dataset, page = '', ...rest] = path.replace(/^embed\//, 'embed-').split('/');
      const isOwn = dataset === 'gallery' || ['compare', 'explore', 'revisions', 'trend', 'standings'].includes(page);
      const isOfBody = page !== 'index.html' && rest.length > 0 && !isOwn;
      const kind = isOfBody ? `${folder}/${dataset}` : path;
      taken.set(kind, (taken.get(kind) ?? 0) + 1);
      return path !== 'index.html' && (taken.get(kind) ?? 0) <= 1;
    })
    .map((path) => path.replace(/(^|\/)index\.html$/, '$1'));
}

it('browsed page by page, the site calls no other host, logs no error and keeps its policy', async () => {
  const walked = pages();
  expect(walked.length).toBeGreaterThan(100);
  const home = inject('site');
  const browser = await launchChromium();
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const wrong: string[] = [];
  await context.exposeBinding('tellViolation', ({ page }, directive: string) => {
    wrong.push(`${page.url()}: broke ${directive}`);
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      (window as unknown as { tellViolation(what: string): void }).tellViolation(
        `${violatedDirective} ${blockedURI} ${sample}`,
      );
    });
  });
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(home) && !/^(?:data|blob):/.test(url)) wrong.push(`called ${url}`);
  });
  const left = walked.values();
  /** Goes through what is left of the pages in a tab of its own. */
  const walk = async (): Promise<void> => {
    const page = await context.newPage();
    page.on('pageerror', ({ message }) => wrong.push(`${page.url()}: ${message}`));
    page.on('console', (message) => {
      // The service worker is kept away by this test itself.
      const isOwn = message.text().startsWith('Service Worker registration blocked');
      if (['error', 'warning'].includes(message.type()) && !isOwn) wrong.push(`${page.url()}: ${message.text()}`);
    });
    for (const path of left) {
      await page.goto(new URL(path, home).href, { waitUntil: 'load' });
      // What is fetched only when it is seen is fetched now.
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    }
    await page.waitForLoadState('networkidle');
  };
  await Promise.all(Array.from({ length: 4 }, walk));
  await browser.close();
  expect(wrong).toEqual([]);
}, 400_000);
