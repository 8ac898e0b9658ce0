import { nearest } from '../../core/nearest.ts';
import type { Text } from '../../core/text.ts';
import { listed } from '../check.ts';

/** Says what is wrong at a place of the description; the path is a JSON pointer (RFC 6901). */
export type Say = (path: string, value: string | null, message: Text, fix: Text) => void;

/** Says that a name refers to nothing, unless it is among the known ones. */
export function refer(say: Say, path: string, value: string, known: readonly string[], what: Text): void {
  if (known.includes(value)) return;
  const guess = nearest(value, known);
  say(
    path,
    value,
    {
      en: `${path} names "${value}", which is no ${what.en}.`,
      zh: `${path} 引用了“${value}”，但它不是${what.zh}。`,
    },
    fixOf(known, guess),
  );
}

function fixOf(known: readonly string[], guess: string | undefined): Text {
  if (guess) return { en: `Did you mean "${guess}"?`, zh: `是否应为“${guess}”？` };
  if (known.length === 0) return { en: 'There is none yet: leave it out.', zh: '目前一个也没有，请去掉这一项。' };
  return { en: `Write one of: ${listed(known)}.`, zh: `可选：${listed(known)}。` };
}
