import { describe, expect, it } from 'vitest';
import type { Resource } from '../../src/core/description/dataset.ts';
import { columnsJson, recordsJson, tableOfJson } from '../../src/csv/json.ts';

const resource = {
  schema: {
    fields: [
      { name: 'body', type: 'string' },
      { name: 'n', type: 'integer' },
    ],
  },
} as unknown as Resource;
const header = ['body', 'n'];
const rows = [
  ['007', '12'],
  ['b "x"', ''],
];
const bytes = (text: string) => new TextEncoder().encode(text);

describe('a table in JSON', () => {
  it.each([
    ['row', recordsJson(resource, rows)],
    ['column', columnsJson(resource, rows)],
  ])('comes back cell for cell as it was written by %s', (_, text) => {
    expect(tableOfJson(bytes(text))).toEqual({ header, rows, rowNumbers: [2, 3] });
  });

  it.each(['', '[', '[]', '{}', '[1,2]', '{"a":1}', '{"about":"x","rows":[{"a":1}]}', 'a,b\n1,2\n', '"text"'])(
    'is none in %j',
    (text) => {
      expect(tableOfJson(bytes(text))).toBe(undefined);
    },
  );
});
