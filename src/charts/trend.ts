import { maxIndex, minIndex } from 'd3-array';
import { ordinalOf, type Period } from '../core/period.ts';
import { periodAxis, periodScale } from './kit/axes/period-axis.ts';
import { type ShareScale, shareGrid, shareScale, tickWidth } from './kit/axes/share-axis.ts';
import { placesAlong, type Step, stairs, stairsGround, stepOf, type TrendTarget } from './kit/axes/target-steps.ts';
import { isComparable } from './kit/figure.ts';
import { type Block, type ChartOptions, emptyFrame, frame } from './kit/frame.ts';
import { type Box, LabelSpace } from './kit/labels/label-space.ts';
import { type Place, text, textWidth } from './kit/labels/text.ts';
import { type CaveatWords, caveatSigns } from './kit/marks/caveat.ts';
import { type Flag, flags } from './kit/marks/flags.ts';
import { type KeyItem, key } from './kit/marks/key.ts';
import { withheld } from './kit/marks/mark.ts';
import {
  bandGround,
  bandOf,
  chanceSigns,
  lineGround,
  lineOf,
  marksOf,
  referenceOf,
  type Scales,
} from './kit/marks/rate-line.ts';
import { extentOf, type Reference, runsOf, type ShownPoint, type TrendPoint } from './kit/series.ts';
import { type MarkupText, type Svg, svg } from './kit/svg.ts';

export type { TrendTarget } from './kit/axes/target-steps.ts';
export type { TrendPoint } from './kit/series.ts';

/** The period from which the figures mean something else, and why in two or three words. */
export interface TrendBreak {
  readonly from: Period;
  readonly label: string;
}

/** The words and choices of a trend. */
export interface TrendOptions extends ChartOptions {
  /** A share (0-1) as it is printed beside a point: "91.2 %". */
  readonly formatShare: (share: number) => string;
  /** A share on the axis, where round numbers need no decimals; `formatShare` when left out. */
  readonly formatTick?: (share: number) => string;
  /** Also asked for years (`frequency: 'A'`), which label the axis of quarters and months. */
  readonly formatPeriod: (period: Period) => string;
  readonly words: CaveatWords & {
    readonly chanceVariation: string;
    /** What the cross means, where a point may be suppressed. */
    readonly suppressed?: string;
    /** The sentence that stands there when no point may be shown. */
    readonly empty: string;
  };
  readonly targets: readonly TrendTarget[];
  readonly breaks: readonly TrendBreak[];
  /** For ratios that are no proportion: the axis may pass 100 %, and no interval is drawn. */
  readonly mayExceedOne?: boolean;
  /** A second series to compare with, such as the whole of which this is a part. */
  readonly reference?: Reference;
  /** Of the plot, in px; follows from the width when left out. */
  readonly plotHeight?: number;
}

/** Everything that is drawn, and where: the plot's rectangle and its scales. */
interface Sheet {
  readonly start: Period;
  readonly end: Period;
  readonly runs: Runs;
  readonly reference: Runs;
  readonly last: ShownPoint;
  readonly steps: readonly Step[];
  readonly breaks: readonly Flag[];
  /** The rules of the breaks with their labels. */
  readonly header: Block;
  readonly share: ShareScale;
  readonly plot: Box;
  readonly scales: Scales;
}

type Runs = readonly (readonly ShownPoint[])[];

/** A line's label, the places where it may stand, the best first, and what it may cover there at most. */
interface LineLabel {
  readonly label: string;
  readonly className: string;
  readonly places: readonly Place[];
  readonly heaviest: number;
}

/** How little a label should cover each of these. */
const weights = { band: 1, line: 3, rule: 9 } as const;

/**
 * A rate over time: the line with its Wilson 95 % band, the targets of each time as steps, the last value by name.
 * What is missing or rests on fewer than 10 is a gap; nothing is joined across a series break.
 */
