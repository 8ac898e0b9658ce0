import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { installedOnDebian } from './debian.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** What a browser without a user, a sandbox or a network of its own needs to be told. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let found: Promise<string> | undefined;

/** Starts a real Chromium with an empty profile. */
export async function launchChromium(): Promise<Browser> {
  found ??= findChromium();
  return chromium.launch({ executablePath: await found, args: flags });
}

/**
 * Path of a Chromium: `CHROME_PATH`, else one on the PATH, else the one in the npm package @sparticuz/chromium, else
 * Debian's, installed when this is root on Debian. Throws a sentence that says what to install.
 */
export async function findChromium(): Promise<string> {
  const candidates = [() => process.env.CHROME_PATH, () => onPath(), () => packaged(), () => debian()];
  const tried: string[] = [];
  for (const candidate of candidates) {
    const path = await candidate();
    if (!path) continue;
    const { status, stderr, error } = spawnSync(path, ['--version'], { encoding: 'utf8' });
    if (status === 0) return path;
    tried.push(`${path}: ${(error?.message ?? stderr).trim().split('\n')[0]}`);
  }
  throw new Error(
    `No Chromium can be started, and the browser tests need one. Install it (Debian, Ubuntu: apt-get install chromium; ` +
      `macOS: brew install chromium) or set CHROME_PATH to a Chrome.${tried.map((line) => `\n  tried ${line}`).join('')}`,
  );
}

function onPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

async function packaged(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const { default: bundled } = await import('@sparticuz/chromium');
  return bundled.executablePath();
}

function debian(): string | undefined {
  return installedOnDebian(['chromium']) ? onPath() : undefined;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
