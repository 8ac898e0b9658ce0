import { statementsOf } from '../recipe.ts';
import { type TableName, writtenName } from '../table-name.ts';
import { literal } from '../to-sql.ts';

/** How many rows of an answer are fetched; of more only the number is told. */
export const mostRows = 100_000;

/** How many characters of an answer are fetched: what a tab can hold, and still draw. */
export const mostCharacters = 50_000_000;

/** A column of an answer: its name, DuckDB's type, and whether it holds numbers. */
export interface AnswerColumn {
  readonly name: string;
  readonly type: string;
  readonly isNumber: boolean;
}

/** Why a text is no question: nothing is asked, or several things are. */
export type QuestionFault = 'empty' | 'several';

/** The one statement of a text, with the line it begins in; or why there is none. */
export function questionIn(text: string): { readonly statement: string; readonly line: number } | QuestionFault {
  const [first, ...others] = statementsOf(text);
  if (!first) return 'empty';
  return others.length > 0 ? 'several' : first;
}

/** DuckDB would list those of its main schema, where there are none, and of the others only what has been fetched. */
const showsTables = /^show\s+(all\s+)?tables$/i;

/** The statement; in place of SHOW TABLES one that lists these, fetched or not. */
export function listingOf(statement: string, tables: readonly TableName[]): string {
  if (tables.length === 0 || !showsTables.test(statement.trim())) return statement;
  const rows = tables.map(
    (table) => `(${literal(table.schema)}, ${literal(table.table)}, ${literal(writtenName(table))})`,
  );
  return `SELECT * FROM (VALUES ${rows.join(', ')}) AS tables("schema", "table", "name")`;
}

/**
 * The statement inside another, on lines of its own: so DuckDB takes only questions (SELECT, FROM, VALUES, DESCRIBE,
 * SUMMARIZE, SHOW, PIVOT), and its lines are counted from 2.
 */
export function describeSql(statement: string): string {
  return `DESCRIBE SELECT * FROM (\n${statement}\n) AS answer`;
}

/** The same with every column as VARCHAR, DOUBLE or INTEGER: what else comes out of Arrow is not to be trusted. */
export function castSql(statement: string, columns: readonly AnswerColumn[]): string {
  const places = columns.map((_, index) => `column_${index + 1}`);
  const casts = columns.map(({ type }, index) => `CAST(${places[index]} AS ${outputOf(type)}) AS ${places[index]}`);
  return `SELECT ${casts.join(', ')} FROM (\n${statement}\n) AS answer(${places.join(', ')}) LIMIT ${mostRows + 1}`;
}

/** How many rows the statement gives. */
export function countSql(statement: string): string {
  return `SELECT CAST(count(*) AS DOUBLE) AS rows FROM (\n${statement}\n) AS answer`;
}

const small: ReadonlySet<string> = new Set(['TINYINT', 'SMALLINT', 'INTEGER', 'UTINYINT', 'USMALLINT']);
const floating: ReadonlySet<string> = new Set(['FLOAT', 'DOUBLE']);
const large = /^(BIGINT|HUGEINT|UINTEGER|UBIGINT|UHUGEINT|DECIMAL\(.*\))$/;

/** Large integers and decimals come as text, so that no digit is lost. */
function outputOf(type: string): string {
  if (small.has(type)) return 'INTEGER';
  return floating.has(type) ? 'DOUBLE' : 'VARCHAR';
}

/** Whether values of a type of DuckDB's are numbers. */
export function isNumeric(type: string): boolean {
  return small.has(type) || floating.has(type) || large.test(type);
}

/** What DuckDB says is wrong, with the line of the statement where it says so (from 1). */
export interface Complaint {
  readonly message: string;
  readonly line?: number;
}

/** DuckDB's message without the excerpt of SQL that it adds, and the line of the text that it points at. */
export function complaintOf(message: string, firstLine: number): Complaint {
  const [said = ''] = message.split(/\n+LINE \d+:/);
  const within = Number(/\bLINE (\d+):/.exec(message)?.[1]) - 1;
  // The line after the statement is ours: then the statement ends too early.
  return { message: said.trim(), ...(within >= 1 && { line: within + firstLine - 1 }) };
}
