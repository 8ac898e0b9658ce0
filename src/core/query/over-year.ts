import { type Break, type Dataset, periodColumn, type Resource } from '../description/dataset.ts';
import { formatPeriod, type Period, parsePeriod, sameLastYear } from '../period.ts';
import { rateOf, reliabilityOf } from '../statistics/rate.ts';
import { breaksFor, isComparableOverYear, isDoubtful } from '../statistics/series.ts';
import { type Chance, chanceOf } from '../statistics/year-change.ts';
import { type Askable, askableOf } from './askable.ts';
import type { Figure, Question, Row } from './query.ts';

/** A figure against that of the same period of last year. */
export interface FigureChange {
  readonly before: Figure;
  /** Of a rate: share now minus share before. Of a count: count now minus count before. */
  readonly difference: number;
  /** What chance leaves open; undefined for counts and for ratios that are no proportion. */
  readonly chance: Chance | undefined;
}

/** Why there is no change to be told. */
export interface NoChange {
  readonly why: 'nothing' | 'small' | 'break' | 'doubtful';
  readonly before: Figure | undefined;
}

/** Changes by row, in the order of the measures. */
export type Changes = readonly (FigureChange | NoChange)[];

/** Whether there is a change to be told. */
export function isChange(change: FigureChange | NoChange | undefined): change is FigureChange {
  return change !== undefined && 'difference' in change;
}

/** The one period that all rows are of; undefined where there is a row for each period, or several in one row. */
function onlyPeriod({ from, to }: Question): Period | undefined {
  return from !== undefined && from === to ? parsePeriod(from) : undefined;
}

/** Whether every row of an answer is of one period, so that there is the same one of last year. */
export function hasYearBefore(question: Question, resource: Resource): boolean {
  return question.by.includes(periodColumn(resource)) || onlyPeriod(question) !== undefined;
}

/** The same question a year earlier. */
export function yearBefore(question: Question): Question {
  const { from, to, ...choice } = question;
  const earlier = (text: string | undefined) => {
    const period = parsePeriod(text ?? '');
    return period && formatPeriod(sameLastYear(period));
  };
  const [first, last] = [earlier(from), earlier(to)];
  return { ...choice, ...(first && { from: first }), ...(last && { to: last }) };
}

/**
 * The changes of each row against the row of the same period of last year, which `before` (the answer to `yearBefore`)
 * holds. Nothing is compared across a series break, with figures the publisher doubts (U, D), or on fewer than 30.
 */
export function changesOf(
  question: Question,
  rows: readonly Row[],
  before: readonly Row[],
  { dataset, resource }: { readonly dataset: Dataset; readonly resource: Resource },
): readonly Changes[] {
  const at = question.by.indexOf(periodColumn(resource));
  const earlier = new Map(before.map((row) => [keyOf(row.keys), row]));
  const measures = question.measures.flatMap((name) => askableOf(resource, name) ?? []);
  const { body } = dataset.huiyin;
  const bodyAt = question.by.indexOf(body);
  const chosen = new Map(Object.entries(question.where)).get(body) ?? [];
  return rows.map((row): Changes => {
    const period = at < 0 ? onlyPeriod(question) : parsePeriod(row.keys[at] ?? '');
    if (!period) return measures.map(() => ({ why: 'nothing', before: undefined }));
    const keys = at < 0 ? row.keys : row.keys.with(at, formatPeriod(sameLastYear(period)));
    const then = earlier.get(keyOf(keys));
    const code = bodyAt < 0 ? (chosen.length === 1 ? chosen[0] : undefined) : row.keys[bodyAt];
    const breaks = breaksFor(resource.huiyin.breaks, code);
    return measures.map((measure, position) => changeOfFigure(measure, position, { row, then, period, breaks }));
  });
}

interface Pair {
  readonly row: Row;
  readonly then: Row | undefined;
  readonly period: Period;
  readonly breaks: readonly Break[];
}

function changeOfFigure(
  measure: Askable,
  position: number,
  { row, then, period, breaks }: Pair,
): FigureChange | NoChange {
  const [now, before] = [row.figures[position], then?.figures[position]];
  const none = (why: NoChange['why']): NoChange => ({ why, before });
  if (!now || !before || now.counted === 0 || before.counted === 0) return none('nothing');
  if (!isComparableOverYear(period, breaks)) return none('break');
  if ([row, then].some((each) => each && isDoubtful(each))) return none('doubtful');
  if (measure.column !== undefined) return { before, difference: now.numerator - before.numerator, chance: undefined };
  if ([now, before].some(({ denominator }) => reliabilityOf(denominator) !== 'sound')) return none('small');
  const [today, thatDay] = [now, before].map(({ numerator, denominator }) => rateOf(numerator, denominator));
  if (!today || !thatDay) return none('nothing');
  return {
    before,
    difference: (today.value ?? 0) - (thatDay.value ?? 0),
    chance: measure.mayExceedOne ? undefined : chanceOf(thatDay, today),
  };
}

function keyOf(keys: readonly string[]): string {
  return JSON.stringify(keys);
}
