import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rulebook } from '../../src/catalogue/rulebook.ts';
import { checks } from '../../src/checks/index.ts';
import { languages } from '../../src/core/text.ts';
import { readingWords } from '../../src/i18n/reading.ts';

const project = join(import.meta.dirname, '../..');
const rules = await rulebook();

test('the rulebook has every check, once and in its order', () => {
  expect(rules.length).toBeGreaterThan(70);
  expect(rules.map(({ check }) => check.code)).toEqual(checks.map(({ code }) => code));
});

test('every folder of checks is a subject of the rulebook with a name in every language, and no subject is empty', () => {
  const folders = readdirSync(join(project, 'src/checks'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  for (const language of languages) {
    const { rooms, roomHints } = readingWords(language).rulebook;
    expect(Object.keys(rooms).sort()).toEqual(folders);
    expect(Object.keys(roomHints).sort()).toEqual(folders);
  }
  expect([...new Set(rules.map(({ room }) => room))].sort()).toEqual(folders);
});

test.each(rules.map((rule) => [rule.check.code, rule] as const))(
  '%s is shown with what it says of its own failing file, and with the file it lives in',
  (code, { path, example }) => {
    expect(existsSync(join(project, path))).toBe(true);
    expect(example.findings.filter((finding) => finding.code === code)).not.toEqual([]);
  },
);

/** Checks that give a mend: read off their source, so that the page says of each who can mend it. */
test('what a check can mend it mends in its example too, so that the rulebook says so', async () => {
  const sources = import.meta.glob<string>('/src/checks/*/*.ts', { query: '?raw', import: 'default' });
  const unlike = rules.map(async ({ check, path, example }) => {
    const canMend = /\bmend(?::| })|respelledCheck/.test((await sources[`/${path}`]?.()) ?? '');
    const mends = example.findings.some(({ code, fixable }) => code === check.code && fixable);
    return canMend === mends
      ? []
      : [`${check.code} ${canMend ? 'gives a mend, but not in its failing file' : 'mends'}`];
  });
  expect((await Promise.all(unlike)).flat()).toEqual([]);
});
