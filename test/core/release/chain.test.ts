import { describe, expect, it } from 'vitest';
import { type ChainTools, chainState } from '../../../src/core/release/chain.ts';
import type { LogEntry } from '../../../src/core/release/release.ts';
import { chained, releaseOf } from './release-log.ts';

const tools: ChainTools = { hash: (text) => text, isSigned: ({ value }) => value !== 'forged' };
const log = chained([{ release: releaseOf('a') }, { release: releaseOf('b') }, { release: releaseOf('c') }]);

async function faults(entries: readonly LogEntry[], keys: readonly string[] = []) {
  return (await chainState(entries, keys, tools)).faults.map(({ kind, entry }) => `${kind} ${entry}`);
}

function changed(entries: readonly LogEntry[], place: number): readonly LogEntry[] {
  return entries.map((entry, index) => (index === place ? { ...entry, release: releaseOf('z') } : entry));
}

describe('the chain of a log', () => {
  it('holds when nothing was touched, and of no entries too', async () => {
    expect(await faults(log)).toEqual([]);
    expect(await faults([])).toEqual([]);
  });

  it('names the entry that was changed', async () => {
    expect(await faults(changed(log, 0))).toEqual(['changed 1']);
    expect(await faults(changed(log, 1))).toEqual(['changed 2']);
  });

  it('names the place where an entry was removed or moved', async () => {
    expect(await faults(log.slice(1))).toEqual(['changed 1']);
    expect(await faults([log[0] as LogEntry, log[2] as LogEntry])).toEqual(['changed 1']);
  });

  it('tells right, wrong, unknown and uncheckable signatures apart', async () => {
    const signed = (value: string) => chained([{ release: releaseOf('a'), signature: { publicKey: 'k', value } }]);
    expect(await faults(signed('genuine'), ['k'])).toEqual([]);
    expect(await faults(signed('forged'), ['k'])).toEqual(['signature-wrong 1']);
    expect(await faults(signed('genuine'), ['other'])).toEqual(['signature-unknown 1']);
    expect(await faults(log, ['k'])).toHaveLength(3);
    const blind = await chainState(signed('forged'), ['k'], { ...tools, isSigned: () => undefined });
    expect(blind).toMatchObject({ signed: 1, unchecked: 1, faults: [] });
  });
});
