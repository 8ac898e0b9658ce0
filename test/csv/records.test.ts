import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { ReadingFault } from '../../src/core/table/reading.ts';
import { RecordReader } from '../../src/csv/text/records.ts';
import { TextPiece } from '../../src/csv/text/text-piece.ts';
import { notRunningAway } from '../run-away.ts';

interface Cut {
  readonly records: readonly (readonly string[])[];
  readonly faults: readonly ReadingFault[];
}

/** Cuts a text that comes in pieces of a length. */
function cut(text: string, { delimiter = ',', piece = text.length || 1 } = {}): Cut {
  const records: (readonly string[])[] = [];
  const faults: ReadingFault[] = [];
  const reader = new RecordReader(delimiter, {
    record: (cells) => records.push(cells),
    line: (line) => records.push(line.texts()),
    fault: (fault) => faults.push(fault),
  });
  for (let from = 0; from < text.length; from += piece) reader.add(new TextPiece(text.slice(from, from + piece)));
  reader.end();
  return { records, faults };
}

const cell = fc.string({ unit: fc.constantFrom('a', '7', '"', ',', '\n', '\r', ' ', '汉', ';'), maxLength: 6 });

describe('cutting text into records', () => {
  it('gives back every table that PapaParse writes, with any line end, in pieces of any length', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.integer({ min: 1, max: 40 }),
        (rows, newline, piece) => {
          // In a file of bare returns a line feed inside quotes makes the first line end a matter of judgement.
          fc.pre(newline !== '\r' || !rows.flat().some((text) => text.includes('\n')));
          const { records, faults } = cut(Papa.unparse(rows, { newline }), { piece });
          expect(records).toEqual(rows);
          expect(faults.filter(({ kind, value }) => !(kind === 'line-ends' && value === 'CR'))).toEqual([]);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('agrees with PapaParse wherever that finds no fault and all lines end alike', () => {
    const sign = fc.constantFrom('a', '7', '"', ',', '\n', '汉');
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 40 }), fc.integer({ min: 1, max: 40 }), (text, piece) => {
        const theirs = Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' });
        fc.pre(theirs.errors.every(({ type }) => type !== 'Quotes'));
        const rows = text.endsWith('\n') || text === '' ? theirs.data.slice(0, -1) : theirs.data;
        expect(cut(text, { piece }).records).toEqual(rows);
      }),
      { numRuns: 2_000 },
    );
  });

  it('finds the same in pieces of any length, whatever the text', () => {
    const sign = fc.constantFrom('a', '"', ',', '\n', '\r');
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 40 }), fc.integer({ min: 1, max: 40 }), (text, piece) => {
        // A file whose only line ends are bare returns is read when all of it is there; the rest must not depend on the cut.
        fc.pre(!text.includes('\r') || text.includes('\n'));
        expect(cut(`x,y\n${text}`, { piece })).toEqual(cut(`x,y\n${text}`));
      }),
      { numRuns: 2_000 },
    );
  });

  it('loses only the line of a stray or unclosed quote, and names it', () => {
    const text = 'a,b\n1,"x"y\n2,z\n3,"open\n4,w\n';
    expect(cut(text)).toEqual({
      records: [
        ['a', 'b'],
        ['2', 'z'],
        ['4', 'w'],
      ],
      faults: [
        { kind: 'stray-quote', row: 2, value: '1,"x"y' },
        { kind: 'unclosed-quote', row: 4, value: '3,"open' },
      ],
    });
  });

  it('keeps a cell with a quote in it and says that it is not in quotes itself', () => {
    expect(cut('a,b\n1,5" pipe\n')).toEqual({
      records: [
        ['a', 'b'],
        ['1', '5" pipe'],
      ],
      faults: [{ kind: 'stray-quote', row: 2, value: '5" pipe', isCertain: true }],
    });
  });

  it.each<[string, string, readonly ReadingFault[]]>([
    ['all with CR LF', 'a,b\r\n1,2\r\n', []],
    ['all with LF, CR LF inside quotes', 'a,b\n1,"2\r\n3"\n', []],
    ['one with LF among CR LF', 'a,b\r\n1,2\n3,4\r\n', [{ kind: 'line-ends', row: 2, value: 'LF', isCertain: true }]],
    ['all with CR', 'a,b\r1,2\r3,4', [{ kind: 'line-ends', row: 1, value: 'CR', isCertain: true }]],
    ['one with CR among LF', 'a,b\n1,2\r3,4\n', [{ kind: 'line-ends', row: 2, value: 'CR', isCertain: true }]],
    ['a CR at the edge of a cell', 'a,b\n1\r,2\n', [{ kind: 'line-ends', row: 2, value: 'CR', isCertain: true }]],
    ['a CR between words', 'a,b\nx\ry,2\n', [{ kind: 'line-ends', row: 2, value: 'CR', isCertain: false }]],
  ])('tells line ends: %s', (_, text, faults) => {
    const { records, faults: found } = cut(text);
    expect(found).toEqual(faults);
    expect(records.every(({ length }) => length === 2)).toBe(true);
    expect(records.flat().join('')).not.toMatch(/[^\n]\r$|^\r/);
  });

  it.each<[string, string]>([
    ['two megabytes of quotes', '"'.repeat(2_000_000)],
    ['a quote at the start of every line', '"a\n'.repeat(500_000)],
    ['three quotes a line', '"""\n'.repeat(500_000)],
    ['a quote opened and nothing after it', `a,b\n"${'1,2\n'.repeat(1_000_000)}`],
    ['returns and nothing else', '\r'.repeat(2_000_000)],
    ['returns inside lines that never fit', `a,b,c\r${'x\r'.repeat(500_000)}\n`],
    ['one line of delimiters', ','.repeat(2_000_000)],
    ['blank lines', '\n'.repeat(2_000_000)],
  ])('does not run away with %s', async (_, text) => {
    const nothing = (): void => undefined;
    const reader = new RecordReader(',', { record: nothing, line: nothing, fault: nothing });
    await notRunningAway(2, () => {
      for (let from = 0; from < text.length; from += 131_072)
        reader.add(new TextPiece(text.slice(from, from + 131_072)));
      reader.end();
    });
  });
});
