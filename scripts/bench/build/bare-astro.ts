import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../../..', import.meta.url));

/** A project with nothing in it but one page of finished HTML, which Astro writes out again and again. */
export interface BareProject {
  /** Builds it with these variables besides; throws what Astro says when it cannot. */
  build(env: Readonly<Record<string, string>>): void;
  remove(): Promise<void>;
}

/** Makes one of so many pages. It lies in the site's own folder, where Astro is found. */
export async function bareAstro(pages: number, html: string): Promise<BareProject> {
  const cache = join(project, '.cache');
  await mkdir(cache, { recursive: true });
  const root = await mkdtemp(join(cache, 'bare-astro-'));
  await mkdir(join(root, 'src/pages'), { recursive: true });
  await writeFile(join(root, 'astro.config.mjs'), 'export default { devToolbar: { enabled: false } };\n');
  await writeFile(join(root, 'src/page.html'), html);
  await writeFile(join(root, 'src/pages/[page].astro'), page(pages));
  return {
    build(env) {
      const astro = join(project, 'node_modules/astro/bin/astro.mjs');
      const { status, stderr } = spawnSync(process.execPath, [astro, 'build', '--root', root, '--silent'], {
        cwd: root,
        encoding: 'utf8',
        env: { ...process.env, ...env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
      });
      if (status !== 0) throw new Error(`the bare site of ${pages} pages does not build: ${stderr}`);
    },
    remove: () => rm(root, { recursive: true, force: true }),
  };
}

function page(pages: number): string {
  return `---
import html from '../page.html?raw';
export const getStaticPaths = () => Array.from({ length: ${pages} }, (_, page) => ({ params: { page: String(page) } }));
---
<html lang="en"><head><title>Page {Astro.params.page}</title></head><body><Fragment set:html={html} /></body></html>
`;
}