export function trend(points: readonly TrendPoint[], options: TrendOptions): MarkupText {
  const runs = runsOf(points, options.breaks, options.mayExceedOne);
  const last = runs.at(-1)?.at(-1);
  if (!last) return emptyFrame('trend', options, options.words.empty);

  const sheet = layOut(points, runs, last, options);
  const { start, end, reference, header, share, plot, scales } = sheet;
  const labels = labelsOn(sheet, options);
  const keyTop = plot.bottom + 34;
  const hidden = points.flatMap(({ period, suppressed }, index) =>
    suppressed ? withheld(scales.x(ordinalOf(period)), plot.bottom - 6, index) : [],
  );
  const signs = [...labels.homeless, ...pointSigns(runs, hidden.length > 0, options.words)];
  const foot = key(signs, options.width, keyTop);
  const content = svg`${shareGrid(share, tickFormat(options), plot)}
${runs.map((run) => bandOf(run, scales))}
${header.content}
${stairs(sheet.steps)}
${reference.map((run) => referenceOf(run, scales))}
${runs.map((run) => lineOf(run, scales))}
${runs.map((run) => marksOf(run, scales, last))}${hidden}
${labels.content}
${periodAxis(start, end, scales.x, options.formatPeriod, { top: plot.bottom, width: options.width })}
${foot.content}`;
  return frame('trend', options, { height: keyTop + foot.height + 4, content });
}

function tickFormat({ formatTick, formatShare }: TrendOptions): (share: number) => string {
  return formatTick ?? formatShare;
}

function layOut(points: readonly TrendPoint[], runs: Runs, last: ShownPoint, options: TrendOptions): Sheet {
  const { width, mayExceedOne = false, formatShare } = options;
  const { first: start, last: end } = extentOf(points);
  const during = (from: Period, to = from) => ordinalOf(from) <= ordinalOf(end) && ordinalOf(to) >= ordinalOf(start);
  const compared = options.reference?.points.filter(({ period }) => during(period)) ?? [];
  const cuts = [...options.breaks, ...(options.reference?.breaks ?? [])];
  const reference = runsOf(compared, cuts, mayExceedOne);
  const targets = options.targets.filter(({ from, to }) => during(from, to ?? end));
  const shares = [
    ...runs.flat().flatMap(({ share, interval }) => (interval ? [interval.low, interval.high] : [share])),
    ...reference.flat().map(({ share }) => share),
    ...targets.map(({ value }) => value),
  ];
  const share = shareScale(shares, { mayExceedOne });

  const left = tickWidth(share.ticks, tickFormat(options));
  const right = width - textWidth(formatShare(last.share)) - 12;
  const height = options.plotHeight ?? Math.max(190, Math.min(320, width * 0.42));
  const x = periodScale(ordinalOf(start), ordinalOf(end), [left + 8, right - 4]);
  const breaks = options.breaks
    .filter(({ from }) => during(from) && ordinalOf(from) > ordinalOf(start))
    .map(({ from, label }) => ({ x: x(ordinalOf(from) - 0.5), label, className: 'chart-break' }));
  const header = flags(breaks, width, 2, height + 14);
  const top = header.height + 16;
  const plot: Box = { left, right, top, bottom: top + height };
  const scales: Scales = { x, y: share.at.range([plot.bottom, plot.top]) };
  const steps = targets.map((target) => stepOf(target, scales, plot));
  return { start, end, runs, reference, last, steps, breaks, header, share, plot, scales };
}

/** The labels inside the plot, and the signs for the key of those lines whose label found no place. */
function labelsOn(
  sheet: Sheet,
  { breaks, formatShare, reference, width }: TrendOptions,
): { readonly content: Svg; readonly homeless: readonly KeyItem[] } {
  const { plot, scales, last, steps } = sheet;
  const space = new LabelSpace({ left: plot.left, right: width, top: plot.top - 14, bottom: plot.bottom + 3 });
  space.avoid(stairsGround(steps), weights.line);
  for (const { x } of sheet.breaks) space.avoid([{ ...plot, left: x - 2, right: x + 2 }], weights.rule);
  const lastPlace = placeOfLast(last, scales, space, formatShare);
  for (const run of sheet.runs) space.avoid(bandGround(run, scales), weights.band);
  for (const run of [...sheet.runs, ...sheet.reference]) space.avoid(lineGround(run, scales), weights.line);

  const lines: readonly LineLabel[] = [
    ...steps.map((step) => ({
      label: step.label,
      className: 'chart-target',
      places: placesAlong(step, plot),
      heaviest: 0,
    })),
    ...(reference && sheet.reference.length > 0
      ? [
          {
            label: reference.label,
            className: 'chart-reference',
            places: placesBeside(sheet.reference.flat(), scales),
            // Where the whole runs within the band, its name may stand there too.
            heaviest: weights.band,
          },
        ]
      : []),
  ];
  const placed = lines.map((line) => ({ ...line, place: space.place(line.label, line.places, line.heaviest) }));
  const content = svg`${placed.map(({ label, place, className }) => place && text(label, place, `chart-label ${className}-label`))}
${extremes(sinceLast(breaks, sheet.runs.flat()), scales, space, formatShare)}
${text(formatShare(last.share), lastPlace, 'chart-value')}`;
  return { content, homeless: placed.filter(({ place }) => !place).map(lineSign) };
}

