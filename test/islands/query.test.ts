import { describe, expect, it } from 'vitest';
import { answerCsv } from '../../src/islands/query/answer-csv.ts';
import { tablesIn } from '../../src/islands/query/files.ts';
import { fittingOf } from '../../src/islands/query/fitting.ts';
import { fragmentOf, questionInFragment } from '../../src/islands/query/link.ts';
import type { QuerySetup, QueryTable } from '../../src/islands/query/setup.ts';
import { troubleOf } from '../../src/islands/query/trouble.ts';

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
    const fitting = fittingOf(answer(['year', 'late_share#'], ['2019', 0.2], ['2020', null], ['2021', 0.25]));
    expect(fitting).toMatchObject({ kind: 'trend', hasCounts: false });
    expect(fitting.kind === 'trend' && fitting.points.map(({ rate }) => rate.value)).toEqual([0.2, null, 0.25]);
  });

  it('is a dot plot of names with counts, and bars of names with any other number', () => {
    const names = answer(['body', 'numerator#', 'denominator#'], ['a', 1, 20], ['b', 2, 30]);
    expect(fittingOf(names)).toMatchObject({ kind: 'dots' });
    expect(fittingOf(answer(['body', 'n#'], ['a', 12], ['b', 7]))).toMatchObject({ kind: 'bars', areShares: false });
    for (const name of ['late_rate#', '逾期率#'])
      expect(fittingOf(answer(['body', name], ['a', 0.5], ['b', 1]))).toMatchObject({ kind: 'bars', areShares: true });
    const days = answer(['body', 'median_days#'], ['a', 0.75], ['b', 1]);
    expect(fittingOf(days)).toMatchObject({ kind: 'bars', areShares: false });
  });

  it('is bars in the order of time of periods and counts, in that of the numbers where those come first', () => {
    const labels = (...of: Parameters<typeof answer>) => {
      const fitting = fittingOf(answer(...of));
      return fitting.kind === 'bars' && fitting.isInOrder ? fitting.rows.map(({ label }) => label) : fitting;
    };
    expect(labels(['quarter', 'n#'], ['2020-Q2', 10], ['2019-Q4', 30], ['2020-Q1', null])).toEqual([
      '2019-Q4',
      '2020-Q1',
      '2020-Q2',
    ]);
    expect(labels(['cases#', 'bodies#'], [10, 3], [9, 7], ['100', 1])).toEqual(['9', '10', '100']);
    expect(fittingOf(answer(['body', 'n#'], ['b', 1], ['a', 2]))).toMatchObject({ isInOrder: false });
  });

  it.each([
    ['rows', answer(['body', 'n#'], ['a', 1])],
    ['columns', answer(['body', 'name'], ['a', 'x'], ['b', 'y'])],
    ['columns', answer(['n#'], [1], [2])],
    ['repeated', answer(['body', 'n#'], ['a', 1], ['a', 2])],
    ['negative', answer(['body', 'n#'], ['a', 1], ['b', -2])],
    ['many', answer(['body', 'n#'], ...Array.from({ length: 151 }, (_, index) => [`b${index}`, index]))],
  ])('is none, and why is known: %s', (why, rows) => {
    expect(fittingOf(rows)).toEqual({ kind: 'none', why });
  });
});

describe('what DuckDB refuses', () => {
  const named = ['uk_foi.replies', 'demo.replies', 'uk_foi.bodies'].map((name) => {
    const [schema = '', table = ''] = name.split('.');
    return { schema, table, name } as QueryTable;
  });
  const told = async (sql: string, message: string, language: 'en' | 'zh' = 'en') => {
    const setup = { language, tables: named } as unknown as QuerySetup;
    const { trouble } = await troubleOf(setup, { name: 'QuestionError', message, fault: { message } }, sql);
    return trouble;
  };

  it.each([
    [
      'Catalog Error: Table with name replies does not exist!\nDid you mean "pg_views"?',
      'uk_foi.replies and demo.replies',
    ],
    ['Catalog Error: Table with name replys does not exist!', 'uk_foi.replies and uk_foi.bodies'],
    ['Binder Error: Referenced column "home-office" not found in FROM clause!\nCandidate', "'home-office'"],
    ['Binder Error: Referenced column "‘cabinet" not found in FROM clause!\nCandidate', "'cabinet-office'"],
    ['Catalog Error: Scalar Function "today" exists in the icu extension.\nINSTALL icu;', "DATE '2024-12-31'"],
  ])('is told with what helps: %s', async (message, help) => {
    const sql = 'SELECT * FROM uk_foi.replys WHERE body IN ("home-office", ‘cabinet-office’)';
    const { why, todo } = await told(sql, message);
    expect(todo).toContain(help);
    expect(why).toBe(message.split('\n')[0]);
  });

  it('keeps DuckDB’s own advice otherwise, and names the word that no question begins with', async () => {
    const message = 'Binder Error: Referenced column "quarter" not found in FROM clause!\nCandidate bindings: "late"';
    expect(await told('SELECT quarter FROM uk_foi.replies', message)).toMatchObject({ why: message });
    expect((await told('-- a\nselec * FROM uk_foi.replies', 'Parser Error')).what).toContain('“selec”');
    expect((await told('INSTALL httpfs', 'Parser Error', 'zh')).what).toContain('“INSTALL”');
    const address = 'Catalog Error: Table with name https://example.com/a.parquet does not exist!';
    expect((await told("FROM 'https://example.com/a.parquet'", address)).what).toContain('shut off');
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
  // A number is never rewritten, however it is written.
  expect(answerCsv(answer(['n#'], [-1.5e-7], [-2e21]))).toBe('n\r\n-1.5e-7\r\n-2e+21\r\n');
});
