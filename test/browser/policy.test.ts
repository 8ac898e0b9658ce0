import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { caddyfile, nginxConfiguration, rulesIn } from '../../scripts/site/response-headers.ts';
import { fragmentOf } from '../../src/islands/query/link.ts';
import { Host } from './host.ts';
import { addressOf, Reader } from './reader.ts';

/** A host that would be glad to be called: it answers everything and remembers who came. */
let stranger: { readonly url: string; readonly calls: string[]; readonly server: Server };
/** The same site on a host that sends no headers beyond the type. */
let bare: Host;
let reader: Reader;

beforeAll(async () => {
  const calls: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    calls.push(url);
    response.writeHead(200, { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' });
    response.end('1');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stranger = { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, calls, server };
  bare = await Host.open(inject('folder'));
  reader = await Reader.arrive();
});
afterAll(async () => {
  await reader.leave();
  await bare.close();
  stranger.server.closeAllConnections();
  stranger.server.close();
});

/** What a hostile script on a page would try, each with what came of it. */
async function attempts(page: Page): Promise<Readonly<Record<string, string>>> {
  return page.evaluate(async (url) => {
    const tried = async (work: () => unknown): Promise<string> => {
      try {
        await work();
        return 'done';
      } catch (reason) {
        return (reason as Error).name;
      }
    };
    const place = document.createElement('div');
    const factory = (window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } })
      .trustedTypes;
    return {
      markup: await tried(() => {
        place.innerHTML = '<img src="x" onerror="document.title = 1">';
      }),
      worker: await tried(() => new Worker('/_astro/any.js')),
      serviceWorker: await tried(() => navigator.serviceWorker.register('/other.js')),
      policy: await tried(() => factory.createPolicy('mine', {})),
      policyAgain: await tried(() => factory.createPolicy('huiyin-markup', {})),
      webAssembly: await tried(() => WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))),
      fetch: await tried(() => fetch(url)),
      style: await tried(() => {
        const style = document.createElement('style');
        style.textContent = 'main { opacity: 0.5 }';
        document.head.append(style);
        document.querySelector('main')?.setAttribute('style', 'opacity: 0.5');
        if (getComputedStyle(document.querySelector('main') ?? place).opacity === '1')
          throw new TypeError('not styled');
      }),
    };
  }, stranger.url);
}

const refused = {
  markup: 'TypeError',
  worker: 'TypeError',
  serviceWorker: 'TypeError',
  policy: 'TypeError',
  policyAgain: 'TypeError',
  fetch: 'TypeError',
  style: 'TypeError',
};