/** At the right of the last point, a little higher or lower where a target's line would run through. */
function placeOfLast(
  last: ShownPoint,
  { x, y }: Scales,
  space: LabelSpace,
  formatShare: TrendOptions['formatShare'],
): Place {
  const beside = { x: x(last.ordinal) + 9, y: y(last.share) };
  const places = [0, -10, 10].map((offset) => ({ ...beside, y: beside.y + offset }));
  return space.place(formatShare(last.share), places) ?? beside;
}

/** Where the label of a line may stand: over or under one of six of its points, the last ones first. */
function placesBeside(line: readonly ShownPoint[], { x, y }: Scales): readonly Place[] {
  return [1, 0.8, 0.6, 0.4, 0.2, 0].flatMap((part): readonly Place[] => {
    const point = line[Math.round(part * (line.length - 1))] as ShownPoint;
    const anchor = part === 1 ? 'end' : part === 0 ? 'start' : 'middle';
    return [-12, 12, -18, 18].map((offset) => ({ x: x(point.ordinal), y: y(point.share) + offset, anchor }));
  });
}

/** The points since the last of the breaks: those before mean something else. */
function sinceLast(breaks: readonly TrendBreak[], shown: readonly ShownPoint[]): readonly ShownPoint[] {
  const last = shown.at(-1)?.ordinal ?? 0;
  const since = Math.max(...breaks.map(({ from }) => ordinalOf(from)).filter((ordinal) => ordinal <= last));
  return shown.filter(({ ordinal }) => ordinal >= since);
}

/** The highest and the lowest value that may be compared, where the line is long enough to have them and there is room. */
function extremes(
  shown: readonly ShownPoint[],
  { x, y }: Scales,
  space: LabelSpace,
  formatShare: TrendOptions['formatShare'],
) {
  const sound = shown.filter(({ caveat }) => isComparable(caveat));
  if (sound.length < 6) return false;
  const highest = sound[maxIndex(sound, ({ share }) => share)] as ShownPoint;
  const lowest = sound[minIndex(sound, ({ share }) => share)] as ShownPoint;
  return [highest, lowest].map((point) => {
    const outward = point === highest ? -1 : 1;
    const edge = y((point === highest ? point.interval?.high : point.interval?.low) ?? point.share);
    const words = formatShare(point.share);
    const places = [11, 15, 19].flatMap((away): readonly Place[] => {
      const at = { x: x(point.ordinal), y: edge + outward * away };
      // Beyond a wide band the words would seem to name the height at which they stand.
      if (Math.abs(at.y - y(point.share)) > 32) return [];
      return [{ ...at, anchor: 'middle' }, at, { ...at, anchor: 'end' }];
    });
    const place = point !== shown.at(-1) && space.place(words, places, 0);
    return place && text(words, place, 'chart-note');
  });
}

function lineSign({ label, className }: LineLabel): KeyItem {
  return { label, draw: (x, y) => svg`<path class="${className}" d="M${x - 9},${y}h18"/>` };
}

function pointSigns(runs: Runs, hasHidden: boolean, words: TrendOptions['words']): readonly KeyItem[] {
  const caveats = runs.flat().map(({ caveat }) => caveat);
  return [
    ...chanceSigns(runs, words.chanceVariation),
    ...caveatSigns(caveats, words),
    ...(hasHidden && words.suppressed ? [{ label: words.suppressed, draw: withheld }] : []),
  ];
}
