import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Line, lineOf, median, spreadOf } from '../line.ts';

/** Rows per second and peak memory of one program over one file. */
interface Speed {
  readonly rowsPerSecond: number;
  /** Peak resident set, MiB. */
  readonly peakMiB: number;
}

/** A script of this folder that prints what `tellSpeed` prints, and its arguments. */
interface Program {
  readonly script: string;
  readonly args: readonly string[];
}

/** Two programs over the same rows, how often they run, and what is promised of their ratio. */
interface Race extends Pick<Line, 'what' | 'baseline' | 'bar'> {
  readonly ours: Program;
  readonly theirs: Program;
  readonly rounds: number;
}

/**
 * The rows per second of a program beside those of another, each run in a process of its own. The two take turns, so
 * that a machine that is busy for a while is busy for both; the middle run of each counts.
 */
export function programSpeed({ ours, theirs, rounds, ...line }: Race): Line {
  const pairs = Array.from({ length: rounds }, () => ({ theirs: run(theirs), ours: run(ours) }));
  const [own, other] = [pairs.map((pair) => pair.ours), pairs.map((pair) => pair.theirs)];
  return lineOf({
    ...line,
    unit: 'rows/s',
    ours: median(own.map(speed)),
    theirs: median(other.map(speed)),
    spread: [spreadOf(own.map(speed)), spreadOf(other.map(speed))],
    details: { 'peak MiB': peakOf(own), 'peak MiB of the baseline': peakOf(other) },
  });
}

const speed = ({ rowsPerSecond }: Speed): number => rowsPerSecond;

function peakOf(runs: readonly Speed[]): number {
  return Math.max(...runs.map(({ peakMiB }) => peakMiB));
}

function run({ script, args }: Program): Speed {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [path, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${script} failed: ${stderr}`);
  const { rows, seconds, peakKiB }: { rows: number; seconds: number; peakKiB: number } = JSON.parse(stdout);
  return { rowsPerSecond: rows / seconds, peakMiB: peakKiB / 1024 };
}
