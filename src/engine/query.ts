import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import type { Resource } from '../core/description/dataset.ts';
import { compareKeys } from '../core/query/evaluate.ts';
import { asQuestion, type Query, type Question, type Row } from '../core/query/query.ts';
import { figureColumns, toSql } from './to-sql.ts';

/** A value that left the engine: only these, because every output is cast to VARCHAR, DOUBLE or INTEGER. */
export type Value = string | number | null;

/** What of an Arrow table is read here. */
export interface ResultTable {
  readonly numRows: number;
  readonly schema: { readonly fields: readonly { readonly name: string }[] };
  getChildAt(position: number): { get(row: number): unknown } | null;
}

/** The result as plain values by row. Throws on any other type: decimals and big integers come out of Arrow wrong. */
export function valuesOf(result: ResultTable): readonly (readonly Value[])[] {
  const columns = result.schema.fields.map((field, position) => ({
    name: field.name,
    cells: result.getChildAt(position),
  }));
  return Array.from({ length: result.numRows }, (_, row) =>
    columns.map(({ name, cells }) => {
      const value = cells?.get(row) ?? null;
      if (value === null || typeof value === 'string' || typeof value === 'number') return value;
      throw new Error(`The column "${name}" has the type ${typeof value}; cast it to VARCHAR, DOUBLE or INTEGER.`);
    }),
  );
}

/** The result of `toSql` as rows, in the order that `answer` gives (DuckDB orders text by code point instead). */
export function rowsOf(result: ResultTable, asked: Query | Question): readonly Row[] {
  const { by, measures } = asQuestion(asked);
  const rows = valuesOf(result).map((values) => ({
    keys: values.slice(0, by.length).map((key) => key?.toString() ?? ''),
    figures: measures.map((_, position) => {
      const start = by.length + position * figureColumns.length;
      const cells = values.slice(start, start + figureColumns.length).map(Number);
      const [numerator = 0, denominator = 0, counted = 0, missing = 0, suppressed = 0] = cells;
      return { numerator, denominator, counted, missing, suppressed };
    }),
    flags: (values.at(-1)?.toString() ?? '').split(' ').filter(Boolean).sort(),
  }));
  return rows.sort(compareKeys);
}

/** Puts a question to the engine: the one way in which the page asks it anything. */
export async function ask(
  connection: AsyncDuckDBConnection,
  asked: Query | Question,
  resource: Resource,
): Promise<readonly Row[]> {
  return rowsOf(await connection.query(toSql(asked, resource)), asked);
}
