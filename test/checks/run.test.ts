import { describe, expect, it } from 'vitest';
import type { Check } from '../../src/checks/check.ts';
import { startChecks } from '../../src/checks/run.ts';
import type { Dataset } from '../../src/core/description/dataset.ts';

const text = { en: 'x.', zh: '某。' };
const loud: Check = {
  code: 'loud',
  severity: 'warning',
  title: text,
  why: text,
  run: (_subject, report) => ({
    rows({ rowNumbers, texts }) {
      const cells = texts.get('b');
      rowNumbers.forEach((row, place) => {
        report({ row, column: 'b', value: cells?.values[cells.index[place] ?? -1] ?? null, message: text, fix: text });
      });
    },
  }),
};
const field = (name: string) => ({ name, type: 'string' as const, huiyin: { role: 'dimension' as const, title: text } });
const resource = {
  name: 'table',
  path: 'table.csv',
  schema: { fields: [field('a'), field('b')], primaryKey: ['a'], missingValues: [''] },
  huiyin: { title: text, kind: 'flow' as const, identities: [], measures: [], breaks: [] },
};
const subject = { dataset: { resources: [resource] } as unknown as Dataset, resource, codes: new Map(), history: [], cause: null, today: '2026-10-08' };

describe('a run of the checks', () => {
  it('gives cells in the order of the description, whatever the order in the file', () => {
    const run = startChecks([loud], subject, 'f.csv');
    run.header(['b', 'a']);
    run.row(['second', 'first'], 2);
    expect(run.finish()).toMatchObject([{ code: 'loud', severity: 'warning', file: 'f.csv', row: 2, value: 'second', more: 0 }]);
  });

  it('keeps twenty findings of a kind apart and counts the rest in the last one', () => {
    const run = startChecks([loud], subject, 'f.csv');
    run.header(['a', 'b']);
    for (let row = 2; row < 352; row += 1) run.row(['x', 'y'], row);
    const findings = run.finish();
    expect(findings).toHaveLength(20);
    expect(findings.at(-1)).toMatchObject({ row: 21, more: 330 });
  });

  it('asks about each distinct text of a column once and reports it in every row where it stands', () => {
    const asked: string[] = [];
    const picky: Check = {
      ...loud,
      run: () => ({
        cell({ field: { name } }, cell) {
          asked.push(`${name}=${cell}`);
          return cell === 'bad' ? { value: cell, message: text, fix: text } : undefined;
        },
      }),
    };
    const run = startChecks([picky], subject, 'f.csv');
    run.header(['a', 'b']);
    for (const [row, cell] of ['bad', 'good', 'bad'].entries()) run.row([cell, ''], row + 2);
    expect(asked).toEqual(['a=bad', 'b=', 'a=good']);
    expect(run.finish().map(({ row, column }) => [row, column])).toEqual([
      [2, 'a'],
      [4, 'a'],
    ]);
  });

  it('shows no check the cells of a row that does not fit the header', () => {
    const run = startChecks([loud], subject, 'f.csv');
    run.header(['a', 'b']);
    run.row(['x', 'y', 'z'], 2);
    expect(run.finish()).toEqual([]);
  });
});
