import { type Check, quoted, type Report } from '../check.ts';
import { speaksOfUnits } from '../text/unit-words.ts';
import { guessedNames } from './header-missing.ts';
import { isReserved } from './header-reserved.ts';

export const headerUnknown: Check = {
  code: 'header-unknown',
  severity: 'error',
  title: { en: 'A column has a name the description does not know', zh: '存在未规定的列名' },
  why: {
    en: 'A column that nobody described would be published without anyone having said what it means, or whose data it is.',
    zh: '没有说明的列一旦发布，谁也不知道它是什么意思、涉及谁的信息。',
  },
  run: ({ resource }, report) => ({
    header(header) {
      const { row, cells, places } = header;
      if (places.every((place) => place < 0)) return;
      const guesses = guessedNames(header, resource);
      cells.forEach(({ text, field, spelling }, place) => {
        if (field && spelling === 'alias' && places.includes(place)) reportAlias(report, row, text, field.name);
        if (field || text.trim() === '' || isReserved(text)) return;
        const guess = guesses.get(text);
        report({
          row,
          column: quoted(text),
          value: quoted(text),
          message: {
            en: `The column "${quoted(text)}" is not in the description.`,
            zh: `数据说明中没有“${quoted(text)}”这一列。`,
          },
          fix: guess
            ? {
                en: `Did you mean "${guess}", which is missing? Rename it, or delete the column.${speaksOfUnits(text) ? ' Its name speaks of a unit: make sure that the cells hold plain counts.' : ''}`,
                zh: `是否应为缺少的“${guess}”？请改名，或删除该列。${speaksOfUnits(text) ? '列名里有单位，请确认单元格里是原始数量。' : ''}`,
              }
            : {
                en: 'Delete the column, or add it to the description first.',
                zh: '请删除该列，或先把它写进数据说明。',
              },
        });
      });
    },
  }),
};

/** A name that the description itself gives as another one for this column: no guess, so that it can be mended. */
function reportAlias(report: Report, row: number, text: string, name: string): void {
  report({
    row,
    column: name,
    value: quoted(text),
    message: {
      en: `"${quoted(text)}" is another name of the column "${name}"; it was read as that column.`,
      zh: `“${quoted(text)}”是“${name}”列的别名，已按该列读取。`,
    },
    fix: { en: `Rename the column to "${name}".`, zh: `请把列名改为“${name}”。` },
    mend: { kind: 'rename-column', text: name },
  });
}
