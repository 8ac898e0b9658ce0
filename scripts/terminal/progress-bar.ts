import { Presets, SingleBar } from 'cli-progress';
import type { Progress } from '../../src/csv/read-options.ts';

/** A bar on standard error while a file is read; nothing when standard error is no terminal. */
export function progressBar(label: string): Progress {
  if (!process.stderr.isTTY) return () => undefined;
  const bar = new SingleBar(
    { stream: process.stderr, format: `${label} {bar} {percentage}%`, clearOnComplete: true },
    Presets.shades_classic,
  );
  bar.start(100, 0);
  return (share) => {
    bar.update(Math.round(share * 100));
    if (share >= 1) bar.stop();
  };
}
