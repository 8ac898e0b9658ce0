import { type Svg, svg } from '../svg.ts';

/** The size of all chart text, in px; `charts.css` sets the same. */
export const fontSize = 13;

/** The distance between the baselines of two lines, in px. */
export const lineHeight = 17;

/** Which part of the text stands at its x. */
export type Anchor = 'start' | 'middle' | 'end';

/** Where text stands: `x` of its anchor, `y` of the middle of its first line. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly anchor?: Anchor;
}

/** One line, or several set one under the other. */
export function text(lines: string | readonly string[], { x, y, anchor = 'start' }: Place, className: string): Svg {
  const [first = '', ...more] = typeof lines === 'string' ? [lines] : lines;
  // The baseline is computed, because browsers differ in `dominant-baseline` for Chinese. It lies on a whole pixel.
  const baseline = Math.round(y + fontSize * 0.35);
  return svg`<text class="${className}" x="${x}" y="${baseline}"${anchor !== 'start' && svg` text-anchor="${anchor}"`}>${
    more.length === 0
      ? first
      : [first, ...more].map((line, row) => svg`<tspan x="${x}" y="${baseline + row * lineHeight}">${line}</tspan>`)
  }</text>`;
}

const wide =
  '\\u1100-\\u115f\\u2e80-\\ua4cf\\uac00-\\ud7a3\\uf900-\\ufaff\\ufe30-\\ufe4f\\uff00-\\uff60\\uffe0-\\uffe6\\u{1f300}-\\u{1faff}\\u{20000}-\\u{3fffd}';

/** Widths in em, first match wins: a little more than the common interface fonts have, so that text never runs over. */
const widths: readonly (readonly [RegExp, number])[] = [
  [new RegExp(`[${wide}]`, 'u'), 1],
  [/\p{M}/u, 0],
  [/[\s.,:;!|'’fijlrtI()[\]·-]/, 0.36],
  [/[mwMW%@—…<>]/, 0.97],
  [/[\p{Lu}\d]/u, 0.65],
  [/[abdeghnopqu]/, 0.62],
  [/./su, 0.59],
];

/** Between Chinese names a middle dot is as wide as a Chinese character. */
const wideDot = new RegExp(`(?<=[${wide}])·|·(?=[${wide}])`, 'gu');

const known = new Map<string, number>();

function charWidth(character: string): number {
  const width = known.get(character) ?? widths.find(([pattern]) => pattern.test(character))?.[1] ?? 1;
  known.set(character, width);
  return width;
}

/** How wide a line will be at most, in px: an estimate, as there is no font at build time. Chinese counts 1 em. */
export function textWidth(line: string): number {
  let ems = 0;
  for (const character of line) ems += charWidth(character);
  if (line.includes('·')) ems += (1 - charWidth('·')) * [...line.matchAll(wideDot)].length;
  return ems * fontSize;
}

/** Where the middle of a line must be, at or near `x`, for the line to stay between 0 and `width`. */
export function inside(x: number, line: string, width: number): number {
  const half = textWidth(line) / 2;
  return Math.max(half, Math.min(width - half, x));
}

// A Chinese character may begin a line, unless it closes what stands before; an opening mark stays with what follows. No
// line breaks at a no-break space.
const piece = new RegExp(
  `[（《〈「『【“]*[${wide}][，。、；：！？）》〉」』】”…]*|(?:[^\\s${wide}]|\\u00a0)+|[^\\S\\u00a0]+`,
  'gu',
);

/** Breaks text into lines of at most `width` px: between words, between Chinese characters, inside a word if it must. */
export function wrap(words: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const next of words.trim().match(piece) ?? []) {
    if (textWidth((line + next).trimEnd()) <= width) {
      line += next;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trimEnd());
    line = next.trimStart();
    while (textWidth(line) > width && [...line].length > 1) {
      const head = longestHead(line, width);
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  return line.trim() === '' && lines.length > 0 ? lines : [...lines, line.trimEnd()];
}

/** How wide the longest word is, in px: narrower lines break it. A Chinese character is a word. */
export function longestWord(words: string): number {
  return Math.max(0, ...(words.match(piece) ?? []).map(textWidth));
}

/** Lines of about the same length: as narrow as they can be without becoming more, and without a word broken for it. */
export function balanced(words: string, width: number): readonly string[] {
  const lines = wrap(words, width);
  if (lines.length === 1) return lines;
  const longest = longestWord(words);
  const narrowest = longest > width ? width / 2 : Math.max(width / 2, longest);
  let best = lines;
  for (let narrower = width * 0.97; narrower > narrowest; narrower *= 0.97) {
    const next = wrap(words, narrower);
    if (next.length > lines.length) return best;
    best = next;
  }
  return best;
}

function longestHead(word: string, width: number): string {
  let head = '';
  for (const character of word) {
    if (head !== '' && textWidth(head + character) > width) break;
    head += character;
  }
  return head;
}
