import { type Check, quoted } from '../check.ts';

export const headerDuplicate: Check = {
  code: 'header-duplicate',
  severity: 'error',
  title: { en: 'A column stands twice', zh: '列重复' },
  why: {
    en: 'Programs keep the first, the last or neither of two columns with one name.',
    zh: '同名的两列，有的软件取前者，有的取后者，有的都不要。',
  },
  run: (_subject, report) => ({
    header({ row, cells, places }) {
      // Where no row names the columns, that is said once, and these are figures.
      if (places.every((place) => place < 0)) return;
      cells.forEach(({ text, field }, place) => {
        if (text.trim() === '') return;
        const same = cells.findIndex((other) => (field ? other.field === field : other.text === text));
        const kept = field ? (places.find((at) => cells[at]?.field === field) ?? same) : same;
        if (kept === place) return;
        const [left, right] = [Math.min(kept, place) + 1, Math.max(kept, place) + 1];
        report({
          row,
          column: quoted(text),
          value: quoted(text),
          message: field
            ? {
                en: `Columns ${left} and ${right} are both the column "${field.name}".`,
                zh: `第 ${left} 列和第 ${right} 列都是“${field.name}”列。`,
              }
            : {
                en: `Columns ${left} and ${right} are both called "${quoted(text)}".`,
                zh: `第 ${left} 列和第 ${right} 列的表头都是“${quoted(text)}”。`,
              },
          fix: { en: 'Keep one of them, or give the other its own name.', zh: '请保留其中一列，或为另一列改名。' },
        });
      });
    },
  }),
};
