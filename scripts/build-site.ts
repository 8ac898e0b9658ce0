import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('..', import.meta.url));
const astro = fileURLToPath(new URL('../node_modules/astro/bin/astro.mjs', import.meta.url));

/**
 * Builds the site with Astro and gives its exit status. `DATA_DIR`, `OUT_DIR` and `BASE_PATH` may be set in `env`. The
 * site appears at `OUT_DIR` (dist/ when unset) only when it is complete.
 */
export function buildSite(env: Readonly<Record<string, string>> = {}, quiet = false): number {
  const all = { ...process.env, ...env };
  const target = resolve(project, all.OUT_DIR ?? 'dist');
  // Astro keeps its work beside the output, but in one shared place when the output lies outside the project: each
  // build gets a folder of its own inside, so that two at once do not disturb each other.
  const cache = join(project, '.cache');
  mkdirSync(cache, { recursive: true });
  const own = mkdtempSync(join(cache, 'site-'));
  const { status, stdout, stderr } = spawnSync(process.execPath, [astro, 'build', ...(quiet ? ['--silent'] : [])], {
    cwd: project,
    stdio: quiet ? 'pipe' : 'inherit',
    env: { ...all, OUT_DIR: own, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0 && quiet) process.stderr.write(`${stdout ?? ''}${stderr ?? ''}`);
  if (status === 0) {
    rmSync(target, { recursive: true, force: true });
    cpSync(own, target, { recursive: true });
  }
  rmSync(own, { recursive: true, force: true });
  return status ?? 2;
}
