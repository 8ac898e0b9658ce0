import { type Check, quoted } from '../check.ts';

export const otherSheet: Check = {
  code: 'other-sheet',
  severity: 'warning',
  title: { en: 'Another sheet holds such a table too', zh: '另有工作表含同样的表格' },
  why: {
    en: 'One sheet makes a table. What stands on the others is not published, and nobody would notice that it is missing.',
    zh: '一张表只从一个工作表读取；其他工作表里的数字不会发布，缺了也没有人发现。',
  },
  run: (_subject, report) => ({
    fault({ kind, value, place }) {
      if (kind !== 'other-sheet' || !place) return;
      const [read, others] = [quoted(place.sheet), quoted(value ?? '')];
      report({
        value: others,
        message: {
          en: `The sheet "${read}" was read. The columns of this table stand on ${place.count === 1 ? 'another sheet' : `${place.count} other sheets`} too, not read: ${others}.`,
          zh: `读取的是工作表“${read}”。另有 ${place.count} 个工作表也有这些列，没有读取：${others}。`,
        },
        fix: {
          en: 'Bring all the rows together on one sheet, or delete the sheets that do not belong in the release.',
          zh: '请把所有数据行合并到一个工作表，或删去不属于本次发布的工作表。',
        },
      });
    },
  }),
};
