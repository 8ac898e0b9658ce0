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
    const columns = columnsWhere(resource, (field) => mustBeFilled(field, resource)).map((column) => ({
      ...column,
      /** The texts that are no blanks, by their numbers: each is looked at once. */
      filled: [] as boolean[],
    }));
    return {
      row(view) {
        const { numbers, ids, row } = view;
        for (const { field, place, filled } of columns) {
          const id = ids[place] as number;
          if (id >= 0 && filled[id]) continue;
          if (!Number.isNaN(numbers[place]) || !isBlank(view.text(place) ?? field.name)) {
            if (id >= 0) filled[id] = true;
            continue;
          }
          report({
            row,
            column: field.name,
            message: { en: `"${field.name}" is empty in row ${row}.`, zh: `第 ${row} 行的“${field.name}”为空。` },
            fix: {
              en: 'Fill in the cell from the source; delete the row when it holds no figures.',
              zh: '请按原始记录填写；如果这一行不是数据，请删除。',
            },
          });
        }
      },
    };
  },
};
