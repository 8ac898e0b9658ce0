import type { NamedTerm, Reckoning } from '../../core/query/recount.ts';
import { identifier } from '../identifier.ts';
import { literal } from '../to-sql.ts';

/**
 * A recount as SQL that a person can read: one row for each group, the sums under the names of their terms, and the
 * share. `table` is the table's name as SQL has it.
 */
export function recountSql({ by, where, without, period, terms, share }: Reckoning, table: string): string {
  const keys = by.map(identifier);
  const names = terms.map(({ name }) => identifier(name));
  const filters = [
    ...where.map(({ column, codes }) => anyOf(identifier(column), codes.map(literal))),
    ...without.map(({ column, code }) => `${identifier(column)} <> ${literal(code)}`),
    ...periodFilters(period),
  ];
  const outputs = [
    ...keys,
    ...names.map((name) => `sum(${name}) AS ${name}`),
    ...(share === undefined ? [] : [`sum(${names[0]}) / nullif(sum(${names[1]}), 0) AS ${identifier(share)}`]),
  ];
  const lines = [
    'WITH chosen AS (',
    '  SELECT',
    [...keys, ...terms.map(termSql)].map((column) => `    ${column}`).join(',\n'),
    `  FROM ${table}`,
    ...filters.map((filter, index) => `  ${index === 0 ? 'WHERE' : '  AND'} ${filter}`),
    ')',
    'SELECT',
    outputs.map((column) => `  ${column}`).join(',\n'),
    'FROM chosen',
    '-- a row with a blank cell counts in no sum',
    `WHERE ${names.join(' + ')} IS NOT NULL`,
    ...(keys.length > 0 ? [`GROUP BY ${keys.join(', ')}`, `ORDER BY ${keys.join(', ')}`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** In a row that does not meet its conditions a term is 0; a blank edge of a bin meets none. */
function termSql({ name, sum, where = [] }: NamedTerm): string {
  const added = sum.map(identifier).join(' + ');
  const met = where.map(({ column, atMost }) => `${identifier(column)} <= ${atMost}`).join(' AND ');
  if (met !== '') return `CASE WHEN ${met} THEN ${added} ELSE 0 END AS ${identifier(name)}`;
  return added === identifier(name) ? added : `${added} AS ${identifier(name)}`;
}

function periodFilters({ column, from, to }: Reckoning['period']): readonly string[] {
  const name = identifier(column);
  if (from !== undefined && from === to) return [`${name} = ${literal(from)}`];
  return [
    ...(from === undefined ? [] : [`${name} >= ${literal(from)}`]),
    ...(to === undefined ? [] : [`${name} <= ${literal(to)}`]),
  ];
}

function anyOf(name: string, codes: readonly string[]): string {
  if (codes.length === 0) return 'FALSE';
  return codes.length === 1 ? `${name} = ${codes[0]}` : `${name} IN (${codes.join(', ')})`;
}
