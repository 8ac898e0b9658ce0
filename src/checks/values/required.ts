import { type Check, columnsWhere } from '../check.ts';
import { isBlank, mustBeFilled } from './filled.ts';

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
    return {
      row({ cells, row }) {
        for (const { field, place } of columns) {
          const cell = cells[place];
          if (cell === undefined || !isBlank(cell) || cells.every((other) => !other || isBlank(other))) continue;
          report({
            row,
            column: field.name,
            message: { en: `"${field.name}" is empty in row ${row}.`, zh: `第 ${row} 行的“${field.name}”为空。` },
            fix: { en: 'Fill in the cell.', zh: '请填写该单元格。' },
          });
        }
      },
    };
  },
};
