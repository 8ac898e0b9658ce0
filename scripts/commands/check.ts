import { isPublishable } from '../../src/core/finding.ts';
import { howToAccept, unacceptedCodes } from '../acceptance.ts';
import { checkFiles } from '../check-files.ts';
import { type FileOptions, fileCommandOf } from '../command-line.ts';
import { openWorkbench } from '../data-folder.ts';
import { progressBar } from '../progress-bar.ts';
import { printResult } from '../result.ts';

export const checkCommand = fileCommandOf(
  'check',
  'Checks files against a dataset: every fault with its row, column, value, reason and fix. Writes nothing.',
).action(runCheck);

/** `check`: exit status 0 when the files could be published, 1 when they have errors. */
async function runCheck(files: readonly string[], options: FileOptions): Promise<void> {
  const bench = await openWorkbench(options.data, options.dataset);
  if ('findings' in bench) {
    printResult(options, false, bench.findings, { dataset: options.dataset });
    return;
  }
  const tables = await checkFiles(files, bench, { asOf: options.asOf, progress: progressBar });
  const findings = tables.flatMap((table) => table.findings);
  const warnings = unacceptedCodes(findings, undefined);
  const rows = tables.map(({ resource, rowCount }) => ({ name: resource.name, rows: rowCount }));
  printResult(options, isPublishable(findings), findings, { dataset: options.dataset, tables: rows }, [
    `${files.length} file(s) checked: ${rows.map(({ name, rows: count }) => `${name} ${count} rows`).join(', ')}.`,
    ...(isPublishable(findings) && warnings.length > 0 ? [howToAccept(warnings)[options.lang]] : []),
  ]);
}
