import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Subject } from '../../src/checks/check.ts';
import { checks } from '../../src/checks/index.ts';
import { startChecks } from '../../src/checks/run.ts';
import { type Dataset, resourceOf } from '../../src/core/description/dataset.ts';
import { readCodeList } from '../../src/csv/code-list.ts';
import { readObservations } from '../../src/csv/observations.ts';
import { readBytes } from '../../src/csv/read.ts';

const read = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8');
const dataset: Dataset = JSON.parse(read('dataset.json'));
const resource = resourceOf(dataset, 'replies');
const codes = new Map([['bodies', readCodeList(read('codes/bodies.csv'), 'bodies')]]);

const header = 'time_period,body,received,on_time,late,as_of_date,obs_status,note_id';
const periods = ['2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4', '2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2'];
const bodies = ['beijing', 'shanghai', 'tianjin'];

/** Ten quarters of three bodies, the last of them new; every figure a little different. */
const good = periods.flatMap((period, quarter) =>
  bodies.map((body, place) => {
    const late = 8 + ((3 * quarter + 5 * place) % 7);
    const received = 300 - 80 * place + ((7 * quarter + 11 * place) % 13);
    return `${period},${body},${received},${received - late},${late},2026-07-31,A,`;
  }),
);
const published = good.slice(0, -bodies.length);

/** The codes found in a file of these rows, with those of the good file published but for its last quarter. */
function codesFound(rows: readonly string[], subject: Partial<Subject> = {}, first = header): readonly string[] {
  const observations = readObservations(`${[header, ...published].join('\n')}\n`, resource);
  const history = [{ release: { id: 'r1' }, dataset, resource, observations }] as unknown as Subject['history'];
  const whole: Subject = { dataset, resource, codes, history, cause: null, today: '2026-10-08', ...subject };
  const run = startChecks(checks, whole, 'f.csv');
  readBytes(new TextEncoder().encode(`${[first, ...rows].join('\n')}\n`), run);
  return run.finish().flatMap(({ code, more }) => Array.from({ length: 1 + more }, () => code));
}

/** The good file with one row (by its place; from the end when negative) edited, or dropped. */
function edited(place: number, edit: (cells: string[]) => readonly string[] | null): readonly string[] {
  const at = place < 0 ? good.length + place : place;
  return good.flatMap((row, index) => (index === at ? (edit(row.split(','))?.join(',') ?? []) : row));
}

const put =
  (column: number, text: string) =>
  (cells: string[]): readonly string[] =>
    cells.with(column, text);

/** The rows of the newest quarter with their counts (received, on time, late) made anew. */
function newest(counts: (received: number, onTime: number, late: number) => readonly number[]): readonly string[] {
  return [
    ...published,
    ...good.slice(-bodies.length).map((row) => {
      const cells = row.split(',');
      const [received = 0, onTime = 0, late = 0] = cells.slice(2, 5).map(Number);
      return [...cells.slice(0, 2), ...counts(received, onTime, late), ...cells.slice(5)].join(',');
    }),
  ];
}

describe('a file without its header', () => {
  it('is told once: figures that stand twice are no columns that do', () => {
    expect(codesFound(good.slice(1), {}, `${periods[0]},${bodies[0]},8,0,8,2026-07-31,A,`)).toEqual(['header-missing']);
  });
});

describe('a good file', () => {
  it('has no finding, in whatever order its rows stand', () => {
    expect(codesFound(good)).toEqual([]);
    expect(codesFound(good.toReversed())).toEqual([]);
  });
});

