/** The name most like the given one by edit distance, when fewer than half of its letters differ. */
export function nearest(name: string, candidates: readonly string[]): string | undefined {
  const wanted = name.normalize('NFKC').trim().toLowerCase();
  const scored = candidates
    .map((candidate) => ({ candidate, distance: editDistance(wanted, candidate.toLowerCase()) }))
    .sort((one, other) => one.distance - other.distance);
  const best = scored[0];
  return best && best.distance < best.candidate.length / 2 ? best.candidate : undefined;
}

/** Levenshtein's distance (1966): how many letters must be added, removed or replaced. */
function editDistance(from: string, to: string): number {
  let above = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const replaced = (above[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      row.push(Math.min(replaced, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    above = row;
  }
  return above[to.length] ?? 0;
}
