import type { Text } from '../../core/text.ts';
import type { Check } from '../check.ts';

const names: Readonly<Record<string, Text>> = {
  ';': { en: 'semicolons', zh: '分号' },
  '\t': { en: 'tabs', zh: '制表符' },
  '|': { en: 'vertical bars', zh: '竖线' },
  '，': { en: 'full-width commas', zh: '全角逗号' },
};

export const delimiter: Check = {
  code: 'delimiter',
  severity: 'error',
  title: { en: 'Cells are not separated by commas', zh: '单元格不是用逗号分隔' },
  why: {
    en: 'A program that expects commas sees one single column.',
    zh: '按逗号读取的软件会把整行看成一列。',
  },
  run: (_subject, report) => ({
    source({ delimiter: found }) {
      const name = names[found];
      if (!name) return;
      report({
        value: found === '\t' ? 'TAB' : found,
        message: {
          en: `The cells are separated by ${name.en}; the rows were read that way.`,
          zh: `单元格以${name.zh}分隔；以下各行已按此读取。`,
        },
        fix: {
          en: 'Save the sheet as CSV with commas (in Excel the list separator follows the settings of the computer).',
          zh: '请另存为以逗号分隔的 CSV（Excel 的分隔符取决于电脑的区域设置）。',
        },
        mend: { kind: 'rewrite' },
      });
    },
  }),
};
