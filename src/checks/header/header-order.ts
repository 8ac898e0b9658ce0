import { type Check, listed } from '../check.ts';
import { fieldsIn } from '../header.ts';

export const headerOrder: Check = {
  code: 'header-order',
  severity: 'warning',
  title: { en: 'Columns stand in another order than described', zh: '列的顺序与说明不同' },
  why: {
    en: 'A sheet whose columns have moved is often one in which the figures below have not moved with them.',
    zh: '列序变了的表，往往是标题移动了、下面的数字却没有跟着移动。',
  },
  run: ({ resource }, report) => ({
    header(header) {
      const described = fieldsIn(header, resource).map(({ name }) => name);
      const places = header.places.filter((place) => place >= 0);
      const moved = [...places].sort((one, other) => one - other).findIndex((place, index) => place !== places[index]);
      if (moved < 0) return;
      const here = header.cells.flatMap(({ field }, place) => (field && places.includes(place) ? [field.name] : []));
      report({
        row: header.row,
        column: here[moved] ?? null,
        value: listed(here),
        message: {
          en: `The columns stand as ${listed(here)}; the description has ${listed(described)}.`,
          zh: `文件中的列序是：${listed(here)}；说明中的列序是：${listed(described)}。`,
        },
        fix: {
          en: 'Look at a few rows whether each figure stands under its own name, then put the columns in the described order.',
          zh: '请抽查几行，确认每个数字都在自己的列名之下，再按说明调整列序。',
        },
      });
    },
  }),
};
