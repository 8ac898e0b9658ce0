import { extent } from 'd3-array';
import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { inside, text, textWidth } from '../labels/text.ts';
import { type Svg, svg } from '../svg.ts';

/** Shares to px (call `at.range` first), and the few shares worth a label. */
export interface ShareScale {
  readonly at: ScaleLinear<number, number>;
  readonly ticks: readonly number[];
}

/** Less than this from end to end would make chance look like news. */
const smallestSpan = 0.05;

/**
 * A scale that shows the given shares as large as they can be, between round numbers: it may start above zero (lines
 * and dots may, bars may not), and ends at 100 % unless `mayExceedOne`, when 100 % is always on it.
 */
export function shareScale(shares: readonly number[], { tickCount = 4, mayExceedOne = false } = {}): ShareScale {
  const [least = 0, most = 1] = extent(mayExceedOne ? [...shares, 1] : shares);
  const missing = Math.max(0, smallestSpan - (most - least));
  const wanted = Math.max(smallestSpan, most + missing / 2);
  const high = mayExceedOne ? wanted : Math.min(1, wanted);
  const low = Math.max(0, Math.min(least, high - smallestSpan));
  // Every round step divides 100 %, so rounding outward never passes it.
  const at = scaleLinear([low, high], [0, 1]).nice(tickCount);
  return { at, ticks: at.ticks(tickCount) };
}

/** The room the labels of an upright axis take at its left, in px. */
export function tickWidth(ticks: readonly number[], formatTick: (share: number) => string): number {
  return Math.max(...ticks.map((tick) => textWidth(formatTick(tick)))) + 6;
}

/** Thin lines across at the ticks, with their labels at the left. */
export function shareGrid(
  { at, ticks }: ShareScale,
  formatTick: (share: number) => string,
  { left, right }: { readonly left: number; readonly right: number },
): Svg {
  return svg`${ticks.map((tick) => {
    const y = at(tick);
    return svg`<path class="chart-grid" d="M${left},${y}H${right}"/>${text(formatTick(tick), { x: left - 6, y, anchor: 'end' }, 'chart-tick')}`;
  })}`;
}

/** The labels of an axis that lies across, middle at height `y`: every second one where there is no room for all. */
export function shareTicks(
  { at, ticks }: ShareScale,
  formatTick: (share: number) => string,
  { y, width }: { readonly y: number; readonly width: number },
): Svg {
  const room = Math.abs(at(ticks[1] ?? 0) - at(ticks[0] ?? 0)) - 6;
  const all = ticks.every((tick) => textWidth(formatTick(tick)) <= room);
  // Counted from the last, because the scale most often ends at 100 %.
  const kept = ticks.filter((_, index) => all || (ticks.length - 1 - index) % 2 === 0);
  return svg`${kept.map((tick) => {
    const words = formatTick(tick);
    return text(words, { x: inside(at(tick), words, width), y, anchor: 'middle' }, 'chart-tick');
  })}`;
}
