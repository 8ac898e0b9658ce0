import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { firstScreenMarks, narrowWindow } from '../../src/layouts/first-screen.ts';
import { allPages, htmlOf, oneOfEachType } from './pages-of-site.ts';
import { Reader, shiftOf, shiftSoFar } from './reader.ts';

const windows = [
  ['a phone', { width: 360, height: 740 }],
  ['a desktop', { width: 1280, height: 900 }],
] as const;

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.arrive();
});
afterAll(() => reader.leave());

describe('the first painting of every page', () => {
  const pages = () => allPages().filter((page) => page !== '' && !page.startsWith('embed/'));

  it('waits for its first screen, lest a half of it is painted and then grows', () => {
    expect(pages().length).toBeGreaterThan(700);
    const marks = [
      `<link rel="expect" href="#${firstScreenMarks.narrow}" blocking="render" media="${narrowWindow}">`,
      `<link rel="expect" href="#${firstScreenMarks.wide}" blocking="render" media="not all and ${narrowWindow}">`,
      ...Object.values(firstScreenMarks).map((id) => `<template id="${id}"></template>`),
    ];
    expect(pages().filter((page) => marks.some((mark) => htmlOf(page).split(mark).length !== 2))).toEqual([]);
  });

  it('waits for one answer of the host: its styles stand in the page, those of the rest are linked behind it', () => {
    const isWaiting = (page: string) => {
      const [head = '', rest = ''] = htmlOf(page).split(`<template id="${firstScreenMarks.wide}">`);
      return /<link rel="stylesheet"|<style>/.test(head) || !/<style /.test(head) || /<style/.test(rest);
    };
    expect(pages().filter(isWaiting)).toEqual([]);
    const ofRest = pages().filter((page) => /<link rel="stylesheet"/.test(htmlOf(page)));
    expect(ofRest.length).toBeGreaterThan(700);
    expect(ofRest.filter((page) => !/ class="chart /.test(htmlOf(page)))).toEqual([]);
  });

  it.each(windows)('looks on %s as it does with the styles of the rest', { timeout: 300_000 }, async (_, viewport) => {
    const { page } = await reader.open('en/', { viewport });
    const changed: string[] = [];
    let compared = 0;
    for (const path of oneOfEachType()) {
      if (path.startsWith('embed/') || !/<link rel="stylesheet"/.test(htmlOf(path))) continue;
      await page.goto(new URL(path, inject('site')).href);
      const isNarrow = await page.evaluate((query) => matchMedia(query).matches, narrowWindow);
      const seen = await page.evaluate(withoutRest, firstScreenMarks[isNarrow ? 'narrow' : 'wide']);
      compared += seen.compared;
      changed.push(...seen.changed.map((what) => `${path} ${what}`));
    }
    expect(compared).toBeGreaterThan(1_000);
    expect(changed).toEqual([]);
    await page.context().close();
  });
});

/**
 * Runs in the page: which elements before a mark look otherwise while the stylesheet that is linked behind it is not there.
 * What encloses the mark is as large as what has come of it, and is left out.
 */
function withoutRest(mark: string): { compared: number; changed: string[] } {
  const end = document.getElementById(mark);
  const link = document.querySelector<HTMLLinkElement>('body link[rel="stylesheet"]');
  if (!end || !link?.sheet) throw new Error('The page has no mark, or no stylesheet behind it.');
  const before = Array.from(document.body.querySelectorAll<HTMLElement>('*')).filter(
    (element) => end.compareDocumentPosition(element) === Node.DOCUMENT_POSITION_PRECEDING && element.checkVisibility(),
  );
  const told = [
    'color',
    'background-color',
    'font',
    'text-decoration',
    'border',
    'padding',
    'fill',
    'stroke',
    'visibility',
  ];
  const looks = () =>
    before.map((element) => {
      const style = getComputedStyle(element);
      // What stands beside something is as high as that: the height tells nothing that is seen.
      const { x, y, width } = element.getBoundingClientRect();
      return [
        `box: ${[x, y, width].map(Math.round).join(' ')}`,
        ...told.map((name) => `${name}: ${style.getPropertyValue(name)}`),
      ];
    });
  const sheets = Array.from(document.styleSheets).filter(({ href }) => href === link.href);
  const colophon = document.querySelector('.colophon');
  const edge = () => colophon && getComputedStyle(colophon).borderTopWidth;
  const [whole, edgeWithStyles] = [looks(), edge()];
  for (const sheet of sheets) sheet.disabled = true;
  if (edge() === edgeWithStyles) throw new Error('The styles of the rest are still there: nothing is compared.');
  const alone = looks();
  const changed = before.flatMap((element, place) => {
    const lines = whole[place]?.filter((line, at) => line !== alone[place]?.[at]) ?? [];
    return lines.slice(0, 2).map((line) => `${element.tagName}.${element.getAttribute('class')} ${line}`);
  });
  return { compared: before.length, changed: changed.slice(0, 5) };
}

describe('nothing moves while a page comes on a slow line', () => {
  it.each(windows)('on %s, on one page of every type', { timeout: 300_000 }, async (_, viewport) => {
    expect(oneOfEachType().length).toBeGreaterThan(20);
    const { page } = await reader.open('en/', { viewport });
    const chrome = await page.context().newCDPSession(page);
    await chrome.send('Network.enable');
    // Slow 4G: what has come is painted while the rest is on its way.
    const line = { latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
    await chrome.send('Network.emulateNetworkConditions', { offline: false, ...line });
    const moved: string[] = [];
    for (const path of oneOfEachType()) {
      await page.goto(new URL(path, inject('site')).href);
      const shift = await shiftOf(page);
      if (shift > 0) moved.push(`${path} ${shift}`);
    }
    expect(moved).toEqual([]);
    await page.context().close();
  });
});

describe('nothing moves for who goes on before the page has had time to lay out its rest', () => {
  it.each(windows)('on %s, to the middle of a page of every type or by the keyboard', async (_, viewport) => {
    const { page } = await reader.open('en/', { viewport });
    await page.addInitScript(() => {
      window.requestIdleCallback = () => 0;
    });
    const moved: string[] = [];
    let gone = 0;
    for (const path of oneOfEachType()) {
      for (const way of [toTheMiddle, toTheLastLink]) {
        await page.goto(new URL(path, inject('site')).href);
        if (!(await page.evaluate(isLaidOutLater))) continue;
        await page.evaluate(way);
        if ((await page.evaluate(() => scrollY)) === 0) continue;
        gone += 1;
        await page.waitForSelector('.colophon.is-laid-out', { state: 'attached' });
        // Whose scripts show more than the page came with.
        if (/<hy-(explore|compare|query|verify|check)/.test(htmlOf(path))) await page.waitForLoadState('networkidle');
        const shift = await shiftSoFar(page);
        if (shift > 0) moved.push(`${path} ${way.name} ${shift}`);
        if (way === toTheLastLink && !(await page.evaluate(isFocusInWindow))) moved.push(`${path} out of the window`);
      }
    }
    expect(gone).toBeGreaterThan(8);
    expect(moved).toEqual([]);
    await page.context().close();
  });
});

// These run in the page.

function isLaidOutLater(): boolean {
  const colophon = document.querySelector('.colophon');
  return !!colophon && getComputedStyle(colophon).contentVisibility === 'auto';
}

function toTheMiddle(): void {
  scrollTo({ top: (document.documentElement.scrollHeight - innerHeight) / 2 });
}

function toTheLastLink(): void {
  Array.from(document.querySelectorAll<HTMLElement>('main a')).at(-1)?.focus();
}

function isFocusInWindow(): boolean {
  const { top, bottom } = document.activeElement?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
  return document.activeElement?.tagName === 'A' && top >= 0 && bottom <= innerHeight;
}
