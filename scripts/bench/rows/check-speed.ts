import { join } from 'node:path';
import { checks } from '../../../src/checks/index.ts';
import { openWorkbench } from '../../data-folder.ts';
import { publish } from '../../releases/publish.ts';
import type { Line } from '../line.ts';
import type { Scale } from '../scale.ts';
import { writeMillionRows } from './million-rows.ts';
import { programSpeed } from './program-speed.ts';

/** The file has as many rows of each quarter. */
const rowsOfQuarter = 25_000;

/**
 * `check` on a million rows, every check on, beside PapaParse that reads them and does nothing: as the first release of
 * a dataset, and held against a release of all its quarters but the newest.
 */
export async function checkSpeed(scratch: string, scale: Scale): Promise<readonly Line[]> {
  const { data, file } = await writeMillionRows(join(scratch, 'check'), scale.rows);
  const earlier = scale.rows - rowsOfQuarter;
  const published = await writeMillionRows(join(scratch, 'check-published'), earlier);
  await publishRows(published);
  const rounds = Math.min(7, scale.rounds);
  const what = `check, ${scale.rows.toLocaleString('en-GB')} rows x 10 columns`;
  return [
    programSpeed({
      what,
      ours: { script: './check-file.ts', args: [file, data] },
      baseline: 'bare PapaParse',
      theirs: { script: './bare-papaparse.ts', args: [file] },
      bar: { atLeast: 0.6 },
      rounds,
    }),
    programSpeed({
      what: `${what}, ${earlier.toLocaleString('en-GB')} of them published`,
      ours: { script: './check-file.ts', args: [file, published.data] },
      baseline: 'bare PapaParse',
      theirs: { script: './bare-papaparse.ts', args: [file] },
      rounds,
    }),
  ];
}

/** Publishes a synthetic file as the first release of its dataset. */
async function publishRows({ data, file }: { readonly data: string; readonly file: string }): Promise<void> {
  const bench = await openWorkbench(data, 'million');
  if ('findings' in bench) throw new Error(JSON.stringify(bench.findings));
  const acceptance = { codes: warningCodes, reason: 'The figures are invented.' };
  const options = { status: 'final', cause: null, now: new Date('2026-04-01T00:00:00Z'), acceptance } as const;
  const { outcome, findings } = await publish([file], bench, options);
  if (outcome !== 'published')
    throw new Error(`the synthetic file was refused: ${JSON.stringify(findings.slice(0, 3))}`);
}

const warningCodes = checks.filter(({ severity }) => severity === 'warning').map(({ code }) => code);
