import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';

/** A running server of a built site. */
export interface SiteServer {
  /** Address of the site's root, with a trailing slash. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves a built site as a plain static host would: files, `index.html` of folders, and the site's own 404 page. */
export async function serveSite(
  folder: string,
  { port = 0, host = '127.0.0.1', base = '/' }: { port?: number; host?: string; base?: string } = {},
): Promise<SiteServer> {
  const notFound = await readFile(join(folder, '404.html')).catch(() => Buffer.from('Not found'));
  const files = sirv(folder, { etag: true, dotfiles: false });
  const root = base.endsWith('/') ? base : `${base}/`;
  const server = createServer((request, response) => {
    const refuse = (): void => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(notFound);
    };
    if (!request.url?.startsWith(root)) return refuse();
    request.url = `/${request.url.slice(root.length)}`;
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
