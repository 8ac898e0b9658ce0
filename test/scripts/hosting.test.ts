import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { caddyfile, headerRules, nginxConfiguration } from '../../scripts/site/response-headers.ts';
import { languages } from '../../src/core/text.ts';

const hosting = join(import.meta.dirname, '../../hosting');
const rules = headerRules('/', languages);

it.each([
  ['nginx.conf', nginxConfiguration(rules, '/srv/huiyin')],
  ['Caddyfile', caddyfile(rules, '/srv/huiyin')],
])('hosting/%s says what the rules say; write it anew with `npm run hosting`', (name, text) => {
  expect(readFileSync(join(hosting, name), 'utf8')).toBe(text);
});
