import type { Text } from '../../core/text.ts';
import { type Check, listed, type Rows, type Subject } from '../check.ts';
import { comparisonOf } from '../history/comparison.ts';
import { newestPair, type PeriodPair, pairPeriods, spreadEvenly } from '../history/two-periods.ts';
import { swapIn } from './columns-swapped.ts';
import { rankCorrelation } from './rank-correlation.ts';
import { shiftIn } from './rows-shifted.ts';

/** So many rows with so many different figures make an order that can be lost. */
const rowsWanted = 8;
const figuresWanted = 5;
/**
 * Bodies keep their order from period to period. Of the 1,288 columns of the published datasets with two periods beside
 * each other, none that had kept its order before (the correlation of the ranks) fell below 0.4.
 */
const kept = 0.6;
const lost = 0.25;

export const columnShuffled: Check = {
  code: 'column-shuffled',
  severity: 'warning',
  title: { en: 'The figures of a column stand beside the wrong bodies', zh: '某一列的数字与机构对不上号' },
  why: {
    en: 'Sorting one column by itself leaves every figure and every sum as it was, and gives each to another body.',
    zh: '单独给某一列排序，数字一个不少、合计不变，却全都错给了别的机构。',
  },
  run: (subject, report) => ({
    rows(rows) {
      for (const { columns, against, isAll } of shufflesIn(subject, rows)) {
        report({
          column: columns.join(', '),
          message: {
            en: `${isAll ? 'The figures stand' : `"${listed(columns)}" stands`} beside other bodies than in ${against.en}: the large and the small have changed places all over, as after sorting ${isAll ? 'the names or the figures' : 'one column'} without the rest of the row.`,
            zh: `${isAll ? '各列数字' : `“${listed(columns)}”列`}与机构的对应关系同${against.zh}相比全乱了，大数小数互换了位置，像是只排序了${isAll ? '名称或数字' : '这一列'}、没有带上整行。`,
          },
          fix: {
            en: 'Take the file from its source once more, and sort whole rows only. If the figures are right, give the reason.',
            zh: '请从原系统重新导出；排序时请选中整张表。如果数字确实无误，请说明原因。',
          },
        });
      }
    },
  }),
};

interface Shuffle {
  readonly columns: readonly string[];
  /** What the order is held against: a release or a period. */
  readonly against: Text;
  /** Whether it is most columns that have lost their order: then it is the names that moved. */
  readonly isAll: boolean;
}

function shufflesIn(subject: Subject, rows: Rows): readonly Shuffle[] {
  // These two lose the order too, and say more.
  if (shiftIn(subject, rows) || swapIn(subject, rows)) return [];
  const published = againstPublished(subject, rows);
  return published.length > 0 ? published : againstLastPeriod(subject, rows);
}

/** Published figures that stand in other rows now. */
function againstPublished(subject: Subject, rows: Rows): readonly Shuffle[] {
  const { difference, published } = comparisonOf(subject, rows) ?? {};
  if (!difference || !published) return [];
  const columns = difference.columns.flatMap(({ column, isNumber, changed }) => {
    const [now, before] = [rows.numbers.get(column), published.observations.numbers.get(column)];
    if (!isNumber || !now || !before) return [];
    const pairs = Array.from(changed, (row) => [difference.publishedRows[row] as number, row] as const);
    return areSameFigures(pairs, before, now) && orderKept(pairs, before, now, lost) < lost ? [column] : [];
  });
  const numbers = difference.columns.filter(({ isNumber }) => isNumber).length;
  const { id } = published.release;
  return gathered(columns, numbers, { en: `the release ${id}`, zh: `版本 ${id} ` });
}

/** Columns whose order from period to period held until now. */
function againstLastPeriod(subject: Subject, rows: Rows): readonly Shuffle[] {
  const newest = newestPair(subject, rows);
  const { pair } = newest ?? {};
  const before = pair && periodBefore(subject, rows, pair);
  if (!newest || !pair || !before) return [];
  const told = pair.columns.filter(({ cells }) => orderKept(before.pairs, cells, cells, 0) >= kept);
  const columns = told.filter(({ cells }) => orderKept(pair.pairs, cells, cells, lost) < lost).map(({ name }) => name);
  return gathered(columns, told.length, { en: newest.earlier, zh: ` ${newest.earlier} ` });
}

/** The pair of the two periods before the newest. */
function periodBefore(subject: Subject, rows: Rows, { earlier }: PeriodPair): PeriodPair | undefined {
  return pairPeriods(subject, rows, earlier - 1, earlier);
}

/** Whether most figures are still there, in whatever row: those that became others were revised, not moved. */
function areSameFigures(pairs: readonly (readonly [number, number])[], before: Float64Array, now: Float64Array) {
  const left = new Map<number, number>();
  for (const [old] of pairs) left.set(before[old] as number, (left.get(before[old] as number) ?? 0) + 1);
  const found = pairs.filter(([, young]) => {
    const count = left.get(now[young] as number) ?? 0;
    left.set(now[young] as number, count - 1);
    return count > 0;
  });
  return found.length > pairs.length / 2;
}

/** How far the rows keep their order in a column, from -1 to 1; `unknown` where there is too little to tell. */
function orderKept(
  pairs: readonly (readonly [number, number])[],
  before: Float64Array,
  now: Float64Array,
  unknown: number,
): number {
  const filled = spreadEvenly(pairs).filter(
    ([old, young]) => !Number.isNaN((before[old] as number) + (now[young] as number)),
  );
  const [was, is] = [filled.map(([old]) => before[old] as number), filled.map(([, young]) => now[young] as number)];
  if (filled.length < rowsWanted || Math.min(new Set(was).size, new Set(is).size) < figuresWanted) return unknown;
  return rankCorrelation(was, is);
}

function gathered(columns: readonly string[], told: number, against: Text): readonly Shuffle[] {
  if (columns.length > 1 && columns.length >= told / 2) return [{ columns, against, isAll: true }];
  return columns.map((column) => ({ columns: [column], against, isAll: false }));
}
