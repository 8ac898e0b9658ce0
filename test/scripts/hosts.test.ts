import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { get, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSite } from '../../scripts/site/build-site.ts';
import { headersOf, rulesIn } from '../../scripts/site/response-headers.ts';
import { type SiteServer, serveSite } from '../../scripts/site/site-server.ts';
import { serveWithNginx } from './nginx.ts';

// One list of assertions, two servers, two bases: what hosts of the site must do, and that they do it.
const project = resolve(import.meta.dirname, '../..');
const scratch = mkdtempSync(join(tmpdir(), 'huiyin-hosts-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Asks as a browser would; nothing is unpacked or followed. */
function ask(url: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((settle, fail) => {
    get(url, { headers, method, agent: false }, async (response) => {
      const parts: Buffer[] = [];
      for await (const part of response) parts.push(part);
      settle({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) });
    }).on('error', fail);
  });
}

describe.each(['/', '/open/'])('below %s', (base) => {
  const root = join(scratch, base === '/' ? 'root' : 'folder');
  const site = join(root, base);
  const file = (path: string) => readFileSync(join(site, path));
  const rules = () => rulesIn(file('_headers').toString());
  /** The largest of the files that a pattern names, as its path below the site. */
  const named = (pattern: string): string => {
    const size = (path: string) => statSync(join(site, path)).size;
    return globSync(pattern, { cwd: site }).sort((one, other) => size(other) - size(one))[0] ?? '';
  };

  beforeAll(() => {
    const data = join(scratch, 'data');
    for (const part of ['site.json', 'about.en.md', 'about.zh.md', 'codes', 'message-board-demo'])
      cpSync(join(project, 'data', part), join(data, part), { recursive: true });
    expect(buildSite({ DATA_DIR: data, OUT_DIR: site, BASE_PATH: base, PRECOMPRESS: '1' }, true)).toBe(0);
  }, 300_000);

  describe.each<[string, () => Promise<SiteServer>]>([
    ['nginx', () => serveWithNginx(root, base, rules())],
    ['the built-in server', () => serveSite(site, { base })],
  ])('%s', (_, serve) => {
    let server: SiteServer;
    const at = (path: string) => new URL(path, server.url).href;
    // Installing nginx, where it is missing, takes a while.
    beforeAll(async () => {
      server = await serve();
    }, 300_000);
    afterAll(() => server?.close());

    it('sends every kind of file with the headers of its rule', async () => {
      const paths = ['', 'en/', 'zh/message-board-demo/', 'embed/en/message-board-demo/trend/', 'sw.js', 'favicon.svg'];
      const files = ['_astro/*.js', 'data/*/latest/*.csv', 'api/v1/catalogue.json', 'schema/dataset.json'].map(named);
      for (const path of [...paths, ...files, 'no/such/page/']) {
        const { headers } = await ask(at(path));
        for (const [name, value] of Object.entries(headersOf(rules(), base + path)))
          expect(headers[name.toLowerCase()], `${name} of ${base}${path}`).toBe(value);
      }
    });

    it('lets files with a hash in their name be kept for ever, and pages be asked for each time', async () => {
      expect((await ask(at(named('_astro/*.css')))).headers['cache-control']).toContain('immutable');
      for (const path of ['', 'en/', 'sw.js', named('data/*/latest/*.csv')])
        expect((await ask(at(path))).headers['cache-control'], path).toBe('no-cache');
    });

    it('sends no file again that has not changed', async () => {
      const first = await ask(at('en/'));
      const { etag = '' } = first.headers;
      expect(etag).not.toBe('');
      const second = await ask(at('en/'), { 'if-none-match': etag });
      expect([second.status, second.body.length]).toEqual([304, 0]);
    });

    it.each(['en/index.html', '_astro/*.css', '_astro/*.js', 'data/*/latest/*.csv', 'catalog.jsonld'])(
      'sends %s in Brotli, in gzip or as it is, as the browser can read it',
      async (pattern) => {
        const path = named(pattern);
        const address = at(path.replace(/index\.html$/, ''));
        const [plain, gzip, brotli] = [
          await ask(address),
          await ask(address, { 'accept-encoding': 'gzip' }),
          await ask(address, { 'accept-encoding': 'gzip, deflate, br' }),
        ];
        expect(plain.headers['content-encoding']).toBeUndefined();
        expect(plain.body.equals(file(path))).toBe(true);
        expect(gzip.headers['content-encoding']).toBe('gzip');
        expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true);
        expect(brotli.headers['content-encoding']).toBe('br');
        expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true);
        expect(brotli.body.length).toBeLessThan(plain.body.length);
        for (const { headers } of [gzip, brotli]) {
          expect(headers.vary?.toLowerCase()).toContain('accept-encoding');
          expect(headers['content-type']).toBe(plain.headers['content-type']);
        }
      },
    );

    it('names what kind of file each is, and that its text is UTF-8', async () => {
      const kinds = { 'en/': 'text/html', [named('data/*/latest/*.csv')]: 'text/csv', 'sw.js': 'text/javascript' };
      for (const [path, kind] of Object.entries(kinds)) {
        const type = (await ask(at(path))).headers['content-type']
          ?.toLowerCase()
          .replace('application/javascript', 'text/javascript')
          .replace(/\s/g, '');
        expect(type, path).toBe(`${kind};charset=utf-8`);
      }
    });

    it('sends parts of a file', async () => {
      const path = named('data/*/latest/*.parquet');
      const whole = file(path);
      const part = await ask(at(path), { range: 'bytes=4-99' });
      expect([part.status, part.headers['content-range']]).toEqual([206, `bytes 4-99/${whole.length}`]);
      expect(part.body.equals(whole.subarray(4, 100))).toBe(true);
      const end = await ask(at(path), { range: 'bytes=-8' });
      expect(end.body.equals(whole.subarray(-8))).toBe(true);
      expect((await ask(at(path), { range: `bytes=${whole.length}-` })).status).toBe(416);
    });

    it('sends the packed database as it lies there, and says how large it is', async () => {
      const path = named('_astro/*.packed');
      const { headers, status } = await ask(at(path), { 'accept-encoding': 'gzip, br' }, 'HEAD');
      expect([status, headers['content-encoding']]).toEqual([200, undefined]);
      expect(Number(headers['content-length'])).toBe(statSync(join(site, path)).size);
    });

    it('answers what is not there with the site’s own page and 404', async () => {
      for (const path of [
        'no/such/page/',
        'en/no-such-dataset/',
        'data/message-board-demo/1999/x.csv',
        '_astro/x.js',
      ]) {
        const { status, body } = await ask(at(path));
        expect(status, path).toBe(404);
        expect(body.toString(), path).toBe(file('404.html').toString());
      }
    });

    it('gives out nothing that is not part of the site', async () => {
      for (const path of ['..%2f..%2fetc%2fpasswd', '%2e%2e/%2e%2e/etc/passwd', 'data/%2e%2e/%2e%2e/%2e%2e/etc/passwd'])
        expect((await ask(server.url + path)).status, path).not.toBe(200);
    });

    it('leads from every link of a page to something that is there', async () => {
      const html = (await ask(at('en/message-board-demo/'))).body.toString();
      const links = new Set(Array.from(html.matchAll(/(?:href|src)="([^"#?:]+)"/g), ([, link = '']) => link));
      expect(links.size).toBeGreaterThan(20);
      for (const link of links) {
        expect(link.startsWith(base), link).toBe(true);
        expect((await ask(at(link))).status, link).toBe(200);
      }
    });
  });
});
