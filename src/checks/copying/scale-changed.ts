import type { Fault } from '../../core/finding.ts';
import type { Check, Rows, Subject } from '../check.ts';
import { spreadOf } from '../history/spread.ts';
import { type NewestPair, newestPair, type PeriodPair, spreadEvenly } from '../history/two-periods.ts';

/** A figure below this says nothing about the unit. */
const soundSize = 30;
/** So much of the rows must have changed together, and so many times over. */
const shareTogether = 0.8;
const times = 5;
/** So many rows at least: of one column more than of the table, since single columns do rise and fall for themselves. */
const rowsOfTable = 3;
const rowsOfColumn = 8;

export const scaleChanged: Check = {
  code: 'scale-changed',
  severity: 'warning',
  title: { en: 'All figures are many times larger or smaller than before', zh: '所有数字整体放大或缩小了许多倍' },
  why: {
    en: 'Another unit (thousands, or a quarter that was summed twice over) moves every body alike, so that none stands out.',
    zh: '换了单位（如“千件”）或重复累加，会让所有机构一起变化，单看哪一个都不突出。',
  },
  run: (subject, report) => ({
    rows(rows) {
      const newest = newestPair(subject, rows);
      if (!newest) return;
      const whole = tableMoved(newest.pair);
      if (whole) {
        report(faultOf(newest, whole, null));
        return;
      }
      for (const { name, cells } of newest.pair.columns) {
        const steps = movedTogether(newest.pair, ([before, now]) => stepOf(cells[before], cells[now]), rowsOfColumn);
        if (steps) report(faultOf(newest, steps, name));
      }
    },
  }),
};

/** Whether the whole table is many times what it was: then every figure is odd, and none by itself. */
export function isScaleChanged(subject: Subject, rows: Rows): boolean {
  const newest = newestPair(subject, rows);
  return newest !== undefined && tableMoved(newest.pair) !== undefined;
}

/** The new sums of all counts in a row over those before, as logarithms, where nearly all moved alike. */
function tableMoved(pair: PeriodPair): readonly number[] | undefined {
  const stepOfRow = ([before, now]: readonly [number, number]): readonly number[] => {
    const filled = pair.columns.filter(
      ({ cells }) => !Number.isNaN((cells[before] as number) + (cells[now] as number)),
    );
    const sum = (row: number): number => filled.reduce((total, { cells }) => total + (cells[row] as number), 0);
    return stepOf(sum(before), sum(now));
  };
  return movedTogether(pair, stepOfRow, rowsOfTable);
}

/** The steps of all rows where nearly all are large and alike. Some rows are asked first: most files end there. */
function movedTogether(
  { pairs }: PeriodPair,
  stepsOf: (pair: readonly [number, number]) => readonly number[],
  fewest: number,
): readonly number[] | undefined {
  if (!isMovedTogether(spreadEvenly(pairs).flatMap(stepsOf), fewest)) return undefined;
  const steps = pairs.flatMap(stepsOf);
  return isMovedTogether(steps, fewest) ? steps : undefined;
}

/** What became nothing, or came from nothing, has not changed its unit. */
function stepOf(before = Number.NaN, now = Number.NaN): readonly number[] {
  return Math.min(before, now) > 0 && Math.max(before, now) >= soundSize ? [Math.log(now / before)] : [];
}

function isMovedTogether(steps: readonly number[], fewest: number): boolean {
  const isMost = (count: number): boolean => count >= Math.max(fewest, shareTogether * steps.length);
  const far = Math.log(times);
  return isMost(steps.filter((step) => step >= far).length) || isMost(steps.filter((step) => step <= -far).length);
}

function faultOf({ now, earlier }: NewestPair, steps: readonly number[], column: string | null): Fault {
  const middle = spreadOf(steps).median;
  const factor = Number(Math.exp(Math.abs(middle)).toPrecision(2));
  const [larger, smaller] = [String(factor), `1/${factor}`];
  const [figures, shown] = [middle > 0 ? larger : smaller, middle > 0 ? `${larger} 倍` : smaller];
  const what = column === null ? { en: 'The figures', zh: '各行数字' } : { en: `"${column}"`, zh: `“${column}”` };
  return {
    column,
    value: now,
    message: {
      en: `${what.en} of ${now} ${column === null ? 'are' : 'is'} about ${figures} times what ${column === null ? 'they were' : 'it was'} in ${earlier}, in nearly all of ${steps.length} rows alike.`,
      zh: `${now} 的${what.zh}约为 ${earlier} 的 ${shown}，可比的 ${steps.length} 行几乎都是如此。`,
    },
    fix: {
      en: 'Check the unit at the source: single cases, not thousands or percent, and one period only. If it is right, give the reason.',
      zh: '请核对原始记录的单位：应为件数，而不是千件或百分比，且只含一期。如果确实无误，请说明原因。',
    },
  };
}
