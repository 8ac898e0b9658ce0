import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { PublishedTable } from '../../src/checks/check.ts';
import type { Dataset } from '../../src/core/description/dataset.ts';
import type { Finding } from '../../src/core/finding.ts';
import type { Cause, Release, ReleaseFile } from '../../src/core/release/release.ts';
import { readCodeList } from '../../src/csv/code-list.ts';
import { readPublished } from '../../src/csv/published.ts';
import { checkFiles } from '../../src/intake/check-files.ts';
import { publishedHistory } from '../../src/intake/published-history.ts';
import { benchText } from '../../src/islands/check/bench.ts';
import type { CheckJob, CheckReply } from '../../src/islands/check/messages.ts';
import { Reader } from './reader.ts';

const fixtures = join(import.meta.dirname, '../checks');
const codes = new Map(
  readdirSync(join(fixtures, 'codes')).map((name) => {
    const list = name.replace('.csv', '');
    return [list, readCodeList(readFileSync(join(fixtures, 'codes', name), 'utf8'), list)];
  }),
);
const cases = readdirSync(fixtures, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'codes')
  .flatMap(({ name }) =>
    readdirSync(join(fixtures, name))
      .filter((file) => /^(pass|fail).*\.(csv|xlsx|txt|tsv)$/.test(file))
      .map((file) => ({ folder: name, file })),
  );

/** A fixture as a dataset that a site serves: its description, and its `published/` as releases. */
function siteOf(folder: string, file: string) {
  const place = join(fixtures, folder);
  const descriptions = [join(place, file.replace(/\.\w+$/, '.json')), join(place, 'dataset.json')];
  const description = [...descriptions, join(fixtures, 'dataset.json')].find(existsSync) as string;
  const dataset: Dataset = JSON.parse(readFileSync(description, 'utf8'));
  const tables = new Map<string, { dataset: Dataset; bytes: Buffer }>();
  const published = existsSync(join(place, 'published')) ? readdirSync(join(place, 'published')).sort() : [];
  for (const name of published.filter((entry) => entry.endsWith('.csv'))) {
    const then = join(place, 'published', name.replace('.csv', '.json'));
    tables.set(name.replace('.csv', ''), {
      dataset: existsSync(then) ? JSON.parse(readFileSync(then, 'utf8')) : dataset,
      bytes: readFileSync(join(place, 'published', name)),
    });
  }
  const releases = [...tables].map(([id, table]) =>
    releaseOf(id, [
      fileOf('datapackage.json', JSON.stringify(table.dataset)),
      ...table.dataset.resources.map(({ path }) => fileOf(path, table.bytes)),
    ]),
  );
  const extra = join(place, 'subject.json');
  const { cause = null, today = '2026-10-08' }: { cause?: Cause | null; today?: string } = existsSync(extra)
    ? JSON.parse(readFileSync(extra, 'utf8'))
    : {};
  return { dataset, tables, releases, cause, today, content: readFileSync(join(place, file)) };
}

function releaseOf(id: string, files: readonly ReleaseFile[]): Release {
  const published = '2026-05-01T01:30:00.000Z';
  const none = { previous: null, cause: null, accepted: [], bag: '' };
  return { id, period: id, asOf: '2026-04-30', status: 'final', published, files, ...none };
}

function fileOf(path: string, content: string | Buffer): ReleaseFile {
  return { path, bytes: content.length, sha256: hashOf(content) };
}

function hashOf(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

/** What the terminal finds. */
async function inTerminal(folder: string, file: string): Promise<readonly Finding[]> {
  const { dataset, tables, releases, cause, today, content } = siteOf(folder, file);
  const checked = await checkFiles(
    [{ name: file, bytes: content }],
    { dataset, codes, recipe: undefined },
    {
      cause,
      today,
      history: ({ name }) =>
        publishedHistory(releases, async (release): Promise<PublishedTable | undefined> => {
          const table = tables.get(release.id);
          const resource = table?.dataset.resources.find((candidate) => candidate.name === name);
          if (!table || !resource) return undefined;
          return { release, dataset: table.dataset, resource, observations: readPublished(table.bytes, resource) };
        }),
      cook: () => Promise.reject(new Error('fixtures have no recipe')),
    },
  );
  return checked.flatMap(({ findings }) => findings);
}

let reader: Reader;
let page: Page;
let worker = '';
beforeAll(async () => {
  reader = await Reader.arrive();
  // The test starts the worker with an address of its own, which the policy of the site would refuse.
  ({ page } = await reader.open('en/', { bypassCSP: true }));
  // More pages than this one have a worker of that name: its own is named by its own script.
  const scripts = join(inject('folder'), '_astro');
  const island = readdirSync(scripts).find((name) => /^check\..*\.js$/.test(name)) ?? '';
  const [script] = /worker-[\w-]+\.js/.exec(readFileSync(join(scripts, island), 'utf8')) ?? [];
  worker = new URL(`_astro/${script}`, inject('site')).href;
  await page.context().route('**/data/fixture~*/**', async (route) => {
    const [, folder = '', file = '', rest = ''] =
      /fixture~([^~]+)~([^/]+)\/(.*)$/.exec(decodeURIComponent(route.request().url())) ?? [];
    const { dataset, tables, releases } = siteOf(folder, file);
    if (rest === 'check.json') {
      await route.fulfill({ body: benchText(dataset, codes, undefined, releases) });
      return;
    }
    const [id = '', path = ''] = rest.split('/');
    const table = tables.get(id);
    const isDescription = path === 'datapackage.json';
    await route.fulfill({ body: isDescription ? JSON.stringify(table?.dataset) : (table?.bytes ?? Buffer.from('')) });
  });
});
afterAll(() => reader.leave());

/** What the page's worker finds, asked as the page asks it. */
function inWorker(folder: string, file: string): Promise<readonly Finding[]> {
  const { dataset, releases, cause, today, content } = siteOf(folder, file);
  const base = new URL(`data/fixture~${folder}~${file}/`, inject('site')).href;
  const choice = {
    name: 'fixture',
    title: '',
    bench: { address: `${base}check.json`, sha256: hashOf(benchText(dataset, codes, undefined, releases)) },
    released: base,
    page: '',
  };
  const job: Omit<CheckJob, 'files'> = { language: 'en', timeZone: 'UTC', choice, cause, today };
  return page.evaluate(
    ({ address, asked, name, base64 }) =>
      new Promise<readonly Finding[]>((resolve, reject) => {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        const running = new Worker(address, { type: 'module' });
        running.onmessage = ({ data }: MessageEvent<CheckReply>) => {
          if (data.tell === 'done') resolve(data.findings);
          if (data.tell === 'fault') reject(new Error(`${data.kind} ${data.file} ${data.why}`));
          if (data.tell === 'trouble') reject(new Error(`${data.trouble.what} ${data.trouble.why}`));
          if (data.tell === 'done' || data.tell === 'trouble') running.terminate();
        };
        running.onerror = ({ message }) => reject(new Error(message));
        running.postMessage({ ask: 'check', job: { ...asked, files: [new File([bytes], name)] } });
      }),
    { address: worker, asked: job, name: file, base64: content.toString('base64') },
  );
}

describe('the page’s worker', () => {
  it('is tried on a passing and a failing file of every check', () => {
    expect(cases.length).toBeGreaterThan(2 * 65);
  });

  it.each(cases)('finds in $folder/$file what the terminal finds', async ({ folder, file }) => {
    expect(await inWorker(folder, file)).toEqual(await inTerminal(folder, file));
  });
});
