import { sum } from 'd3-array';
import { type Counts, caveatOfCounts, conditionOfCounts } from './kit/counts.ts';
import { type ChartOptions, emptyFrame, frame } from './kit/frame.ts';
import { bottomOf, drawNamed, leftOf, type NameRow, nameRows, sideBySide } from './kit/labels/name-rows.ts';
import { text, textWidth } from './kit/labels/text.ts';
import { type CaveatWords, caveatSigns } from './kit/marks/caveat.ts';
import { type KeyItem, key } from './kit/marks/key.ts';
import { barCaveatSign, barTotal, drawSegment, type Tone, toneSign } from './kit/marks/tone.ts';
import type { Unplaced } from './kit/marks/unplaced.ts';
import { type MarkupText, type Svg, svg } from './kit/svg.ts';

/** What became of the messages of one body, period or topic: `counts` in the order of the parts. */
export interface OutcomeRow extends Counts {
  readonly code: string;
  readonly label: string;
  readonly href?: string;
}

/** The words and choices of an outcomes bar. */
export interface OutcomesOptions extends ChartOptions {
  /** What may become of a message, in the order of the bar. */
  readonly parts: readonly { readonly label: string; readonly tone: Tone }[];
  /** A share (0-1) as it is printed in a part, as short as can be: "91%". */
  readonly formatShare: (share: number) => string;
  /** How many a bar stands for: "1,240 messages". */
  readonly formatTotal: (total: number) => string;
  readonly words: Readonly<Record<Unplaced, string>> &
    CaveatWords & {
      /** The sentence that stands there when there are no rows. */
      readonly empty: string;
    };
}

const barHeight = 22;

/** Of the width, what names may take beside the bars. */
const portion = 0.34;

/**
 * What became of the messages, as bars of 100 %: parts in the order given, told apart by colour, stripes and the shares
 * printed where they have room. Of a lone bar the key says all shares.
 */
export function outcomes(rows: readonly OutcomeRow[], options: OutcomesOptions): MarkupText {
  const { width, words, formatTotal } = options;
  if (rows.length === 0) return emptyFrame('outcomes', options, words.empty);

  const totals = rows.map((row) => (isShown(row) ? formatTotal(sum(row.counts ?? [])) : ''));
  const totalWidth = Math.max(...totals.map(textWidth)) + 12;
  const left = leftOf(rows, width, portion);
  const right = width < sideBySide ? width : width - totalWidth;
  const legend = key(signsOf(rows, options), width, 2);
  const top = legend.height + 14;
  const set = nameRows(rows, rows.keys(), { width, top, markHeight: barHeight, gap: 6, portion, reserve: totalWidth });
  const content = svg`${legend.content}
${set.map((row) => drawNamed(row, (own) => drawParts(own, { left, right }, totals[row.index] ?? '', options)))}`;
  return frame('outcomes', options, { height: bottomOf(set, top) + 2, content, rows: set });
}

function isShown(row: OutcomeRow): boolean {
  const condition = conditionOfCounts(row);
  return condition === 'sound' || condition === 'low';
}

function drawParts(
  { row, middle, nameMiddle }: NameRow<OutcomeRow>,
  { left, right }: { readonly left: number; readonly right: number },
  total: string,
  { width, words, parts, formatShare }: OutcomesOptions,
): Svg {
  const condition = conditionOfCounts(row);
  if (condition !== 'sound' && condition !== 'low') {
    const place = { x: left, y: middle } as const;
    return text(words[condition], place, 'chart-note');
  }
  const counts = row.counts ?? [];
  const whole = sum(counts);
  let before = 0;
  const segments = parts.map(({ tone }, part) => {
    const count = counts[part] ?? 0;
    const from = left + ((right - left) * before) / whole;
    before += count;
    const to = left + ((right - left) * before) / whole;
    // A little paper between two parts, but never so much that a small part disappears.
    const gap = Math.min(0.75, (to - from) / 4);
    return (
      count > 0 &&
      drawSegment(
        {
          tone,
          index: part,
          words: formatShare(count / whole),
          left: from + gap,
          right: to - gap,
          top: middle - barHeight / 2,
          bottom: middle + barHeight / 2,
        },
        caveatOfCounts(row),
      )
    );
  });
  const place = { x: width, y: width < sideBySide ? nameMiddle : middle, anchor: 'end' } as const;
  return svg`${segments}${barTotal(total, place, caveatOfCounts(row))}`;
}

function signsOf(rows: readonly OutcomeRow[], { parts, words, formatShare }: OutcomesOptions): readonly KeyItem[] {
  const shown = rows.filter(isShown);
  const [only] = shown.length === 1 ? shown : [];
  const share = (part: number) => ` ${formatShare((only?.counts?.[part] ?? 0) / sum(only?.counts ?? [1]))}`;
  return [
    ...parts.map(({ label, tone }, part) => ({ label: label + (only ? share(part) : ''), draw: toneSign(tone) })),
    ...caveatSigns(rows.map(caveatOfCounts), words, barCaveatSign),
  ];
}
