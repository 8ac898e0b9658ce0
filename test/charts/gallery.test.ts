import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gallery } from '../../src/charts/examples/index.ts';
import { drawnWidths } from '../../src/charts/kit/widths.ts';
import { collisions, read, strays } from './drawing.ts';
import { stylesheet } from './stylesheet.ts';

const snapshots = join(import.meta.dirname, 'snapshots');

// On one line, so that a change of the look is one changed line in every file.
const style = stylesheet.replace(/\/\*.*?\*\//gs, '').replace(/\s+/g, ' ');

/** The chart as a file that any viewer shows as the page would, in its light colours. */
function standAlone(markup: string): string {
  return `${markup.replace(/<\/desc>\n/, `$&<style>.chart { font-family: system-ui, sans-serif; }${style}</style>\n`)}\n`;
}

/** Where each mark stands in the chart's input: its row, or its row and its place within. */
function keysIn(markup: string): readonly (readonly [row: string, cell?: string])[] {
  const open: (string | undefined)[] = [];
  const found: (readonly [row: string, cell?: string])[] = [];
  for (const [, slash, attributes = '', closed] of markup.matchAll(
    /<(\/?)[a-zA-Z]+((?:\s+[a-zA-Z-]+="[^"]*")*)\s*(\/?)>/g,
  )) {
    if (slash) {
      open.pop();
      continue;
    }
    const keys = /data-key="([^"]+)"/.exec(attributes)?.[1];
    const row = open.findLast((each) => each !== undefined);
    for (const key of keys?.split(' ') ?? []) found.push(row === undefined ? [key] : [row, key]);
    if (!closed) open.push(keys);
  }
  return found;
}

describe.each(gallery)('$chart, $name: $about', ({ chart, name, draw, table }) => {
  it('looks as it did when it was last looked at (vitest -u accepts a new look)', async () => {
    await expect(standAlone(draw())).toMatchFileSnapshot(join(snapshots, `${chart}-${name}.svg`));
  });

  it('keeps its labels apart and inside its frame at every width', () => {
    const widths = chart === 'sparkline' ? [120, 160, 220, 320] : [320, drawnWidths.narrow, 360, 559, 560, 720, 1200];
    const faults = widths.flatMap((wide) => {
      const drawing = read(draw(wide));
      return [...collisions(drawing), ...strays(drawing)].map((fault) => `${wide} px: ${fault}`);
    });
    expect(faults).toEqual([]);
  });

  it('has a name and a description, by ids of its own', () => {
    const { shapes } = read(draw());
    const frame = shapes.at(-1)?.attributes;
    const words = (tag: string) => shapes.find((shape) => shape.tag === tag);
    expect(frame?.get('aria-labelledby')).toBe(
      `${words('title')?.attributes.get('id')} ${words('desc')?.attributes.get('id')}`,
    );
    expect(words('title')?.text).not.toBe('');
    expect(words('desc')?.text).not.toBe('');
    expect(
      read(draw(500))
        .shapes.map(({ attributes }) => attributes.get('id'))
        .filter(Boolean),
    ).not.toContain(words('title')?.attributes.get('id'));
  });

  it('hides no link inside an image', () => {
    const { shapes } = read(draw());
    const links = shapes.filter(({ tag }) => tag === 'a');
    expect(shapes.at(-1)?.attributes.get('role')).toBe(links.length > 0 ? 'group' : 'img');
  });

  it('marks what stands for a datum with its place in the input, a line with one point for each', () => {
    const { shapes } = read(draw());
    const keyed = shapes.filter(({ attributes }) => attributes.has('data-key'));
    for (const { tag, attributes } of keyed) {
      const keys = (attributes.get('data-key') ?? '').split(' ');
      expect(keys.every((each) => /^\d+$/.test(each))).toBe(true);
      const points = attributes.get('d')?.match(/[ML]/g)?.length ?? 1;
      if (keys.length > 1) expect(`${tag} of ${points} points`).toBe(`path of ${keys.length} points`);
    }
    expect(keyed.length > 0 || /^(empty|suppressed)$/.test(name), 'nothing in it stands for a datum').toBe(true);
  });

  it('has a row or a cell of its table for everything that stands for a datum', () => {
    const rows = new Map(table.rows.map((row) => [String(row.key), row]));
    expect(rows.size).toBe(table.rows.length);
    for (const { cells } of table.rows) expect(cells.length).toBe(table.columns.length - 1);
    const lost = keysIn(draw()).filter(([row, cell]) => {
      const found = rows.get(row);
      const known = found?.cells.flatMap(({ key }) => (key === undefined ? [] : String(key))) ?? [];
      return !found || (cell !== undefined && known.length > 0 && !known.includes(cell));
    });
    expect(lost).toEqual([]);
  });

  it('takes its look from classes the stylesheet knows, and from nothing else', () => {
    const { shapes } = read(draw());
    const unknown = shapes
      .flatMap(({ classes }) => classes)
      .filter(
        (className) => ![`chart-${chart}`, 'chart-plain', 'chart-label', 'chart-target-label'].includes(className),
      )
      .filter((className) => !new RegExp(`\\.${className}(?![\\w-])`).test(stylesheet));
    expect(unknown, 'a class without a rule in src/styles/charts.css, or what it imports, has no look').toEqual([]);
    const styled = shapes.filter(({ attributes }) =>
      ['style', 'fill', 'stroke'].some((attribute) => attributes.has(attribute)),
    );
    expect(styled, 'the content security policy forbids style="", and themes cannot change fill=""').toEqual([]);
  });
});

describe('the gallery', () => {
  it('has no snapshot left over from an example that is gone', () => {
    const expected = gallery.map(({ chart, name }) => `${chart}-${name}.svg`);
    expect(readdirSync(snapshots).filter((file) => !expected.includes(file))).toEqual([]);
  });

  it('names each example once', () => {
    const names = gallery.map(({ chart, name }) => `${chart}-${name}`);
    expect(new Set(names).size).toBe(names.length);
  });
});
