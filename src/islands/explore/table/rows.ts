import { periodColumn } from '../../../core/description/dataset.ts';
import type { Askable } from '../../../core/query/askable.ts';
import { type FigureChange, isChange, type NoChange } from '../../../core/query/over-year.ts';
import type { Figure, Row } from '../../../core/query/query.ts';
import { rateOf, reliabilityOf, shownShare, wilson } from '../../../core/statistics/rate.ts';
import { flagsOfAll } from '../../../core/statistics/series.ts';
import { columnTitle, type ExploreView, labelOf, onlyBody, wordsOf } from '../setup.ts';

/** A column of the table, under the name by which an address sorts it. */
export interface Column {
  /** `by.body`, `rate.on_time`; nothing sorts a column without it. */
  readonly name?: string;
  readonly title: string;
  /** The measure it belongs to, where there are several. */
  readonly group?: string;
  readonly isNumber: boolean;
  /** The words in a row. */
  readonly words: (index: number) => string;
  /** By what rows are sorted; who has no such number comes last. */
  readonly value?: (index: number) => number | undefined;
}

/** The columns of an answer: what it is grouped by, then for each measure the figures and how far to trust them. */
export function columnsOf(seen: ExploreView): readonly Column[] {
  const { setup, question, resource, choices, rows, measures } = seen;
  const { explore } = wordsOf(setup);
  const keys = question.by.map((column, at): Column => {
    const isPeriod = column === periodColumn(resource);
    const order = isPeriod ? choices.periods : (choices.codes.get(column) ?? []);
    const places = new Map(order.map((code, place) => [code, place]));
    const key = (index: number) => rows[index]?.keys[at] ?? '';
    return {
      name: `by.${column}`,
      title: columnTitle(setup, resource, column),
      isNumber: false,
      words: (index) => labelOf(setup, resource, column, key(index)),
      value: (index) => places.get(key(index)),
    };
  });
  const remarks = rows.map((_, index) => remarksOf(seen, index));
  return [
    ...keys,
    ...measures.flatMap((measure, at) =>
      figureColumns(seen, measure, at).map(
        (column): Column => (measures.length > 1 ? { ...column, group: measure.title[setup.language] } : column),
      ),
    ),
    ...(remarks.some((words) => words !== '')
      ? [{ title: explore.remark, isNumber: false, words: (index: number) => remarks[index] ?? '' }]
      : []),
  ];
}

function figureColumns(seen: ExploreView, measure: Askable, at: number): readonly Column[] {
  const { setup, rows, changes } = seen;
  const { explore, figures, formats } = wordsOf(setup);
  const figure = (index: number) => rows[index]?.figures[at];
  const number = (
    title: string,
    name: string | undefined,
    words: Column['words'],
    value?: Column['value'],
  ): Column => ({
    ...(name !== undefined && { name: `${name}.${measure.name}` }),
    title,
    isNumber: true,
    words,
    ...(value && { value }),
  });
  const counted = (part: 'numerator' | 'denominator') => (index: number) => {
    const found = figure(index);
    return found && found.counted > 0 ? found[part] : undefined;
  };
  const count = (part: 'numerator' | 'denominator') => (index: number) => {
    const value = counted(part)(index);
    return value === undefined ? '' : formats.count(value);
  };
  const share = (index: number) => shareOf(figure(index)) ?? undefined;
  const change = (index: number) => changes?.[index]?.[at];
  const difference = (index: number) => {
    const found = change(index);
    return isChange(found) ? found.difference : undefined;
  };
  const overYear = changes
    ? [
        number(
          measure.column === undefined ? explore.changeInPoints : explore.change,
          'change',
          (index) => changeWords(seen, measure, change(index)),
          difference,
        ),
        ...(measure.column === undefined && !measure.mayExceedOne
          ? [
              {
                title: explore.beyondChance,
                isNumber: false,
                words: (index: number) => chanceWords(seen, change(index)),
              },
            ]
          : []),
      ]
    : [];
  if (measure.column !== undefined)
    return [number(measure.title[setup.language], 'numerator', count('numerator'), counted('numerator')), ...overYear];
  const interval = number(explore.interval, undefined, (index) => {
    const found = figure(index);
    if (!found || reliabilityOf(found.denominator) === 'none') return '';
    const ends = wilson(found.numerator, found.denominator);
    return ends ? figures.interval(ends.low, ends.high) : '';
  });
  return [
    number(
      explore.rate,
      'rate',
      (index) => {
        const value = share(index);
        return value === undefined ? '' : formats.share(value);
      },
      share,
    ),
    number(explore.numerator, 'numerator', count('numerator'), counted('numerator')),
    number(explore.denominator, 'denominator', count('denominator'), counted('denominator')),
    ...(measure.mayExceedOne ? [] : [interval]),
    ...overYear,
  ];
}

