import type { Cause, LogEntry, Release } from '../../../src/core/release/release.ts';

/** A release of a test, with one file whose hash is the id repeated. */
export function releaseOf(id: string, cause: Cause | null = null): Release {
  return {
    id,
    period: '2026-Q1',
    asOf: '2026-04-30',
    status: 'final',
    published: '2026-05-01T01:30:00Z',
    previous: null,
    cause,
    accepted: [],
    files: [{ path: 'replies.csv', bytes: 1, sha256: id.repeat(8) }],
    bag: '',
  };
}

/** Entries chained with a hash that is the text itself, so that a test can be read. */
export function chained(contents: readonly Omit<LogEntry, 'previousEntry'>[]): readonly LogEntry[] {
  const entries: LogEntry[] = [];
  for (const content of contents) {
    const before = entries.at(-1);
    entries.push({ previousEntry: before ? JSON.stringify(before) : null, ...content });
  }
  return entries;
}