describe.each(['with its headers', 'without any header'])('the site %s', (kind) => {
  const home = () => (kind === 'with its headers' ? inject('site') : bare.url);

  it('refuses markup, styles, workers and policies that are not its own, and calls to other hosts', async () => {
    const { page } = await reader.open(new URL('en/uk-foi/compare/', home()).href, { serviceWorkers: 'allow' });
    await page.waitForSelector('[data-part="controls"]:enabled');
    expect(await attempts(page)).toEqual({ ...refused, webAssembly: 'CompileError' });
    expect(stranger.calls).toEqual([]);
    await page.context().close();
  });

  it('starts the database so that nothing in its worker reaches another host', async () => {
    const { page, errors } = await reader.open(new URL('en/uk-foi/explore/', home()).href);
    await page.waitForSelector('[data-part="controls"]:enabled');
    await page.click('[data-action="database"]');
    await page.waitForFunction(() =>
      /DuckDB v/.test(document.querySelector('[data-part="status"]')?.textContent ?? ''),
    );
    expect(errors).toEqual([]);
    const [worker] = page.workers();
    const reached = await worker?.evaluate(async (url) => {
      const ways: Readonly<Record<string, () => unknown>> = {
        // The way in which DuckDB reads an address.
        request: () => {
          const request = new XMLHttpRequest();
          request.open('GET', `${url}request`, false);
          request.send();
        },
        socket: () =>
          new Promise((resolve, reject) => {
            const socket = new WebSocket(url.replace('http', 'ws'));
            socket.addEventListener('error', () => reject(new Error('refused')));
            socket.addEventListener('open', resolve);
          }),
        module: () => import(/* @vite-ignore */ `${url}module.js`),
      };
      const through: string[] = [];
      for (const [name, way] of Object.entries(ways)) {
        try {
          await way();
          through.push(name);
        } catch {
          // Refused, as it should be.
        }
      }
      return through;
    }, stranger.url);
    expect(reached).toEqual([]);
    // A file that does not come is the end of the engine's worker, which may be gone before it answers.
    const isFetched = await worker
      ?.evaluate((url) => fetch(url).then(() => true), `${stranger.url}fetch`)
      .catch(() => false);
    expect(isFetched).toBe(false);
    expect(stranger.calls).toEqual([]);
    await page.context().close();
  });

  it('checks a file', async () => {
    const { page, errors } = await reader.open(new URL('en/check/', home()).href);
    await page.waitForSelector('[data-part="controls"]:enabled');
    await page.setInputFiles(
      '#check-file',
      join(import.meta.dirname, '../../data/uk-foi/releases/2020-Q4/data/replies.csv'),
    );
    await page.waitForFunction(() => document.querySelector<HTMLSelectElement>('#check-dataset')?.value !== '');
    await page.click('[data-part="start"]');
    await page.waitForSelector('hy-check[data-done]', { timeout: 100_000, state: 'attached' });
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

describe('the site on a host that was set up for an earlier build of it', () => {
  it('has its styles from files, since those in the page are refused', async () => {
    const { page } = await reader.open('en/');
    await page.route(/explore/, async (route) => {
      const response = await route.fetch();
      const { 'content-security-policy': policy = '', ...headers } = response.headers();
      const earlier = policy.replace(/ 'sha256-[^']+'/g, '');
      await route.fulfill({ response, headers: { ...headers, 'content-security-policy': earlier } });
    });
    await page.goto(addressOf('en/uk-foi/explore/'));
    const width = () => page.evaluate(() => document.querySelector('main')?.getBoundingClientRect().width ?? 0);
    await page.waitForSelector('head > link[rel="stylesheet"]', { state: 'attached' });
    // As wide as the design lets it be, which is narrower than a page without styles.
    const { page: styled } = await reader.open('en/uk-foi/explore/');
    const designed = await styled.evaluate(() => document.querySelector('main')?.getBoundingClientRect().width);
    await expect.poll(width).toBe(designed);
    await page.context().close();
    await styled.context().close();
  });
});

describe('the site without any header', () => {
  it('answers a question in the console', async () => {
    const question = fragmentOf('SELECT count(*) AS n FROM uk_foi.replies');
    const { page, errors } = await reader.open(new URL(`en/query/${question}`, bare.url).href);
    await page.waitForSelector('[data-part="editor"] .cm-content', { timeout: 60_000 });
    await page.click('[data-action="run"]');
    await page.waitForSelector('[data-part="answer"] tbody tr', { timeout: 90_000 });
    expect(await page.locator('[data-part="answer"] tbody').innerText()).toContain('1811');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('verifies a file', async () => {
    const { page, errors } = await reader.open(new URL('en/verify/', bare.url).href);
    const file = join(import.meta.dirname, '../../data/uk-foi/releases/2020-Q4/data/replies.csv');
    await page.setInputFiles('input[type="file"]', file);
    await page.waitForSelector('.finding[data-verdict]', { timeout: 60_000 });
    expect(await page.locator('[data-part="result"]').innerText()).toContain('release 2020-Q4, replies.csv');
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

it('the stranger of these tests does answer where no policy forbids the call', async () => {
  expect(await (await fetch(`${stranger.url}control`)).text()).toBe('1');
  expect(stranger.calls).toEqual(['/control']);
});

describe('every page of the built site', () => {
  const folder = inject('folder');
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'));

  it('states its policy before anything that the policy speaks of', () => {
    expect(pages.length).toBeGreaterThan(100);
    for (const path of pages) {
      const html = readFileSync(join(folder, path), 'utf8');
      const policy = html.indexOf('<meta http-equiv="Content-Security-Policy"');
      expect(policy, path).toBeGreaterThan(0);
      for (const later of ['<script', '<link', '<style']) {
        const at = html.indexOf(later);
        if (at !== -1) expect(at, `${later} in ${path}`).toBeGreaterThan(policy);
      }
    }
  });

  it('holds no style but one whose hash stands in its policy and in that of the host', () => {
    const ofHost = readFileSync(join(folder, '_headers'), 'utf8');
    const found = new Set<string>();
    for (const path of pages) {
      const html = readFileSync(join(folder, path), 'utf8');
      expect(html.replace(/="[^"]*"/g, '=""'), path).not.toMatch(/<[^>]* style=/);
      const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
      const hashes = Array.from(
        html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g),
        ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
      );
      expect(policy, path).toContain(`style-src ${["'self'", ...hashes].join(' ')};`);
      for (const hash of hashes) found.add(hash);
    }
    expect(found.size).toBeGreaterThan(5);
    for (const hash of found) expect(ofHost).toContain(hash);
    // Longer lines are no rules to Cloudflare Pages.
    for (const line of ofHost.split('\n')) expect(line.length).toBeLessThanOrEqual(2_000);
  });

  it('may start the database, and workers, where its scripts can, and nowhere else', () => {
    const namedIn = (code: string): readonly string[] =>
      Array.from(code.matchAll(/["'`](?:\.\/|[^"'`]*\/_astro\/|_astro\/)([\w.-]+\.js)["'`]/g), ([, name = '']) => name);
    /** Whether a script, or one that it leads to, names a script of this kind. */
    const leadsTo = (kind: RegExp) => {
      const known = new Map<string, boolean>();
      const leads = (script: string): boolean => {
        const before = known.get(script);
        if (before !== undefined) return before;
        known.set(script, false);
        const code = readFileSync(join(folder, '_astro', script), 'utf8');
        const found = kind.test(code) || namedIn(code).some(leads);
        known.set(script, found);
        return found;
      };
      return leads;
    };
    const startsDatabase = leadsTo(/duckdb-worker-[\w-]+\.js/);
    const startsWorker = leadsTo(/\/(?:duckdb-)?worker-[\w-]+\.js/);
    let found = 0;
    for (const path of pages) {
      const html = readFileSync(join(folder, path), 'utf8');
      const scripts = Array.from(html.matchAll(/<script[^>]+src="[^"]*\/_astro\/([^"]+)"/g), ([, name = '']) => name);
      const can = scripts.some(startsDatabase);
      found += Number(can);
      const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
      expect([path, policy.includes('wasm-unsafe-eval'), /worker-src [^;]*blob:/.test(policy)]).toEqual([
        path,
        can,
        scripts.some(startsWorker),
      ]);
    }
    expect(found).toBeGreaterThan(0);
  });
});

it.each([
  ['nginx.conf', nginxConfiguration],
  ['Caddyfile', caddyfile],
])('hosting/%s says what the built site’s _headers says; write it anew with `npm run hosting`', (name, written) => {
  const rules = rulesIn(readFileSync(join(inject('folder'), '_headers'), 'utf8'));
  const committed = readFileSync(join(import.meta.dirname, '../../hosting', name), 'utf8');
  expect(committed).toBe(written(rules, '/srv/huiyin'));
});
