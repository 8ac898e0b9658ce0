import { headOf } from '../../csv/head.ts';
import { needsAsOf } from '../../intake/check-files.ts';
import { bestFit } from '../../intake/table-of-file.ts';
import { fetchBench } from './bench.ts';
import type { CheckChoice } from './messages.ts';

/** The dataset whose tidy columns, or whose recipe's columns, the file has most of. */
export interface Guess {
  readonly dataset: string | null;
  /** Whether the file is raw, so that checking it takes the database. */
  readonly isRaw: boolean;
  /** Whether its recipe needs the as-of date. */
  readonly needsAsOf: boolean;
}

/** How much of a large file is enough to see its header. */
const startBytes = 256 * 1024;

/** Recognises the dataset of a file by its header. */
export async function guessDataset(file: File, datasets: readonly CheckChoice[]): Promise<Guess> {
  const isWorkbook = /\.xlsx$/i.test(file.name);
  const part = isWorkbook ? file : file.slice(0, startBytes);
  const incoming = { name: file.name, bytes: new Uint8Array(await part.arrayBuffer()) };
  const guesses = await Promise.all(
    datasets.map(async ({ name, bench: published }) => {
      const bench = await fetchBench(published).catch(() => undefined);
      if (!bench) return { name, score: 0, isRaw: false, needsAsOf: false };
      const fit = await bestFit(incoming, bench.dataset, bench.recipe !== undefined);
      const tidy = fit?.score ?? 0;
      const raw = await rawShare(incoming.bytes, bench.recipe);
      const isRaw = tidy < 0.5 && bench.recipe !== undefined;
      return { name, score: Math.max(tidy >= 0.5 ? tidy : 0, raw), isRaw, needsAsOf: isRaw && needsAsOf(bench.recipe) };
    }),
  );
  const [best] = guesses.sort((one, other) => other.score - one.score);
  if (!best || best.score < 0.5) return { dataset: null, isRaw: false, needsAsOf: false };
  return { dataset: best.name, isRaw: best.isRaw, needsAsOf: best.needsAsOf };
}

/** Which share of the raw columns that a recipe names the file has. Headings in double quotes are how SQL names them. */
async function rawShare(bytes: Uint8Array, recipe: string | undefined): Promise<number> {
  if (recipe === undefined) return 0;
  const named = new Set(
    Array.from(recipe.matchAll(/"((?:[^"\n]|"")+)"/g), ([, name = '']) => name.replaceAll('""', '"')),
  );
  const known = (cells: readonly string[]): number => cells.filter((cell) => named.has(cell)).length;
  const head = await headOf(bytes, known);
  return named.size === 0 ? 0 : Math.min(0.9, Math.max(0, ...head.map(known)) / Math.min(named.size, 8));
}
