/** A place in a drawing, in any unit; `isRow` says that it stands for a row of its own, as in a list of bars. */
export interface Place {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly isRow: boolean;
}

/** How places hang together: as one line along x, as a list of rows, or as several lines one below the other. */
export interface Lines<P extends Place> {
  readonly kind: 'line' | 'list' | 'grid';
  /** In reading order: from the left to the right, from the top to the bottom. */
  readonly lines: readonly (readonly P[])[];
}

/** Finds the lines in a drawing. Keys such as `3/1` say which line a place is in; cells that share columns are a grid. */
export function linesOf<P extends Place>(places: readonly P[]): Lines<P> {
  if (places.some(({ key }) => key.includes('/'))) {
    return { kind: 'grid', lines: grouped(places, ({ key }) => key.split('/')[0] ?? '') };
  }
  if (places.length > 0 && places.every(({ isRow }) => isRow)) {
    const columns = new Set(places.map(({ x }) => Math.round(x)));
    const rows = grouped(places, ({ y }) => String(Math.round(y)));
    return columns.size > 1 && columns.size < places.length / 2 && rows.length < places.length
      ? { kind: 'grid', lines: rows }
      : { kind: 'list', lines: [...places].sort((one, other) => one.y - other.y).map((place) => [place]) };
  }
  return { kind: 'line', lines: places.length > 0 ? [[...places].sort((one, other) => one.x - other.x)] : [] };
}

function grouped<P extends Place>(places: readonly P[], nameOf: (place: P) => string): readonly (readonly P[])[] {
  const groups = new Map<string, P[]>();
  for (const place of places) groups.set(nameOf(place), [...(groups.get(nameOf(place)) ?? []), place]);
  return [...groups.values()]
    .map((group) => group.sort((one, other) => one.x - other.x))
    .sort((one, other) => (one[0]?.y ?? 0) - (other[0]?.y ?? 0));
}

/** The place a key of the keyboard leads to; undefined where the key means nothing, the same place at an end. */
export function stepFrom<P extends Place>({ kind, lines }: Lines<P>, from: P, key: string): P | undefined {
  const at = lines.findIndex((line) => line.includes(from));
  const line = lines[at] ?? [];
  const turn = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[key];
  const isAcross = key === 'ArrowLeft' || key === 'ArrowRight';
  if (kind === 'list') {
    if (key === 'Home') return lines[0]?.[0];
    if (key === 'End') return lines.at(-1)?.[0];
    return turn === undefined ? undefined : (lines[at + turn]?.[0] ?? from);
  }
  if (key === 'Home') return line[0];
  if (key === 'End') return line.at(-1);
  if (!turn) return undefined;
  if (isAcross) return line[line.indexOf(from) + turn] ?? from;
  if (kind === 'line') return undefined;
  return nearestAcross(lines[at + turn] ?? [], from.x) ?? from;
}

function nearestAcross<P extends Place>(line: readonly P[], x: number): P | undefined {
  return least(line, (place) => Math.abs(place.x - x));
}

/** The place that a pointer means, within `reach`: along a line the height, in a list the side hardly matters. */
export function placeNear<P extends Place>(
  { kind, lines }: Lines<P>,
  pointer: { readonly x: number; readonly y: number },
  reach: number,
): P | undefined {
  const [across, down] = { line: [1, 0.2], list: [0.05, 1], grid: [1, 1] }[kind] as [number, number];
  const distance = ({ x, y }: P) => Math.hypot((x - pointer.x) * across, (y - pointer.y) * down);
  const nearest = least(lines.flat(), distance);
  return nearest && distance(nearest) <= reach ? nearest : undefined;
}

function least<Item>(items: readonly Item[], measure: (item: Item) => number): Item | undefined {
  let best: Item | undefined;
  for (const item of items) if (best === undefined || measure(item) < measure(best)) best = item;
  return best;
}
