import type { CodeList } from '../../core/code-list.ts';
import { halfWidth } from '../values/half-width.ts';
import { legible } from '../values/legible.ts';

/**
 * A function that gives the one code a text can only mean: it differs in case, width, hyphens or lost leading zeros, or it is
 * the code's name in one of the languages. Undefined when none or several are meant.
 */
export function meantCodes(known: readonly string[], list: CodeList | undefined): (text: string) => string | undefined {
  const byForm = new Map<string, string | undefined>();
  const add = (form: string, code: string): void => {
    byForm.set(form, byForm.has(form) && byForm.get(form) !== code ? undefined : code);
  };
  for (const code of known) {
    const title = list?.get(code)?.title;
    for (const name of [code, title?.en, title?.zh]) if (name !== undefined) add(folded(name), code);
    if (/^0+[1-9]\d*$/.test(code)) add(code.replace(/^0+/, ''), code);
  }
  return (text) => byForm.get(folded(text));
}

function folded(text: string): string {
  return halfWidth(legible(text))
    .toLowerCase()
    .replace(/[\s_-]+/g, '-');
}
