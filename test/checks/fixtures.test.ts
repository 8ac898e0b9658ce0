import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exampleOf } from '../../src/catalogue/rulebook.ts';
import { checks } from '../../src/checks/index.ts';
import type { Finding } from '../../src/core/finding.ts';

const here = import.meta.dirname;
const folders = readdirSync(here, { withFileTypes: true }).filter(
  (entry) => entry.isDirectory() && entry.name !== 'codes',
);

describe('the fixture folders', () => {
  it('are as many as there are checks, one named after each code', () => {
    const codesOfChecks = checks.map(({ code }) => code).sort();
    expect(folders.map(({ name }) => name).sort(), 'a check needs test/checks/<code>/{pass,fail}.csv and expected.json').toEqual(codesOfChecks);
  });
});

describe.each(folders.map(({ name }) => name))('%s', (code) => {
  const folder = join(here, code);

  it('finds in fail.csv exactly what expected.json lists, each with row, column and value', async () => {
    const expected: Finding[] = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
    const { findings } = await exampleOf(code, 'fail');
    const found = findings.map(({ code: foundCode, row, column, value }) => ({ code: foundCode, row, column, value }));
    expect(found).toEqual(expected);
    expect(found.map((finding) => finding.code)).toContain(code);
  });

  it('finds nothing in pass.csv', async () => {
    expect((await exampleOf(code, 'pass')).findings).toEqual([]);
  });

  it('says in both languages what is wrong and how to mend it', async () => {
    const { findings } = await exampleOf(code, 'fail');
    for (const { message, fix } of findings) {
      for (const sentence of [message, fix]) {
        expect(sentence.en).toMatch(/[.?]$/);
        expect(sentence.zh).toMatch(/\p{Script=Han}.*[。？]$/u);
      }
    }
  });
});
