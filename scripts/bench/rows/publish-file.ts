// What is measured: `publish` as the command line runs it, from the check to the release in its folder.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { checks } from '../../../src/checks/index.ts';
import { openWorkbench } from '../../data-folder.ts';
import { publish } from '../../releases/publish.ts';
import { tellSpeed } from './tell-speed.ts';

const [file = '', template = ''] = process.argv.slice(2);
// A folder of its own for each run: what is published stays.
const data = mkdtempSync(`${template}-`);
cpSync(template, data, { recursive: true });
const bench = await openWorkbench(data, 'million');
if ('findings' in bench) throw new Error(JSON.stringify(bench.findings));
const codes = checks.filter(({ severity }) => severity === 'warning').map(({ code }) => code);
const acceptance = { codes, reason: 'The figures are invented.' };
const started = performance.now();
const options = { status: 'final', cause: null, now: new Date('2026-04-01T00:00:00Z'), acceptance } as const;
const { outcome, findings, release } = await publish([file], bench, options);
const seconds = (performance.now() - started) / 1000;
if (outcome !== 'published') throw new Error(`the synthetic file was refused: ${JSON.stringify(findings.slice(0, 3))}`);
tellSpeed(release?.files.find(({ path }) => path.endsWith('.csv'))?.rows ?? 0, seconds);
rmSync(data, { recursive: true });
