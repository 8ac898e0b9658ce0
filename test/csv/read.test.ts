import { describe, expect, it } from 'vitest';
import { limits } from '../../src/core/limits.ts';
import type { ReadingFault, Source } from '../../src/core/table/reading.ts';
import { headOf } from '../../src/csv/head.ts';
import { readBytes, readText } from '../../src/csv/read.ts';
import type { ReadOptions } from '../../src/csv/read-options.ts';
import { tableOf } from '../../src/csv/table.ts';
import { decode } from '../../src/csv/text/decode.ts';
import { csvText } from '../../src/csv/write.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Text in UTF-16, with or without its mark. */
function utf16(text: string, { big = false, mark = true } = {}): Uint8Array {
  const units = Array.from(`${mark ? '\uFEFF' : ''}${text}`, (sign) => sign.charCodeAt(0));
  return Uint8Array.from(units.flatMap((unit) => (big ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])));
}

interface Reading {
  readonly source: Source | undefined;
  readonly rows: readonly (readonly string[])[];
  readonly faults: readonly ReadingFault[];
}

function reading(file: Uint8Array, options?: ReadOptions): Reading {
  let source: Source | undefined;
  const rows: (readonly string[])[] = [];
  const faults: ReadingFault[] = [];
  readBytes(
    file,
    {
      source: (read) => {
        source = read;
      },
      header: (cells) => rows.push(cells),
      row: (cells) => rows.push(cells),
      fault: (fault) => faults.push(fault),
    },
    options,
  );
  return { source, rows, faults };
}

