import { type Check, quoted } from '../check.ts';

/** The encodings a file can come in, as people know them. */
const names: Readonly<Record<string, string>> = {
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  gb18030: 'GB18030 (GBK)',
  'windows-1252': 'Windows-1252',
};

const saveAgain = {
  en: 'Save the file again as "CSV UTF-8" (Excel: File, Save as, CSV UTF-8).',
  zh: '请另存为“CSV UTF-8”（Excel：文件 → 另存为 → CSV UTF-8）。',
};

export const encoding: Check = {
  code: 'encoding',
  severity: 'error',
  title: { en: 'The file is not UTF-8', zh: '文件编码不是 UTF-8' },
  why: {
    en: 'Names read in the wrong encoding turn into other characters, and nobody can tell afterwards which ones they were.',
    zh: '编码读错，名称就会变成别的字，事后无从还原。',
  },
  run: (_subject, report) => ({
    source({ encoding: found, isCertain, sample }) {
      if (found === 'utf-8') return;
      const name = names[found] ?? found;
      const shown = quoted(sample ?? '');
      if (isCertain) {
        report({
          value: found,
          message: {
            en: `The file is ${name}, not UTF-8${shown && `; read that way it holds, for example, "${shown}"`}.`,
            zh: `文件编码是 ${name}，不是 UTF-8${shown && `；按此读取，其中有“${shown}”等内容`}。`,
          },
          fix: saveAgain,
          mend: { kind: 'rewrite' },
        });
        return;
      }
      report({
        value: found,
        message: {
          en: `The file is not UTF-8. It is most likely ${name}; read that way it holds "${shown}".`,
          zh: `文件编码不是 UTF-8，很可能是 ${name}；按此读取，其中有“${shown}”。`,
        },
        fix: saveAgain,
      });
    },
    fault({ kind, row, value }) {
      if (kind !== 'encoding') return;
      report({
        row,
        value: quoted(value ?? ''),
        message: {
          en: `Row ${row} holds bytes that are not UTF-8: cut, overlong or from another encoding. They show as �.`,
          zh: `第 ${row} 行有不属于 UTF-8 的字节（被截断、超长编码或来自其他编码），显示为 �。`,
        },
        fix: {
          en: 'Export the file again from its source as UTF-8; the characters cannot be recovered here.',
          zh: '请从原系统重新导出为 UTF-8；这些字符在此无法还原。',
        },
      });
    },
  }),
};
