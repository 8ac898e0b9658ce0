// `npm run bench`: speeds beside a baseline of the same run, as ratios; a table on standard output and bench.json.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Speed, speedOf } from './bench/check-speed.ts';
import { writeMillionRows } from './bench/million-rows.ts';

interface Line {
  readonly what: string;
  readonly baseline: string;
  /** Ours over the baseline: speeds, so more is better. */
  readonly ratio: number;
  readonly ours: Speed;
  readonly theirs: Speed;
}

const scratch = await mkdtemp(join(tmpdir(), 'huiyin-bench-'));
try {
  process.stderr.write('Writing a million synthetic rows ...\n');
  const { data, file } = await writeMillionRows(scratch);
  const theirs = speedOf('./bare-papaparse.ts', [file]);
  const ours = speedOf('./check-file.ts', [file, data]);
  const lines: readonly Line[] = [
    {
      what: 'check, 1,000,000 rows x 10 columns',
      baseline: 'bare PapaParse',
      ratio: ours.rowsPerSecond / theirs.rowsPerSecond,
      ours,
      theirs,
    },
  ];
  const text = ({ rowsPerSecond, peakMiB }: Speed): string =>
    `${Math.round(rowsPerSecond / 1000)} k rows/s, ${Math.round(peakMiB)} MiB`;
  for (const line of lines) {
    process.stdout.write(
      `${line.what}: ${line.ratio.toFixed(2)} of ${line.baseline} (${text(line.ours)}; ${text(line.theirs)})\n`,
    );
  }
  await writeFile('bench.json', `${JSON.stringify({ node: process.version, lines }, null, 2)}\n`);
} finally {
  await rm(scratch, { recursive: true, force: true });
}
