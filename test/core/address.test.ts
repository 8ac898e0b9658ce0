import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addressesBelow, besideBodies, pageNames } from '../../src/core/address.ts';

test('every address begins with the base, whether or not that ends with a slash', () => {
  for (const base of ['/stats', '/stats/']) {
    const addresses = addressesBelow(base);
    expect(addresses.home('zh')).toBe('/stats/zh/');
    expect(addresses.dataset('en', 'uk-foi')).toBe('/stats/en/uk-foi/');
    expect(addresses.body('en', 'uk-foi', 'home-office')).toBe('/stats/en/uk-foi/home-office/');
    expect(addresses.explore('en', 'uk-foi')).toBe('/stats/en/uk-foi/explore/');
    expect(addresses.asset('favicon.svg')).toBe('/stats/favicon.svg');
  }
});

test('a site at the root has no double slash', () => {
  expect(addressesBelow('/').home('en')).toBe('/en/');
});

test('a published file keeps its path inside the release', () => {
  expect(addressesBelow('/').file('uk-foi', 'latest', 'codes/uk-bodies.csv')).toBe(
    '/data/uk-foi/latest/codes/uk-bodies.csv',
  );
});

test('a code that is no plain word is encoded', () => {
  expect(addressesBelow('/').body('zh', 'x', '北京 1/2')).toBe('/zh/x/%E5%8C%97%E4%BA%AC%201%2F2/');
});

/** The names of pages in a folder of pages: its `.astro` files and its folders, without the ones that stand for many. */
function pagesIn(folder: string): readonly string[] {
  return readdirSync(join(import.meta.dirname, '../../src/pages', folder))
    .map((name) => name.replace(/\.astro$/, ''))
    .filter((name) => !name.startsWith('[') && !name.includes('.') && name !== 'index');
}

test('no page of a dataset is forgotten among the names that no body may have', () => {
  expect([...besideBodies].sort()).toEqual([...pagesIn('[lang]/[dataset]')].sort());
});

test('every page that stands beside the datasets keeps its name from them', () => {
  expect([...pageNames].sort()).toEqual([...pagesIn('[lang]')].sort());
});
