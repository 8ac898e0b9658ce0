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
  if (!questionWord.test(bare)) return { trouble: said.notQuestion(message), line };
  if (/disabled by configuration|has been locked/.test(message)) return { trouble: said.locked(message), line };
  return { trouble: said.refused(message, line), line };
}

/** A trouble as the page shows it; every text in it may be from outside. */
export function troubleParts({ what, why, todo }: Trouble): readonly HTMLElement[] {
  return [
    element('p', {}, element('strong', {}, what)),
    element('p', { class: 'query-complaint' }, why),
    element('p', {}, todo),
  ];
}
