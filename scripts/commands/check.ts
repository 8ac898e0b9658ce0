import { isPublishable } from '../../src/core/finding.ts';
import { openWorkbench } from '../data-folder.ts';
import { checkFiles } from '../intake/check-files.ts';
import { howToAccept, unacceptedCodes } from '../terminal/acceptance.ts';
import { type FileOptions, fileCommandOf, releaseId } from '../terminal/command-line.ts';
import { howToFix } from '../terminal/how-to-fix.ts';
import { progressBar } from '../terminal/progress-bar.ts';
import { printResult } from '../terminal/result.ts';

export const checkCommand = fileCommandOf(
  'check',
  'Checks files against a dataset: every fault with its row, column, value, reason and fix. Writes nothing.',
)
  .option('--release <id>', 'name the release is to have; a period, such as 2026-Q3, must be in the file', releaseId)
  .action(runCheck);

interface TableRows {
  readonly name: string;
  readonly rows: number;
}

const words = {
  en: {
    checked: (files: number, tables: readonly TableRows[]) =>
      `${files} ${files === 1 ? 'file' : 'files'} checked: ${tables.map(({ name, rows }) => `${name} ${rows} rows`).join(', ')}.`,
  },
  zh: {
    checked: (files: number, tables: readonly TableRows[]) =>
      `检查了 ${files} 个文件：${tables.map(({ name, rows }) => `${name} ${rows} 行`).join('，')}。`,
  },
} as const;

/** `check`: exit status 0 when the files could be published, 1 when they have errors. */
async function runCheck(files: readonly string[], options: FileOptions & { readonly release?: string }): Promise<void> {
  const bench = await openWorkbench(options.data, options.dataset);
  if ('findings' in bench) {
    printResult(options, false, bench.findings, { dataset: options.dataset });
    return;
  }
  const tables = await checkFiles(files, bench, {
    asOf: options.asOf,
    period: options.release,
    progress: progressBar,
  });
  const findings = tables.flatMap((table) => table.findings);
  const warnings = unacceptedCodes(findings, undefined);
  const rows = tables.map(({ resource, rowCount }) => ({ name: resource.name, rows: rowCount }));
  printResult(options, isPublishable(findings), findings, { dataset: options.dataset, tables: rows }, [
    words[options.lang].checked(files.length, rows),
    ...howToFix(files, findings, options, bench.recipe !== undefined),
    ...(isPublishable(findings) && warnings.length > 0 ? [howToAccept(warnings)[options.lang]] : []),
  ]);
}
