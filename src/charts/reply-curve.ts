import { reliabilityOf } from '../core/statistics/rate.ts';
import {
  type Quantile,
  quantileOf,
  type ReplyBin,
  type ReplyShare,
  replyShares,
  shareByDay,
} from '../core/statistics/reply-times.ts';
import type { Caveats } from '../core/statistics/series.ts';
import { type CountScale, countTicks, zeroScale } from './kit/axes/count-axis.ts';
import { type ShareScale, shareGrid, shareScale, tickWidth } from './kit/axes/share-axis.ts';
import { type Caveat, gravest } from './kit/figure.ts';
import { type Block, type ChartOptions, emptyFrame, frame } from './kit/frame.ts';
import { type Box, LabelSpace } from './kit/labels/label-space.ts';
import { lineHeight, type Place, text, textWidth, wrap } from './kit/labels/text.ts';
import { type CaveatWords, caveatLook, caveatSigns } from './kit/marks/caveat.ts';
import { flags } from './kit/marks/flags.ts';
import { type KeyItem, key } from './kit/marks/key.ts';
import { mark } from './kit/marks/mark.ts';
import { type MarkupText, type Svg, svg } from './kit/svg.ts';

/** The words and choices of a reply curve. */
export interface ReplyCurveOptions extends ChartOptions, Caveats {
  readonly formatShare: (share: number) => string;
  readonly formatTick?: (share: number) => string;
  /** A number of days on the axis: "20". */
  readonly formatCount: (days: number) => string;
  /** Says by when half were answered: "half within 8.3 days", or beyond the last day "half: > 90 days". */
  readonly formatMedian: (median: Quantile) => string;
  readonly words: CaveatWords & {
    /** What is counted across: "days since receipt". */
    readonly days: string;
    /** What the dashes mean: an estimate, as not every message has been open so long yet. */
    readonly incomplete: string;
    /** The sentence that stands there when nothing may be shown. */
    readonly empty: string;
  };
  /** How many were received, when the bins do not hold all of them. */
  readonly total?: number;
  /** By the end of which day they are to be answered. */
  readonly deadline?: { readonly days: number; readonly label: string };
  /** For how many days after its receipt every message has been seen (`completeDays` in core); for all when left out. */
  readonly completeDays?: number;
  /** A second curve to compare with, such as that of the whole. */
  readonly reference?: { readonly bins: readonly ReplyBin[]; readonly total?: number; readonly label: string };
  /** True where the counts are withheld to protect persons: then nothing is drawn. */
  readonly suppressed?: boolean;
}

type Curve = readonly ReplyShare[];

/** The plot's rectangle, its scales, the curves and the rule of the deadline. */
interface Sheet {
  readonly plot: Box;
  readonly share: ShareScale;
  readonly day: CountScale;
  readonly curve: Curve;
  readonly reference: Curve;
  readonly header: Block;
  readonly median: Quantile | undefined;
}

/**
 * The share answered by each day after receipt, as far as the bins tell days apart, with the deadline and the median. From
 * where not every message has been open so long, the curve is 1 - Kaplan-Meier and dashed.
 */
export function replyCurve(bins: readonly ReplyBin[], options: ReplyCurveOptions): MarkupText {
  const curve = options.suppressed ? [] : replyShares(bins, options.total);
  const cases = casesIn(bins, options.total);
  if (curve.length < 2 || reliabilityOf(cases) === 'none')
    return emptyFrame('reply-curve', options, options.words.empty);

  const { width, words, formatShare, formatTick = formatShare, formatCount, completeDays } = options;
  const sheet = layOut(curve, options);
  const { plot, share, day, header } = sheet;
  const labels = labelsOn(sheet, options);
  const title = wrap(words.days, width);
  const titleTop = plot.bottom + 36;
  const keyTop = titleTop + title.length * lineHeight + 2;
  const caveat = gravest(options, reliabilityOf(cases) === 'low');
  const foot = key([...labels.homeless, ...signsOf(sheet, caveat, options)], width, keyTop);
  const seen = completeDays ?? Number.POSITIVE_INFINITY;
  const content = svg`${shareGrid(share, formatTick, plot)}
${header.content}
${lineThrough(sheet.reference, sheet, 'chart-reference')}
${lineThrough(until(curve, seen), sheet, 'chart-line')}${lineThrough(from(curve, seen), sheet, 'chart-line chart-incomplete')}
${bins.map((bin, index) => markOf(bin, index, sheet, caveat, options))}
${labels.content}
${countTicks(day, formatCount, { top: plot.bottom, width })}
${text(title, { x: (plot.left + plot.right) / 2, y: titleTop, anchor: 'middle' }, 'chart-tick')}
${foot.content}`;
  return frame('reply-curve', options, { height: keyTop + foot.height + 4, content });
}

