import { type ScaleContinuousNumeric, scaleLinear, scaleLog } from 'd3-scale';
import { inside, text, textWidth } from '../labels/text.ts';
import { type Svg, svg } from '../svg.ts';

/** Counts to px, and the few counts worth a label. */
export interface CountScale {
  readonly at: ScaleContinuousNumeric<number, number>;
  readonly ticks: readonly number[];
}

/** From this ratio of the largest to the smallest count on, equal steps are equal ratios. */
const wideRange = 20;

/** From zero to at least `most`, in round numbers; `tickCount` is about how many get a label. */
export function zeroScale(most: number, tickCount = 4): CountScale {
  const at = scaleLinear([0, Math.max(1, most)], [0, 1]).nice(tickCount);
  return { at, ticks: at.ticks(tickCount).filter(Number.isInteger) };
}

/** Counts from the smallest to the largest: on a logarithmic scale where they are far apart, else from zero. */
export function sizeScale(counts: readonly number[], range: readonly [number, number]): CountScale {
  const [least, most] = [Math.max(1, Math.min(...counts)), Math.max(1, ...counts)];
  if (most / least < wideRange) {
    const { at, ticks } = zeroScale(most, 5);
    return { at: at.range(range), ticks };
  }
  const at = scaleLog([least / 1.2, most * 1.2], range);
  const powers = Array.from({ length: 16 }, (_, power) => 10 ** power).filter((count) => isOn(at, count));
  const between = powers.length > 2 ? [] : at.ticks(8).filter((count) => /^[25]0*$/.test(String(count)));
  return { at, ticks: [...powers, ...between].sort((one, other) => one - other) };
}

function isOn(at: CountScale['at'], count: number): boolean {
  const [low = 0, high = 0] = at.domain();
  return count >= low && count <= high;
}

/** Thin lines across at the ticks, with their labels at the left. */
export function countGrid(
  { at, ticks }: CountScale,
  formatCount: (count: number) => string,
  { left, right }: { readonly left: number; readonly right: number },
): Svg {
  return svg`${ticks.map((tick) => {
    const y = at(tick);
    return svg`<path class="chart-grid" d="M${left},${y}H${right}"/>${text(formatCount(tick), { x: left - 6, y, anchor: 'end' }, 'chart-tick')}`;
  })}`;
}

/**
 * The labels of an axis that lies across, each with its tick: every second one, or fewer, where there is no room for all.
 * `side` is where the drawing is: above the axis, or below it.
 */
export function countTicks(
  { at, ticks }: CountScale,
  format: (count: number) => string,
  { top, width, side = 'above' }: { readonly top: number; readonly width: number; readonly side?: 'above' | 'below' },
): Svg {
  const [tickTop, middle] = side === 'above' ? [top, top + 16] : [top + 17, top + 8];
  const labels = ticks.map((tick) => ({ x: at(tick), words: format(tick) }));
  const step = [1, 2, 3, 4, 6].find((each) => haveRoom(labels.filter((_, index) => index % each === 0))) ?? 8;
  const kept = labels.filter((_, index) => index % step === 0);
  return svg`${kept.map(
    ({ x, words }) =>
      svg`<path class="chart-axis" d="M${x},${tickTop}v5"/>${text(words, { x: inside(x, words, width), y: middle, anchor: 'middle' }, 'chart-tick')}`,
  )}`;
}

function haveRoom(labels: readonly { readonly x: number; readonly words: string }[]): boolean {
  return labels.every(({ x, words }, index) => {
    const next = labels[index + 1];
    return !next || x + textWidth(words) / 2 + 8 <= next.x - textWidth(next.words) / 2;
  });
}