describe('reading CSV', () => {
  it('numbers rows as a spreadsheet does: a record is a row, however many lines its cells span', async () => {
    const { table } = await tableOf(bytes('a,b\n1,"x\ny"\n2,z\n'));
    expect(table).toEqual({
      header: ['a', 'b'],
      rows: [
        ['1', 'x\ny'],
        ['2', 'z'],
      ],
      rowNumbers: [2, 3],
    });
  });

  it.each(['a,b\n1,2', 'a,b\n1,2\n', 'a,b\r\n1,2\r\n', '\uFEFFa,b\n1,2\n', '"a","b"\n"1","2"'])(
    'reads %j to the same table',
    async (text) => {
      expect((await tableOf(bytes(text))).table).toEqual({ header: ['a', 'b'], rows: [['1', '2']], rowNumbers: [2] });
    },
  );

  it('keeps a blank row inside the file and makes none of the last line end', async () => {
    expect((await tableOf(bytes('a,b\n\n1,2\n'))).table.rowNumbers).toEqual([2, 3]);
  });

  it('counts rows on across the pieces in which a long text is read', () => {
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

  it('tells progress up to the end', () => {
    const told: number[] = [];
    reading(bytes(`a,b\n${'1,2\n'.repeat(200_000)}`), { progress: (share) => told.push(share) });
    expect(told.at(-1)).toBe(1);
    expect(told).toEqual([...told].sort((one, other) => one - other));
  });
});

describe('the encoding of a file', () => {
  const text = 'time_period,body\n2026-Q1,北京市\n2026-Q1,上海市\n';
  const gbk = Uint8Array.from([
    ...bytes('time_period,body\n2026-Q1,'),
    ...[0xb1, 0xb1, 0xbe, 0xa9, 0xca, 0xd0],
    ...bytes('\n2026-Q1,'),
    ...[0xc9, 0xcf, 0xba, 0xa3, 0xca, 0xd0],
    10,
  ]);
  const latin = Uint8Array.from([...bytes('a,b\n1,Qu'), 0xe9, ...bytes('bec\n2,l'), 0x92, ...bytes('ann'), 0xe9, 0x65]);

  it.each<[string, Uint8Array, Partial<Source>]>([
    ['UTF-8', bytes(text), { encoding: 'utf-8', hasByteOrderMark: false, sample: null }],
    ['UTF-8 with its mark', bytes(`\uFEFF${text}`), { encoding: 'utf-8', hasByteOrderMark: true }],
    ['UTF-16 LE', utf16(text), { encoding: 'utf-16le', hasByteOrderMark: true, sample: '北京市' }],
    ['UTF-16 BE', utf16(text, { big: true }), { encoding: 'utf-16be', hasByteOrderMark: true }],
    ['UTF-16 LE without its mark', utf16(text, { mark: false }), { encoding: 'utf-16le', hasByteOrderMark: false }],
    ['UTF-16 BE without its mark', utf16(text, { big: true, mark: false }), { encoding: 'utf-16be' }],
    ['GB18030', gbk, { encoding: 'gb18030', isCertain: true, sample: '北京市' }],
  ])('is found: %s', (_, file, source) => {
    const read = reading(file);
    expect(read.source).toMatchObject(source);
    expect(read.rows).toEqual([
      ['time_period', 'body'],
      ['2026-Q1', '北京市'],
      ['2026-Q1', '上海市'],
    ]);
    expect(read.faults).toEqual([]);
  });

  it('is Windows-1252 where accented letters stand in words', () => {
    const { source, rows } = reading(latin);
    expect(source).toMatchObject({ encoding: 'windows-1252', isCertain: true, sample: 'Québec' });
    expect(rows[2]).toEqual(['2', 'l’année']);
  });

  it('is not called certain where a single pair of bytes has to tell', () => {
    expect(reading(Uint8Array.from([...bytes('a,b\n1,'), 0xc0, 0xaf, 10])).source).toMatchObject({ isCertain: false });
  });

  it('stays UTF-8 in a file with a few broken bytes, and the row of each is named', () => {
    const file = Uint8Array.from([...bytes('a,b\n1,北京市\n2,'), 0xe4, 0xb8, ...bytes('\n3,上海\n')]);
    const { source, rows, faults } = reading(file);
    expect(source).toMatchObject({ encoding: 'utf-8' });
    expect(rows).toHaveLength(4);
    expect(faults).toEqual([{ kind: 'encoding', row: 3, value: '\uFFFD' }]);
  });

  it('of a published file is UTF-8 and nothing else', () => {
    expect(decode(bytes(text))).toEqual({ text });
    expect(decode(gbk)).toMatchObject({ fault: { kind: 'encoding' } });
  });
});

describe('what is no table', () => {
  it.each<[string, string]>([
    ['\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1', 'xls'],
    ['\x1F\x8B\x08\0\0', 'gzip'],
    ['%PDF-1.7\n', 'pdf'],
    ['PK\x03\x04broken', 'broken-workbook'],
    ['<!DOCTYPE html><html><table>', 'html'],
    ['\n <table border="1"><tr>', 'html'],
    ['<?xml version="1.0"?><Workbook>', 'xml'],
    ['{"rows": []}', 'json'],
    ['[{"a": 1}]', 'json'],
    ['PAR1\x15\x04', 'parquet'],
    ['\x89PNG\r\n\x1A\n', 'image'],
  ])('%j is called %s', (start, what) => {
    const { rows, faults } = reading(Uint8Array.from(start, (sign) => sign.charCodeAt(0)));
    expect(rows).toEqual([]);
    expect(faults).toEqual([{ kind: 'not-a-table', row: null, value: what }]);
  });

  it('is told from random bytes', () => {
    let seed = 7;
    const noise = Uint8Array.from({ length: 50_000 }, () => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
      return seed >>> 24;
    });
    expect(reading(noise).faults).toEqual([{ kind: 'not-a-table', row: null, value: 'binary' }]);
  });
});

describe('the delimiter', () => {
  const known = (cells: readonly string[]): number => ['a', 'b', 'c'].filter((name) => cells.includes(name)).length;

  it.each([
    ['a;b;c\n1,5;2;3\n', ';'],
    ['a\tb\tc\n1\t2\t3\n', '\t'],
    ['a|b|c\n1|2|3\n', '|'],
    ['a，b，c\n1，2，3\n', '，'],
    ['a,b,c\n甲，乙,2,3\n', ','],
    ['Title; with, both\na;b;c\n', ';'],
    ['a,b,c\n"x;y;z";1\n', ','],
    ['a;b,b,c\n', ','],
  ])('of %j is %j: under it most columns are known', (text, delimiter) => {
    expect(reading(bytes(text), { known }).source?.delimiter).toBe(delimiter);
  });

  it('is the comma when no column is known, unless it cuts nothing and another cuts every row alike', () => {
    expect(reading(bytes('x;y\n1;2\n')).source?.delimiter).toBe(';');
    expect(reading(bytes('x;y\n1;2;3\n')).source?.delimiter).toBe(',');
    expect(reading(bytes('x;y,z\n1;2\n')).source?.delimiter).toBe(',');
  });
});

describe('lines that stand in quotes as a whole', () => {
  const told = (text: string) => {
    const { rows, faults } = reading(bytes(text));
    return { rows, kinds: faults.map(({ kind, row }) => `${kind} ${row}`) };
  };
  it.each([
    ['each of them', '"a,b,c"\r\n"1,2,3"\r\n"4,""x, y"",6"\r\n', 1],
    ['all but the header', 'a,b,c\n"1,2,3"\n"4,""x, y"",6"\n', 2],
    ['with empty columns after them', '"a,b,c";;\n"1,2,3";;\n"4,""x, y"",6";;', 1],
    ['cut by another sign', '"a\tb\tc"\n"1\t2\t3"\n"4\tx, y\t6"\n', 1],
  ])('are read without them: %s', (_, text, row) => {
    const { rows, kinds } = told(text);
    expect(rows).toEqual([
      ['a', 'b', 'c'],
      ['1', '2', '3'],
      ['4', 'x, y', '6'],
    ]);
    expect(kinds).toEqual([`quoted-line ${row}`]);
  });

  it.each([
    ['cells in quotes', '"a","b"\n"1,2","3"\n"4,5","6"\n'],
    ['one cell with commas in a row of many', 'a,b\n"x, y",2\n"z, k",3\n'],
    ['a title with commas', '"One, two, three"\na,b\n1,2\n3,4\n'],
  ])('are not taken for that: %s', (_, text) => {
    expect(told(text).kinds).toEqual([]);
  });
});

describe('the limits', () => {
  it.each<[string, string, Partial<typeof limits>]>([
    ['bytes', 'a,b\n1,2\n', { bytes: 5 }],
    ['rows', 'a,b\n1,2\n1,2\n1,2\n', { rows: 2 }],
    ['columns', 'a,b,c\n1,2,3\n', { columns: 2 }],
  ])('on %s stop the reading', (limit, text, smaller) => {
    const { faults, rows } = reading(bytes(text), { limits: { ...limits, ...smaller } });
    expect(faults).toMatchObject([{ kind: 'too-large', value: limit }]);
    expect(rows.length).toBeLessThan(4);
  });
});

describe('the head of a file', () => {
  it('is its first rows, titles and all, however long the file is', async () => {
    const file = bytes(`Title\na;b\n${'1;2\n'.repeat(100_000)}`);
    const head = await headOf(file, (cells) => (cells.includes('a') ? 2 : 0));
    expect(head.slice(0, 3)).toEqual([['Title'], ['a', 'b'], ['1', '2']]);
    expect(head.length).toBeLessThan(50);
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

  it('is read back to the same cells', async () => {
    const rows = [
      ['line\nbreak', '"', ','],
      [' 0012 ', '汉字', '=1+1'],
    ];
    expect((await tableOf(bytes(csvText(['a', 'b', 'c'], rows)))).table.rows).toEqual(rows);
  });
});
