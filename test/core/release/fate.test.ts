import { describe, expect, it } from 'vitest';
import { fateOf, filesWithHash } from '../../../src/core/release/fate.ts';
import { chained, releaseOf } from './release-log.ts';

const correction = { kind: 'correction', reason: 'a wrong count' } as const;
const withdrawal = { id: 'b', withdrawn: '2026-06-01T00:00:00Z', reason: 'too much was shown' };

describe('the fate of a release', () => {
  it('is to be the newest, then to be superseded', () => {
    const entries = chained([{ release: releaseOf('a') }, { release: releaseOf('b') }]);
    expect(fateOf({ entries }, 'b')).toEqual({ kind: 'newest' });
    expect(fateOf({ entries }, 'a')).toMatchObject({ kind: 'superseded', newest: { id: 'b' } });
    expect(fateOf({ entries }, 'x')).toBeUndefined();
  });

  it('is to be corrected by a later correction, whatever came after', () => {
    const entries = chained([
      { release: releaseOf('a') },
      { release: releaseOf('b', correction) },
      { release: releaseOf('c') },
    ]);
    expect(fateOf({ entries }, 'a')).toMatchObject({ kind: 'corrected', by: { id: 'b' }, newest: { id: 'c' } });
    expect(fateOf({ entries }, 'b')).toMatchObject({ kind: 'superseded', newest: { id: 'c' } });
  });

  it('is to be withdrawn, and then the one before is the newest again', () => {
    const entries = chained([{ release: releaseOf('a') }, { release: releaseOf('b', correction) }, { withdrawal }]);
    expect(fateOf({ entries }, 'b')).toMatchObject({ kind: 'withdrawn', withdrawal, newest: { id: 'a' } });
    expect(fateOf({ entries }, 'a')).toEqual({ kind: 'newest' });
    const alone = chained([{ release: releaseOf('b') }, { withdrawal }]);
    expect(fateOf({ entries: alone }, 'b')).toMatchObject({ kind: 'withdrawn', newest: undefined });
  });
});

describe('a hash', () => {
  it('finds every published file that has it, newest release first, the withdrawn ones too', () => {
    const same = { ...releaseOf('c'), files: releaseOf('a').files };
    const logs = new Map([['replies', { entries: chained([{ release: releaseOf('a') }, { release: same }]) }]]);
    expect(filesWithHash(logs, 'a'.repeat(8)).map(({ dataset, release }) => `${dataset}/${release.id}`)).toEqual([
      'replies/c',
      'replies/a',
    ]);
    expect(filesWithHash(logs, 'x')).toEqual([]);
  });
});