/** The share of a figure that may be shown; null where there is none. */
export function shareOf(figure: Figure | undefined): number | null {
  return figure ? shownShare(rateOf(figure.numerator, figure.denominator)) : null;
}

function changeWords({ setup }: ExploreView, measure: Askable, change: FigureChange | NoChange | undefined): string {
  if (!isChange(change)) return '';
  const { formats } = wordsOf(setup);
  const { difference } = change;
  const size = measure.column === undefined ? formats.points(difference) : formats.count(Math.abs(difference));
  return signOf(difference, Number(size.replaceAll(',', '')) === 0) + size;
}

function signOf(difference: number, isNone: boolean): string {
  if (isNone) return '';
  return difference > 0 ? '+' : '−';
}

function chanceWords({ setup }: ExploreView, change: FigureChange | NoChange | undefined): string {
  const { explore } = wordsOf(setup);
  if (!change) return '';
  if (!isChange(change)) return explore.notCompared[change.why];
  return change.chance ? explore.chance[change.chance.isBeyond ? 'beyond' : 'within'] : '';
}

/** What is to be known of a row; of several measures, of which of them. */
function remarksOf(seen: ExploreView, index: number): string {
  const { setup, question, rows, measures } = seen;
  const { explore, figures } = wordsOf(setup);
  const row = rows[index] as Row;
  const said = measures.flatMap((measure, at) => {
    const figure = row.figures[at];
    const words = figure ? figureRemarks(seen, measure, figure) : [];
    return measures.length > 1 ? words.map((each) => explore.ofMeasure(measure.title[setup.language], each)) : words;
  });
  // What is withheld or missing is said of the measure it is withheld of.
  const isOfOne = question.by.includes(setup.dataset.huiyin.body) || onlyBody(seen) !== undefined;
  const own = isOfOne ? row.flags : flagsOfAll(row.flags);
  const flags = own.filter((flag) => !['Q', 'O'].includes(flag)).flatMap((flag) => figures.flags[flag] ?? []);
  return [...new Set([...said, ...flags])].join(explore.separator);
}

function figureRemarks({ setup }: ExploreView, measure: Askable, figure: Figure): readonly string[] {
  const { explore } = wordsOf(setup);
  const { denominator, counted, missing, suppressed } = figure;
  if (counted === 0) return [suppressed > 0 ? explore.suppressed : explore.nothing];
  const reliability = measure.column === undefined ? reliabilityOf(denominator) : 'sound';
  return [
    ...(reliability === 'none' ? [explore.tooFew] : []),
    ...(reliability === 'low' ? [explore.low] : []),
    ...(missing > suppressed ? [explore.leftOut(missing - suppressed)] : []),
    ...(suppressed > 0 ? [explore.leftOutSuppressed(suppressed)] : []),
  ];
}

/** The rows in the order they are read: as the reader sorted them, else by name, periods newest first. */
export function orderOf(seen: ExploreView, columns: readonly Column[]): readonly number[] {
  const { question, resource, view } = seen;
  const keys = columns.filter(({ name }) => name?.startsWith('by.'));
  const newestFirst = `by.${periodColumn(resource)}`;
  const usual = question.by.map((_, at) => ({ column: keys[at], descending: keys[at]?.name === newestFirst }));
  const chosen = columns.find(({ name }) => name !== undefined && name === view.sort?.column);
  const sorts = [...(chosen ? [{ column: chosen, descending: view.sort?.descending ?? false }] : []), ...usual];
  const values = sorts.flatMap(({ column, descending }) =>
    column?.value ? [{ cells: seen.rows.map((_, index) => column.value?.(index)), descending }] : [],
  );
  return [...seen.rows.keys()].sort((one, other) => {
    for (const { cells, descending } of values) {
      const [left, right] = [cells[one], cells[other]];
      if (left === right) continue;
      if (left === undefined) return 1;
      if (right === undefined) return -1;
      return descending ? right - left : left - right;
    }
    return 0;
  });
}
