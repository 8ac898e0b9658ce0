import type { Figure as ChartFigure } from '../../../charts/kit/figure.ts';
import type { MarkupText } from '../../../charts/kit/svg.ts';
import { drawnWidths } from '../../../charts/kit/widths.ts';
import { periodColumn } from '../../../core/description/dataset.ts';
import type { Askable } from '../../../core/query/askable.ts';
import type { Row } from '../../../core/query/query.ts';
import type { Recount } from '../../../core/query/recount.ts';
import { rateOf } from '../../../core/statistics/rate.ts';
import { caveatsOf, flagsOfAll } from '../../../core/statistics/series.ts';
import { sourceLine } from '../../../i18n/source-line.ts';
import { figureHtml } from '../../figure/figure-html.ts';
import { recountedBelow } from '../../figure/take.ts';
import { type ExploreView, labelOf, onlyBody, rowKeyOf } from '../setup.ts';
import { titleOf } from '../wording.ts';

/** Charts of one measure as markup, and what has to be said of them. */
export interface Drawn {
  readonly markup: MarkupText;
  readonly note?: string;
}

/** A chart to draw: what it is called, at which widths, and of which rows in which order. */
export interface Named {
  /** The place of its measure in the question. */
  readonly at: number;
  readonly id: string;
  readonly title: string;
  readonly sizes: readonly (keyof typeof drawnWidths)[];
  readonly rows: readonly Pick<Row, 'keys'>[];
}

/** A chart drawn for each of these widths, with the rows of the table that say the same. `draw` makes markup of its own. */
export function drawnFigure(
  seen: ExploreView,
  { at, id, title, sizes, rows }: Named,
  draw: (width: number, id: string) => MarkupText,
): MarkupText {
  return figureHtml(seen.setup.language, {
    id,
    title,
    isTitleSaid: title === titleOf(seen),
    drawings: sizes.map((size) => draw(drawnWidths[size], `${id}-${size}`)),
    table: 'explore-table',
    keys: rows.map(rowKeyOf),
    source: sourceLine(seen.setup.language, { dataset: seen.setup.dataset, latest: seen.setup.release }),
    isSourceSaid: true,
    // The page of the dataset is above this one.
    home: '../',
    recount: recountedBelow(recountOf(seen, at), seen.setup.dataset.name),
  }).toString();
}

/** The figures of one measure as a question of their own. */
function recountOf({ question, measures }: ExploreView, at: number): Recount {
  const { measures: names, ...choice } = question;
  const column = measures[at]?.column;
  return column === undefined ? { ...choice, measure: names[at] ?? '' } : { ...choice, sums: [[column]] };
}

/** The rows that have the same codes beside the period, in the order of time. */
export interface Group {
  /** The codes without the period. */
  readonly keys: readonly string[];
  readonly name: string;
  /** The body it is of, where it is of one. */
  readonly body: string | undefined;
  readonly rows: readonly Row[];
}

const grouped = new WeakMap<ExploreView, readonly Group[]>();

/** The rows as groups over time, in the order of the lists a reader chooses from. Computed once for an answer. */
export function groupsOf(seen: ExploreView): readonly Group[] {
  const groups = grouped.get(seen) ?? computeGroups(seen);
  grouped.set(seen, groups);
  return groups;
}

function computeGroups(seen: ExploreView): readonly Group[] {
  const { setup, question, resource, rows, choices } = seen;
  const at = question.by.indexOf(periodColumn(resource));
  const columns = at < 0 ? question.by : question.by.toSpliced(at, 1);
  const found = new Map<string, { keys: readonly string[]; rows: Row[] }>();
  for (const row of rows) {
    const keys = at < 0 ? row.keys : row.keys.toSpliced(at, 1);
    const id = JSON.stringify(keys);
    const group = found.get(id) ?? { keys, rows: [] };
    found.set(id, group);
    group.rows.push(row);
  }
  const places = columns.map(
    (column) => new Map((choices.codes.get(column) ?? []).map((code, place) => [code, place])),
  );
  const body = columns.indexOf(setup.dataset.huiyin.body);
  const only = onlyBody(seen);
  return [...found.values()]
    .map((group) => ({
      ...group,
      name: group.keys.map((key, position) => labelOf(setup, resource, columns[position] as string, key)).join(', '),
      body: body < 0 ? only : group.keys[body],
    }))
    .sort((one, other) => {
      const apart = places.map((place, position) => {
        return (place.get(one.keys[position] ?? '') ?? 0) - (place.get(other.keys[position] ?? '') ?? 0);
      });
      return apart.find((difference) => difference !== 0) ?? 0;
    });
}

/** A measure of a group's row as a chart takes it: nothing where it was not reported, no rate where it is withheld. */
export function figureOf({ body }: Group, { figures, flags }: Row, at: number): ChartFigure {
  const figure = figures[at];
  if (!figure) return {};
  if (figure.counted === 0) return figure.suppressed > 0 ? { suppressed: true } : {};
  return {
    rate: rateOf(figure.numerator, figure.denominator),
    ...caveatsOf({ flags: body === undefined ? flagsOfAll(flags) : flags }),
  };
}

/** The name of a group as a link to its body's page, where it is a body. */
export function hrefOf({ setup, question }: ExploreView, { keys }: Pick<Group, 'keys'>): { readonly href?: string } {
  const isBody = keys.length === 1 && question.by.includes(setup.dataset.huiyin.body);
  if (!isBody || !setup.bodyAddress) return {};
  return { href: setup.bodyAddress.replace(/\{code\}|%7Bcode%7D/, () => encodeURIComponent(keys[0] ?? '')) };
}

/** The measure at a place; there is one for each figure of a row. */
export function measureAt({ measures }: ExploreView, at: number): Askable {
  return measures[at] as Askable;
}

/** The id of the chart of a measure: of the first as it always was, so that links to it go on working. */
export function chartId(at: number, group?: number): string {
  return [`explore-chart`, ...(at > 0 ? [`m${at}`] : []), ...(group === undefined ? [] : [group])].join('-');
}
