// `node scripts/hosting.ts`: writes the configurations of hosts in hosting/ anew, from the one source of the headers.
// BASE_PATH makes them for a path below the host's root.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../src/core/text.ts';
import { caddyfile, headerRules, nginxConfiguration } from './site/response-headers.ts';

const folder = join(import.meta.dirname, '../hosting');
const rules = headerRules(process.env.BASE_PATH ?? '/', languages);

writeFileSync(join(folder, 'nginx.conf'), nginxConfiguration(rules, '/srv/huiyin'));
writeFileSync(join(folder, 'Caddyfile'), caddyfile(rules, '/srv/huiyin'));
