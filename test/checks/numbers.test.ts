import { describe, expect, it } from 'vitest';
import { readDateLoosely } from '../../src/checks/values/date-form.ts';
import { isNoDataSymbol } from '../../src/checks/values/no-data-symbol.ts';
import { misreadNumber } from '../../src/checks/values/number-form.ts';
import { isStrictDate, isStrictNumber } from '../../src/checks/values/strict.ts';
import { notRunningAway } from '../run-away.ts';

describe('a number', () => {
  it.each(['0', '7', '-7', '1234567890123'])('of an integer column is written %s', (cell) => {
    expect(isStrictNumber(cell, 'integer')).toBe(true);
  });

  it.each(['0', '-7', '0.5', '-0.5', '12.50', '1234567.89'])('of a number column is written %s', (cell) => {
    expect(isStrictNumber(cell, 'number')).toBe(true);
  });

  it.each(['', '-0', '+1', '01', '-01', '1.', '.5', '1.5', '1e3', '１', '1,000', ' 1', '1 ', '1\n', '٣', '-', 'Infinity'])(
    'of an integer column is not written "%s"',
    (cell) => {
      expect(isStrictNumber(cell, 'integer')).toBe(false);
    },
  );

  it.each(['-0', '-0.0', '01.5', '1.', '.5', '1,5', '1.5e3', '1.5.5', '1.5\n', '0x1.8', 'NaN'])(
    'of a number column is not written "%s"',
    (cell) => {
      expect(isStrictNumber(cell, 'number')).toBe(false);
    },
  );
});

