/** A label in a column: the height its text takes, in px, and where its middle would best be. */
interface Wish {
  readonly y: number;
  readonly height: number;
}

/**
 * Where the middles of labels in one column must be, so that none touches another and all lie between `top` and `bottom`, each
 * as near to its wish as those before it allow. In the order given; the bounds are kept as long as there is room.
 */
export function spread(wishes: readonly Wish[], top: number, bottom: number): readonly number[] {
  const order = [...wishes.keys()].sort((one, other) => (wishes[one]?.y ?? 0) - (wishes[other]?.y ?? 0));
  const middles: number[] = [];
  let free = top;
  for (const index of order) {
    const { y, height } = wishes[index] as Wish;
    middles[index] = Math.max(y, free + height / 2);
    free = (middles[index] ?? 0) + height / 2;
  }
  // What was pushed out at the bottom pushes back.
  let limit = bottom;
  for (const index of order.toReversed()) {
    const { height } = wishes[index] as Wish;
    middles[index] = Math.min(middles[index] ?? 0, limit - height / 2);
    limit = (middles[index] ?? 0) - height / 2;
  }
  return middles;
}
