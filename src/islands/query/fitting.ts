import { ordinalOf, type Period, parsePeriod } from '../../core/period.ts';
import { type Rate, rateOf } from '../../core/statistics/rate.ts';
import type { AnswerColumn, ConsoleAnswer } from '../../engine/console/console.ts';

/** The chart that fits an answer, with its rows; or why none does. */
export type Fitting =
  | ({
      readonly kind: 'trend';
      readonly points: readonly (RatedRow & { readonly period: Period })[];
      readonly hasCounts: boolean;
    } & Named)
  | ({ readonly kind: 'dots'; readonly rows: readonly RatedRow[] } & Named)
  | ({
      readonly kind: 'bars';
      readonly rows: readonly ValuedRow[];
      readonly areShares: boolean;
      /** Whether the rows stand in the order of their periods or numbers; else the largest is to come first. */
      readonly isInOrder: boolean;
    } & Named)
  | { readonly kind: 'none'; readonly why: 'rows' | 'many' | 'columns' | 'repeated' | 'negative' };

/** The columns that are drawn: what is measured, by what. */
interface Named {
  readonly value: string;
  readonly key: string;
}

interface RatedRow {
  readonly label: string;
  readonly rate: Rate;
}

interface ValuedRow {
  readonly label: string;
  readonly value: number | undefined;
}

/** More rows than this are not drawn. */
export const mostDrawn = 150;

/**
 * A period and a share are a trend, names and counts a dot plot, periods or names and any other number bars. The first
 * column says which row it is; of the others `numerator` and `denominator` are taken, else `share`, else the first number. A
 * number is a share only where its column is called one.
 */
export function fittingOf({ columns, rows }: ConsoleAnswer): Fitting {
  if (rows.length < 2) return { kind: 'none', why: 'rows' };
  const [first] = columns;
  const at = (name: string) => columns.findIndex((column) => column.isNumber && column.name.toLowerCase() === name);
  const [above, below, share] = [at('numerator'), at('denominator'), at('share')];
  const hasCounts = above > 0 && below > 0;
  const valueAt = hasCounts ? (share > 0 ? share : above) : share > 0 ? share : columns.findIndex(isMeasured);
  if (!first || valueAt < 1) return { kind: 'none', why: 'columns' };
  if (rows.length > mostDrawn) return { kind: 'none', why: 'many' };

  const labels = rows.map(([key]) => String(key ?? ''));
  if (new Set(labels).size < labels.length) return { kind: 'none', why: 'repeated' };
  const values = rows.map((row) => numberIn(row[valueAt]));
  if (values.some((value) => value !== undefined && value < 0)) return { kind: 'none', why: 'negative' };

  const named = { value: columns[valueAt]?.name ?? '', key: first.name };
  const areShares = isShareName(named.value) && values.every((value) => value === undefined || value <= 1);
  const rates = rows.map((row, index) =>
    hasCounts ? rateOf(numberIn(row[above]) ?? 0, numberIn(row[below]) ?? 0) : bareRate(values[index]),
  );
  const periods = labels.flatMap((label) => parsePeriod(label) ?? []);
  const isTime = periods.length === labels.length && new Set(periods.map(({ frequency }) => frequency)).size === 1;
  if (isTime && (hasCounts || areShares)) {
    const points = labels.map((label, index) => ({
      label,
      period: periods[index] as Period,
      rate: rates[index] as Rate,
    }));
    points.sort((one, other) => ordinalOf(one.period) - ordinalOf(other.period));
    return { kind: 'trend', points, hasCounts, ...named };
  }
  if (hasCounts)
    return { kind: 'dots', rows: labels.map((label, index) => ({ label, rate: rates[index] as Rate })), ...named };
  const order = isTime ? periods.map(ordinalOf) : first.isNumber ? labels.map(Number) : undefined;
  const places = [...labels.keys()];
  if (order) places.sort((one, other) => (order[one] ?? 0) - (order[other] ?? 0));
  const bars = places.map((place) => ({ label: labels[place] ?? '', value: values[place] }));
  return { kind: 'bars', rows: bars, areShares, isInOrder: order !== undefined, ...named };
}

function isMeasured({ isNumber }: AnswerColumn, index: number): boolean {
  return isNumber && index > 0;
}

function numberIn(value: unknown): number | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/** Whether a column is called a share: 0.75 may as well be a median of days, which is no 75%. */
function isShareName(name: string): boolean {
  return /share|rate|ratio|percent|pct|率|占比|比例/i.test(name);
}

/** A share of which no counts are known: taken as resting on enough to be drawn, and drawn without an interval. */
function bareRate(share: number | undefined): Rate {
  const enough = 1_000_000;
  return share === undefined ? rateOf(0, 0) : { numerator: share * enough, denominator: enough, value: share };
}
