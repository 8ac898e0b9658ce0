import { join } from 'node:path';
import { datasetFolder, datasetNames } from '../data-folder.ts';
import { trustedKeys } from '../releases/trusted-keys.ts';
import { verifyDataset } from '../releases/verify.ts';
import { type CommonOptions, commandOf } from '../terminal/command-line.ts';
import { printResult } from '../terminal/result.ts';

export const verifyCommand = commandOf(
  'verify',
  'Holds every byte of every release against the log: names what was changed, is missing, too many or renamed.',
)
  .option('--dataset <name>', 'only this dataset')
  .action(runVerify);

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const words = {
  en: (name: string, entries: number, files: number, deviations: number) =>
    `${name}: ${counted(entries, 'log entry', 'log entries')}, ${counted(files, 'file', 'files')}, ${deviations === 0 ? 'all as published' : counted(deviations, 'deviation', 'deviations')}`,
  zh: (name: string, entries: number, files: number, deviations: number) =>
    `${name}：日志 ${entries} 条，文件 ${files} 个，${deviations === 0 ? '均与发布时一致' : `${deviations} 处不符`}`,
} as const;

/** `verify`: exit status 0 when every byte of every release is as published, 1 with the name of each that is not. */
async function runVerify(options: CommonOptions & { readonly dataset?: string }): Promise<void> {
  const { data, dataset } = options;
  // A name that is none must not pass for a dataset in which all is well.
  if (dataset !== undefined) await datasetFolder(data, dataset);
  const names = dataset === undefined ? await datasetNames(data) : [dataset];
  const keys = await trustedKeys(data);
  const verified = await Promise.all(
    names.map(async (name) => ({ name, ...(await verifyDataset(join(data, name), keys)) })),
  );
  const findings = verified.flatMap((one) => one.findings);
  const lines = verified.map(({ name, entries, files, findings: own }) =>
    words[options.lang](name, entries, files, own.length),
  );
  const datasets = verified.map(({ name, entries, files }) => ({ name, entries, files }));
  printResult(options, findings.length === 0, findings, { datasets }, lines);
}
