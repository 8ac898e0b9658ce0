import { type Limits, limits } from '../../core/limits.ts';
import type { Text } from '../../core/text.ts';
import { type Check, quoted } from '../check.ts';

const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 ** 2)} MB`;
/** Written out: the first use of a locale costs more than reading a small file. */
const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');

const said: Readonly<Record<keyof Limits, Text>> = {
  bytes: {
    en: `The file is larger than ${megabytes(limits.bytes)}.`,
    zh: `文件超过 ${megabytes(limits.bytes)}。`,
  },
  rows: {
    en: `The file has more than ${grouped(limits.rows)} rows; those after them were not read.`,
    zh: `文件超过 ${grouped(limits.rows)} 行，之后的行没有读取。`,
  },
  columns: {
    en: `A row has more than ${grouped(limits.columns)} cells; it and those after it were not read.`,
    zh: `有一行超过 ${grouped(limits.columns)} 个单元格，该行及之后的行没有读取。`,
  },
  cellLength: {
    en: `A cell holds more than ${grouped(limits.cellLength)} characters, more than a spreadsheet can.`,
    zh: `有单元格超过 ${grouped(limits.cellLength)} 个字符，电子表格也放不下。`,
  },
  archiveRatio: {
    en: `The contents of the workbook are more than ${limits.archiveRatio} times larger than its file; it was not unpacked.`,
    zh: `工作簿展开后超过文件大小的 ${limits.archiveRatio} 倍，没有解压。`,
  },
  unpackedBytes: {
    en: `The contents of the workbook are larger than ${megabytes(limits.unpackedBytes)}; it was not unpacked.`,
    zh: `工作簿展开后超过 ${megabytes(limits.unpackedBytes)}，没有解压。`,
  },
};

export const tooLarge: Check = {
  code: 'too-large',
  severity: 'error',
  title: { en: 'The file is too large', zh: '文件过大' },
  why: {
    en: 'A table of reply rates is small. What is larger by far is another file, a slip of a formula, or made to do harm.',
    zh: '回复率统计表都不大；大得离谱的，不是拿错文件、公式拖过了头，就是有意破坏。',
  },
  run: (_subject, report) => ({
    fault({ kind, row, value }) {
      if (kind !== 'too-large') return;
      report({
        row,
        value,
        message: said[value as keyof Limits],
        fix: {
          en: 'Make sure that it is the right file; delete empty formatted columns and rows, or export only the table itself.',
          zh: '请确认没有拿错文件；删去带格式的空行空列，或只导出表格本身。',
        },
      });
    },
    anyText(text) {
      if (text.length <= limits.cellLength) return undefined;
      return {
        value: quoted(text),
        message: said.cellLength,
        fix: {
          en: 'Look for a quote that is not closed above it, or shorten the text.',
          zh: '请检查上方是否有未闭合的引号，或缩短该文本。',
        },
      };
    },
  }),
};
