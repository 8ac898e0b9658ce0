import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Option } from 'commander';
import type { Cause } from '../../src/core/release.ts';
import { acceptanceOf, howToAccept } from '../acceptance.ts';
import { now } from '../clock.ts';
import { type FileOptions, fileCommandOf, releaseId } from '../command-line.ts';
import { openWorkbench } from '../data-folder.ts';
import { progressBar } from '../progress-bar.ts';
import { publish } from '../publish.ts';
import { printResult } from '../result.ts';
import { signerOf } from '../signing.ts';

/** What `publish` and `correct` have in common. */
export interface ReleaseOptions extends FileOptions {
  readonly release?: string;
  readonly provisional: boolean;
  readonly sign?: string;
  readonly accept: readonly string[];
  readonly reason?: string;
}

/** A command that ends in a release. */
export function releaseCommandOf(name: string, description: string): ReturnType<typeof fileCommandOf> {
  return fileCommandOf(name, description)
    .option('--release <id>', 'name of the release (default: its latest period)', releaseId)
    .option('--provisional', 'the figures are still expected to change', false)
    .option(
      '--accept <code>',
      'let the warnings of this code pass; repeat it for more codes, and say why with --reason',
      (code: string, codes: readonly string[]) => [...codes, code],
      [],
    )
    .option('--sign <key>', 'sign the log entry with this private key (see keygen)');
}

export const publishCommand = releaseCommandOf(
  'publish',
  'Checks files and writes them as a release; with an error in them, nothing is written.',
)
  .addOption(
    new Option('--revision <reason>', 'why figures published before change as planned').conflicts('correction'),
  )
  .addOption(new Option('--correction <reason>', 'what was wrong in figures published before'))
  .option('--reason <text>', 'why the accepted warnings are right; published with the release')
  .action((files: readonly string[], options: ReleaseOptions & { revision?: string; correction?: string }) => {
    const { revision, correction } = options;
    if (revision !== undefined) return runPublish(files, options, { kind: 'revision', reason: revision });
    return runPublish(files, options, correction === undefined ? null : { kind: 'correction', reason: correction });
  });

/** Publishes files. Exit status 0 when the release is there (now or already before), 1 when nothing was written. */
export async function runPublish(
  files: readonly string[],
  options: ReleaseOptions,
  cause: Cause | null,
): Promise<void> {
  const bench = await openWorkbench(options.data, options.dataset);
  if ('findings' in bench) {
    printResult(options, false, bench.findings, { dataset: options.dataset, outcome: 'refused', release: null });
    return;
  }
  const acceptance = acceptanceOf(options.accept, options.reason);
  const { outcome, findings, release, unaccepted } = await publish(files, bench, {
    acceptance,
    asOf: options.asOf,
    id: options.release,
    status: options.provisional ? 'provisional' : 'final',
    cause,
    now: now(),
    progress: progressBar,
    sign: options.sign === undefined ? undefined : signerOf(await readFile(options.sign, 'utf8'), options.sign),
  });
  const name = `${options.dataset}/${release?.id}`;
  const told = {
    published: [
      `Published ${name}: ${release?.files.length} files in ${join(bench.folder, 'releases', release?.id ?? '')}.`,
      'Next: look at it with `npm start`, then commit the data folder and deploy.',
    ],
    unchanged: [`${name} is already published with exactly these figures. Nothing was changed.`],
    refused: ['Nothing was written.', ...(unaccepted ? [howToAccept(unaccepted)[options.lang]] : [])],
  }[outcome];
  const facts = { dataset: options.dataset, outcome, release, ...(unaccepted && { unaccepted }) };
  printResult(options, outcome !== 'refused', findings, facts, told);
}
