import { join, resolve } from 'node:path';
import { type Finding, isPublishable } from '../../src/core/finding.ts';
import { datasetNames, openWorkbench } from '../data-folder.ts';
import { disk } from '../disk.ts';
import { checkFiles } from '../intake/check-files.ts';
import { operatorFindings } from '../operator/operator-findings.ts';
import { trustedKeys } from '../releases/trusted-keys.ts';
import { verifyDataset } from '../releases/verify.ts';
import { type CommonOptions, commandOf } from '../terminal/command-line.ts';
import { printResult } from '../terminal/result.ts';

export const reviewCommand = commandOf(
  'review',
  'For a pull request: checks the site’s settings, the descriptions and every file below incoming/<dataset>/, and holds every release against its log. Writes nothing.',
)
  .option('--incoming <dir>', 'the folder of incoming files', (dir) => resolve(dir), resolve('incoming'))
  .action(runReview);

/** `review`: exit status 0 when everything could be merged, 1 with the findings where not. */
async function runReview(options: CommonOptions & { readonly incoming: string }): Promise<void> {
  const { data, incoming } = options;
  const keys = await trustedKeys(data);
  const names = await datasetNames(data);
  const released = await Promise.all(names.map((name) => verifyDataset(join(data, name), keys)));
  const folders = (await disk.list(incoming)).filter((entry) => entry.endsWith('/')).map((entry) => entry.slice(0, -1));
  const arrived = await Promise.all(folders.map((name) => reviewFolder(data, name, join(incoming, name))));
  const findings = [...operatorFindings(data), ...[...released, ...arrived].flatMap((one) => one.findings)];
  const files = arrived.reduce((sum, one) => sum + one.files, 0);
  printResult(options, isPublishable(findings), findings, { datasets: names.length, files }, [
    {
      en: `${names.length} datasets held against their logs, ${files} incoming files checked.`,
      zh: `${names.length} 个数据集已与日志核对，检查了 ${files} 个待发布文件。`,
    }[options.lang],
  ]);
}

interface Reviewed {
  readonly files: number;
  readonly findings: readonly Finding[];
}

/**
 * Checks the files of one dataset, each finding with the whole path of its file. Where the recipe asks for the day the
 * figures describe, the files lie in a folder named for it: `incoming/<dataset>/2026-09-30/`.
 */
async function reviewFolder(data: string, dataset: string, folder: string): Promise<Reviewed> {
  const bench = await openWorkbench(data, dataset);
  // What is wrong with the description is said among what is the operator's own.
  if ('findings' in bench) return { files: 0, findings: [] };
  const entries = await disk.list(folder);
  const days = entries.filter((entry) => /^\d{4}-\d{2}-\d{2}\/$/.test(entry)).map((entry) => entry.slice(0, -1));
  const places = [{ place: folder }, ...days.map((asOf) => ({ place: join(folder, asOf), asOf }))];
  const reviewed: Reviewed[] = [];
  for (const { place, ...options } of places) {
    const names = (await disk.list(place)).filter((entry) => !entry.endsWith('/') && !entry.startsWith('.'));
    const paths = names.map((name) => join(place, name));
    const tables = paths.length > 0 ? await checkFiles(paths, bench, options) : [];
    const findings = tables.flatMap((table) => table.findings);
    reviewed.push({
      files: paths.length,
      findings: findings.map((finding) => ({ ...finding, file: join(place, finding.file ?? names[0] ?? '') })),
    });
  }
  return {
    files: reviewed.reduce((sum, { files }) => sum + files, 0),
    findings: reviewed.flatMap(({ findings }) => findings),
  };
}
