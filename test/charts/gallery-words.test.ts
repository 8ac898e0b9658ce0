import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { gallery } from '../../src/charts/examples/index.ts';
import { languages } from '../../src/core/text.ts';
import { aboutExhibit } from '../../src/i18n/exhibits.ts';
import { readingWords } from '../../src/i18n/reading.ts';

test('every chart is in the gallery, with a name, its question and its use in every language', () => {
  const files = readdirSync(join(import.meta.dirname, '../../src/charts'), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name.replace('.ts', ''))
    .sort();
  expect([...new Set(gallery.map(({ chart }) => chart))].sort()).toEqual(files);
  for (const language of languages) expect(Object.keys(readingWords(language).gallery.charts).sort()).toEqual(files);
});

test('every example is explained in every language (src/i18n/zh/reading/exhibits.ts)', () => {
  const unsaid = gallery.filter(({ about }) => aboutExhibit('zh', about).language !== 'zh').map(({ about }) => about);
  expect([...new Set(unsaid)]).toEqual([]);
});