function casesIn(bins: readonly ReplyBin[], total: number | undefined): number {
  return (
    total ?? bins.reduce((sum, { replied, otherClosed = 0, censored = 0 }) => sum + replied + otherClosed + censored, 0)
  );
}

function layOut(curve: Curve, options: ReplyCurveOptions): Sheet {
  const { width, formatShare, formatTick = formatShare, deadline, reference } = options;
  const share = shareScale([0, 1]);
  const lastDay = curve.at(-1)?.day ?? 1;
  const left = tickWidth(share.ticks, formatTick);
  const right = width - textWidth(formatShare(curve.at(-1)?.share ?? 0)) - 12;
  const height = Math.max(200, Math.min(340, width * 0.46));
  const days = zeroScale(Math.max(lastDay, deadline?.days ?? 0), 6);
  const day = { ...days, at: days.at.domain([0, Math.max(lastDay, deadline?.days ?? 0)]).range([left, right]) };
  const rule = deadline && { x: day.at(deadline.days), label: deadline.label, className: 'chart-target' };
  const header = flags(rule ? [rule] : [], width, 2, height + 10);
  const top = header.height + 12;
  const plot: Box = { left, right, top, bottom: top + height };
  share.at.range([plot.bottom, plot.top]);
  return {
    plot,
    share,
    day: { at: day.at, ticks: days.ticks.filter((tick) => tick <= (day.at.domain()[1] ?? 0)) },
    curve,
    reference: reference ? until(replyShares(reference.bins, reference.total), day.at.domain()[1] ?? 0) : [],
    header,
    median: quantileOf(curve, 0.5),
  };
}

function until(curve: Curve, day: number): Curve {
  const end = { day, share: shareByDay(curve, day) };
  return day >= (curve.at(-1)?.day ?? 0) ? curve : [...curve.filter((point) => point.day < day), end];
}

function from(curve: Curve, day: number): Curve {
  if (day >= (curve.at(-1)?.day ?? 0)) return [];
  return day <= 0 ? curve : [{ day, share: shareByDay(curve, day) }, ...curve.filter((point) => point.day > day)];
}

function lineThrough(curve: Curve, { share, day }: Sheet, className: string): Svg | false {
  const points = curve.map(
    (point, index) => svg`${index === 0 ? 'M' : 'L'}${day.at(point.day)},${share.at(point.share)}`,
  );
  return points.length > 1 && svg`<path class="${className}" d="${points}"/>`;
}

/** A mark where a bin ends, since only there the share is known; the open bin has none. */
function markOf(
  { to }: ReplyBin,
  index: number,
  sheet: Sheet,
  caveat: Caveat | undefined,
  { completeDays = Number.POSITIVE_INFINITY }: ReplyCurveOptions,
) {
  const point = sheet.curve.find(({ day }) => day === to);
  if (!point || to === undefined) return false;
  // What is not complete yet is hollow like what is provisional: it will change.
  const look = caveatLook(caveat ?? (to > completeDays ? 'provisional' : undefined), 'dot', 3);
  return mark(look.shape, sheet.day.at(to), sheet.share.at(point.share), look.className, look.radius, index);
}

