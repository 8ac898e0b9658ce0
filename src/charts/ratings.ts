import { sum } from 'd3-array';
import { type Counts, caveatOfCounts, conditionOfCounts } from './kit/counts.ts';
import { isComparable } from './kit/figure.ts';
import { type ChartOptions, emptyFrame, frame } from './kit/frame.ts';
import { bottomOf, drawNamed, leftOf, type NameRow, nameRows, sideBySide } from './kit/labels/name-rows.ts';
import { balanced, lineHeight, text, textWidth, wrap } from './kit/labels/text.ts';
import { type CaveatWords, caveatSigns } from './kit/marks/caveat.ts';
import { type KeyItem, key } from './kit/marks/key.ts';
import { barCaveatSign, barTotal, drawSegment, type Tone, toneSign } from './kit/marks/tone.ts';
import type { Unplaced } from './kit/marks/unplaced.ts';
import { type MarkupText, type Svg, svg } from './kit/svg.ts';

/** The active ratings of one body: `counts` of 1 to 5, the worst first. Automatic ratings are not among them. */
export interface RatingRow extends Counts {
  readonly code: string;
  readonly label: string;
  readonly href?: string;
  /** How many could have been rated. */
  readonly eligible?: number;
}

/** The words and choices of a ratings chart. */
export interface RatingsOptions extends ChartOptions {
  /** What 1 to 5 are called, the worst first. */
  readonly levels: readonly [string, string, string, string, string];
  /** A share (0-1) as it is printed in a part, as short as can be: "41%". */
  readonly formatPart: (share: number) => string;
  /** The share of 4 and 5 as it is printed beside the bar. */
  readonly formatShare: (share: number) => string;
  /** On how many ratings a bar rests, and which share of the eligible they are where that is known: "412 · 8.1%". */
  readonly formatBasis: (ratings: number, activeShare: number | undefined) => string;
  readonly words: Readonly<Record<Unplaced, string>> &
    CaveatWords & {
      /** What the share beside the bar is: "satisfied (4, 5)". */
      readonly satisfied: string;
      /** What stands behind it: "ratings · share of closed". */
      readonly basis: string;
      /** The sentence that stands there when there are no rows. */
      readonly empty: string;
    };
}

const barHeight = 20;
const widestHead = 104;

/** Of the width, what names may take beside the bars. */
const portion = 0.3;
const tones: readonly Tone[] = ['worst', 'poor', 'fair', 'good', 'best'];

/** Where the bars are: between which x, around which middle, and how wide 100 % is. */
interface Across {
  readonly left: number;
  readonly right: number;
  readonly centre: number;
  readonly whole: number;
}

/**
 * Ratings from 1 to 5 as bars of 100 % that meet in the middle of the 3s, so that bad lies left and good lies right; with
 * the share of 4 and 5, the number of ratings and the share that rated at all, without which none of it can be judged.
 */
export function ratings(rows: readonly RatingRow[], options: RatingsOptions): MarkupText {
  const { width, words } = options;
  if (rows.length === 0) return emptyFrame('ratings', options, words.empty);

  const isBeside = width >= sideBySide;
  const legend = key(signsOf(rows, options), width, 2);
  const columns = columnsOf(rows, options);
  const across = acrossOf(rows, width - columns.width, width);
  const heads = rows.some(isShown) ? columns.heads : [];
  const headTop = legend.height + 10;
  const headBottom = headTop + Math.max(0, ...heads.map(({ lines }) => lines.length)) * lineHeight;
  const top = headBottom + 6;
  const markHeight = isBeside ? barHeight : barHeight + lineHeight + 2;
  const set = nameRows(rows, rows.keys(), { width, top, markHeight, gap: 6, portion });
  const content = svg`${legend.content}
${heads.map(({ lines, x, anchor }) => text(lines, { x, y: headBottom - (lines.length - 0.5) * lineHeight, anchor }, 'chart-tick'))}
${set.map((row) => drawNamed(row, (own) => drawRatings(own, across, columns.share, options)))}`;
  return frame('ratings', options, { height: bottomOf(set, top) + 4, content, rows: set });
}

