import { type CellFault, type Check, quoted } from '../check.ts';
import { isMisreadAsGbk } from './misread-gbk.ts';
import { beforeMisreading } from './misread-latin.ts';

export const mojibake: Check = {
  code: 'mojibake',
  severity: 'error',
  title: { en: 'Text was read in the wrong encoding and saved', zh: '乱码：文本以错误的编码读取后又被保存' },
  why: {
    en: 'Such text is valid to every program and wrong to every reader; once published it is copied on for years.',
    zh: '这种文本在程序看来完全合法，读者却看不懂；一旦公布，会被反复转载。',
  },
  run: () => ({
    anyText(text) {
      const before = beforeMisreading(text);
      if (before !== undefined) return misread(text, 'Windows-1252', before);
      return isMisreadAsGbk(text) ? misread(text, 'GBK') : undefined;
    },
  }),
};

function misread(text: string, encoding: string, before?: string): CellFault {
  const shown = quoted(text);
  const isWhole = before !== undefined && beforeMisreading(before) === undefined && !/[\x80-\x9F\uFFFD]/.test(before);
  return {
    value: shown,
    message: {
      en: `"${shown}" is UTF-8 that some program read as ${encoding}.`,
      zh: `“${shown}”是被某个软件当作 ${encoding} 读取的 UTF-8 文本。`,
    },
    ...(isWhole
      ? {
          fix: { en: `Write "${quoted(before)}".`, zh: `请写成“${quoted(before)}”。` },
          mend: { kind: 'cell', text: before } as const,
        }
      : {
          fix: {
            en: 'Open the file it came from with the encoding UTF-8 and export it again.',
            zh: '请用 UTF-8 编码打开原始文件，重新导出。',
          },
        }),
  };
}
