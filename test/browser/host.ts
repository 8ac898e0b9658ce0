import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { type SiteServer, serveSite } from '../../scripts/site/site-server.ts';

/** How a host behaves: as it should, answering 503, or taking requests and never answering. */
export type Manner = 'fine' | 'broken' | 'silent';

/** A host whose site and manner change while a reader is there, always at one address. */
export class Host {
  manner: Manner = 'fine';
  readonly url: string;
  readonly #base: string;
  #site: SiteServer;
  readonly #server: ReturnType<typeof createServer>;

  private constructor(base: string, site: SiteServer, server: ReturnType<typeof createServer>) {
    this.#base = base;
    this.#site = site;
    this.#server = server;
    this.url = `http://localhost:${(server.address() as AddressInfo).port}${base}`;
    // A host that closes in the middle of an answer breaks it off, as a line that breaks does.
    server.on('request', (request, response) => {
      this.#answer(request, response).catch(() => response.destroy());
    });
  }

  /** Opens with a built site, below a path. */
  static async open(folder: string, base = '/'): Promise<Host> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new Host(base, await serveSite(folder, { base }), server);
  }

  /** Puts another built site in the place of the one before. */
  async deploy(folder: string): Promise<void> {
    const before = this.#site;
    this.#site = await serveSite(folder, { base: this.#base });
    await before.close();
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await this.#site.close();
  }

  async #answer({ url = '', method = 'GET' }: IncomingMessage, response: ServerResponse): Promise<void> {
    if (this.manner === 'silent') return;
    if (this.manner === 'broken') {
      response.writeHead(503).end('broken');
      return;
    }
    const asked = request(new URL(url, this.#site.url), { method });
    asked.on('error', () => response.destroy());
    asked.end();
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    response.writeHead(answer.statusCode ?? 502, {
      'content-type': answer.headers['content-type'] ?? 'application/octet-stream',
      date: answer.headers.date ?? '',
    });
    await pipeline(answer, response);
  }
}
