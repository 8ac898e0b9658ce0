// `npm run hosting`: writes the configurations of hosts in hosting/ anew, from the `_headers` of the built site (OUT_DIR,
// dist/ when unset): so they name the styles of its pages and the path that it was built for.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { caddyfile, nginxConfiguration, rulesIn } from './site/response-headers.ts';

const project = join(import.meta.dirname, '..');
const headers = resolve(project, process.env.OUT_DIR ?? 'dist', '_headers');
if (!existsSync(headers)) {
  process.stderr.write(
    `There is no ${headers}: hosts are set up for a site that is built. Run npm run build (with BASE_PATH, for a path below the host's root), then this again.\n`,
  );
  process.exit(1);
}
const rules = rulesIn(readFileSync(headers, 'utf8'));
const texts = { 'nginx.conf': nginxConfiguration(rules, '/srv/huiyin'), Caddyfile: caddyfile(rules, '/srv/huiyin') };
for (const [name, text] of Object.entries(texts)) {
  writeFileSync(join(project, 'hosting', name), text);
  process.stdout.write(`hosting/${name} is written.\n`);
}
