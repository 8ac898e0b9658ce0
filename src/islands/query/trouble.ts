import type { QuestionError } from '../../engine/console/console.ts';
import type { Trouble } from '../../i18n/en/explore.ts';
import { element } from '../element.ts';
import { toldOf } from '../faults/trouble.ts';
import { type QuerySetup, wordsOf } from './setup.ts';

/** A failure in words, and the line of the question that DuckDB points at. */
export interface ToldTrouble {
  readonly trouble: Trouble;
  readonly line: number | undefined;
}

/** What DuckDB's questions begin with. */
const questionWord = /^\s*\(*\s*(select|from|with|values|pivot|unpivot|describe|desc|summarize|show|table)\b/i;

/** What went wrong, whatever was thrown. `sql` is what was asked, without the comments before it. */
export async function troubleOf(setup: QuerySetup, reason: unknown, sql: string): Promise<ToldTrouble> {
  const { trouble: said } = wordsOf(setup).said;
  const { name, message = '', fault } = reason as Partial<QuestionError>;
  if (name !== 'QuestionError' || fault === undefined)
    return { trouble: (await toldOf(setup.language, reason)).trouble, line: undefined };
  if (typeof fault === 'string') return { trouble: said[fault](), line: undefined };
  const { line } = fault;
  const bare = sql.replace(/^(\s|--[^\n]*\n|\/\*[\s\S]*?\*\/)+/, '');
  if (!questionWord.test(bare)) return { trouble: said.notQuestion(firstWord(bare)), line };
  if (/disabled by configuration|has been locked|Table with name \S*:\/\//.test(message))
    return { trouble: said.locked(message), line };
  // What follows the first line of some messages is of no use here: extensions, names that no reader knows.
  const [first = message] = message.split('\n');
  const advice = adviceOn(setup, message, sql);
  return { trouble: said.refused(advice ? first : message, line, advice), line };
}

/** The beginning of what is no question, as far as it is one word. */
function firstWord(sql: string): string {
  return sql.split(/[\s(;]/, 1)[0]?.slice(0, 30) ?? '';
}

/** What to do, where DuckDB's message does not say it in a way that helps here. */
function adviceOn(setup: QuerySetup, message: string, sql: string): string | undefined {
  const { advice } = wordsOf(setup).said.trouble;
  if (/exists in the \w+ extension/.test(message)) return advice.extension;
  const [, table] = /Table with name (\S+) does not exist/.exec(message) ?? [];
  if (table !== undefined) return advice.tables(namesLike(table, setup, sql));
  // A text between quotes that are not SQL's is taken for a column, as a whole or as far as its first sign.
  const column = /Referenced column "[‘“]?(.+?)" (?:was )?not found/.exec(message)?.[1];
  if (column === undefined) return undefined;
  const quoted = [...sql.matchAll(/["“”‘’]([^"“”‘’]+)["“”‘’]/g)].map(([, text = '']) => text);
  const meant = quoted.find((text) => text.startsWith(column));
  return meant === undefined ? undefined : advice.quotes(meant);
}

/** The tables that may be meant by a name that none has: those called so in a dataset, else those of a dataset that is named. */
function namesLike(table: string, { tables }: QuerySetup, sql: string): readonly string[] {
  const words: readonly string[] = sql.toLowerCase().match(/\w+/g) ?? [];
  const called = tables.filter((each) => each.table === table.toLowerCase());
  return (called.length > 0 ? called : tables.filter(({ schema }) => words.includes(schema))).map(({ name }) => name);
}

/** A trouble as the page shows it; every text in it may be from outside. */
export function troubleParts({ what, why, todo }: Trouble): readonly HTMLElement[] {
  return [
    element('p', {}, element('strong', {}, what)),
    element('p', { class: 'query-complaint' }, why),
    element('p', {}, todo),
  ];
}
