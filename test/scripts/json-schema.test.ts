import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { schemaFindings } from '../../scripts/datasets/json-schema.ts';

const dataset = JSON.parse(readFileSync(join(import.meta.dirname, '../checks/dataset.json'), 'utf8'));

it.each([
  ['https://example.org/licence', 0],
  ['http://example.org/licence', 0],
  ['javascript:alert(1)', 1],
  ['data:text/html,x', 1],
  ['//example.org/licence', 1],
  ['https://example.org/"><script>', 1],
])('a licence leads to the web and nowhere else: %s', (path, faults) => {
  const licenses = [{ title: 'Licence', path }];
  const found = schemaFindings('dataset', { ...dataset, licenses }, 'dataset.json');
  expect(found.map(({ code, column }) => [code, column])).toEqual(
    Array.from({ length: faults }, () => ['description', '/licenses/0/path']),
  );
});
