import { fileURLToPath } from 'node:url';
import { getViteConfig } from 'astro/config';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { createServer, type ViteDevServer } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A page as its `getStaticPaths` names it. */
interface StaticPath {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly props?: Readonly<Record<string, unknown>>;
}

/**
 * Renders single pages from a data folder without building the site, so that a site of very many pages can be looked into.
 * The markup is that of the built page but for the addresses of scripts and for stylesheets, which are left out.
 */
export class PageRenderer {
  readonly #server: ViteDevServer;
  readonly #container: AstroContainer;

  private constructor(server: ViteDevServer, container: AstroContainer) {
    this.#server = server;
    this.#container = container;
  }

  /** The data folder is that of the process from then on: one renderer for a test file. */
  static async of(data: string): Promise<PageRenderer> {
    process.env.DATA_DIR = data;
    const config = getViteConfig(
      { root, appType: 'custom', server: { middlewareMode: true, watch: null, hmr: false, ws: false } },
      { root, logLevel: 'error' },
    );
    const server = await createServer(await config({ mode: 'production', command: 'serve' }));
    return new PageRenderer(server, await AstroContainer.create());
  }

  /** The pages of a file below `src/pages`, by the parameters in their addresses. */
  async paths(file: string): Promise<readonly StaticPath[]> {
    const { getStaticPaths } = await this.#server.ssrLoadModule(`/src/pages/${file}`);
    return getStaticPaths();
  }

  /** The markup of one of them. */
  async html(file: string, { params, props }: StaticPath): Promise<string> {
    const { default: page } = await this.#server.ssrLoadModule(`/src/pages/${file}`);
    return this.#container.renderToString(page, { params, props, partial: false });
  }

  /** What an endpoint below `src/pages` answers, as text. */
  async text(file: string, { params, props }: StaticPath): Promise<string> {
    const { GET } = await this.#server.ssrLoadModule(`/src/pages/${file}`);
    return (await GET({ params, props })).text();
  }

  async close(): Promise<void> {
    await this.#server.close();
  }
}
