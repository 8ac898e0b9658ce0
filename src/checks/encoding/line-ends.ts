import type { Check } from '../check.ts';

export const lineEnds: Check = {
  code: 'line-ends',
  severity: 'error',
  title: { en: 'Lines do not all end alike', zh: '换行符不规范' },
  why: {
    en: 'Where one program sees a new row another sees none, and rows run together or fall apart.',
    zh: '有的软件认作换行，有的不认，行就会粘连或断开。',
  },
  run: (_subject, report) => ({
    fault({ kind, row, value, isCertain }) {
      if (kind !== 'line-ends') return;
      const isBare = value === 'CR';
      report({
        row,
        value,
        message: isBare
          ? {
              en: `Row ${row} holds a carriage return without a line feed (CR), which few programs take for a line end.`,
              zh: `第 ${row} 行含有单独的回车符（CR），多数软件不把它当作换行。`,
            }
          : {
              en: `Row ${row} ends with ${value}, the rows above it do not.`,
              zh: `第 ${row} 行以 ${value} 结尾，与上面的行不同。`,
            },
        fix: isCertain
          ? {
              en: 'Save the file again from one program, so that every line ends with CR LF or every line with LF.',
              zh: '请用同一软件重新保存，使每行都以 CR LF（或都以 LF）结尾。',
            }
          : {
              en: 'Find out whether the cell goes on after it or a new row begins there, and delete it.',
              zh: '请确认该处是同一单元格的延续还是新的一行，然后删去这个回车符。',
            },
        ...(isCertain && { mend: { kind: 'rewrite' } as const }),
      });
    },
  }),
};
