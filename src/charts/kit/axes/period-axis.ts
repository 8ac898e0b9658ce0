import { scaleLinear } from 'd3-scale';
import { ordinalOf, type Period, periodAt } from '../../../core/period.ts';
import { inside, text, textWidth } from '../labels/text.ts';
import { type Svg, svg } from '../svg.ts';

/** A label of the axis: the middle of its text is at `x`, moved inward where it would leave the chart. */
interface PeriodLabel {
  readonly x: number;
  readonly tick: number;
  readonly words: string;
}

const gap = 14;

/** Ordinals of periods to px; a lone period stands in the middle. */
export function periodScale(
  first: number,
  last: number,
  range: readonly [number, number],
): (ordinal: number) => number {
  const lone = first === last ? 0.5 : 0;
  return scaleLinear([first - lone, last + lone], range);
}

/**
 * The years under a time scale, as few as have room; where there are not two, the first and last period by name. `side`
 * is where the drawing is: above the axis, or below it.
 */
export function periodAxis(
  first: Period,
  last: Period,
  at: (ordinal: number) => number,
  formatPeriod: (period: Period) => string,
  { top, width, side = 'above' }: { readonly top: number; readonly width: number; readonly side?: 'above' | 'below' },
): Svg {
  const [tickTop, middle] = side === 'above' ? [top, top + 16] : [top + 17, top + 8];
  const place = (period: Period, words: string): PeriodLabel => {
    const tick = at(ordinalOf(period));
    return { tick, words, x: inside(tick, words, width) };
  };
  const years = yearStarts(first, last).map((start) => place(start, formatPeriod({ ...start, frequency: 'A' })));
  const ends = [first, last].map((period) => place(period, formatPeriod(period)));
  const labels = years.length >= 2 ? thinned(years) : haveRoom(ends) ? ends : ends.slice(-1);
  return svg`${labels.map(
    ({ x, tick, words }) =>
      svg`<path class="chart-axis" d="M${tick},${tickTop}v5"/>${text(words, { x, y: middle, anchor: 'middle' }, 'chart-tick')}`,
  )}`;
}

function yearStarts(first: Period, last: Period): readonly Period[] {
  const earliest = first.part === 1 ? first.year : first.year + 1;
  return Array.from({ length: Math.max(0, last.year - earliest + 1) }, (_, index) =>
    periodAt(first.frequency, ordinalOf({ frequency: first.frequency, year: earliest + index, part: 1 })),
  );
}

function thinned(years: readonly PeriodLabel[]): readonly PeriodLabel[] {
  for (const step of [1, 2, 5, 10, 20, 50]) {
    // Counted from the last, because the newest year is the one people look for.
    const kept = years.filter((_, index) => (years.length - 1 - index) % step === 0);
    if (haveRoom(kept)) return kept;
  }
  return years.slice(-1);
}

function haveRoom(labels: readonly PeriodLabel[]): boolean {
  return labels.every(({ x, words }, index) => {
    const next = labels[index + 1];
    return !next || x + textWidth(words) / 2 + gap <= next.x - textWidth(next.words) / 2;
  });
}
