// `npm run hosting`: writes the configurations of hosts in hosting/ anew, from the one source of the headers.
// BASE_PATH makes them for a path below the host's root.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../src/core/text.ts';
import { addressFindings } from './operator/address-findings.ts';
import { caddyfile, headerRules, nginxConfiguration } from './site/response-headers.ts';
import { findingsText, terminalLanguage } from './terminal/print.ts';

const faults = addressFindings(process.env);
if (faults.length > 0) {
  process.stderr.write(`${findingsText(faults, terminalLanguage())}\n`);
  process.exit(1);
}
const rules = headerRules(process.env.BASE_PATH ?? '/', languages);
const texts = { 'nginx.conf': nginxConfiguration(rules, '/srv/huiyin'), Caddyfile: caddyfile(rules, '/srv/huiyin') };
for (const [name, text] of Object.entries(texts)) {
  writeFileSync(join(import.meta.dirname, '../hosting', name), text);
  process.stdout.write(`hosting/${name} is written.\n`);
}
