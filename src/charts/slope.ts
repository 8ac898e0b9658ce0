import { shareGrid, shareScale, tickWidth } from './kit/axes/share-axis.ts';
import { caveatOf, type Figure, isComparable, shareOf } from './kit/figure.ts';
import { type ChartOptions, emptyFrame, frame } from './kit/frame.ts';
import { sideBySide } from './kit/labels/name-rows.ts';
import { balanced, lineHeight, longestWord, text, textWidth, wrap } from './kit/labels/text.ts';
import { type CaveatWords, caveatLook, caveatSign, caveatSigns } from './kit/marks/caveat.ts';
import { datum } from './kit/marks/datum.ts';
import { type KeyItem, key } from './kit/marks/key.ts';
import { link } from './kit/marks/link.ts';
import { mark } from './kit/marks/mark.ts';
import { spread } from './kit/marks/spread.ts';
import { type FormatUnplaced, unplacedSigns } from './kit/marks/unplaced.ts';
import { type MarkupText, type Svg, svg, toTenth } from './kit/svg.ts';

/** One body in a period and in the same period of last year. `href` makes its name a link, where it is named. */
export interface SlopeRow {
  readonly code: string;
  readonly label: string;
  readonly href?: string;
  readonly before: Figure;
  readonly now: Figure;
  /** To be named; of more than eight, those with the largest changes are. */
  readonly highlighted?: boolean;
  /** True where a series break lies between: nothing is compared, so the line is cut. */
  readonly isBroken?: boolean;
}

/** The words and choices of a slope chart. */
export interface SlopeOptions extends ChartOptions {
  readonly formatShare: (share: number) => string;
  readonly formatTick?: (share: number) => string;
  readonly formatUnplaced: FormatUnplaced;
  readonly words: CaveatWords & {
    /** The names of the two periods. */
    readonly before: string;
    readonly now: string;
    /** What the thin lines are: "other departments". */
    readonly others: string;
    readonly seriesBreak: string;
    /** The sentence that stands there when nothing can be compared. */
    readonly empty: string;
  };
  /** All together, as a line of their own. */
  readonly whole?: { readonly before: number; readonly now: number; readonly label: string };
}

/** So many names one can follow. */
const mostHighlighted = 8;

/** A body's two shares, and how it is told apart. */
interface Change {
  readonly row: SlopeRow;
  readonly index: number;
  readonly before: number;
  readonly now: number;
  /** Whether one is held against the other. */
  readonly isCompared: boolean;
}

/** A named line: the body's, or that of all together. */
interface Named {
  readonly label: string;
  readonly href?: string;
  readonly before: number;
  readonly now: number;
  readonly lines: readonly string[];
}

/** Both uprights, from top to bottom, and the scale between. */
interface Sheet {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly at: (share: number) => number;
}

/**
 * Bodies in a period against the same period of last year: at most eight named, the others thin and grey. What rests on
 * fewer than 30 or is marked as doubtful is compared with nothing: marks without a line. A line is cut at a series break.
 */
