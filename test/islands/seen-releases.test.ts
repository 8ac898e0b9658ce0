import { describe, expect, test } from 'vitest';
import { type Memory, memoryKey, newerReleases } from '../../src/islands/offline/seen-releases.ts';

function memoryWith(text?: string): Memory {
  const kept = new Map(text === undefined ? [] : [['key', text]]);
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
}
const older = { replies: { entries: 2, release: '2026-Q2' } };
const newer = { replies: { entries: 3, release: '2026-Q3' } };

describe('a page', () => {
  test('is told of the newer release that this device has seen', () => {
    const memory = memoryWith();
    expect(newerReleases(newer, memory, 'key').size).toBe(0);
    expect([...newerReleases(older, memory, 'key')]).toEqual([['replies', '2026-Q3']]);
    expect(newerReleases(newer, memory, 'key').size).toBe(0);
  });

  test('that shows the older release because the newer one was withdrawn is the later word', () => {
    const memory = memoryWith();
    newerReleases(newer, memory, 'key');
    const withdrawn = { replies: { entries: 4, release: '2026-Q2' } };
    expect(newerReleases(withdrawn, memory, 'key').size).toBe(0);
    expect([...newerReleases(newer, memory, 'key')]).toEqual([['replies', '2026-Q2']]);
  });

  test('is not told of datasets that it does not show, and does not forget them', () => {
    const memory = memoryWith();
    newerReleases(newer, memory, 'key');
    expect(newerReleases({ waits: { entries: 1, release: '2022' } }, memory, 'key').size).toBe(0);
    expect(newerReleases(older, memory, 'key').size).toBe(1);
  });

  test.each(['', 'null', '[]', '7', '{"replies":null}', '{"replies":{"entries":"9"}}', '{"__proto__":{"entries":9}}'])(
    'is not disturbed by the spoilt memory %j',
    (text) => {
      expect(newerReleases(older, memoryWith(text), 'key').size).toBe(0);
    },
  );

  test('is not disturbed by a memory that is full or shut', () => {
    const shut = (): never => {
      throw new DOMException('shut', 'SecurityError');
    };
    expect(newerReleases(older, { getItem: shut, setItem: shut }, 'key').size).toBe(0);
  });
});

test('sites below different paths of one host do not share what they have seen', () => {
  expect(memoryKey('/a/')).not.toBe(memoryKey('/b/'));
});
