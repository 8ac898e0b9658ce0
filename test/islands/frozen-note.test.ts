import { describe, expect, it } from 'vitest';
import { fateOf } from '../../src/core/release/fate.ts';
import type { LogEntry } from '../../src/core/release/release.ts';
import type { Language } from '../../src/core/text.ts';
import { frozenNote, frozenSentences } from '../../src/islands/frozen/note.ts';
import { chained, releaseOf } from '../core/release/release-log.ts';

const correction = {
  kind: 'correction',
  reason: 'Two offices were swapped.',
  translations: { zh: { reason: '两个单位的数字互换了。' } },
} as const;

function frozen(id: string, contents: readonly Omit<LogEntry, 'previousEntry'>[]) {
  const fate = fateOf({ entries: chained(contents) }, id);
  if (!fate) throw new Error(`the log of this test has no release ${id}`);
  return { release: releaseOf(id), fate, timeZone: 'Asia/Shanghai' };
}
const said = (language: Language, ...of: Parameters<typeof frozen>) => frozenSentences(language, frozen(...of));

describe('a frozen view says of its release', () => {
  const [a, b, c] = [{ release: releaseOf('a') }, { release: releaseOf('b', correction) }, { release: releaseOf('c') }];
  const shown = 'Figures as published in release a on 1 May 2026.';

  it('that it is the newest, or that another took its place', () => {
    expect(said('en', 'a', [a])).toEqual([shown, 'It is the newest release.']);
    expect(said('en', 'a', [a, c])).toEqual([shown, 'It has been superseded: the newest release is c.']);
    expect(said('zh', 'a', [a, c])[1]).toBe('该版本已被取代，现行最新版本为c。');
  });

  it('that it was corrected and why, and which is the newest where that is another', () => {
    expect(said('en', 'a', [a, b])).toEqual([
      shown,
      'An error in it was corrected by release b: Two offices were swapped.',
    ]);
    expect(said('zh', 'a', [a, b, c]).slice(1)).toEqual([
      '其中的错误已由b版更正：两个单位的数字互换了。',
      '该版本已被取代，现行最新版本为c。',
    ]);
  });

  it('that it was withdrawn and why, and nothing else', () => {
    const withdrawal = { id: 'a', withdrawn: '2026-06-01T20:00:00Z', reason: 'Names were in it.' };
    expect(said('en', 'a', [a, c, { withdrawal }])).toEqual([
      'Release a was withdrawn on 2 June 2026; its figures must not be used. Reason: Names were in it.',
    ]);
  });

  it('where the newest figures are, unless it has them', () => {
    const newest = { address: '/en/uk-foi/' };
    expect(frozenNote('en', frozen('a', [a, c]), newest).toString()).toContain('<a href="/en/uk-foi/">');
    expect(frozenNote('en', frozen('a', [a]), newest).toString()).not.toContain('<a ');
  });

  it('only text, whatever a reason holds', () => {
    const withdrawal = { id: 'a', withdrawn: '2026-06-01T00:00:00Z', reason: '<img src=x onerror=alert(1)>' };
    expect(frozenNote('en', frozen('a', [a, { withdrawal }]), undefined).toString()).not.toContain('<img');
  });
});