export function slope(rows: readonly SlopeRow[], options: SlopeOptions): MarkupText {
  const { width, words, whole, formatShare, formatTick = formatShare } = options;
  const changes = rows.flatMap((row, index): readonly Change[] => changeOf(row, index));
  if (changes.length === 0) return emptyFrame('slope', options, words.empty);

  const highlighted = chosen(changes);
  const others = changes.filter((change) => !highlighted.includes(change));
  const all = [...changes, ...(whole ? [whole] : [])];
  const scale = shareScale(all.flatMap(({ before, now }) => [before, now]));
  const valueWidth = Math.max(
    ...all.flatMap(({ before, now }) => [textWidth(formatShare(before)), textWidth(formatShare(now))]),
  );
  // From top to bottom, as they are seen: so the keyboard goes through them too.
  const lines = [
    ...highlighted.map(
      ({ row, before, now }): Omit<Named, 'lines'> => ({ label: row.label, href: row.href, before, now }),
    ),
    ...(whole ? [whole] : []),
  ].sort((one, other) => other.now - one.now);
  // On a telephone the names need the room; the values at both ends say what the axis would.
  const hasAxis = width >= sideBySide || lines.length === 0;
  const ticks = hasAxis ? tickWidth(scale.ticks, formatTick) + 4 : 0;
  const left = toTenth(ticks + valueWidth + (hasAxis ? 32 : 14));
  const longest = Math.max(0, ...lines.map(({ label }) => textWidth(label)));
  const word = Math.max(0, ...lines.map(({ label }) => longestWord(label)));
  const usual = width * 0.7 - left - valueWidth - 26;
  // The uprights come a little closer, where that saves a word from being broken.
  const room = Math.min(longest, word > usual + 32 ? usual : Math.max(usual, word));
  const right = toTenth(width - room - valueWidth - 26);
  const named = lines.map((line) => ({ ...line, lines: balanced(line.label, room) }));

  const header = headerOf(words, left, right, width);
  const top = header.height + 12;
  const height = Math.max(
    260,
    Math.min(380, width * 0.6),
    named.reduce((sum, { lines }) => sum + lines.length * lineHeight + 4, 0),
  );
  const at = scale.at.range([top + height, top]);
  const sheet: Sheet = { left, right, top, bottom: top + height, at: (share) => toTenth(at(share)) };
  const signs = [...signsOf(changes, others, options), ...unplacedSigns(rows, lacking, options.formatUnplaced)];
  const foot = key(signs, width, sheet.bottom + 16);
  const content = svg`${hasAxis && shareGrid(scale, formatTick, { left: ticks, right })}
${header.content}
<path class="chart-axis" d="M${left},${top - 6}V${sheet.bottom + 6}M${right},${top - 6}V${sheet.bottom + 6}"/>
${others.map((change) => drawChange(change, 'chart-other', sheet))}
${whole && svg`<path class="chart-whole" d="M${left},${sheet.at(whole.before)}L${right},${sheet.at(whole.now)}"/>`}
${highlighted.map((change) => drawChange(change, directionOf(change), sheet))}
${labelsOf(named, sheet, valueWidth, formatShare)}
${foot.content}`;
  return frame('slope', options, { height: sheet.bottom + 16 + foot.height + 4, content });
}

function changeOf(row: SlopeRow, index: number): readonly Change[] {
  const [before, now] = [shareOf(row.before), shareOf(row.now)];
  if (before === undefined || now === undefined) return [];
  const isCompared = [row.before, row.now].map(caveatOf).every(isComparable);
  return [{ row, index, before, now, isCompared }];
}

/** The figure a body is not drawn for: this year's, or else last year's. */
function lacking({ before, now }: SlopeRow): Figure {
  return shareOf(now) === undefined ? now : before;
}

function chosen(changes: readonly Change[]): readonly Change[] {
  const size = ({ before, now }: Change) => Math.abs(now - before);
  return changes
    .filter(({ row, isCompared }) => row.highlighted && isCompared)
    .sort((one, other) => size(other) - size(one))
    .slice(0, mostHighlighted);
}

/** Rising, falling or neither; where the line is cut nothing is said to rise. */
function directionOf({ row, before, now }: Change): string {
  if (row.isBroken || now === before) return 'chart-similar';
  return now > before ? 'chart-above' : 'chart-below';
}

/** The names of the periods over their uprights, as many lines as they need to keep apart. */
function headerOf({ before, now }: SlopeOptions['words'], left: number, right: number, width: number) {
  const middle = (left + right) / 2;
  const [first, second] = [wrap(before, middle - 8), wrap(now, width - middle - 8)];
  const half = (lines: readonly string[]) => Math.max(...lines.map(textWidth)) / 2;
  const [x, otherX] = [Math.min(left, middle - 8 - half(first)), Math.max(right, middle + 8 + half(second))];
  const content = svg`${text(first, { x: Math.max(half(first), x), y: lineHeight / 2, anchor: 'middle' }, 'chart-label')}${text(second, { x: Math.min(width - half(second), otherX), y: lineHeight / 2, anchor: 'middle' }, 'chart-label')}`;
  return { height: Math.max(first.length, second.length) * lineHeight, content };
}

