import type { CodeList } from '../../core/description/code-list.ts';
import type { Field } from '../../core/description/dataset.ts';
import { nearest } from '../../core/nearest.ts';
import type { Text } from '../../core/text.ts';
import { type CellFault, type Check, listed, quoted } from '../check.ts';
import { saysTotal } from '../counts/total-words.ts';
import { disguisedCode } from '../security/homoglyph.ts';
import { isLegible, legible } from '../text/legible.ts';
import { isStrictDate } from '../values/strict.ts';
import { codesOf, isKnownCode } from './known-code.ts';
import { meantCodes, namesakes } from './meant-code.ts';

export const codeUnknown: Check = {
  code: 'code-unknown',
  severity: 'error',
  title: { en: 'A code is not in its code list', zh: '代码不在代码表中' },
  why: {
    en: 'A body under two names is two bodies in every chart, and neither has its figures.',
    zh: '同一机构写成两个名字，图表里就成了两个机构，谁的数字都不完整。',
  },
  run: ({ codes }) => {
    const advisers = new Map<Field, Adviser>();
    return {
      cell({ field }, text) {
        if (text === '' || isKnownCode(field, text, codes) || !isLegible(field, text)) return undefined;
        const plain = legible(text);
        if (plain === '' || isKnownCode(field, plain, codes) || disguisedCode(field, text, codes)) return undefined;
        // A row that calls itself a total is told as one.
        if (field.huiyin.role === 'dimension' && saysTotal(plain)) return undefined;
        const adviser = advisers.get(field) ?? adviserFor(field, codes);
        advisers.set(field, adviser);
        return faultOf(field, text, adviser);
      },
    };
  },
};

/** What is known of a column's codes, gathered at its first unknown one. */
interface Adviser {
  readonly known: readonly string[];
  readonly meant: (text: string) => string | undefined;
  readonly namesake: (text: string) => string | undefined;
  /** How many more guesses are worth their time: a column of anything but codes would cost minutes. */
  guesses: number;
}

function adviserFor(field: Field, codes: ReadonlyMap<string, CodeList>): Adviser {
  const known = codesOf(field, codes) ?? [];
  const list = codes.get(field.huiyin.codes ?? '');
  return { known, meant: meantCodes(known, list), namesake: namesakes(known, list), guesses: 100 };
}

function faultOf(field: Field, text: string, adviser: Adviser): CellFault {
  const list = field.huiyin.codes;
  const shown = quoted(text);
  const choice = listed(adviser.known);
  const message =
    list === undefined
      ? {
          en: `"${shown}" is not one of the codes of "${field.name}": ${choice}.`,
          zh: `“${shown}”不是“${field.name}”的代码，可用：${choice}。`,
        }
      : { en: `"${shown}" is not a code of the list "${list}".`, zh: `代码表“${list}”中没有“${shown}”。` };
  const meant = adviser.meant(text);
  if (meant !== undefined) {
    const fix = { en: `Write the code "${meant}".`, zh: `请写代码“${meant}”。` };
    return { value: shown, message, fix, mend: { kind: 'cell', text: meant } };
  }
  if (isStrictDate(text)) return { value: shown, message, fix: fromDate };
  adviser.guesses -= 1;
  const start = text.slice(0, 100);
  const guess = adviser.guesses < 0 ? undefined : (adviser.namesake(start) ?? nearest(start, adviser.known));
  return { value: shown, message, fix: advice(guess, list, choice) };
}

const fromDate: Text = {
  en: 'A day is no code: a spreadsheet makes one of codes such as 3-1. Format the column as text, look the code up at its source and write it.',
  zh: '日期不是代码：电子表格会把 3-1 之类的代码变成日期。请把该列设为文本格式，查对原始记录后填写代码。',
};

function advice(guess: string | undefined, list: string | undefined, choice: string): Text {
  const [en, zh] =
    list === undefined
      ? [`write one of ${choice}`, `请从 ${choice} 中选择`]
      : [
          `add the code to data/codes/${list}.csv with its names, then check again`,
          `请先在 data/codes/${list}.csv 中添加该代码及名称，再重新检查`,
        ];
  return guess
    ? { en: `Did you mean "${guess}"? Otherwise ${en}.`, zh: `是否应为“${guess}”？否则${zh}。` }
    : { en: `${en.charAt(0).toUpperCase()}${en.slice(1)}.`, zh: `${zh}。` };
}
