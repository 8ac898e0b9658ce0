import { describe, expect, it } from 'vitest';
import { decode } from '../../src/csv/decode.ts';
import { readText } from '../../src/csv/read.ts';
import { tableOf } from '../../src/csv/table.ts';
import { csvText } from '../../src/csv/write.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('reading CSV', () => {
  it('numbers rows as a spreadsheet does: a record is a row, however many lines its cells span', () => {
    const { table } = tableOf(bytes('a,b\n1,"x\ny"\n2,z\n'));
    expect(table).toEqual({
      header: ['a', 'b'],
      rows: [
        ['1', 'x\ny'],
        ['2', 'z'],
      ],
      rowNumbers: [2, 3],
    });
  });

  it.each(['a,b\n1,2', 'a,b\n1,2\n', 'a,b\r\n1,2\r\n', '\uFEFFa,b\n1,2\n'])('reads %j to the same table', (text) => {
    expect(tableOf(bytes(text)).table).toEqual({ header: ['a', 'b'], rows: [['1', '2']], rowNumbers: [2] });
  });

  it('keeps a blank row inside the file and makes none of the last line end', () => {
    expect(tableOf(bytes('a,b\n\n1,2\n')).table.rowNumbers).toEqual([2, 3]);
  });

  it('counts rows on across the chunks in which a long text is parsed', () => {
    const text = `a,b\n${Array.from({ length: 200_000 }, (_, index) => `${index},"x,${index}"`).join('\n')}\n`;
    let wrong = 0;
    let last = 0;
    readText(text, {
      header: () => undefined,
      row: (cells, row) => {
        if (cells[0] !== String(row - 2) || cells[1] !== `x,${row - 2}`) wrong += 1;
        last = row;
      },
      fault: () => {
        wrong += 1;
      },
    });
    expect([wrong, last]).toEqual([0, 200_001]);
  });

  it('names the row of the first byte that is not UTF-8', () => {
    expect(decode(Uint8Array.of(97, 10, 98, 10, 0xb1, 0xb1, 10))).toMatchObject({
      fault: { kind: 'encoding', row: 3 },
    });
  });
});

describe('writing CSV', () => {
  it('ends every record with CRLF and quotes only where a cell needs it', () => {
    expect(
      csvText(
        ['a', 'b'],
        [
          ['1', 'x, "y"'],
          ['-5', ''],
        ],
      ),
    ).toBe('a,b\r\n1,"x, ""y"""\r\n-5,\r\n');
  });

  it('is read back to the same cells', () => {
    const rows = [
      ['line\nbreak', '"', ','],
      [' 0012 ', '汉字', '=1+1'],
    ];
    expect(tableOf(bytes(csvText(['a', 'b', 'c'], rows))).table.rows).toEqual(rows);
  });
});
