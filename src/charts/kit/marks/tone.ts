import { fontSize, text, textWidth } from '../labels/text.ts';
import { type Svg, svg } from '../svg.ts';
import { datum } from './datum.ts';
import type { KeyItem } from './key.ts';

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

/** How a bar is drawn: full, as coloured outlines while it is provisional, as grey ones when it is of low reliability. */
export type BarLook = 'full' | 'provisional' | 'low';

/** A part of a bar with its words. Its stripes are the dashes of one line as thick as the bar: few bytes for many bars. */
export function drawSegment(segment: Segment, look: BarLook): Svg {
  const { tone, index, left, right, top, bottom, words } = segment;
  const width = right - left;
  const inset = look === 'full' ? 0 : Math.min(1, width / 4);
  const rect = {
    x: left + inset,
    y: top + inset,
    width: width - 2 * inset,
    height: bottom - top - 2 * inset,
  };
  const className = look === 'low' ? 'chart-tone-low' : `chart-tone-${tone}${look === 'full' ? '' : ' chart-outline'}`;
  const isStriped = look === 'full' && (tone === 'poor' || tone === 'worst' || tone === 'open');
  const ink = look === 'full' ? `chart-in-${tone}` : 'chart-note';
  const fits = textWidth(words) + 4 <= width && bottom - top >= fontSize;
  return svg`<rect class="${className}"${datum(index)} x="${rect.x}" y="${rect.y}" width="${rect.width}" height="${rect.height}"/>${isStriped && svg`<path class="chart-stripes-${tone}" stroke-width="${bottom - top}" d="M${left},${(top + bottom) / 2}H${right}"/>`}${fits && text(words, { x: (left + right) / 2, y: (top + bottom) / 2, anchor: 'middle' }, ink)}`;
}

/** The sign of a tone, or of a look, for a key. */
export function toneSign(tone: Tone, look: BarLook = 'full'): KeyItem['draw'] {
  return (x, y) => {
    const box = { left: x - 9, right: x + 9, top: y - 6, bottom: y + 6 };
    return drawSegment({ tone, index: 0, words: '', ...box }, look);
  };
}
