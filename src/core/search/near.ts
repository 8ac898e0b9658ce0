import type { NameKeys } from './name-keys.ts';

const chineseOnly = /^\p{Script=Han}+$/u;

/**
 * Whether a name may be meant by words that are in no name: each is a slip of the pen in one of its words, or Chinese that
 * shortens the name (发改委 is 发展和改革委员会) or says more than it (北京市 is 北京).
 */
export function isNear(terms: readonly string[], { words, chinese }: NameKeys): boolean {
  return terms.every((term) =>
    chineseOnly.test(term)
      ? (chinese.length > 1 && term.includes(chinese)) || (term.length > 1 && shortens(term, chinese))
      : words.some((word) => word.startsWith(term) || isSlip(term, word)),
  );
}

/** Whether all characters of the one stand in the other in the same order. */
function shortens(short: string, name: string): boolean {
  let place = 0;
  for (const character of name) if (character === short[place]) place += 1;
  return place === short.length;
}

/** Whether so few letters are wrong, missing, too many or exchanged that the word is still to be known: one of four, two of eight. */
function isSlip(typed: string, word: string): boolean {
  const shorter = Math.min(typed.length, word.length);
  const allowed = shorter < 4 ? 0 : shorter < 8 ? 1 : 2;
  return Math.abs(typed.length - word.length) <= allowed && distance(typed, word) <= allowed;
}

/** Letters to change, add, take away or exchange with their neighbour to come from one word to another (optimal string alignment). */
function distance(one: string, other: string): number {
  let beforeLast: readonly number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const [left = 0, above = 0, across = 0] = [current[column - 1], last[column], last[column - 1]];
      const isExchanged = row > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      const exchanged = isExchanged ? (beforeLast[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY;
      const changed = across + (one[row - 1] === other[column - 1] ? 0 : 1);
      current.push(Math.min(left + 1, above + 1, changed, exchanged));
    }
    [beforeLast, last] = [last, current];
  }
  return last[other.length] ?? 0;
}
