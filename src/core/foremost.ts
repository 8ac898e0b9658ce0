/** As many rows as a reader goes through in a picture, or in the table beside it. */
export const mostRows = 150;

/**
 * The items where they are few enough for a picture; else those with the greatest weight, at most 150 or another number,
 * in the order in which they came.
 */
export function foremost<Item>(
  items: readonly Item[],
  weightOf: (item: Item) => number,
  most = mostRows,
): readonly Item[] {
  if (items.length <= mostRows) return items;
  const weighed = items.map((item, place) => ({ item, place, weight: weightOf(item) }));
  return weighed
    .sort((one, other) => other.weight - one.weight)
    .slice(0, most)
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item);
}
