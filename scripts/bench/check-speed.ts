import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Rows per second and peak memory of one program over one file. */
export interface Speed {
  readonly rowsPerSecond: number;
  /** Peak resident set, MiB. */
  readonly peakMiB: number;
}

/**
 * Runs a script of this folder on a file in a process of its own, `times` times, and gives the fastest run: noise only
 * ever slows one down. The script prints `{ "rows", "seconds" }`.
 */
export function speedOf(script: string, args: readonly string[], times = 3): Speed {
  const runs = Array.from({ length: times }, () => {
    const path = fileURLToPath(new URL(script, import.meta.url));
    const { status, stdout, stderr } = spawnSync(process.execPath, [path, ...args], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${script} failed: ${stderr}`);
    const { rows, seconds, peakKiB }: { rows: number; seconds: number; peakKiB: number } = JSON.parse(stdout);
    return { rowsPerSecond: rows / seconds, peakMiB: peakKiB / 1024 };
  });
  return runs.reduce((best, run) => (run.rowsPerSecond > best.rowsPerSecond ? run : best));
}

/** Prints what `speedOf` reads. */
export function tellSpeed(rows: number, seconds: number): void {
  process.stdout.write(JSON.stringify({ rows, seconds, peakKiB: process.resourceUsage().maxRSS }));
}
