import { headOf } from '../../csv/head.ts';
import { needsAsOf } from '../../intake/check-files.ts';
import { bestFit, type Fit } from '../../intake/table-of-file.ts';
import { fetchBench, type PublishedBench } from './bench.ts';
import type { CheckChoice, Guess } from './messages.ts';

/** How much of a large file is enough to see its header. */
const startBytes = 256 * 1024;

/** That no dataset can be told. */
export const noGuess: Guess = { dataset: null, isAmbiguous: false, isRaw: false, needsAsOf: false };

/** Recognises the dataset of a file by its header; where several have the same columns, by the bodies in its first rows. */
export async function guessDataset(file: File, datasets: readonly CheckChoice[]): Promise<Guess> {
  const isWorkbook = /\.xlsx$/i.test(file.name);
  const part = isWorkbook ? file : file.slice(0, startBytes);
  const incoming = { name: file.name, bytes: new Uint8Array(await part.arrayBuffer()) };
  const guesses = await Promise.all(
    datasets.map(async ({ name, bench: published }) => {
      const bench = await fetchBench(published).catch(() => undefined);
      if (!bench) return { ...noGuess, name, score: 0, bodies: 0 };
      const fit = await bestFit(incoming, bench.dataset, bench.recipe !== undefined);
      const tidy = fit?.score ?? 0;
      const raw = await rawShare(incoming.bytes, bench.recipe);
      const isRaw = tidy < 0.5 && bench.recipe !== undefined;
      const score = Math.max(tidy >= 0.5 ? tidy : 0, raw);
      return { name, score, bodies: rowsOfBodies(fit, bench), isRaw, needsAsOf: isRaw && needsAsOf(bench.recipe) };
    }),
  );
  const [best, next] = guesses.sort((one, other) => other.score - one.score || other.bodies - one.bodies);
  if (!best || best.score < 0.5) return noGuess;
  if (best.score === next?.score && best.bodies === next.bodies) return { ...noGuess, isAmbiguous: true };
  return { dataset: best.name, isAmbiguous: false, isRaw: best.isRaw, needsAsOf: best.needsAsOf };
}

/** How many of the file's first rows name a body of the dataset. */
function rowsOfBodies(fit: Fit | undefined, { dataset, codes }: PublishedBench): number {
  const column = fit?.resource.schema.fields.find(({ name }) => name === dataset.huiyin.body);
  const bodies = codes.get(column?.huiyin.codes ?? '');
  return fit && bodies ? fit.head.filter((cells) => cells.some((cell) => bodies.has(cell))).length : 0;
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
