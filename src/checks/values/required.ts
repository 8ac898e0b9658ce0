import { type Check, type Column, columnsWhere } from '../check.ts';
import { isBlank, mustBeFilled } from '../text/filled.ts';

/** Of a column that the file lacks nothing is said here. */
const noCells = new Float64Array();

export const required: Check = {
  code: 'required',
  severity: 'error',
  title: { en: 'A cell that must be filled is empty', zh: '必填的单元格为空' },
  why: {
    en: 'Without its period or its body nobody can say what a row counts.',
    zh: '没有期间或机构，就无法说明这一行统计的是什么。',
  },
  run: ({ resource }, report) => {
    const columns = columnsWhere(resource, (field) => mustBeFilled(field, resource));
    const isNumber = ({ field: { type, huiyin } }: Column): boolean =>
      (type === 'integer' || type === 'number') && (huiyin.role === 'count' || huiyin.role === 'bin');
    const [texts, numbers] = [columns.filter((column) => !isNumber(column)), columns.filter(isNumber)];
    let isSheet = false;
    const tell = (column: string, row: number): void => {
      report({
        row,
        column,
        message: { en: `"${column}" is empty in row ${row}.`, zh: `第 ${row} 行的“${column}”为空。` },
        fix: isSheet
          ? {
              en: 'Fill in the cell from the source; of merged cells only the first holds its text, so unmerge them and fill it down. Delete the row when it holds no figures.',
              zh: '请按原始记录填写；合并的单元格只有第一格有内容，请取消合并并向下填充。如果这一行不是数据，请删除。',
            }
          : {
              en: 'Fill in the cell from the source; delete the row when it holds no figures.',
              zh: '请按原始记录填写；如果这一行不是数据，请删除。',
            },
      });
    };
    return {
      source({ format }) {
        isSheet = format === 'xlsx';
      },
      // Of a text column the distinct texts are looked at, and its rows only when one of them is blank.
      rows(rows) {
        for (const { field } of texts) {
          const { values = [], index = new Uint32Array() } = rows.texts.get(field.name) ?? {};
          const blanks = values.map(isBlank);
          if (!blanks.includes(true)) continue;
          index.forEach((code, row) => {
            if (blanks[code]) tell(field.name, rows.rowNumbers[row] ?? 0);
          });
        }
        for (const { field } of numbers) {
          const [cells, unread] = [rows.numbers.get(field.name) ?? noCells, rows.unread.get(field.name)];
          // A plain loop: a number that is handed over is made an object first, and there are millions.
          for (let row = 0; row < cells.length; row += 1) {
            if (!Number.isNaN(cells[row]) || unread?.has(row)) continue;
            tell(field.name, rows.rowNumbers[row] ?? 0);
          }
        }
      },
    };
  },
};
