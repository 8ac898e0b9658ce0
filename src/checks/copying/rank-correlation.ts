/** Spearman's rank correlation of two lists of the same length, from -1 to 1; equal figures share their rank. NaN when one list is constant. */
export function rankCorrelation(one: readonly number[], other: readonly number[]): number {
  const [left, right] = [ranksOf(one), ranksOf(other)];
  const middle = (one.length - 1) / 2;
  let [together, ofOne, ofOther] = [0, 0, 0];
  for (let at = 0; at < one.length; at += 1) {
    const [a, b] = [(left[at] as number) - middle, (right[at] as number) - middle];
    together += a * b;
    ofOne += a * a;
    ofOther += b * b;
  }
  return together / Math.sqrt(ofOne * ofOther);
}

function ranksOf(figures: readonly number[]): Float64Array {
  const order = figures.map((_, at) => at).sort((a, b) => (figures[a] as number) - (figures[b] as number));
  const ranks = new Float64Array(figures.length);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to + 1 < order.length && figures[order[to + 1] as number] === figures[order[from] as number]) to += 1;
    for (let at = from; at <= to; at += 1) ranks[order[at] as number] = (from + to) / 2;
    from = to + 1;
  }
  return ranks;
}
