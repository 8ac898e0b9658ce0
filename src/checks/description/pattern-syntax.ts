/** A regular expression as a tree. An atom takes one character; `empty` takes none (anchors, word boundaries). */
export type PatternNode =
  | { readonly kind: 'atom'; readonly source: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'sequence'; readonly parts: readonly PatternNode[] }
  | { readonly kind: 'choice'; readonly parts: readonly PatternNode[] }
  | { readonly kind: 'repeat'; readonly body: PatternNode; readonly min: number; readonly max: number };

/** Thrown for syntax whose running time nobody can tell from its form: look-arounds and back references. */
export class UnsupportedPattern extends Error {}

const quantifier = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/;
const atom =
  /^(?:\[(?:\\[\s\S]|[^\]\\])*\]|\\(?:u\{[0-9a-f]+\}|u[0-9a-f]{4}(?:\\u[d][c-f][0-9a-f]{2})?|x[0-9a-f]{2}|p\{[^}]*\}|c[a-z]|[^1-9k])|[^\\])/iu;

/** Reads the source of an expression that compiles with the flag `u`. */
export function parsePattern(source: string): PatternNode {
  let left = source;
  const take = (form: RegExp): RegExpExecArray | undefined => {
    const found = form.exec(left) ?? undefined;
    if (found) left = left.slice(found[0].length);
    return found;
  };
  const choice = (): PatternNode => {
    const parts = [sequence()];
    while (take(/^\|/)) parts.push(sequence());
    return parts.length === 1 ? (parts[0] as PatternNode) : { kind: 'choice', parts };
  };
  const sequence = (): PatternNode => {
    const parts: PatternNode[] = [];
    while (left !== '' && !/^[|)]/.test(left)) parts.push(repeated(single()));
    return { kind: 'sequence', parts };
  };
  const single = (): PatternNode => {
    if (take(/^(?:[\^$]|\\b)/i)) return { kind: 'empty' };
    if (/^(?:\(\?(?:<?[=!]|[a-z-]*:(?<!\(\?:))|\\[1-9k])/i.test(left)) throw new UnsupportedPattern();
    if (take(/^\((?:\?(?::|<[^>]+>))?/)) {
      const inner = choice();
      take(/^\)/);
      return inner;
    }
    return { kind: 'atom', source: take(atom)?.[0] ?? '' };
  };
  const repeated = (body: PatternNode): PatternNode => {
    const found = take(quantifier);
    if (!found) return body;
    const [, sign, least, comma, most] = found;
    if (sign)
      return { kind: 'repeat', body, min: sign === '+' ? 1 : 0, max: sign === '?' ? 1 : Number.POSITIVE_INFINITY };
    const max = comma === '' ? Number(least) : most === '' ? Number.POSITIVE_INFINITY : Number(most);
    return { kind: 'repeat', body, min: Number(least), max };
  };
  return choice();
}
