import type { Period } from '../core/period.ts';
import { ordinalOf } from '../core/period.ts';
import { periodScale } from './kit/axes/period-axis.ts';
import { shareScale } from './kit/axes/share-axis.ts';
import { type ChartOptions, emptyFrame, frame } from './kit/frame.ts';
import { text, textWidth } from './kit/labels/text.ts';
import { lineOf, marksOf, type Scales } from './kit/marks/rate-line.ts';
import { extentOf, runsOf, type TrendPoint } from './kit/series.ts';
import { type MarkupText, type Svg, svg } from './kit/svg.ts';

/** The words and choices of a sparkline. */
export interface SparklineOptions extends ChartOptions {
  readonly formatPeriod: (period: Period) => string;
  readonly words: {
    /** The sentence that stands there when no point may be shown. */
    readonly empty: string;
  };
  /** No line is drawn into the first period of a series break. */
  readonly breaks?: readonly { readonly from: Period }[];
  /** For ratios that are no proportion. */
  readonly mayExceedOne?: boolean;
}

const lineTop = 6;
const lineBottom = 46;
const labelMiddle = 64;

/**
 * The small trend of a card: the line with its gaps, a mark at the last value, the first and last period beneath.
 * It shows the shape only; the card prints the number, so there is no axis and no interval.
 */
export function sparkline(points: readonly TrendPoint[], options: SparklineOptions): MarkupText {
  const { width, breaks, mayExceedOne = false, formatPeriod } = options;
  const runs = runsOf(points, breaks, mayExceedOne);
  const shown = runs.flat();
  const last = shown.at(-1);
  if (!last) return emptyFrame('sparkline', options, options.words.empty);

  const { first: start, last: end } = extentOf(points);
  const scales: Scales = {
    x: periodScale(ordinalOf(start), ordinalOf(end), [4, width - 5]),
    y: shareScale(
      shown.map(({ share }) => share),
      { mayExceedOne },
    ).at.range([lineBottom, lineTop]),
  };
  const content = svg`${runs.map((run) => lineOf(run, scales))}
${runs.map((run) => marksOf(run, scales, last))}
${endsOf(formatPeriod(start), formatPeriod(end), width)}`;
  return frame('sparkline', options, { height: labelMiddle + 10, content });
}

/** The first and last period under the ends of the line; only the last where there is no room for both. */
function endsOf(from: string, to: string, width: number): readonly (Svg | false)[] {
  if (from === to) return [text(to, { x: width / 2, y: labelMiddle, anchor: 'middle' }, 'chart-tick')];
  const bothFit = textWidth(from) + textWidth(to) + 12 <= width;
  return [
    bothFit && text(from, { x: 0, y: labelMiddle }, 'chart-tick'),
    text(to, { x: width, y: labelMiddle, anchor: 'end' }, 'chart-tick'),
  ];
}
