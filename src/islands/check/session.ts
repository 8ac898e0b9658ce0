import { type Finding, isPublishable } from '../../core/finding.ts';
import { type CheckedTable, checkFiles, needsAsOf } from '../../intake/check-files.ts';
import type { Incoming } from '../../intake/table-of-file.ts';
import { fetchBench, fetchHistory, type PublishedBench } from './bench.ts';
import { asOfIn, type TablePair } from './difference.ts';
import { type Excerpts, excerptsOf } from './excerpt.ts';
import { type FindingGroup, groupsOf } from './findings.ts';
import { type ContentHash, hashesOf } from './hash.ts';
import type { CheckJob } from './messages.ts';
import { type Preview, previewOf } from './preview/preview.ts';
import { Witness } from './witness.ts';
import { words } from './words.ts';

/** Everything a check has found out. */
export interface CheckOutcome {
  readonly job: CheckJob;
  readonly bench: PublishedBench;
  readonly tables: readonly CheckedTable[];
  readonly findings: readonly Finding[];
  readonly groups: readonly FindingGroup[];
  readonly excerpts: Excerpts;
  /** Whether the rows were made by the recipe. */
  readonly isCooked: boolean;
  readonly pairs: readonly TablePair[];
  readonly preview: Preview | undefined;
  /** The day the figures describe, when the rows or the reader say it. */
  readonly asOf: string | undefined;
  /** Undefined while errors are left; empty where the browser computes none. */
  readonly hashes: readonly ContentHash[] | undefined;
}

/** Told what is going on, and how far it is (0-1) where that is known. */
export type OnStep = (words: string, share: number | null) => void;

/** The file's bytes cannot be had from the browser any more. */
export class Unopened extends Error {}

/** What the checks said, before anything is drawn from it. */
export type CheckedOutcome = Omit<CheckOutcome, 'pairs' | 'preview' | 'hashes' | 'asOf'>;

/** Runs the rulebook over the files, as the terminal does. */
export async function runChecks(
  job: CheckJob,
  onStep: OnStep,
): Promise<CheckedOutcome & { readonly pairs: readonly TablePair[] }> {
  const { steps } = words(job.language).check;
  onStep(steps.fetch, null);
  const bench = await fetchBench(job.choice.bench);
  const files = await Promise.all(job.files.map(opened));
  const witnesses = new Map(bench.dataset.resources.map((resource) => [resource.name, new Witness(resource)]));
  const histories = new Map(
    bench.dataset.resources.map((resource) => [resource.name, fetchHistory(bench, resource, job.choice.released)]),
  );
  let isCooked = false;
  const tables = await checkFiles(files, bench, {
    today: job.today,
    asOf: job.asOf,
    cause: job.cause ?? null,
    history: async ({ name }) => (await histories.get(name)) ?? [],
    progress: (file) => (share) => onStep(steps.read(file), share),
    listeners: ({ name }) => {
      const witness = witnesses.get(name);
      return witness ? [witness.listener] : [];
    },
    async cook(recipe, raw, asOf, outputs) {
      isCooked = true;
      onStep(steps.engine, null);
      const { runRecipeInBrowser } = await import('../../engine/browser-recipe.ts');
      return runRecipeInBrowser(recipe, raw, asOf, outputs, (loaded, total) => {
        if (loaded < total) onStep(steps.engine, loaded / total);
        else onStep(steps.cook, null);
      });
    },
  });
  const findings = tables.flatMap((table) => table.findings);
  onStep(steps.excerpt, null);
  const excerpts = await excerptsOf(tables, witnesses, files.length);
  const pairs: TablePair[] = [];
  // Nothing can be drawn or compared by a description that is wrong.
  const isDescribed = findings.every(({ code }) => code !== 'description');
  for (const { resource } of isDescribed ? tables : []) {
    const witness = witnesses.get(resource.name);
    if (!witness?.isWhole || !witness.rows) continue;
    const published = (await histories.get(resource.name))?.at(-1);
    pairs.push({ resource, next: witness.rows, published, ...(witness.header && { header: witness.header }) });
  }
  return { job, bench, tables, findings, groups: groupsOf(findings), excerpts, isCooked, pairs };
}

/** What can be drawn and compared from the rows. */
export async function drawOutcome(
  checked: CheckedOutcome & { readonly pairs: readonly TablePair[] },
): Promise<Omit<CheckOutcome, 'hashes'>> {
  const { bench, pairs, job } = checked;
  const preview = await previewOf(bench, pairs);
  const days = pairs.flatMap((pair) => asOfIn(pair) ?? []).sort();
  return { ...checked, preview, asOf: job.asOf && needsAsOf(bench.recipe) ? job.asOf : days.at(-1) };
}

/** The hashes of the tables as they will be published; undefined while errors are left. */
export async function hashOutcome(outcome: Omit<CheckOutcome, 'hashes'>): Promise<CheckOutcome> {
  const { findings, tables, pairs } = outcome;
  return { ...outcome, hashes: isPublishable(findings) ? await hashesOf(tables, pairs) : undefined };
}

async function opened(file: File): Promise<Incoming> {
  try {
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch (reason) {
    throw new Unopened(reason instanceof Error ? reason.message : String(reason));
  }
}