/** The values and names inside the plot, and the signs for the key of those that found no place. */
function labelsOn(
  sheet: Sheet,
  { formatShare, formatMedian, deadline, reference, width }: ReplyCurveOptions,
): { readonly content: Svg; readonly homeless: readonly KeyItem[] } {
  const { plot, share, day, curve, median } = sheet;
  const space = new LabelSpace({ ...plot, right: width, top: plot.top - 8 });
  const last = curve.at(-1) ?? { day: 0, share: 0 };
  const lastPlace: Place = { x: day.at(last.day) + 9, y: share.at(last.share) };
  space.take(formatShare(last.share), lastPlace);
  for (const line of [curve, sheet.reference]) space.avoid(groundOf(line, sheet), 3);
  if (deadline) space.avoid([{ ...plot, left: day.at(deadline.days) - 2, right: day.at(deadline.days) + 2 }], 3);

  const halfway = median && !median.isBeyond ? { x: day.at(median.days), y: share.at(0.5) } : undefined;
  if (halfway) space.avoid([{ left: halfway.x - 2, right: halfway.x + 2, top: halfway.y, bottom: plot.bottom }], 3);
  const due = deadline && { x: day.at(deadline.days), y: share.at(shareByDay(curve, deadline.days)) };
  const isTold = due && deadline.days < last.day;
  const dueWords = isTold ? formatShare(shareByDay(curve, deadline.days)) : '';
  const duePlace = isTold ? space.place(dueWords, placesBy(due), 0) : undefined;
  const medianWords = median ? formatMedian(median) : '';
  const medianPlace = halfway && space.place(medianWords, placesBy(halfway), 0);
  const along = sheet.reference.map((point) => ({ x: day.at(point.day), y: share.at(point.share) })).toReversed();
  const referencePlace = reference && space.place(reference.label, along.flatMap(placesBy), 0);
  const content = svg`${halfway && svg`<path class="chart-median" d="M${halfway.x},${halfway.y}V${plot.bottom}"/>`}
${duePlace && text(dueWords, duePlace, 'chart-label')}${medianPlace && text(medianWords, medianPlace, 'chart-label')}${referencePlace && text(reference.label, referencePlace, 'chart-label chart-reference-label')}
${text(formatShare(last.share), lastPlace, 'chart-value')}`;
  const medianSign: KeyItem = { label: medianWords, draw: upright('chart-median') };
  const dueSign: KeyItem = { label: `${deadline?.label ?? ''} ${dueWords}`, draw: upright('chart-target') };
  const referenceSign: KeyItem = { label: reference?.label ?? '', draw: level('chart-reference') };
  return {
    content,
    homeless: [
      ...(isTold && !duePlace ? [dueSign] : []),
      ...(median && !medianPlace ? [medianSign] : []),
      ...(sheet.reference.length > 1 && !referencePlace ? [referenceSign] : []),
    ],
  };
}

/** Right and below a point of a rising curve, where it is free, then left and above. */
function placesBy({ x, y }: { readonly x: number; readonly y: number }): readonly Place[] {
  return [12, 20, 30].flatMap((away): readonly Place[] => [
    { x: x + 7, y: y + away },
    { x: x - 7, y: y - away, anchor: 'end' },
    { x: x + 7, y: y - away },
    { x: x - 7, y: y + away, anchor: 'end' },
  ]);
}

function groundOf(line: Curve, { share, day }: Sheet): readonly Box[] {
  return line.flatMap((point, index) => {
    const next = line[index + 1] ?? point;
    const [dx, dy] = [day.at(next.day) - day.at(point.day), share.at(next.share) - share.at(point.share)];
    const steps = Math.max(1, Math.ceil(Math.max(Math.abs(dx), Math.abs(dy)) / 6));
    return Array.from({ length: steps }, (_, step) => {
      const [x, y] = [day.at(point.day) + (dx * step) / steps, share.at(point.share) + (dy * step) / steps];
      return { left: x - 4, right: x + 4, top: y - 4, bottom: y + 4 };
    });
  });
}

function level(className: string): KeyItem['draw'] {
  return (x, y) => svg`<path class="${className}" d="M${x - 9},${y}h18"/>`;
}

function upright(className: string): KeyItem['draw'] {
  return (x, y) => svg`<path class="${className}" d="M${x},${y - 7}v14"/>`;
}

function signsOf({ curve }: Sheet, caveat: Caveat | undefined, { words, completeDays }: ReplyCurveOptions) {
  const isIncomplete = completeDays !== undefined && completeDays < (curve.at(-1)?.day ?? 0);
  const dashes: KeyItem = { label: words.incomplete, draw: level('chart-line chart-incomplete') };
  return [...(isIncomplete ? [dashes] : []), ...caveatSigns([caveat], words)];
}
