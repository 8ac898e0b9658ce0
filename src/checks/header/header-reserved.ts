import { type Check, quoted } from '../check.ts';

/** Names under which JavaScript keeps the workings of its objects. */
const reserved = ['__proto__', 'constructor', 'prototype'];

/** True for a name that no column may have. */
export function isReserved(name: string): boolean {
  return reserved.includes(name.trim().toLowerCase());
}

export const headerReserved: Check = {
  code: 'header-reserved',
  severity: 'error',
  title: { en: 'A column has a name that programs reserve', zh: '列名是程序的保留名' },
  why: {
    en: 'In many programs such a column vanishes without a word, or changes how they work.',
    zh: '许多程序会悄悄丢掉这样的列，甚至因此改变自身的行为。',
  },
  run: (_subject, report) => ({
    header({ row, cells }) {
      for (const { text } of cells) {
        if (!isReserved(text)) continue;
        report({
          row,
          column: quoted(text),
          value: quoted(text),
          message: {
            en: `"${quoted(text)}" is a reserved name and cannot be the name of a column.`,
            zh: `“${quoted(text)}”是保留名，不能用作列名。`,
          },
          fix: { en: 'Delete the column, or give it another name.', zh: '请删除该列，或改用其他名称。' },
        });
      }
    },
  }),
};
