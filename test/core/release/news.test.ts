import { describe, expect, it } from 'vitest';
import { newsOf } from '../../../src/core/release/news.ts';
import type { Cause } from '../../../src/core/release/release.ts';
import { chained, releaseOf } from './release-log.ts';

const correction: Cause = {
  kind: 'correction',
  reason: 'A column was shifted.',
  origin: 'export',
  effect: 'Two rates.',
};
const revision: Cause = { kind: 'revision', reason: 'Late replies came in.' };
const on = (day: string, id: string, cause: Cause | null = null) => ({
  release: { ...releaseOf(id, cause), published: `2026-${day}T01:30:00Z` },
});
const said = (entries: Parameters<typeof chained>[0]) =>
  newsOf({ entries: chained(entries) }).map((item) =>
    item.kind === 'withdrawal' ? `withdrawal ${item.withdrawal.id}` : `${item.kind} ${item.release.id}`,
  );

describe('the news of a log', () => {
  it('is the newest release alone while nothing went wrong', () => {
    expect(said([on('02-01', 'a'), on('05-01', 'b')])).toEqual(['release b']);
    expect(said([on('02-01', 'a'), on('05-01', 'b', revision)])).toEqual(['revision b']);
  });

  it('keeps every correction, though later releases follow', () => {
    expect(said([on('02-01', 'a'), on('03-01', 'b', correction), on('05-01', 'c')])).toEqual([
      'correction b',
      'release c',
    ]);
  });

  it('keeps every withdrawal, and then tells of the release that stands', () => {
    const withdrawal = { id: 'b', withdrawn: '2026-06-01T01:30:00Z', reason: 'It named a person.' };
    expect(said([on('02-01', 'a'), on('05-01', 'b'), { withdrawal }])).toEqual(['release a', 'withdrawal b']);
  });

  it('is empty when nothing was published', () => {
    expect(said([])).toEqual([]);
  });
});
