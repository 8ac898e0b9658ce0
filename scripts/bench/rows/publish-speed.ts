import { join } from 'node:path';
import type { Line } from '../line.ts';
import type { Scale } from '../scale.ts';
import { writeMillionRows } from './million-rows.ts';
import { programSpeed } from './program-speed.ts';

/** `publish` of a million rows (check, CSV, Parquet, bag, log) beside DuckDB that only makes Parquet of the same file. */
export async function publishSpeed(scratch: string, scale: Scale): Promise<readonly Line[]> {
  const folder = join(scratch, 'publish');
  const { data, file } = await writeMillionRows(folder, scale.rows);
  return [
    programSpeed({
      what: `publish, ${scale.rows.toLocaleString('en-GB')} rows x 10 columns`,
      ours: { script: './publish-file.ts', args: [file, data] },
      baseline: 'bare DuckDB from CSV to Parquet',
      theirs: { script: './bare-duckdb.ts', args: [file, join(folder, 'bare.parquet')] },
      rounds: Math.min(3, scale.rounds),
    }),
  ];
}
