import readWorkbook from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOf, Reader } from '../reader.ts';
import { parsed, tableRows, taken, withMenu } from './page.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.arrive();
});
afterAll(() => reader.leave());

describe('the figures of a chart as files', () => {
  it.each([
    ['en/uk-foi/', 'trend'],
    ['en/us-foia/', 'standings'],
    ['zh/ni-emergency-care/royal-victoria/', 'trend'],
  ])('gives the table’s figures as CSV: %s %s', async (path, id) => {
    const { page } = await withMenu(reader, path, id);
    const { name, bytes } = await taken(page, id, 'csv');
    expect(name).toMatch(/\.csv$/);
    const [header = [], ...lines] = parsed(bytes.toString('utf8'));
    const rows = await tableRows(page, `${id}-table`);
    expect(lines.length).toBe(rows.length);
    // Where a rate is told in words, they stand in a column behind it.
    const shift = header[2]?.endsWith(' (flag)') ? 1 : 0;
    for (const [index, row] of rows.entries()) {
      const line = lines[index] ?? [];
      expect(line.length).toBe(header.length);
      const [who, rate = '', numerator = '', denominator = ''] = row;
      expect(line[0]).toBe(who);
      if (/^[\d.]+%$/.test(rate)) expect(Number(line[1]) * 100).toBeCloseTo(Number.parseFloat(rate), 9);
      expect(line[2 + shift]).toBe(numerator.replaceAll(/[,–]/g, ''));
      expect(line[3 + shift]).toBe(denominator.replaceAll(/[,–]/g, ''));
      expect(line.at(-1)).toBe(row.at(-1));
    }
    await page.context().close();
  });

  it('keeps the columns of numbers in a CSV free of words, flags in columns of their own', async () => {
    const { page } = await withMenu(reader, 'en/message-board-demo/', 'history');
    const { bytes } = await taken(page, 'history', 'csv');
    const [header = [], ...lines] = parsed(bytes.toString('utf8'));
    const flags = header.flatMap((name, at) => (name.endsWith(' (flag)') ? [at] : []));
    expect(flags.length).toBeGreaterThan(0);
    expect(lines.some((line) => flags.some((at) => line[at]?.startsWith('provisional')))).toBe(true);
    for (const line of lines)
      for (const [at, cell] of line.entries())
        if (at > 0 && !flags.includes(at)) expect(cell).toMatch(/^(\d+(\.\d+)?)?$/);
    await page.context().close();
  });

  it('writes changes as numbers, whichever way they go', async () => {
    const { page } = await withMenu(reader, 'en/uk-foi/', 'slope');
    const { rows } = JSON.parse((await taken(page, 'slope', 'json')).bytes.toString('utf8'));
    const changes = rows.flatMap((row: Record<string, unknown>) => row['Change, percentage points'] ?? []);
    expect(changes.every((change: unknown) => typeof change === 'number')).toBe(true);
    expect([Math.sign(Math.min(...changes)), Math.sign(Math.max(...changes))]).toEqual([-1, 1]);
    await page.context().close();
  });

  it('names the source in what is taken from a chart of the explore page', async () => {
    const address = 'en/message-board-demo/explore/?table=replies&measure=on_time,sum.received&by=region';
    const { page } = await withMenu(reader, address, 'explore-chart');
    const { about, rows } = JSON.parse((await taken(page, 'explore-chart', 'json')).bytes.toString('utf8'));
    expect(rows.length).toBe(31);
    // A count has one heading over its one column, which is not said twice.
    for (const heading of Object.keys(rows[0])) expect(heading).not.toMatch(/^(.+) \1$/);
    expect(about.Source).toMatch(/^Invented figures\. Source: /);
    expect((await taken(page, 'explore-chart', 'svg')).bytes.toString('utf8')).toContain('Invented figures');
    await page.context().close();
  });

  it('gives the same figures for Excel, as a workbook and as JSON, and says how many rows they are', async () => {
    const { page, errors } = await withMenu(reader, 'en/uk-foi/', 'trend');
    const rows = await tableRows(page, 'trend-table');
    const buttons = page.locator('#trend .take-files button[data-needs-script="table"]');
    const forms = ['CSV', 'CSV for Excel', 'XLSX', 'JSON'];
    expect(await buttons.allTextContents()).toEqual(forms.map((form) => `${form}, ${rows.length} rows`));

    const csv = (await taken(page, 'trend', 'csv')).bytes.toString('utf8');
    const excel = await taken(page, 'trend', 'excel');
    expect(excel.name).toMatch(/\.excel\.csv$/);
    expect(excel.bytes.toString('utf8')).toBe(`\uFEFF${csv}`);

    const [header = [], ...lines] = parsed(csv);
    const typed = lines.map((line) =>
      line.map((cell) => (cell === '' ? null : /^\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell)),
    );
    const { name, bytes } = await taken(page, 'trend', 'xlsx');
    expect(name).toMatch(/\.xlsx$/);
    const [figures, about] = await readWorkbook(bytes);
    expect(figures?.data).toEqual([header, ...typed]);
    expect(JSON.stringify(about?.data)).toContain('Source: Cabinet Office');
    expect(JSON.stringify(about?.data)).toContain(addressOf('en/uk-foi/#trend'));

    const json = JSON.parse((await taken(page, 'trend', 'json')).bytes.toString('utf8'));
    expect(json.rows.map((row: object) => Object.values(row))).toEqual(typed);
    expect(Object.values(json.about)).toContain(addressOf('en/uk-foi/#trend'));
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
