import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installedOnDebian } from '../../scripts/site/debian.ts';
import { type HeaderRule, nginxConfiguration } from '../../scripts/site/response-headers.ts';
import type { SiteServer } from '../../scripts/site/site-server.ts';

const places = ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/sbin/nginx'];
const packages = ['nginx', 'libnginx-mod-http-brotli-static'];

/** Path of an nginx that can serve Brotli: Debian's, installed when this is root on Debian. Throws a sentence that says what to install. */
function findNginx(): string {
  const found = nginxWithBrotli() ?? (installedOnDebian(packages) ? nginxWithBrotli() : undefined);
  if (found) return found;
  throw new Error(
    `There is no nginx that serves Brotli, and the tests of hosts need one. Install it (Debian, Ubuntu: apt-get install ${packages.join(' ')}).`,
  );
}

/** Serves what stands in `root` with a real nginx, set up as hosting/nginx.conf is, on a free port of this machine. */
export async function serveWithNginx(root: string, base: string, rules: readonly HeaderRule[]): Promise<SiteServer> {
  const nginx = findNginx();
  const folder = await mkdtemp(join(tmpdir(), 'huiyin-nginx-'));
  const port = await freePort();
  const configuration = join(folder, 'nginx.conf');
  await writeFile(configuration, mainConfiguration(folder, port, nginxConfiguration(rules, root)));
  const running = spawn(nginx, ['-c', configuration], { stdio: ['ignore', 'ignore', 'pipe'] });
  const close = async (): Promise<void> => {
    await ended(running);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await answering(running, port);
  } catch (reason) {
    await close();
    throw reason;
  }
  return { url: `http://127.0.0.1:${port}${base}`, close };
}

function nginxWithBrotli(): string | undefined {
  const test = ['-t', '-g', 'error_log /dev/null; pid /dev/null;', '-c'];
  return places.find((path) => {
    const { status } = spawnSync(path, [...test, join(import.meta.dirname, 'nginx-brotli.conf')], { stdio: 'ignore' });
    return status === 0;
  });
}

function mainConfiguration(folder: string, port: number, site: string): string {
  const kept = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  // What is served may lie where only this user reads.
  const user = process.getuid?.() === 0 ? 'user root;\n' : '';
  return `${user}include /etc/nginx/modules-enabled/*.conf;
daemon off;
worker_processes 1;
pid ${folder}/pid;
error_log stderr warn;
events {}
http {
access_log off;
default_type application/octet-stream;
${kept.join('\n')}
server {
listen 127.0.0.1:${port};
${site}
}
}
`;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Settles when the port takes connections; throws what nginx says when it ends instead. */
async function answering(running: ChildProcess, port: number): Promise<void> {
  let said = '';
  running.stderr?.on('data', (part) => {
    said += part;
  });
  for (let tries = 0; tries < 200; tries += 1) {
    if (running.exitCode !== null) throw new Error(`nginx did not start: ${said}`);
    const isOpen = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true)).once('error', () => resolve(false));
      socket.unref();
      socket.once('connect', () => socket.end());
    });
    if (isOpen) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`nginx does not answer on port ${port}: ${said}`);
}

function ended(running: ChildProcess): Promise<void> {
  if (running.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    running.once('exit', () => resolve());
    running.kill('SIGTERM');
  });
}
