import type { Check } from '../check.ts';

export const headerBlank: Check = {
  code: 'header-blank',
  severity: 'error',
  title: { en: 'A column has no name', zh: '有列没有列名' },
  why: {
    en: 'A column without a name cannot be described, so nobody can say what it counts.',
    zh: '没有列名的列无法说明，谁也不知道它统计的是什么。',
  },
  run: (_subject, report) => {
    let headerRow = 1;
    let nameless: readonly number[] = [];
    const filled = new Set<number>();
    const look = (textAt: (place: number) => string | undefined): void => {
      for (const place of nameless) if (textAt(place)?.trim()) filled.add(place);
    };
    return {
      header({ row, cells, places }) {
        // Where no row names the columns, that is said once.
        if (places.every((place) => place < 0)) return;
        headerRow = row;
        nameless = cells.flatMap(({ text }, place) => (text.trim() === '' ? [place] : []));
      },
      undescribed: (line) => look((place) => line.text(place)),
      odd: ({ cells }) => look((place) => cells[place]),
      end() {
        for (const places of neighbours(nameless.filter((place) => !filled.has(place)))) {
          report({
            row: headerRow,
            message: {
              en: `${named(places).en} neither a name nor any content.`,
              zh: `${named(places).zh}既没有列名，也没有内容。`,
            },
            fix: { en: 'Delete it.', zh: '请删除。' },
            mend: { kind: 'drop-columns', places },
          });
        }
        for (const places of neighbours(nameless.filter((place) => filled.has(place)))) {
          report({
            row: headerRow,
            message: { en: `${named(places).en} content but no name.`, zh: `${named(places).zh}有内容，但没有列名。` },
            fix: {
              en: 'Write the name of the column above it, or delete the column.',
              zh: '请写上列名，或删除该列。',
            },
          });
        }
      },
    };
  },
};

/** The places in runs of neighbours. */
function neighbours(places: readonly number[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  for (const place of places) {
    const last = runs.at(-1);
    if (last?.at(-1) === place - 1) last.push(place);
    else runs.push([place]);
  }
  return runs;
}

function named(places: readonly number[]): { en: string; zh: string } {
  const [first, last] = [(places[0] ?? 0) + 1, (places.at(-1) ?? 0) + 1];
  return first === last
    ? { en: `Column ${first} has`, zh: `第 ${first} 列` }
    : { en: `Columns ${first} to ${last} have`, zh: `第 ${first} 至 ${last} 列` };
}