describe('one fault makes one finding, of the check that knows most', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['a thousands separator in a published row', edited(4, put(2, '"1,220"')), ['type']],
    ['a symbol in a published row', edited(4, put(2, 'n/a')), ['no-data-symbol']],
    ['a misspelt body in a published row', edited(4, put(1, 'shangai')), ['code-unknown']],
    ['a misspelt body in the new quarter', edited(-2, put(1, 'shangai')), ['code-unknown']],
    ['a period of another form in the new quarter', edited(-2, put(0, '2026Q2')), ['period-format']],
    ['a period of another form in a published row', edited(4, put(0, '2024 Q2')), ['period-format']],
    ['a year too far', edited(-2, put(0, '2036-Q2')), ['period-future']],
    ['a body left out', edited(-2, put(1, '')), ['required']],
    ['a row cut short', edited(-2, (cells) => cells.slice(0, 4)), ['missing-cell']],
    ['a published row with a cell too many', edited(4, (cells) => cells.toSpliced(3, 0, '7')), ['extra-cell']],
    ['a row pasted twice', [...good, good[4] ?? ''], ['duplicate-row']],
    ['a row twice with other figures', [...good, '2024-Q2,shanghai,230,220,10,2026-07-31,A,'], ['duplicate-key']],
    ['a published figure changed', edited(4, put(2, '999')), ['revision-unexplained']],
    ['a published figure emptied', edited(4, put(4, '')), ['revision-unexplained']],
    ['a published rate made impossible', edited(4, put(3, '999')), ['revision-unexplained']],
    ['a published row deleted', edited(4, () => null), ['history-deleted']],
    ['the first published quarter deleted', good.slice(bodies.length), ['history-deleted']],
    ['a quarter in the middle deleted', good.toSpliced(6, 3), ['period-gap']],
    ['nothing but the new quarter', good.slice(-3), Array.from({ length: 9 }, () => 'history-deleted')],
    ['the new quarter of one body missing', edited(-2, () => null), ['incomplete-matrix']],
    ['parts that do not add up', edited(-2, put(4, '99')), ['identity']],
    ['answers to nothing', edited(-2, put(2, '0')), ['zero-denominator']],
    ['a digit too many', edited(-3, (cells) => [...cells.slice(0, 2), ...cells.slice(2, 5).map((cell) => `${cell}0`), ...cells.slice(5)]), ['outlier']],
    ['a body that reports zeros', edited(-2, (cells) => [...cells.slice(0, 2), '0', '0', '0', ...cells.slice(5)]), ['all-zero']],
    ['a column of zeros', newest((received) => [received, received, 0]), ['all-zero']],
    ['late and on time exchanged', newest((received, onTime, late) => [received, late, onTime]), ['columns-swapped']],
    ['the last quarter sent again', [...published, ...published.slice(-3).map((row) => row.replace('2026-Q1', '2026-Q2'))], ['stale-copy']],
    ['a total that is the sum', [...good, `2026-Q2,Total,${[2, 3, 4].map((column) => good.slice(-3).reduce((sum, row) => sum + Number(row.split(',')[column]), 0)).join(',')},2026-07-31,A,`], ['total-row']],
    ['a total without a body', [...good, '合计,,21000,20000,1000,,,'], ['total-row']],
    ['a total below a blank row', [...good, ',,,,,,,', 'Total,,21000,20000,1000,,,'], ['blank-row', 'total-row']],
    ['one number in a whole column', newest((received) => [received, received - 30, 30]), ['constant-column']],
    ['a total by name alone', [...good, '2026-Q2,合计,1,1,0,2026-07-31,A,'], ['total-row']],
  ])('%s', (_, rows, expected) => {
    expect(codesFound(rows)).toEqual(expected);
  });

  it('received and on time exchanged: the broken rule stops the file, the exchange explains it', () => {
    const rows = newest((received, onTime, late) => [onTime, received, late]);
    expect(new Set(codesFound(rows))).toEqual(new Set(['identity', 'columns-swapped']));
  });
});

describe('a reason', () => {
  const cause = { kind: 'revision', reason: 'late returns' } as const;

  it('lets published figures change and rows go', () => {
    expect(codesFound(edited(4, put(2, '999')).toSpliced(0, 1), { cause })).toEqual(['identity']);
    expect(codesFound(good.slice(1), { cause })).toEqual([]);
  });
});
