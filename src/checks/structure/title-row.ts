import type { Check } from '../check.ts';
import { speaksOfUnits } from '../text/unit-words.ts';
import { lineOf } from './line-of.ts';

export const titleRow: Check = {
  code: 'title-row',
  severity: 'error',
  title: { en: 'A line stands above the header', zh: '表头上方有其他内容' },
  why: {
    en: 'Programs take the first line for the names of the columns; a title there takes their place.',
    zh: '软件把第一行当作列名，标题放在那里就占了列名的位置。',
  },
  run: (_subject, report) => ({
    odd({ oddity, cells, row }) {
      if (oddity !== 'title') return;
      const text = lineOf(cells);
      const isUnit = speaksOfUnits(text);
      report({
        row,
        value: text,
        message: {
          en: `Row ${row} stands above the header and names no column: "${text}".`,
          zh: `第 ${row} 行在表头上方，不是列名：“${text}”。`,
        },
        fix: isUnit
          ? {
              en: 'It speaks of units. Make sure that the cells hold plain counts, then delete the row; what a reader must know belongs in the notes of the dataset.',
              zh: '该行说明了单位。请确认单元格里是原始数量后再删除该行；读者需要知道的内容请写进数据集的说明。',
            }
          : {
              en: 'Delete the row; the title belongs in the description of the dataset.',
              zh: '请删除该行；标题应写在数据说明里。',
            },
        ...(!isUnit && { mend: { kind: 'drop-row' } as const }),
      });
    },
  }),
};
