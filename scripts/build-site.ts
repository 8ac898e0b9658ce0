import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('..', import.meta.url));
const astro = fileURLToPath(new URL('../node_modules/astro/bin/astro.mjs', import.meta.url));

/** Builds the site with Astro and gives its exit status. `DATA_DIR`, `OUT_DIR` and `BASE_PATH` may be set in `env`. */
export function buildSite(env: Readonly<Record<string, string>> = {}, quiet = false): number {
  const { status, stdout, stderr } = spawnSync(process.execPath, [astro, 'build', ...(quiet ? ['--silent'] : [])], {
    cwd: project,
    stdio: quiet ? 'pipe' : 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
  });
  if (status !== 0 && quiet) process.stderr.write(`${stdout ?? ''}${stderr ?? ''}`);
  return status ?? 2;
}
