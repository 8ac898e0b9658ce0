import type { Text } from '../../core/text.ts';
import type { Check } from '../check.ts';

/** What a file can be instead of a table, by the names the reader gives it. */
const kinds: Readonly<Record<string, Text>> = {
  xls: { en: 'an old Excel workbook (.xls)', zh: '旧版 Excel 工作簿（.xls）' },
  xlsb: { en: 'a binary Excel workbook (.xlsb)', zh: 'Excel 二进制工作簿（.xlsb）' },
  xlsx: { en: 'an Excel workbook (.xlsx) under another name', zh: '改了扩展名的 Excel 工作簿（.xlsx）' },
  locked: { en: 'an Excel workbook with a password', zh: '设有密码的 Excel 工作簿' },
  'broken-workbook': { en: 'a damaged workbook or archive', zh: '损坏的工作簿或压缩包' },
  ods: { en: 'an OpenDocument spreadsheet (.ods)', zh: 'OpenDocument 表格（.ods）' },
  docx: { en: 'a Word document', zh: 'Word 文档' },
  zip: { en: 'a ZIP archive', zh: 'ZIP 压缩包' },
  gzip: { en: 'a gzip archive', zh: 'gzip 压缩包' },
  '7z': { en: 'a 7-Zip archive', zh: '7-Zip 压缩包' },
  rar: { en: 'a RAR archive', zh: 'RAR 压缩包' },
  pdf: { en: 'a PDF document', zh: 'PDF 文档' },
  rtf: { en: 'a text document (RTF)', zh: 'RTF 文档' },
  image: { en: 'an image', zh: '图片' },
  parquet: { en: 'a Parquet file', zh: 'Parquet 文件' },
  sqlite: { en: 'a database file', zh: '数据库文件' },
  html: { en: 'a web page', zh: '网页' },
  xml: { en: 'an XML document', zh: 'XML 文档' },
  json: { en: 'JSON', zh: 'JSON' },
  'utf-32': { en: 'text in UTF-32, which no office program reads', zh: 'UTF-32 文本，办公软件无法读取' },
  binary: { en: 'no text at all', zh: '二进制数据，不是文本' },
};

export const notATable: Check = {
  code: 'not-a-table',
  severity: 'error',
  title: { en: 'The file is not a table', zh: '文件不是表格' },
  why: {
    en: 'A document, an archive or a web page with the name of a table holds no rows that can be read.',
    zh: '把文档、压缩包或网页改名成表格，里面并没有可读取的行。',
  },
  run: (_subject, report) => ({
    fault({ kind, value }) {
      if (kind !== 'not-a-table') return;
      const what = kinds[value ?? ''] ?? kinds.binary;
      report({
        value,
        message: { en: `The file is ${what?.en}.`, zh: `该文件是${what?.zh}。` },
        fix: {
          en: 'Open it in the program it comes from and save the sheet as "CSV UTF-8" or as .xlsx.',
          zh: '请用原来的软件打开，把工作表另存为“CSV UTF-8”或 .xlsx。',
        },
      });
    },
  }),
};
