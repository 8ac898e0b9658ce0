import { describe, expect, it } from 'vitest';
import { answerCsv } from '../../src/islands/query/answer-csv.ts';
import { tablesIn } from '../../src/islands/query/files.ts';
import { fittingOf } from '../../src/islands/query/fitting.ts';
import { fragmentOf, questionInFragment } from '../../src/islands/query/link.ts';
import type { QueryTable } from '../../src/islands/query/setup.ts';

/** An answer with these columns; a name that ends with `#` is one of numbers. */
function answer(names: readonly string[], ...rows: readonly (readonly (string | number | null)[])[]) {
  const columns = names.map((name) => ({
    name: name.replace('#', ''),
    type: name.endsWith('#') ? 'DOUBLE' : 'VARCHAR',
    isNumber: name.endsWith('#'),
  }));
  return { columns, rows, total: rows.length, took: 1 };
}

describe('the chart of an answer', () => {
  it('is a trend of periods with counts, in the order of time', () => {
    const fitting = fittingOf(
      answer(
        ['period', 'numerator#', 'denominator#', 'share#'],
        ['2020-Q2', 45, 50, 0.9],
        ['2020-Q1', '40', '50', 0.8],
      ),
    );
    expect(fitting).toMatchObject({ kind: 'trend', hasCounts: true, value: 'share', key: 'period' });
    expect(fitting.kind === 'trend' && fitting.points.map(({ rate }) => [rate.numerator, rate.denominator])).toEqual([
      [40, 50],
      [45, 50],
    ]);
  });

  it('is a trend of periods and a share', () => {
    const fitting = fittingOf(answer(['year', 'late#'], ['2019', 0.2], ['2020', null], ['2021', 0.25]));
    expect(fitting).toMatchObject({ kind: 'trend', hasCounts: false });
    expect(fitting.kind === 'trend' && fitting.points.map(({ rate }) => rate.value)).toEqual([0.2, null, 0.25]);
  });

  it('is a dot plot of names with counts, and bars of names with any other number', () => {
    const names = answer(['body', 'numerator#', 'denominator#'], ['a', 1, 20], ['b', 2, 30]);
    expect(fittingOf(names)).toMatchObject({ kind: 'dots' });
    expect(fittingOf(answer(['body', 'n#'], ['a', 12], ['b', 7]))).toMatchObject({ kind: 'bars', areShares: false });
    expect(fittingOf(answer(['body', 'n#'], ['a', 0.5], ['b', 1]))).toMatchObject({ kind: 'bars', areShares: true });
  });

  it.each([
    ['rows', answer(['body', 'n#'], ['a', 1])],
    ['columns', answer(['body', 'name'], ['a', 'x'], ['b', 'y'])],
    ['columns', answer(['n#'], [1], [2])],
    ['columns', answer(['year', 'n#'], ['2019', 10], ['2020', 20])],
    ['repeated', answer(['body', 'n#'], ['a', 1], ['a', 2])],
    ['negative', answer(['body', 'n#'], ['a', 1], ['b', -2])],
    ['many', answer(['body', 'n#'], ...Array.from({ length: 151 }, (_, index) => [`b${index}`, index]))],
  ])('is none, and why is known: %s', (why, rows) => {
    expect(fittingOf(rows)).toEqual({ kind: 'none', why });
  });
});

describe('a question in an address', () => {
  it.each(['SELECT 1', "SELECT '#&%é\u{1F4EE}' AS a\n-- 问", 'it\'s " <script>'])(
    'comes back as it went: %j',
    (sql) => {
      expect(questionInFragment(fragmentOf(sql))).toBe(sql);
    },
  );

  it('is left out when it is too long, and none where there is none', () => {
    expect(fragmentOf('x'.repeat(10_000))).toBe('');
    for (const fragment of ['', '#', '#examples', '#sql=', '#sql=%E0%A4%A'])
      expect(questionInFragment(fragment)).toBe(undefined);
  });
});

it('fetches the tables that a question names, in any writing', () => {
  const table = (schema: string, name: string) => ({ schema, table: name, name: `${schema}.${name}` }) as QueryTable;
  const tables = [table('uk_foi', 'replies'), table('us_foia', 'replies'), table('codes', 'uk_bodies')];
  const named = (sql: string) => tablesIn(sql, tables).map(({ name }) => name);
  expect(named('SELECT * FROM uk_foi.replies')).toEqual(['uk_foi.replies']);
  expect(named('select * from "UK_FOI" . "Replies"')).toEqual(['uk_foi.replies']);
  expect(named("FROM query_table('uk_foi.replies') JOIN codes.uk_bodies USING (code)")).toEqual([
    'uk_foi.replies',
    'codes.uk_bodies',
  ]);
  expect(named('SELECT 1 AS replies')).toEqual([]);
});

it('writes an answer as CSV that no spreadsheet runs', () => {
  expect(answerCsv(answer(['=a', 'n#'], ['=HYPERLINK("x")', -1.5], [null, null]))).toBe(
    `'=a,n\r\n"'=HYPERLINK(""x"")",-1.5\r\n,\r\n`,
  );
});