function drawChange(
  { row, index, before, now, isCompared }: Change,
  className: string,
  { left, right, at }: Sheet,
): Svg {
  const [from, to] = [at(before), at(now)];
  const stub = (right - left) * 0.12;
  const rise = (to - from) * 0.12;
  const line = row.isBroken
    ? svg`M${left},${from}l${stub},${rise}M${right},${to}l${-stub},${-rise}`
    : svg`M${left},${from}L${right},${to}`;
  const end = (figure: Figure, x: number, y: number) => {
    const look = caveatLook(caveatOf(figure), 'dot', className === 'chart-other' ? 2 : 3.5);
    return mark(look.shape, x, y, look.className, look.radius);
  };
  return svg`<g class="${isCompared ? className : 'chart-other'}"${datum(index)}>${isCompared && svg`<path class="chart-slope-line" d="${line}"/>`}${end(row.before, left, from)}${end(row.now, right, to)}</g>`;
}

/** The two values of each named line at its ends, the name behind the last, moved apart where they would touch. */
function labelsOf(
  named: readonly Named[],
  { left, right, top, bottom, at }: Sheet,
  valueWidth: number,
  formatShare: (share: number) => string,
): Svg {
  const befores = spread(
    named.map(({ before }) => ({ y: at(before), height: lineHeight })),
    top - lineHeight / 2,
    bottom + lineHeight / 2,
  );
  const nows = spread(
    named.map(({ now, lines }) => ({ y: at(now), height: lines.length * lineHeight + 4 })),
    top - lineHeight / 2,
    bottom + lineHeight / 2,
  );
  return svg`${named.map((line, index) => {
    const [beforeY = 0, nowMiddle = 0] = [befores[index], nows[index]];
    const nowY = nowMiddle - ((line.lines.length - 1) * lineHeight) / 2;
    const name = text(line.lines, { x: right + valueWidth + 26, y: nowY }, 'chart-name');
    return svg`${leader(left, at(line.before), left - 12, beforeY)}${leader(right, at(line.now), right + 16, nowY)}${text(formatShare(line.before), { x: left - 14, y: beforeY, anchor: 'end' }, 'chart-note')}${text(formatShare(line.now), { x: right + 18, y: nowY }, 'chart-value')}${link(line.href, name)}
`;
  })}`;
}

/** A line from a mark to its label, where the label had to move. */
function leader(x: number, y: number, toX: number, toY: number): Svg | false {
  return (
    Math.abs(y - toY) > 3 && svg`<path class="chart-leader" d="M${x + Math.sign(toX - x) * 5},${y}L${toX},${toY}"/>`
  );
}

function signsOf(changes: readonly Change[], others: readonly Change[], { words }: SlopeOptions): readonly KeyItem[] {
  const line =
    (through: KeyItem['draw']): KeyItem['draw'] =>
    (x, y) =>
      svg`<g class="chart-other"><path class="chart-slope-line" d="${through(x, y)}"/></g>`;
  const isBroken = changes.some(({ row, isCompared }) => row.isBroken && isCompared);
  const caveats = changes.flatMap(({ row }) => [row.before, row.now].map(caveatOf));
  return [
    ...(others.some(({ isCompared }) => isCompared)
      ? [{ label: words.others, draw: line((x, y) => svg`M${x - 9},${y}h18`) }]
      : []),
    ...caveatSigns(caveats, words, caveatSign('chart-other')),
    ...(isBroken ? [{ label: words.seriesBreak, draw: line((x, y) => svg`M${x - 9},${y}h5M${x + 4},${y}h5`) }] : []),
  ];
}
