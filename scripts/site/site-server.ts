import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import sirv from 'sirv';
import { headersOf, rulesIn } from './response-headers.ts';

/** Kinds of text that sirv names without saying that they are UTF-8, by the ending of their files. */
const texts: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.csv': 'text/csv',
  '.js': 'text/javascript',
  '.md': 'text/markdown',
  '.txt': 'text/plain',
};

/** The last bytes of a file, `bytes=-8`, as a range with a beginning: sirv knows no other. */
function wholeRange(range: string | undefined, path: string): string | undefined {
  const [, last] = /^bytes=-(\d+)$/.exec(range ?? '') ?? [];
  const file = last === undefined ? undefined : statSync(path, { throwIfNoEntry: false });
  return file ? `bytes=${Math.max(0, file.size - Number(last))}-${file.size - 1}` : range;
}

/** A running server of a built site. */
export interface SiteServer {
  /** Address of the site's root, with a trailing slash. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves a built site as a static host would: files, `index.html` of folders, the site's own 404 page, and what its `_headers` says. */
export async function serveSite(
  folder: string,
  { port = 0, host = '127.0.0.1', base = '/' }: { port?: number; host?: string; base?: string } = {},
): Promise<SiteServer> {
  const notFound = await readFile(join(folder, '404.html')).catch(() => Buffer.from('Not found'));
  const files = sirv(folder, {
    etag: true,
    dotfiles: false,
    gzip: true,
    brotli: true,
    setHeaders: (response, path) => {
      const kind = texts[extname(path)];
      if (kind) response.setHeader('Content-Type', `${kind};charset=utf-8`);
    },
  });
  const root = base.endsWith('/') ? base : `${base}/`;
  const rules = rulesIn(await readFile(join(folder, '_headers'), 'utf8'));
  const server = createServer((request, response) => {
    const refuse = (): void => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(notFound);
    };
    const path = request.url?.split('?', 1)[0] ?? '/';
    for (const [name, value] of Object.entries(headersOf(rules, path))) response.setHeader(name, value);
    if (!request.url?.startsWith(root)) return refuse();
    request.url = `/${request.url.slice(root.length)}`;
    const range = wholeRange(request.headers.range, join(folder, path.slice(root.length)));
    if (range) request.headers.range = range;
    files(request, response, refuse);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${host === '127.0.0.1' ? 'localhost' : host}:${taken}${root}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
