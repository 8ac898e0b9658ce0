import { type FieldType, fieldsOf, periodColumn, type Resource, type Term } from '../core/description/dataset.ts';
import type { Frequency } from '../core/period.ts';
import type { Askable } from '../core/query/askable.ts';
import { boundsOf, checkQuestion, totalsLeftOut } from '../core/query/check-query.ts';
import { asQuestion, type Query, type Question } from '../core/query/query.ts';
import { identifier } from './identifier.ts';

/** Columns of the answer for each measure, in this order, after the keys; after them all, `flags`. */
export const figureColumns = ['numerator', 'denominator', 'counted', 'missing', 'suppressed'] as const;

/** How a period of each frequency is written: text of one fixed width, so that its order is the order of time. */
const periodPattern: Readonly<Record<Frequency, string>> = {
  A: '\\d{4}',
  Q: '\\d{4}-Q[1-4]',
  M: '\\d{4}-(0[1-9]|1[0-2])',
};

/**
 * The question as DuckDB's SQL: columns `key_1` ... (VARCHAR), for each measure `numerator` and `denominator` (DOUBLE),
 * `counted`, `missing` and `suppressed` (INTEGER), headed by the measure's name where there are several; at last
 * `flags` (VARCHAR, statuses with a space between). It means what `answer` means. Throws when the question does not fit
 * the description.
 */
export function toSql(asked: Query | Question, resource: Resource): string {
  const question = asQuestion(asked);
  const measures = checkQuestion(question, resource);
  const keys = question.by.map((name, position) => ({ column: identifier(name), key: `key_${position + 1}` }));
  const status = fieldsOf(resource, 'status')[0]?.name;
  const parts = measures.map((measure, position) =>
    measureSql(measure, measures.length > 1 ? position + 1 : undefined),
  );
  const filters = filtersOf(question, resource);
  const chosen = [
    ...keys.map(({ column, key }) => `${column} AS ${key}`),
    ...(status === undefined ? [] : [`${identifier(status)} AS flag`]),
    ...parts.flatMap((part) => part.chosen),
  ];
  const shown = [
    ...keys.map(({ key }) => `CAST(${key} AS VARCHAR) AS ${key}`),
    ...parts.flatMap((part) => part.summed(status !== undefined)),
    status === undefined
      ? "'' AS flags"
      : "coalesce(string_agg(DISTINCT flag, ' ' ORDER BY flag) FILTER (flag NOT IN ('', 'A')), '') AS flags",
  ];
  const lines = [
    'WITH chosen AS (',
    '  SELECT',
    listed(chosen, '    '),
    `  FROM ${identifier(resource.name)}`,
    ...filters.map((filter, position) => `  ${position === 0 ? 'WHERE' : '  AND'} ${filter}`),
    ')',
    'SELECT',
    listed(shown, '  '),
    'FROM chosen',
  ];
  if (keys.length > 0) {
    const list = keys.map(({ key }) => key).join(', ');
    lines.push(`GROUP BY ${list}`, `ORDER BY ${list}`);
  }
  return `${lines.join('\n')}\n`;
}

function listed(items: readonly string[], indent: string): string {
  return items.map((item) => `${indent}${item}`).join(',\n');
}

/** The columns of a measure: as chosen from the table, and as summed for a group. `number` tells several apart. */
function measureSql({ name, numerator, denominator }: Askable, number: number | undefined) {
  const [above, below, met] = ['above', 'below', 'met'].map((word) => (number ? `${word}_${number}` : word));
  const titled = (column: (typeof figureColumns)[number]) => (number ? identifier(`${name}_${column}`) : column);
  const upper = termSql(numerator);
  const lower = termSql(denominator);
  // Where a term has no condition, every row takes part.
  const isMet = upper.met && lower.met ? `coalesce((${upper.met}) OR (${lower.met}), FALSE)` : 'TRUE';
  const filled = `(${met} AND ${above} + ${below} IS NOT NULL)`;
  const blank = `${met} AND ${above} + ${below} IS NULL`;
  return {
    chosen: [`${upper.sum} AS ${above}`, `${lower.sum} AS ${below}`, `${isMet} AS ${met}`],
    summed: (hasFlags: boolean) => [
      `CAST(coalesce(sum(${above}) FILTER ${filled}, 0) AS DOUBLE) AS ${titled('numerator')}`,
      `CAST(coalesce(sum(${below}) FILTER ${filled}, 0) AS DOUBLE) AS ${titled('denominator')}`,
      `CAST(count(*) FILTER ${filled} AS INTEGER) AS ${titled('counted')}`,
      `CAST(count(*) FILTER (${blank}) AS INTEGER) AS ${titled('missing')}`,
      `CAST(${hasFlags ? `count(*) FILTER (${blank} AND flag = 'Q')` : '0'} AS INTEGER) AS ${titled('suppressed')}`,
    ],
  };
}

/** A term: its sum (NULL when a cell is blank, 0 in a row that does not meet its conditions) and the conditions. */
function termSql(term: Term): { readonly sum: string; readonly met: string | undefined } {
  const sum = term.sum.map(identifier).join(' + ') || '0';
  if (!term.where?.length) return { sum, met: undefined };
  // A blank bin edge makes the comparison NULL, which CASE takes as not met.
  const met = term.where.map(({ column, atMost }) => `${identifier(column)} <= ${number(atMost)}`).join(' AND ');
  return { sum: `CASE WHEN ${met} THEN ${sum} ELSE 0 END`, met };
}

function filtersOf(query: Question, resource: Resource): readonly string[] {
  const filters = Object.entries(query.where).map(([name, codes]) =>
    codes.length === 0 ? 'FALSE' : `${identifier(name)} IN (${codes.map(literal).join(', ')})`,
  );
  filters.push(
    ...totalsLeftOut(query, resource).map(({ column, code }) => `${identifier(column)} <> ${literal(code)}`),
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
