import { join } from 'node:path';
import type { LogEntry } from '../../src/core/release.ts';
import { type CommonOptions, commandOf } from '../command-line.ts';
import { readLog } from '../release-log.ts';
import { printResult } from '../result.ts';

export const logCommand = commandOf('log', 'Tells what was published, corrected and withdrawn, and why.')
  .requiredOption('--dataset <name>', 'the dataset')
  .action(runLog);

/** `log`: what happened to a dataset, oldest first, with reasons. */
async function runLog(options: CommonOptions & { readonly dataset: string }): Promise<void> {
  const { entries } = await readLog(join(options.data, options.dataset));
  const lines = entries.length > 0 ? entries.map(told) : [`Nothing has been published of ${options.dataset}.`];
  printResult(options, true, [], { dataset: options.dataset, entries }, lines);
}

function told({ release, withdrawal, signature }: LogEntry): string {
  const signed = signature ? ', signed' : '';
  if (withdrawal)
    return `${withdrawal.withdrawn.slice(0, 10)}  ${withdrawal.id} withdrawn: ${withdrawal.reason}${signed}`;
  if (!release) return '';
  const { published, id, status, asOf, cause } = release;
  const why = cause ? `; ${cause.kind}: ${cause.reason}` : '';
  return `${published.slice(0, 10)}  ${id} published, ${status}, as of ${asOf}${why}${signed}`;
}
