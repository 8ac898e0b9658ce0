import type { SheetPlace } from '../../core/table/reading.ts';
import type { Text } from '../../core/text.ts';
import { type Check, quoted } from '../check.ts';

export const hiddenCells: Check = {
  code: 'hidden-cells',
  severity: 'warning',
  title: { en: 'The workbook hides some of what is published', zh: '工作簿中有隐藏内容' },
  why: {
    en: 'Hiding rows, columns or a sheet does not take them out of the file: they would be published unseen. Whoever hid them may have had a reason.',
    zh: '隐藏的行、列或工作表仍在文件里，会在无人察觉的情况下一并发布；当初隐藏它们也许另有原因。',
  },
  run: (_subject, report) => ({
    fault({ kind, value, place }) {
      if (kind !== 'hidden-cells' || !place) return;
      report({
        value: quoted(value ?? ''),
        message: said(place, value ?? ''),
        fix: {
          en: 'Show everything (clear the filter, unhide rows, columns and sheets) and look at it. Delete what does not belong in the release; if all of it does, save it unhidden.',
          zh: '请全部显示（清除筛选，取消隐藏行、列和工作表）并逐一核对。不该发布的请删除；都该发布的，请取消隐藏后保存。',
        },
      });
    },
  }),
};

function said({ sheet, part, count }: SheetPlace, places: string): Text {
  const name = quoted(sheet);
  if (part === 'sheet') {
    return {
      en: `The sheet "${name}" is hidden in the workbook; it was read all the same.`,
      zh: `工作表“${name}”在工作簿中是隐藏的，这里仍作了读取。`,
    };
  }
  const [one, many, zh] = part === 'rows' ? ['row is', 'rows are', '行'] : ['column is', 'columns are', '列'];
  return {
    en: `On the sheet "${name}" ${count} filled ${count === 1 ? one : many} hidden, by hand or by a filter (${places}); ${count === 1 ? 'it was' : 'they were'} read like the rest.`,
    zh: `工作表“${name}”有 ${count} ${zh}含内容但被隐藏或筛掉（${places}），这里已照常读取。`,
  };
}
