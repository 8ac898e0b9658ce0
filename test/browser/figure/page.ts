import type { Download, Page } from 'playwright-core';
import type { Reader, Visit } from '../reader.ts';

type Options = Parameters<Reader['open']>[1];

/** A page whose charts answer. */
export async function opened(reader: Reader, path: string, options?: Options): Promise<Visit> {
  const visit = await reader.open(path, options);
  await visit.page.waitForSelector('.figure-ground[role="application"]');
  return visit;
}

/** A page with the menu of one chart open. */
export async function withMenu(reader: Reader, path: string, id: string, options?: Options): Promise<Visit> {
  const visit = await opened(reader, path, options);
  await visit.page.click(`#${id} [data-part="take"] > summary`);
  await visit.page.waitForSelector(`#${id} button[data-take="png"]:visible`);
  return visit;
}

/** The chart itself, which has the focus. */
export function ground(page: Page, id: string) {
  return page.locator(`#${id} .figure-ground`);
}

/** What the tooltip of a chart says, one word or figure an entry; empty while it is hidden. */
export async function tip(page: Page, id: string): Promise<readonly string[]> {
  const found = page.locator(`#${id} .figure-tip`);
  return (await found.isVisible()) ? await found.locator('strong, dd').allTextContents() : [];
}

/** The rows of a chart's table as they are read: the cells that say something. */
export function tableRows(page: Page, caption: string): Promise<readonly (readonly string[])[]> {
  return page
    .locator(`table:has(#${caption}) tbody tr`)
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].map((cell) => (cell.textContent ?? '').replace(/[ \n\t]+/g, ' ').trim())),
    );
}

/** The cells of a row that say something. */
export const said = (cells: readonly string[]) => cells.filter((cell) => cell !== '' && cell !== '–');

async function bytesOf(download: Download): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Presses a button of the menu and takes what it downloads. */
export async function taken(
  page: Page,
  id: string,
  kind: string,
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const download = page.waitForEvent('download');
  await page.click(`#${id} button[data-take="${kind}"]`);
  const file = await download;
  return { name: file.suggestedFilename(), bytes: await bytesOf(file) };
}

/** Rows of a CSV whose cells may be quoted. */
export function parsed(text: string): readonly (readonly string[])[] {
  return text
    .split('\r\n')
    .slice(0, -1)
    .map((line) =>
      Array.from(line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g), ([, cell = '']) =>
        cell.replace(/^"|"$/g, '').replaceAll('""', '"'),
      ).slice(0, line.endsWith(',') ? undefined : -1),
    );
}
