// What is measured: `check` as the command line runs it, every check on.

import { openWorkbench } from '../../data-folder.ts';
import { checkFiles } from '../../intake/check-files.ts';
import { tellSpeed } from './tell-speed.ts';

const [file = '', data = ''] = process.argv.slice(2);
const bench = await openWorkbench(data, 'million');
if ('findings' in bench) throw new Error(JSON.stringify(bench.findings));
const started = performance.now();
const [table] = await checkFiles([file], bench);
const seconds = (performance.now() - started) / 1000;
const errors = table?.findings.filter(({ severity }) => severity === 'error') ?? [];
if (errors.length > 0)
  throw new Error(`the synthetic file should have no errors: ${JSON.stringify(errors.slice(0, 3))}`);
tellSpeed(table?.rowCount ?? 0, seconds);
