import type { CodeList } from '../../src/core/description/code-list.ts';
import { type Dataset, type Field, fieldsOf, type Resource } from '../../src/core/description/dataset.ts';
import {
  addPeriods,
  formatPeriod,
  lastDayOf,
  type Period,
  parsePeriod,
  periodsBetween,
} from '../../src/core/period.ts';
import { Dice } from '../dice.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { figuresOf } from './figures.ts';
import { type Series, seriesOf } from './series.ts';
import { isLifeTable, lifeTableRows, type Span, spansOf } from './spans.ts';

/** How many periods and bodies a sample has when nothing is said of its size. */
const usualPeriods = 4;
const usualBodies = 3;
/** The year a sample ends with: a fixed one, because a sample does not depend on the day it is made. */
const usualYear = 2025;
/** The day the figures describe is so many days after their last period. */
const daysToCount = 31;

/** How much is invented, and until when. */
export interface SampleOptions {
  /** At most so many rows; never less than one series of rows. */
  readonly rows?: number;
  /** The last period; the last of a fixed year when left out. */
  readonly last?: Period;
}

/** Invented rows of a table that keep every rule of its description. */
export interface Sample {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * Invents rows for a table: the same for the same description, code lists and options, on every machine. Throws a
 * usage error that says what stands in the way when the description's rules are beyond this simple method.
 */
export function sampleTable(
  dataset: Dataset,
  resource: Resource,
  codes: ReadonlyMap<string, CodeList>,
  options: SampleOptions = {},
): Sample {
  const spans = spansOf(resource);
  const { periods, series } = extentOf(dataset, resource, codes, options, spans?.length ?? 1);
  const last = periods.at(-1);
  if (!last) throw new Error('a sample needs a period');
  const asOf = dayAfter(lastDayOf(last, dataset.huiyin.yearEndsIn), daysToCount);
  const counts = countsOf(resource, spans);
  const rows = series.flatMap((codesOfRow) => {
    const key = [...codesOfRow.values()].join(' ');
    const size = new Dice(dataset.name, key).between(100, 300);
    let before: readonly ReadonlyMap<string, number>[] | undefined;
    return periods.flatMap((period) => {
      const time = formatPeriod(period);
      const figures = counts(new Dice(dataset.name, resource.name, key, time), size, before);
      before = figures;
      return figures.map((row, index) =>
        resource.schema.fields.map((field) =>
          cellOf(field, { time, asOf, series: codesOfRow, span: spans?.[index], row, codes, resource }),
        ),
      );
    });
  });
  return { header: resource.schema.fields.map(({ name }) => name), rows };
}

type Counts = (
  dice: Dice,
  size: number,
  before?: readonly ReadonlyMap<string, number>[],
) => readonly ReadonlyMap<string, number>[];

/** How the counts of one series in one period are drawn: a row for each span, one row in a table without spans. */
function countsOf(resource: Resource, spans: readonly Span[] | undefined): Counts {
  if (spans && isLifeTable(resource)) return (dice, size) => lifeTableRows(dice, size);
  const figures = figuresOf(resource);
  const names = fieldsOf(resource, 'count').map(({ name }) => name);
  return (dice, size, before) =>
    (spans ?? [undefined]).map((_, index) => {
      const row = before?.[index];
      const drawn = figures.draw(dice, size, row && names.map((name) => row.get(name) ?? 0));
      return new Map(names.map((name, place) => [name, drawn[place] ?? 0]));
    });
}

/** The periods and series of a sample of this many rows: the usual number of periods, and more when there are not enough series. */
function extentOf(
  dataset: Dataset,
  resource: Resource,
  codes: ReadonlyMap<string, CodeList>,
  { rows, last }: SampleOptions,
  rowsEach: number,
): { readonly periods: readonly Period[]; readonly series: readonly Series[] } {
  const stretch = (count: number): readonly Period[] => stretchOf(dataset, count, last);
  const seriesIn = (periods: readonly Period[]): readonly Series[] => {
    const [first, final] = [periods[0], periods.at(-1)];
    if (!first || !final) throw new Error('a sample needs a period');
    return seriesOf(dataset, resource, codes, [first, final]);
  };
  if (rows === undefined) {
    const periods = stretch(usualPeriods);
    const series = seriesIn(periods);
    const bodies = [...new Set(series.map((one) => one.get(dataset.huiyin.body)))].slice(0, usualBodies);
    return { periods, series: series.filter((one) => bodies.includes(one.get(dataset.huiyin.body))) };
  }
  let periods = stretch(Math.max(1, Math.min(usualPeriods, Math.floor(rows / rowsEach))));
  let series = seriesIn(periods);
  const wanted = Math.floor(rows / rowsEach / series.length);
  if (wanted > periods.length) {
    periods = stretch(wanted);
    series = seriesIn(periods);
  }
  return { periods, series: series.slice(0, Math.max(1, Math.floor(rows / rowsEach / periods.length))) };
}

/** So many periods up to the last one; fewer where the dataset begins later. */
function stretchOf({ name, huiyin }: Dataset, count: number, wanted: Period | undefined): readonly Period[] {
  const { frequency, firstPeriod, yearEndsIn } = huiyin;
  const earliest = parsePeriod(firstPeriod ?? '');
  const usual = addPeriods({ frequency, year: usualYear + 1, part: 1 }, -1);
  const isBegun = (period: Period): boolean =>
    !earliest || lastDayOf(period, yearEndsIn) >= lastDayOf(earliest, yearEndsIn);
  const last = wanted ?? (isBegun(usual) || !earliest ? usual : addPeriods(earliest, usualPeriods - 1));
  const periods = periodsBetween(addPeriods(last, 1 - count), last).filter(isBegun);
  if (periods.length > 0) return periods;
  throw new UsageError(
    `${name} begins with ${firstPeriod}. Name a later period with --period.`,
    `${name} 从 ${firstPeriod} 开始，请用 --period 指定更晚的期间。`,
  );
}

interface Cell {
  readonly time: string;
  readonly asOf: string;
  readonly series: Series;
  readonly span: Span | undefined;
  readonly row: ReadonlyMap<string, number>;
  readonly codes: ReadonlyMap<string, CodeList>;
  readonly resource: Resource;
}

function cellOf(field: Field, cell: Cell): string {
  const { name, constraints, huiyin } = field;
  switch (huiyin.role) {
    case 'period':
      return cell.time;
    case 'dimension':
      return cell.series.get(name) ?? '';
    case 'label':
      return labelOf(huiyin.labelOf ?? '', cell);
    case 'bin': {
      const [lower] = fieldsOf(cell.resource, 'bin');
      return String((name === lower?.name ? cell.span?.from : cell.span?.to) ?? '');
    }
    case 'count':
      return String(cell.row.get(name) ?? '');
    case 'as-of':
      return cell.asOf;
    case 'status':
      return constraints?.enum && !constraints.enum.includes('A') ? (constraints.enum[0] ?? '') : 'A';
    case 'note':
      return '';
  }
}

function labelOf(column: string, { resource, codes, series }: Cell): string {
  const list = resource.schema.fields.find(({ name }) => name === column)?.huiyin.codes ?? '';
  return codes.get(list)?.get(series.get(column) ?? '')?.title.en ?? '';
}

function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
