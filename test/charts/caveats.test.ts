import { describe, expect, it } from 'vitest';
import { gallery } from '../../src/charts/examples/index.ts';
import { read, type Shape } from './drawing.ts';
import { texts } from './made.ts';

const doubtful = 'marked as unreliable or differently defined';
const examples = gallery.filter(({ name }) => name === 'doubtful');
/** The charts in which one mark stands for one figure of one body and period. */
const marked = examples.filter(({ chart }) => chart !== 'reply-curve' && chart !== 'trend' && chart !== 'sparkline');

/** Full marks with four corners. */
const fullDiamonds = (shapes: readonly Shape[]) =>
  shapes.filter(({ tag, classes, attributes }) => {
    const isFull = classes.includes('chart-mark') && !classes.includes('chart-hollow');
    return tag === 'path' && isFull && attributes.get('d')?.match(/l/g)?.length === 3;
  });

/** Cells with eight corners. */
const cutCells = (shapes: readonly Shape[]) =>
  shapes.filter(({ classes, attributes }) => {
    const isCell = classes.some((name) => name.startsWith('chart-class-'));
    return isCell && /l[-\d.,]+h[-\d.]+l/.test(attributes.get('d') ?? '');
  });

describe('what is marked as doubtful or estimated', () => {
  it('is shown by every chart but the share of a lone curve', () => {
    const charts = new Set(gallery.map(({ chart }) => chart));
    expect(new Set(examples.map(({ chart }) => chart))).toEqual(charts);
  });

  it.each(examples)('has a full diamond or cut corners in a $chart', ({ draw }) => {
    const { shapes } = read(draw());
    expect(fullDiamonds(shapes).length + cutCells(shapes).length).toBeGreaterThan(0);
  });

  it.each(marked)('is explained by the key of a $chart, where it is drawn and not elsewhere', ({ chart, draw }) => {
    const { labels, shapes } = read(draw());
    expect(texts(labels)).toEqual(expect.arrayContaining([doubtful, 'estimated']));
    expect(shapes.some(({ classes }) => classes.includes('chart-estimated'))).toBe(true);
    const others = gallery.filter((exhibit) => exhibit.chart === chart && exhibit.name !== 'doubtful');
    for (const other of others) expect(texts(read(other.draw()).labels), other.name).not.toContain(doubtful);
  });

  it.each(marked)('is said by the table of a $chart', ({ table }) => {
    const said = table.rows.flatMap(({ cells }) => cells.flatMap(({ text, remark = '' }) => [text, remark])).join();
    expect(said).toContain(doubtful);
    expect(said).toContain('estimated');
  });
});
