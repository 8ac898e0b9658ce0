/** Counts of ratings above zero and below this are hidden. */
const threshold = 10;

/** The columns that add up to `rated_active`. */
const levels = ['n1', 'n2', 'n3', 'n4', 'n5'] as const;
const others = ['rated_active', 'bad_verified', 'bad_due', 'bad_rectified_on_time'] as const;
/** A column that may be hidden. */
export type Hideable = (typeof levels)[number] | (typeof others)[number];

/**
 * The columns of a row of ratings that must be hidden: every small count, and as many further levels, the smallest
 * first, that those hidden hold twice the threshold together. So a hidden level follows neither by subtraction from
 * the number of ratings nor from knowing that it is small.
 */
export function hiddenColumns(countOf: (column: Hideable) => number): ReadonlySet<Hideable> {
  const isSmall = (column: Hideable): boolean => countOf(column) > 0 && countOf(column) < threshold;
  const hidden = new Set<Hideable>([...levels, ...others].filter(isSmall));
  const hiddenLevels = (): readonly Hideable[] => levels.filter((level) => hidden.has(level));
  if (hiddenLevels().length === 0 && !hidden.has('rated_active')) return hidden;
  const bySize = levels.filter((level) => countOf(level) > 0).sort((one, other) => countOf(one) - countOf(other));
  for (const level of bySize) {
    const held = hiddenLevels().reduce((sum, name) => sum + countOf(name), 0);
    if (hiddenLevels().length >= 2 && held >= 2 * threshold) break;
    hidden.add(level);
  }
  return hidden;
}
