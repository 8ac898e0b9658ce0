import { type Check, quoted } from '../check.ts';
import { halfWidth } from '../text/half-width.ts';
import { withoutDirection, withoutInvisible, withPlainSpaces } from '../text/spacing.ts';

/** Words and marks that stand for a missing, hidden or meaningless figure, in lower case. */
const words = new Set(
  [
    'n/a na n.a. n.a na. #n/a nil null none no-data nodata n/d nd missing unknown blank empty void pending tbc tbd undefined',
    'suppressed redacted withheld confidential low negligible',
    'a b c d e f g h i j k l m n o p q r s t u v w x y z xx xxx',
    '#div/0! #ref! #value! #name? #num! #null! #spill! #calc! #getting_data',
    '无 暂无 缺 缺失 空 空白 未填 未报 未填报 未上报 未提供 未统计 不适用 不详 不明 未知 无数据 暂无数据 略 保密 待定 待补 待核 待核实 同上 ditto',
  ].flatMap((line) => line.split(' ')),
);
const phrases = new Set(['not available', 'not applicable', 'not reported', 'not known', 'no data', 'no figure']);
const bracketed = /^[[({][a-z0-9]{1,4}[\])}]$/;
const signsOnly = /^[\p{P}\p{S}\s]{1,10}$/u;
const belowThreshold = /^(?:[<≤⩽]=?|少于|小于|不足|低于|under |below |fewer than |less than )\s*\d{1,3}$/;

/** True for a mark that stands where a figure should: `-`, `..`, `n/a`, `[c]`, `无`, `<5`. */
export function isNoDataSymbol(text: string): boolean {
  if (text.length > 40) return false;
  const plain = withPlainSpaces(halfWidth(withoutInvisible(withoutDirection(text)))).toLowerCase();
  const inner = plain.replace(/^[[(](.+)[\])]$/, '$1');
  return (
    words.has(inner) ||
    phrases.has(inner) ||
    signsOnly.test(plain) ||
    belowThreshold.test(plain) ||
    (bracketed.test(plain) && !/^\(\d+\)$/.test(plain))
  );
}

export const noDataSymbol: Check = {
  code: 'no-data-symbol',
  severity: 'error',
  title: { en: 'A symbol stands where a number should', zh: '数字列里用了符号' },
  why: {
    en: 'A dash can mean zero, missing, hidden or not applicable; a program that reads it makes a text of the whole column.',
    zh: '一个“-”可能是零、缺失、隐去或不适用；程序读到它，会把整列都当成文字。',
  },
  run: () => ({
    cell({ field }, text) {
      if ((field.type !== 'integer' && field.type !== 'number') || text === '' || !isNoDataSymbol(text))
        return undefined;
      return {
        value: quoted(text),
        message: {
          en: `"${quoted(text)}" stands in place of a number.`,
          zh: `此处应为数字，却填了“${quoted(text)}”。`,
        },
        fix: {
          en: 'Leave the cell empty and say why in the status column: O missing, L not collected, M cannot exist, Q suppressed; write 0 only for a counted zero.',
          zh: '请把单元格留空，并在状态列注明原因：O 缺失，L 未采集，M 不适用，Q 因保密隐去；只有确实数到零才填 0。',
        },
      };
    },
  }),
};
