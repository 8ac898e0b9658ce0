import type { CodeList } from '../../core/description/code-list.ts';
import { halfWidth } from '../text/half-width.ts';
import { legible } from '../text/legible.ts';

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

/**
 * A function that gives the code whose name a text holds with something added (北京市, 北京①, “Home Office (3)”), or of whose
 * name it is a part. A guess; undefined when several fit.
 */
export function namesakes(known: readonly string[], list: CodeList | undefined): (text: string) => string | undefined {
  const names = known.flatMap((code) => {
    const title = list?.get(code)?.title;
    return [code, title?.en ?? '', title?.zh ?? ''].map((name) => [squeezed(name), code] as const);
  });
  return (text) => {
    const wanted = squeezed(text);
    if (wanted.length < 2) return undefined;
    const fitting = names.filter(([name]) => name.length > 1 && (wanted.includes(name) || name.includes(wanted)));
    const codes = new Set(fitting.map(([, code]) => code));
    return codes.size === 1 ? [...codes][0] : undefined;
  };
}

/** A name without spaces, hyphens and marks of notes. */
function squeezed(name: string): string {
  return folded(name).replace(/[-*†‡①-⑳¹²³]|[[(【][^\])】]*[\])】]$/g, '');
}

function folded(text: string): string {
  return halfWidth(legible(text))
    .toLowerCase()
    .replace(/[\s_-]+/g, '-');
}
