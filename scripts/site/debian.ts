import { spawnSync } from 'node:child_process';

/** Installs packages where this is root on Debian or its like; false where it is not, or where that fails. */
export function installedOnDebian(packages: readonly string[]): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  // A run level of 1 keeps packages from starting what they bring as a service.
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  return [['update'], ['install', '-y', '--no-install-recommends', ...packages]].every(
    (step) => spawnSync('apt-get', ['-qq', ...step], { stdio: ['ignore', 2, 2], env: environment }).status === 0,
  );
}
