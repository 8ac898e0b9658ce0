import type { Caveat } from '../figure.ts';
import { boxOf } from '../labels/label-space.ts';
import { fontSize, type Place, text, textWidth } from '../labels/text.ts';
import { type Svg, svg } from '../svg.ts';
import { caveatSign, dotted } from './caveat.ts';
import { datum } from './datum.ts';
import type { KeyItem } from './key.ts';
import { mark } from './mark.ts';

/** What a part of a bar means, from best to worst, or that it is still open. The worse half is striped besides its colour. */
export type Tone = 'best' | 'good' | 'fair' | 'poor' | 'worst' | 'open';

/** A part of a bar in its place. */
export interface Segment {
  readonly tone: Tone;
  /** Its place among the parts of the input. */
  readonly index: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Printed in it where there is room. */
  readonly words: string;
}

/**
 * A part of a bar with its words: full, as a coloured outline while it is not final, as a grey one when it is of low
 * reliability. Its stripes are the dashes of one line as thick as the bar: few bytes for many bars.
 */
export function drawSegment(segment: Segment, caveat: Caveat | undefined): Svg {
  const { tone, index, left, right, top, bottom, words } = segment;
  const width = right - left;
  // What is narrower than its two edges would be nothing but edge.
  const isFull = !caveat || caveat === 'doubtful' || (caveat !== 'lowReliability' && width < 4);
  const inset = isFull ? 0 : Math.min(1, width / 4);
  const rect = {
    x: left + inset,
    y: top + inset,
    width: width - 2 * inset,
    height: bottom - top - 2 * inset,
  };
  const edge = isFull ? '' : ` chart-outline${dotted(caveat)}`;
  const className = caveat === 'lowReliability' ? 'chart-tone-low' : `chart-tone-${tone}${edge}`;
  const isStriped = isFull && (tone === 'poor' || tone === 'worst' || tone === 'open');
  const ink = isFull ? `chart-in-${tone}` : 'chart-note';
  const fits = textWidth(words) + (isFull ? 4 : 8) <= width && bottom - top >= fontSize;
  return svg`<rect class="${className}"${datum(index)} x="${rect.x}" y="${rect.y}" width="${rect.width}" height="${rect.height}"/>${isStriped && svg`<path class="chart-stripes-${tone}" stroke-width="${bottom - top}" d="M${left},${(top + bottom) / 2}H${right}"/>`}${fits && text(words, { x: (left + right) / 2, y: (top + bottom) / 2, anchor: 'middle' }, ink)}`;
}

/** The sign of a tone for a key. */
export function toneSign(tone: Tone, caveat?: Caveat): KeyItem['draw'] {
  return (x, y) => {
    const box = { left: x - 9, right: x + 9, top: y - 6, bottom: y + 6 };
    return drawSegment({ tone, index: 0, words: '', ...box }, caveat);
  };
}

/** The sign of a caveat of bars for a key: what is doubtful has a diamond beside its number. */
export function barCaveatSign(caveat: Caveat): KeyItem['draw'] {
  return caveat === 'doubtful' ? caveatSign()(caveat) : toneSign('best', caveat);
}

/** The number at the end of a bar, with a diamond before it where the bar is doubtful. */
export function barTotal(words: string, place: Place, caveat: Caveat | undefined): Svg {
  const { left, right } = boxOf(words, place);
  const x = place.anchor === 'end' ? left - 6 : right + 8;
  return svg`${caveat === 'doubtful' && mark('diamond', x, place.y, 'chart-mark', 3)}${text(words, place, 'chart-note')}`;
}
