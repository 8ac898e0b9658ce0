import { fieldsOf } from '../../src/core/description/dataset.ts';
import { ordinalOf, parsePeriod } from '../../src/core/period.ts';
import type { CheckedTable } from '../intake/check-files.ts';
import { UsageError } from '../terminal/usage-error.ts';

/** The latest period in the rows of the tables, SDMX text. */
export function latestPeriod(tables: readonly CheckedTable[]): string {
  const latest = cellsOf(tables, 'period')
    .map((text) => ({ text, period: parsePeriod(text) }))
    .filter(({ period }) => period !== undefined)
    .sort((one, other) => (one.period && other.period ? ordinalOf(one.period) - ordinalOf(other.period) : 0))
    .at(-1);
  if (!latest) throw new Error('no row holds a period, which the checks exclude');
  return latest.text;
}

/** The latest as-of date in the rows, ISO date; a usage error when no row has one. */
export function latestAsOf(tables: readonly CheckedTable[]): string {
  const latest = cellsOf(tables, 'as-of')
    .filter((cell) => cell !== '')
    .sort()
    .at(-1);
  if (latest === undefined)
    throw new UsageError(
      'No row says the day its figures describe. Say it with --as-of YYYY-MM-DD.',
      '没有一行写明统计截止日，请用 --as-of YYYY-MM-DD 指定。',
    );
  return latest;
}

function cellsOf(tables: readonly CheckedTable[], role: 'period' | 'as-of'): readonly string[] {
  const cells = new Set<string>();
  for (const { resource, rows } of tables) {
    const names = fieldsOf(resource, role).map(({ name }) => name);
    const places = names.map((name) => resource.schema.fields.findIndex((field) => field.name === name));
    for (const row of rows) for (const place of places) cells.add(row[place] ?? '');
  }
  return [...cells];
}
