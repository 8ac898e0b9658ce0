import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, inject, it } from 'vitest';

/**
 * A part of the benchmark, and what it measures. Those that build sites of their own, or wait for questions that run away,
 * take too long; the start of the engine is measured on a page made as that of loading is; Lighthouse needs a line.
 */
const parts: Readonly<Record<string, RegExp>> = {
  pages: /first chart of .* the page stripped[\s\S]*first chart of .* d3\.csv/,
  filter: /filter to repaint, .*a page that draws with d3/,
  load: /load of 1,000 rows .* PapaParse/,
  check: /check, 26,000 rows .* bare PapaParse/,
  publish: /publish, 26,000 rows .* bare DuckDB/,
  'check-in-browser': /check in the browser, 26,000 rows/,
};

it('the benchmark still measures what it tells of', async () => {
  const script = join(import.meta.dirname, '../../scripts/bench.ts');
  const bench = spawn(process.execPath, [script, '--trial', ...Object.keys(parts)], {
    // What is measured is what is published: Vitest calls its own environment "test".
    env: { ...process.env, NODE_ENV: 'production', BUILT_SITE: inject('folder') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve) => bench.once('close', resolve));
  const [told, complaint] = await Promise.all([text(bench.stdout), text(bench.stderr)]);
  expect(await ended, complaint).toBe(0);
  for (const [part, line] of Object.entries(parts)) expect(told, part).toMatch(line);
  expect(told).not.toMatch(/NaN|Infinity|undefined/);
}, 240_000);
