import { join } from 'node:path';
import { type CommonOptions, commandOf } from '../command-line.ts';
import { datasetNames } from '../data-folder.ts';
import { printResult } from '../result.ts';
import { trustedKeys } from '../trusted-keys.ts';
import { verifyDataset } from '../verify.ts';

export const verifyCommand = commandOf(
  'verify',
  'Holds every byte of every release against the log: names what was changed, is missing, too many or renamed.',
)
  .option('--dataset <name>', 'only this dataset')
  .action(runVerify);

/** `verify`: exit status 0 when every byte of every release is as published, 1 with the name of each that is not. */
async function runVerify(options: CommonOptions & { readonly dataset?: string }): Promise<void> {
  const names = options.dataset === undefined ? await datasetNames(options.data) : [options.dataset];
  const keys = await trustedKeys(options.data);
  const verified = await Promise.all(
    names.map(async (name) => ({ name, ...(await verifyDataset(join(options.data, name), keys)) })),
  );
  const findings = verified.flatMap((dataset) => dataset.findings);
  const lines = verified.map(
    ({ name, entries, files, findings: own }) =>
      `${name}: ${entries} log entries, ${files} files, ${own.length === 0 ? 'all as published' : `${own.length} deviations`}`,
  );
  const datasets = verified.map(({ name, entries, files }) => ({ name, entries, files }));
  printResult(options, findings.length === 0, findings, { datasets }, lines);
}
