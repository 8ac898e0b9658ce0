import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import type { Resource } from '../core/dataset.ts';
import { compareAnswers } from '../core/evaluate.ts';
import type { Answer, Query } from '../core/query.ts';
import { toSql } from './to-sql.ts';

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

/** The result of `toSql` as answers, in the order that `evaluate` gives (DuckDB orders text by code point instead). */
export function answersOf(result: ResultTable, query: Query): readonly Answer[] {
  const width = query.by.length;
  const answers = valuesOf(result).map((values) => {
    const [numerator = 0, denominator = 0, counted = 0, missing = 0] = values.slice(width).map(Number);
    return {
      keys: values.slice(0, width).map((key) => key?.toString() ?? ''),
      numerator,
      denominator,
      counted,
      missing,
    };
  });
  return answers.sort(compareAnswers);
}

/** Puts a query to the engine: the one way in which the page asks it anything. */
export async function ask(
  connection: AsyncDuckDBConnection,
  query: Query,
  resource: Resource,
): Promise<readonly Answer[]> {
  return answersOf(await connection.query(toSql(query, resource)), query);
}
