import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frozenTo, releaseIn } from '../../../src/core/query/frozen-url.ts';
import { formatQuery, parseQuery } from '../../../src/core/query/query-url.ts';
import { syntheticDataset, syntheticResource } from '../synthetic.ts';

const releaseOf = (search: string) => releaseIn(new URLSearchParams(search));

describe('the release in an address', () => {
  test('freezes a view; without one the view is live', () => {
    expect(releaseOf('?by=body&release=2021-04-30')).toBe('2021-04-30');
    expect(releaseOf('?by=body')).toBeUndefined();
  });

  test('is what the address says, whether there can be one or not: live figures never stand in for it', () => {
    for (const name of ['2020-Q4)', '../latest', '<b>', 'a'.repeat(65)])
      expect(releaseOf(`?release=${encodeURIComponent(name)}`)).toBe(name);
    expect(releaseOf('?release=')).toBeUndefined();
  });

  test('stands last, once, and is taken away by thawing', () => {
    expect(frozenTo('?release=a&by=body', 'b')).toBe('?by=body&release=b');
    expect(frozenTo('by=body&release=a&release=b', undefined)).toBe('?by=body');
    expect(frozenTo('?release=a', undefined)).toBe('');
  });

  test('leaves every question as it was, and comes back whole, whatever both are', () => {
    const dataset = syntheticDataset(syntheticResource());
    const codes = fc.array(fc.string({ minLength: 1 }), { maxLength: 4 });
    const name = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,20}$/);
    fc.assert(
      fc.property(codes, name, name, (chosen, release, another) => {
        const asked = parseQuery(new URLSearchParams(formatQuery(parseQuery(new URLSearchParams(), dataset))), dataset);
        const where: Readonly<Record<string, readonly string[]>> =
          chosen.length > 0 ? { body: [...new Set(chosen)] } : {};
        const question = { ...asked, where };
        const live = formatQuery(question);
        const frozen = frozenTo(frozenTo(live, another), release);
        expect(releaseOf(frozen)).toBe(release);
        expect(parseQuery(new URLSearchParams(frozen), dataset)).toEqual(
          parseQuery(new URLSearchParams(live), dataset),
        );
        expect(frozenTo(frozen, undefined)).toBe(frozenTo(live, undefined));
      }),
    );
  });

  test('is not taken for a dimension of that name', () => {
    const search = formatQuery({ resource: 'replies', measures: ['on_time'], by: [], where: { release: ['x'] } });
    expect(releaseOf(search)).toBeUndefined();
    expect(frozenTo(search, '2020-Q4')).toContain('.release=x');
  });
});
