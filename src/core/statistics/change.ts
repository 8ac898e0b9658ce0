import { type Interval, type Rate, reliabilityOf, wilson, z95, z998 } from './rate.ts';

/** What became of a rate: changed by more than chance explains, or not. */
export type Change = 'up' | 'down' | 'similar';

/**
 * The interval of the difference `now - before` of two independent shares (Newcombe 1998, "Interval estimation for the
 * difference between independent proportions", method 10: from the two Wilson intervals). Undefined without cases on
 * either side, or when one of the two is no proportion.
 */
export function differenceInterval(before: Rate, now: Rate, z: number = z95): Interval | undefined {
  const [then, today] = [before, now].map(({ numerator, denominator }) => wilson(numerator, denominator, z));
  if (!then || !today || before.value === null || now.value === null) return undefined;
  const difference = now.value - before.value;
  return {
    low: difference - Math.hypot(now.value - today.low, then.high - before.value),
    high: difference + Math.hypot(today.high - now.value, before.value - then.low),
  };
}

/**
 * Whether a share differs from an earlier one by more than chance explains: the 99.8 % interval of the difference leaves
 * out 0. Undefined when either rests on fewer than 30 or is no proportion.
 */
export function changeOf(before: Rate, now: Rate): Change | undefined {
  if ([before, now].some(({ denominator }) => reliabilityOf(denominator) !== 'sound')) return undefined;
  const interval = differenceInterval(before, now, z998);
  if (!interval) return undefined;
  if (interval.low > 0) return 'up';
  return interval.high < 0 ? 'down' : 'similar';
}
