// The one script that the machine's own Node runs (20 or newer, nothing installed yet): it installs what the lock
// file names when that is not yet done, then hands over to the pinned Node, which runs TypeScript as it is.
//   node scripts/bootstrap.mjs SCRIPT [ARGUMENTS...]
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('..', import.meta.url));
const modules = join(project, 'node_modules');
const stamp = join(modules, '.installed-from-lock');
const lock = createHash('sha256')
  .update(readFileSync(join(project, 'package-lock.json')))
  .digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  process.stderr.write('Installing what package-lock.json names (once, about a minute) ...\n');
  const installed = run(
    process.platform === 'win32' ? 'npm.cmd' : 'npm',
    ['ci', '--loglevel=error', '--no-fund', '--no-audit'],
    {
      // Everything that is no result belongs on standard error.
      stdio: ['ignore', 2, 2],
    },
  );
  if (installed !== 0) {
    process.stderr.write(
      'npm ci failed, so nothing can run yet. Its own message stands above; mend that and run the command again.\n',
    );
    process.exit(2);
  }
  writeFileSync(stamp, lock);
}

const [script = '', ...rest] = process.argv.slice(2);
const node = pinnedNode() ?? ownNode();
if (node === undefined) {
  process.stderr.write(
    `There is no package with Node 24 for ${process.platform} ${process.arch}, and this is Node ${process.versions.node}. ` +
      'Install Node 24 (https://nodejs.org) and run the command again.\n',
  );
  process.exit(2);
}
process.exit(run(node, [join(project, script), ...rest], { stdio: 'inherit' }));

/** The Node that the lock file holds by its hash, where this kind of machine has one. */
function pinnedNode() {
  const isWindows = process.platform === 'win32';
  const folder = `node-${isWindows ? 'win' : process.platform}-${process.arch}`;
  const path = join(modules, folder, 'bin', isWindows ? 'node.exe' : 'node');
  return existsSync(path) ? path : undefined;
}

/** The machine's own Node, where it runs TypeScript as it is. */
function ownNode() {
  return Number.parseInt(process.versions.node, 10) >= 24 ? process.execPath : undefined;
}

function run(program, args, options) {
  const path = [join(modules, '.bin'), process.env.PATH].join(delimiter);
  const { status, signal, error } = spawnSync(program, args, { ...options, env: { ...process.env, PATH: path } });
  if (error) {
    process.stderr.write(`${program} did not start: ${error.message}\n`);
    return 2;
  }
  return signal ? 2 : (status ?? 2);
}