describe('a misread number', () => {
  it.each<[string, string]>([
    ['1,200', '1200'],
    ['-1,234,567', '-1234567'],
    ['1，200', '1200'],
    ["1'200", '1200'],
    ['1.234.567', '1234567'],
    ['1,200.00', '1200'],
    ['1\u00A0200', '1200'],
    ['\u20091 200\t', '1200'],
    ['１２', '12'],
    ['－５', '-5'],
    ['\u22125', '-5'],
    ['+5', '5'],
    ['＋５', '5'],
    ['12.0', '12'],
    ['-0', '0'],
    ['12\u200B', '12'],
    ['\uFEFF12', '12'],
    [' ', ''],
    ['\u3000', ''],
  ])('"%s" of an integer column can only mean "%s"', (cell, plain) => {
    expect(misreadNumber(cell, 'integer')).toMatchObject({ plain });
  });

  it.each([
    '12²', // a footnote mark, not 122
    '12①',
    '½',
    '012', // a code
    '1.200', // 1.2 or 1200
    '1,00,000',
    '1,0000',
    '12,5',
    '12.5',
    '1e3',
    '1.2E+05',
    '0x10',
    '0b11',
    'NaN',
    '-inf',
    '12%',
    '5件',
    '约5',
    '5+',
    '5-10',
    '>90',
    '1.2万',
    '3k',
    '¥12',
    '12元',
    '(5)',
    '1O0',
    'l2',
    '١٢',
    '十二',
    '2026-09-30',
    '5-Oct',
    '10:30',
    'true',
    '12 13',
    '--5',
    '- 5',
    'twelve',
    '1'.repeat(200).concat('x'),
  ])('"%s" of an integer column leaves a doubt and is not mended', (cell) => {
    const misread = misreadNumber(cell, 'integer');
    expect(misread?.plain).toBeUndefined();
    expect(misread?.reasons.length).toBeGreaterThan(0);
    expect(misread?.advice?.zh).toMatch(/\p{Script=Han}/u);
  });

  it.each<[string, string]>([
    ['12,5', '12.5'],
    ['1,234,567.89', '1234567.89'],
    ['1,234,567', '1234567'],
    ['1 234.5', '1234.5'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['+1.5', '1.5'],
    ['１．５', '1.5'],
    ['-0.0', '0'],
  ])('"%s" of a number column can only mean "%s"', (cell, plain) => {
    expect(misreadNumber(cell, 'number')).toMatchObject({ plain });
  });

  it.each(['1,200', '1.5e3', '00.5', '1.5.5', '1,5,5'])('"%s" of a number column leaves a doubt', (cell) => {
    expect(misreadNumber(cell, 'number')?.plain).toBeUndefined();
  });

  it.each([
    ['12①', 'footnote mark'],
    ['1200(注1)', 'footnote mark'],
    ['1200（注 2）', 'footnote mark'],
    ['1,200[a]', 'footnote mark'],
    ['1200余', 'estimate or a range'],
    ['1200余件', 'estimate or a range'],
    ['1200件左右', 'estimate or a range'],
    ['5以下', 'estimate or a range'],
  ])('%s is told for what stands beside it', (cell, told) => {
    expect(misreadNumber(cell, 'integer')?.reasons.at(-1)?.en).toContain(told);
  });

  it('is left to `bidi-control` when a mark of direction is all that is wrong', () => {
    expect(misreadNumber('12\u200F', 'integer')).toBeUndefined();
  });

  it('names every fault of its writing', () => {
    const reasons = misreadNumber(' １,２００ ', 'integer')?.reasons.map(({ en }) => en);
    expect(reasons).toEqual([
      'it has spaces around it or in it',
      'it is written in full-width characters',
      'it has thousands separators',
    ]);
  });

  it.each(['9', '1,', ' ', '('].map((part) => part.repeat(32_767 / part.length)))(
    'is told without running away, however long',
    async (cell) => {
      await notRunningAway(1, () => misreadNumber(`${cell}x`, 'integer'));
    },
  );
});

describe('a symbol for no data', () => {
  it.each(
    '- -- – — ― － .. ... … n/a N/A ｎ／ａ #N/A NA na null nil None NULL [c] [x] [low] (z) {u} * ** ※ † ： : / \\ ? ？ . x X z 无 暂无 缺 不适用 未统计 略 保密 TBC (blank) 未填报 待核实 <5 ＜10 ≤5 少于5 不足10 #DIV/0! #REF! #VALUE!'.split(
      ' ',
    ),
  )('is %s', (cell) => {
    expect(isNoDataSymbol(cell)).toBe(true);
    expect(isNoDataSymbol(` ${cell}\u200B`)).toBe(true);
  });

  it.each(['not available', 'Not applicable', '[no data]'])('is %s', (cell) => {
    expect(isNoDataSymbol(cell)).toBe(true);
  });

  it.each(['0', '-5', '5', '(5)', '1,200', '5件', '12*', '12 [e]', 'NaN', 'twelve', '1.5', '<b>', '=1', '-1+2'])('is not %s', (cell) => {
    expect(isNoDataSymbol(cell)).toBe(false);
  });
});

describe('a day', () => {
  it.each(['2026-09-30', '2024-02-29', '1999-12-31'])('is written %s', (cell) => {
    expect(isStrictDate(cell)).toBe(true);
  });

  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-9-30', '2026-09-31', '20260930', '2026-09-30T00:00', ' 2026-09-30', '0000-00-00'])(
    'is not written %s',
    (cell) => {
      expect(isStrictDate(cell)).toBe(false);
    },
  );

  it.each<[string, string | undefined]>([
    ['2026/9/30', '2026-09-30'],
    ['2026.09.30', '2026-09-30'],
    ['20260930', '2026-09-30'],
    ['2026年9月30日', '2026-09-30'],
    ['２０２６－０９－３０', '2026-09-30'],
    [' 2026-09-30 ', '2026-09-30'],
    ['2026-09-30T00:00:00Z', '2026-09-30'],
    ['2026-09-30 0:00:00', '2026-09-30'],
    ['2026-09-30 10:15', undefined],
    ['30/09/2026', '2026-09-30'],
    ['9/30/2026', '2026-09-30'],
    ['5/5/2026', '2026-05-05'],
    ['03/04/2026', undefined],
    ['31/02/2026', undefined],
    ['30 Sep 2026', '2026-09-30'],
    ['September 30, 2026', '2026-09-30'],
    ['30/09/26', undefined],
    ['46295', undefined],
    ['2026-09', undefined],
    ['2026/02/30', undefined],
    ['99999999', undefined],
  ])('written "%s" means %s', (cell, day) => {
    expect(readDateLoosely(cell)).toBe(day);
  });
});
