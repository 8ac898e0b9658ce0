import { expect, it } from 'vitest';
import { addressFindings } from '../../scripts/operator/address-findings.ts';

it.each([
  {},
  { SITE_URL: '', BASE_PATH: '' },
  { SITE_URL: 'https://answers.example.org/', BASE_PATH: '/' },
  { SITE_URL: 'http://localhost:4321', BASE_PATH: '/open' },
  { BASE_PATH: '/~city/open.data/' },
])('a build may be for the address %j', (address) => {
  expect(addressFindings(address)).toEqual([]);
});

it.each([
  [{ SITE_URL: 'answers.example.org' }, ['SITE_URL'], /https:\/\/statistics\.example\.org/],
  [{ SITE_URL: 'https://example.org/open/' }, ['SITE_URL'], /belongs in BASE_PATH/],
  [{ BASE_PATH: 'open' }, ['BASE_PATH'], /Write it as \/open\//],
  [{ BASE_PATH: 'https://example.org/open/' }, ['BASE_PATH'], /between slashes/],
  [{ BASE_PATH: '//open/' }, ['BASE_PATH'], /between slashes/],
  [{ SITE_URL: 'x', BASE_PATH: 'x' }, ['SITE_URL', 'BASE_PATH'], /without a path/],
])('a build is refused for the address %j, with the fix', (address, columns, fix) => {
  const found = addressFindings(address);
  expect(found.map(({ column }) => column)).toEqual(columns);
  expect(found[0]?.fix.en).toMatch(fix);
});
