import type { Block } from '../frame.ts';
import { balanced, lineHeight, text, textWidth } from '../labels/text.ts';
import { type Svg, svg } from '../svg.ts';

/** One sign and what it means. `draw` gets the middle of a place 18 px wide and 12 px high. */
export interface KeyItem {
  readonly draw: (x: number, y: number) => Svg;
  readonly label: string;
}

const signWidth = 18;
const signGap = 6;
const itemGap = 18;

/** Explains the signs that labels beside the marks cannot: in a row, going on in the next where the width ends. */
export function key(items: readonly KeyItem[], width: number, top: number): Block {
  let x = 0;
  let y = top + lineHeight / 2;
  let bottom = top;
  const content = items.map(({ draw, label }) => {
    const lines = balanced(label, width - signWidth - signGap);
    const itemWidth = signWidth + signGap + Math.max(...lines.map(textWidth));
    if (x > 0 && x + itemWidth > width) {
      x = 0;
      y = bottom + lineHeight / 2 + 2;
    }
    const item = svg`${draw(x + signWidth / 2, y)}${text(lines, { x: x + signWidth + signGap, y }, 'chart-note')}`;
    x = lines.length > 1 ? width : x + itemWidth + itemGap;
    bottom = Math.max(bottom, y + (lines.length - 0.5) * lineHeight);
    return item;
  });
  return { height: bottom - top, content: svg`${content}` };
}
