import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addressFindings } from '../operator/address-findings.ts';
import { operatorFindings } from '../operator/operator-findings.ts';
import { findingsText, terminalLanguage } from '../terminal/print.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const astro = fileURLToPath(new URL('../../node_modules/astro/bin/astro.mjs', import.meta.url));

/**
 * Builds the site with Astro and gives its exit status. `DATA_DIR`, `OUT_DIR` and `BASE_PATH` may be set in `env`. The
 * site appears at `OUT_DIR` (dist/ when unset) only when it is complete. Where the operator's settings, theme or logo
 * are at fault, all of it is printed and nothing is built.
 */
export function buildSite(env: Readonly<Record<string, string>> = {}, quiet = false): number {
  // What is built is what is published, whoever builds it: Vitest calls its own environment "test".
  const all: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'production', ...env };
  const target = resolve(project, all.OUT_DIR ?? 'dist');
  const faults = [...addressFindings(all), ...operatorFindings(resolve(project, all.DATA_DIR ?? 'data'))];
  if (faults.length > 0) {
    process.stderr.write(`${findingsText(faults, terminalLanguage())}\n`);
    return 1;
  }
  // A BASE_URL of the machine's (Vitest sets one) would be taken for the site's and spoil every link.
  delete all.BASE_URL;
  // Astro keeps its work beside the output, but in one shared place when the output lies outside the project: each
  // build gets a folder of its own inside, so that two at once do not disturb each other.
  const cache = join(project, '.cache');
  mkdirSync(cache, { recursive: true });
  const own = mkdtempSync(join(cache, 'site-'));
  // Young objects are collected early: some 160 MiB less at the peak of a site of 7,000 pages, in the same time.
  const node = ['--max-semi-space-size=8', astro, 'build', ...(quiet ? ['--silent'] : [])];
  const { status, stdout, stderr } = spawnSync(process.execPath, node, {
    cwd: project,
    stdio: quiet ? 'pipe' : 'inherit',
    // glibc would keep freed memory apart for each thread, some 35 MiB more on a site of 7,000 pages.
    env: { MALLOC_ARENA_MAX: '2', ...all, OUT_DIR: own, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0 && quiet) process.stderr.write(`${stdout ?? ''}${stderr ?? ''}`);
  if (status === 0) {
    rmSync(target, { recursive: true, force: true });
    cpSync(own, target, { recursive: true });
  }
  rmSync(own, { recursive: true, force: true });
  return status ?? 2;
}