/** The columns of figures at the right of the bars, with their heads; on a telephone the basis stands under its bar. */
function columnsOf(rows: readonly RatingRow[], { width, words, formatShare, formatBasis }: RatingsOptions) {
  const shown = rows.filter(isShown);
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map(textWidth));
  const shares = widest(shown.map((row) => formatShare(satisfied(row))));
  if (width < sideBySide) {
    const half = (width - 16) / 2;
    const heads = [
      { lines: wrap(words.basis, half), x: 0, anchor: 'start' },
      { lines: wrap(words.satisfied, half), x: width, anchor: 'end' },
    ] as const;
    return { heads, share: width, width: shares + 10 };
  }
  const [satisfiedLines, basisLines] = [balanced(words.satisfied, widestHead), balanced(words.basis, widestHead)];
  const shareWidth = Math.max(shares, widest(satisfiedLines));
  const basisWidth = Math.max(widest(shown.map((row) => basisOf(row, formatBasis))), widest(basisLines));
  const share = width - basisWidth - 16;
  const heads = [
    { lines: satisfiedLines, x: share, anchor: 'end' },
    { lines: basisLines, x: width, anchor: 'end' },
  ] as const;
  return { heads, share, width: shareWidth + basisWidth + 28 };
}

function acrossOf(rows: readonly RatingRow[], right: number, width: number): Across {
  const left = leftOf(rows, width, portion);
  const reach = rows.filter(isShown).map(({ counts = [] }) => {
    const [worst = 0, poor = 0, fair = 0] = counts;
    return (worst + poor + fair / 2) / sum(counts);
  });
  const [bad, good] = [Math.max(0, ...reach), Math.max(0.5, ...reach.map((each) => 1 - each))];
  const whole = (right - left) / (bad + good);
  return { left, right, centre: left + bad * whole, whole };
}

function isShown(row: RatingRow): boolean {
  const condition = conditionOfCounts(row);
  return condition === 'sound' || condition === 'low';
}

/** (5 + 4) / active ratings. */
function satisfied({ counts = [] }: RatingRow): number {
  return ((counts[3] ?? 0) + (counts[4] ?? 0)) / sum(counts);
}

function basisOf({ counts = [], eligible }: RatingRow, formatBasis: RatingsOptions['formatBasis']): string {
  const total = sum(counts);
  return formatBasis(total, eligible ? total / eligible : undefined);
}

function drawRatings(set: NameRow<RatingRow>, across: Across, shareEnd: number, options: RatingsOptions): Svg {
  const { width, words, formatPart, formatShare, formatBasis } = options;
  const { row } = set;
  const isBeside = width >= sideBySide;
  const middle = isBeside ? set.middle : set.middle - (lineHeight + 2) / 2;
  const condition = conditionOfCounts(row);
  if (condition !== 'sound' && condition !== 'low') {
    return text(words[condition], { x: across.left, y: middle }, 'chart-note');
  }
  const counts = row.counts ?? [];
  const total = sum(counts);
  const [worst = 0, poor = 0, fair = 0] = counts;
  const [top, bottom] = [middle - barHeight / 2, middle + barHeight / 2];
  let x = across.centre - ((worst + poor + fair / 2) / total) * across.whole;
  const segments = tones.map((tone, level) => {
    const count = counts[level] ?? 0;
    const [from, to] = [x, x + (count / total) * across.whole];
    x = to;
    const gap = Math.min(0.75, (to - from) / 4);
    const words = formatPart(count / total);
    return (
      count > 0 &&
      drawSegment({ tone, index: level, words, left: from + gap, right: to - gap, top, bottom }, caveatOfCounts(row))
    );
  });
  const basis = isBeside ? ({ x: width, y: middle, anchor: 'end' } as const) : { x: 0, y: bottom + lineHeight / 2 + 2 };
  return svg`${segments}<path class="chart-axis" d="M${across.centre},${top - 4}v4M${across.centre},${bottom}v4"/>${text(formatShare(satisfied(row)), { x: shareEnd, y: middle, anchor: 'end' }, isComparable(caveatOfCounts(row)) ? 'chart-value' : 'chart-note')}${barTotal(basisOf(row, formatBasis), basis, caveatOfCounts(row))}`;
}

function signsOf(rows: readonly RatingRow[], { levels, words }: RatingsOptions): readonly KeyItem[] {
  return [
    ...levels.map((label, level) => ({ label, draw: toneSign(tones[level] ?? 'fair') })),
    ...caveatSigns(rows.map(caveatOfCounts), words, barCaveatSign),
  ];
}
