import { boundsOf, checkQuery } from '../core/check-query.ts';
import { type FieldType, fieldsOf, periodColumn, type Resource, type Term } from '../core/dataset.ts';
import type { Frequency } from '../core/period.ts';
import type { Query } from '../core/query.ts';

/** Columns of the answer after the keys, in this order. */
export const answerColumns = ['numerator', 'denominator', 'counted', 'missing'] as const;

/** How a period of each frequency is written: text of one fixed width, so that its order is the order of time. */
const periodPattern: Readonly<Record<Frequency, string>> = {
  A: '\\d{4}',
  Q: '\\d{4}-Q[1-4]',
  M: '\\d{4}-(0[1-9]|1[0-2])',
};

/**
 * The query as DuckDB's SQL: columns `key_1` ... (VARCHAR), `numerator` and `denominator` (DOUBLE), `counted` and
 * `missing` (INTEGER). It means what `evaluate` means. Throws when the query does not fit the description.
 */
export function toSql(query: Query, resource: Resource, tableName: string = resource.name): string {
  const measure = checkQuery(query, resource);
  const keys = query.by.map((name, position) => ({ column: identifier(name), key: `key_${position + 1}` }));
  const numerator = termSql(measure.numerator);
  const denominator = termSql(measure.denominator);
  // Where a term has no condition, every row takes part.
  const met = numerator.met && denominator.met ? `coalesce((${numerator.met}) OR (${denominator.met}), FALSE)` : 'TRUE';
  const filters = filtersOf(query, resource);
  const lines = [
    'WITH chosen AS (',
    '  SELECT',
    ...keys.map(({ column, key }) => `    ${column} AS ${key},`),
    `    ${numerator.sum} AS above,`,
    `    ${denominator.sum} AS below,`,
    `    ${met} AS met`,
    `  FROM ${identifier(tableName)}`,
    ...filters.map((filter, position) => `  ${position === 0 ? 'WHERE' : '  AND'} ${filter}`),
    ')',
    'SELECT',
    ...keys.map(({ key }) => `  CAST(${key} AS VARCHAR) AS ${key},`),
    '  CAST(coalesce(sum(above) FILTER (met AND above + below IS NOT NULL), 0) AS DOUBLE) AS numerator,',
    '  CAST(coalesce(sum(below) FILTER (met AND above + below IS NOT NULL), 0) AS DOUBLE) AS denominator,',
    '  CAST(count(*) FILTER (met AND above + below IS NOT NULL) AS INTEGER) AS counted,',
    '  CAST(count(*) FILTER (met AND above + below IS NULL) AS INTEGER) AS missing',
    'FROM chosen',
  ];
  if (keys.length > 0) {
    const list = keys.map(({ key }) => key).join(', ');
    lines.push(`GROUP BY ${list}`, `ORDER BY ${list}`);
  }
  return `${lines.join('\n')}\n`;
}

/** A term: its sum (NULL when a cell is blank, 0 in a row that does not meet its conditions) and the conditions. */
function termSql(term: Term): { readonly sum: string; readonly met: string | undefined } {
  const sum = term.sum.map(identifier).join(' + ') || '0';
  if (!term.where?.length) return { sum, met: undefined };
  // A blank bin edge makes the comparison NULL, which CASE takes as not met.
  const met = term.where.map(({ column, atMost }) => `${identifier(column)} <= ${number(atMost)}`).join(' AND ');
  return { sum: `CASE WHEN ${met} THEN ${sum} ELSE 0 END`, met };
}

function filtersOf(query: Query, resource: Resource): readonly string[] {
  const filters = Object.entries(query.where).map(([name, codes]) =>
    codes.length === 0 ? 'FALSE' : `${identifier(name)} IN (${codes.map(literal).join(', ')})`,
  );
  const { from, to } = boundsOf(query);
  const frequency = (from ?? to)?.frequency;
  if (!frequency) return filters;
  const period = identifier(periodColumn(resource));
  filters.push(`regexp_full_match(${period}, ${literal(periodPattern[frequency])})`);
  if (from) filters.push(`${period} >= ${literal(query.from ?? '')}`);
  if (to) filters.push(`${period} <= ${literal(query.to ?? '')}`);
  return filters;
}

/** A name in double quotes, as SQL has it. DuckDB takes no zero character in a name; neither does a description. */
export function identifier(name: string): string {
  if (name.includes('\0')) throw new Error('A column or table name holds a zero character; SQL cannot name it.');
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text in single quotes; a zero character, at which DuckDB would take the statement to end, is written as chr(0). */
export function literal(text: string): string {
  const parts = text.split('\0').map((part) => `'${part.replaceAll("'", "''")}'`);
  return parts.length === 1 ? (parts[0] as string) : `(${parts.join(' || chr(0) || ')})`;
}

function number(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`A condition compares with ${value}; write a finite number.`);
  return String(value);
}

/** The columns of a published table with the type each is loaded as: counts and bins are numbers, the rest is text. */
export function columnTypes(resource: Resource): readonly { readonly name: string; readonly type: string }[] {
  const numeric = new Set([...fieldsOf(resource, 'count'), ...fieldsOf(resource, 'bin')].map(({ name }) => name));
  const typeOf = (type: FieldType): string => (type === 'number' ? 'DOUBLE' : 'BIGINT');
  return resource.schema.fields.map(({ name, type }) => ({ name, type: numeric.has(name) ? typeOf(type) : 'VARCHAR' }));
}
