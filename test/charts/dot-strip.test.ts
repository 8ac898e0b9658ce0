import { describe, expect, it } from 'vitest';
import { dotStrip } from '../../src/charts/dot-strip.ts';
import { dotStripExamples } from '../../src/charts/examples/dot-strip.ts';
import { read } from './drawing.ts';

function drawn(name: string) {
  const found = dotStripExamples.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`no example is named "${name}"`);
  const drawing = read(dotStrip(found.rows, found.options));
  return { ...drawing, marks: drawing.shapes.filter(({ attributes }) => attributes.has('data-key')) };
}

describe('a dot strip', () => {
  it('has one mark for every body with a rate, and counts the others', () => {
    const { marks, labels } = drawn('bodies');
    expect(marks.length).toBe(57);
    expect(labels.map(({ text }) => text)).toContain('3 with fewer than 10 cases are not drawn');
  });

  it('marks low reliability by a hollow diamond, never as above or below', () => {
    expect(drawn('bodies').marks.filter(({ classes }) => classes.includes('chart-hollow')).length).toBe(8);
  });

  it('grows no higher with more bodies: the dots shrink', () => {
    expect(drawn('many').height).toBeLessThan(260);
  });

  it('keeps its height with thousands that no table tells, as one crowd that cannot be asked for', () => {
    const { rows, options } = dotStripExamples.find(({ name }) => name === 'many') ?? { rows: [], options: undefined };
    if (!options) throw new Error('the example of many bodies has gone');
    const untold = Array.from({ length: 6 }, () => rows).flatMap((more) =>
      more.map((row) => ({ ...row, untold: true })),
    );
    const { height, shapes } = read(dotStrip([...rows, ...untold], options));
    const keyed = shapes.filter(({ attributes }) => attributes.has('data-key'));
    expect(height).toBeLessThan(260);
    expect(keyed).toHaveLength(drawn('many').marks.length);
    const crowds = shapes.filter(({ attributes }) => (attributes.get('d')?.length ?? 0) > 200);
    const looks = crowds.map(({ classes }) => classes.join(' ')).toSorted();
    expect(looks).toEqual([
      'chart-mark chart-above',
      'chart-mark chart-below',
      'chart-mark chart-hollow chart-similar',
      'chart-mark chart-similar',
    ]);
  });

  it('lays no dot upon another', () => {
    const { marks } = drawn('many');
    const places = marks.map(
      ({ attributes }) => `${attributes.get('cx')},${attributes.get('cy')},${attributes.get('d')}`,
    );
    expect(new Set(places).size).toBe(places.length);
  });

  it('says a sentence when nobody has a rate', () => {
    expect(drawn('empty').marks.length).toBe(0);
    expect(drawn('empty').labels.length).toBeGreaterThan(0);
  });
});
