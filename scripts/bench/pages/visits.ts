import type { Browser } from 'playwright-core';

/** A line (bytes per second, ms) and how many times slower than this one the processor is. */
export interface Conditions {
  readonly name: string;
  readonly line: { readonly latency: number; readonly downloadThroughput: number; readonly uploadThroughput: number };
  readonly slower: number;
}

/** What came over the line. */
export interface Weight {
  readonly bytes: number;
  readonly requests: number;
}

/** What a page was like for who opened it. */
export interface Visit extends Weight {
  /** Milliseconds from the start of the navigation to the first painting that has all of the chart. */
  readonly chart: number;
  readonly shift: number;
  /** What had begun to come by then, each file whole: a page may show its chart before its own end is there. */
  readonly before: Weight;
}

/** A first visit with an empty profile, and a second one with what the first left in the cache. */
export async function visits(
  browser: Browser,
  url: string,
  { line, slower }: Conditions,
): Promise<readonly [cold: Visit, warm: Visit]> {
  // Without the worker: what is measured is the page as a first visitor gets it, and then the browser's own cache.
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    await page.addInitScript(watch);
    const chrome = await context.newCDPSession(page);
    await chrome.send('Network.enable');
    await chrome.send('Network.emulateNetworkConditions', { offline: false, ...line });
    await chrome.send('Emulation.setCPUThrottlingRate', { rate: slower });
    const visit = async (): Promise<Visit> => {
      let [bytes, requests] = [0, 0];
      const count = ({ encodedDataLength }: { encodedDataLength: number }): void => {
        bytes += encodedDataLength;
        requests += 1;
      };
      chrome.on('Network.loadingFinished', count);
      await page.goto(url, { waitUntil: 'load' });
      await page.waitForFunction(() => (window as unknown as { bench: { chart: number } }).bench.chart > 0);
      await page.waitForTimeout(500);
      chrome.off('Network.loadingFinished', count);
      const seen = await page.evaluate(() => {
        const { chart, shift } = (window as unknown as { bench: { chart: number; shift: number } }).bench;
        const files = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
        const before = (files as PerformanceResourceTiming[]).filter(({ responseStart }) => responseStart <= chart);
        const sent = before.reduce((sum, { transferSize }) => sum + transferSize, 0);
        return { chart, shift, before: { bytes: sent, requests: before.length } };
      });
      return { ...seen, bytes, requests };
    };
    const first = await visit();
    await page.goto('about:blank');
    return [first, await visit()];
  } finally {
    await context.close();
  }
}

/** Runs in the page before anything else: notes the first frame in which a chart stands whole, and what moves. */
function watch(): void {
  const seen = { chart: 0, shift: 0 };
  Object.assign(window, { bench: seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.shift += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
  // A drawing has its box when the first of it has come, and is whole when something has come behind it.
  const isWhole = (chart: Element): boolean =>
    document.readyState !== 'loading' || (chart.nextElementSibling ?? chart.parentElement?.nextElementSibling) != null;
  // No frame is drawn while one is held back, so the frame after the chart has its box is the one that shows it.
  const look = (): void => {
    const charts = Array.from(document.querySelectorAll('main svg[role="img"]'));
    if (!charts.some((chart) => chart.getBoundingClientRect().height > 0 && isWhole(chart)))
      requestAnimationFrame(look);
    else
      requestAnimationFrame((time) => {
        seen.chart = time;
      });
  };
  requestAnimationFrame(look);
}
