import { describe, expect, it } from 'vitest';
import { quoted } from '../../src/checks/check.ts';
import { isFormula } from '../../src/checks/security/formula.ts';
import { isBankCard, isResidentId } from '../../src/checks/security/identity-numbers.ts';
import { asItLooks, deceivers, latinOf } from '../../src/checks/security/look-alikes.ts';
import { markupIn } from '../../src/checks/security/markup.ts';
import { masked, personalIn } from '../../src/checks/security/personal.ts';
import { personalInCell } from '../../src/checks/security/personal-data.ts';
import { withoutInvisible, withPlainSpaces } from '../../src/checks/text/spacing.ts';
import type { Field, FieldType, Role } from '../../src/core/description/dataset.ts';
import { notRunningAway } from '../run-away.ts';

// Invented numbers with a right check sign; none is known to be anybody's.
const residentId = '110101199003071233';
const residentIdX = '31010120000229100X';
const bankCard = '6222020212345678909';

function field(type: FieldType, role: Role = 'note'): Field {
  return { name: 'x', type, huiyin: { role, title: { en: 'x', zh: '某' } } };
}

describe('a formula', () => {
  it.each(['=1', '@x', '+a', '-a', '-2+3', '=-5', '＝1', '﹣a', ' =1', '\u200B=1', '\u202E=1', '\tx', '\rx', '\nx', '\u3000＝1', '+86 12'])(
    'in a text column is %j',
    (cell) => {
      expect(isFormula(field('string'), cell)).toBe(true);
    },
  );

  it.each(['', '-', '--', '+', '=', '-5', '－5', '-5.2%', '-1,200', '- 5', 'a=b', "'=1", '—x', '·x', '1+1', '+86 138 1234 5678'])(
    'in a text column is not %j',
    (cell) => {
      expect(isFormula(field('string'), cell)).toBe(false);
    },
  );

  it.each(['=1', '＝SUM(A1)', '@x', '-1+2', '+1*2', '+A1', '-A1', '+(1)', "-2+3+cmd|' /C calc'!A0"])('in a number column is %j', (cell) => {
    expect(isFormula(field('integer', 'count'), cell)).toBe(true);
    expect(isFormula(field('number', 'count'), cell)).toBe(true);
  });

  it.each(['-5', '+5', '-', '- 5', '-5件', '-1,200', '+1.5', '-５', '\t5', '-5%'])('in a number column is not %j', (cell) => {
    expect(isFormula(field('integer', 'count'), cell)).toBe(false);
  });
});

describe('something personal', () => {
  it.each([
    residentId,
    residentIdX,
    residentIdX.toLowerCase(),
    '110101 19900307 1233',
    '1101-0119-9003-0712-33',
    '110101900307123',
    '13812345678',
    '138-1234-5678',
    '138.1234.5678',
    '86 138 1234 5678',
    '0086-13812345678',
    '手机：13812345678。',
    '微信同号13812345678',
    'mobile13812345678',
    '１３８　１２３４　５６７８',
    '138\u200B1234\u200B5678',
    '138\u00A01234\u00A05678',
    '010-12345678',
    '0571-8765432',
    '(0571)87654321',
    '（0571）87654321',
    '+86-571-87654321',
    '010 8888 6666 转 12',
    '传真:01088886666',
    'wang.wei@example.com',
    'wang＠example．com',
    'wang (at) example.com',
    'mailto:wang@mail.example.com.cn',
    '邮箱wang@example.com或来电',
    bankCard,
    '6222 0202 1234 5678 909',
    '4111 1111 1111 1129',
    '护照号 E12345678',
    'passport no. K1234567',
    'SSN 123-45-6789',
    'AB 12 34 56 C',
    'AB123456C',
  ])('is found in %j', (text) => {
    expect(personalIn(text)).not.toEqual([]);
    expect(masked(text)).not.toContain('1234567');
    expect(masked(text)).toContain('**');
  });

  it.each([
    '110101199003071234', // wrong check sign
    '110101199002300001', // no such day
    '990101199003071233', // no such region
    '12812345678', // no mobile prefix
    '1381234567', // a digit short
    '138123456789', // a digit long
    'A13812345678', // a code
    '0.13812345678',
    '13,812,345,678',
    '12345',
    '400-810-8888',
    '110101',
    '2026-09-30 2027-01-31',
    '2019 2020 2021 2022 2023 2024',
    '20260930123000',
    '91110000100006565X',
    '1111 1111 1111 1111',
    'E09000001', // an area code of the British statistics office
    'E12345678',
    'a@b',
    '@home',
    '99.5% (1380/1387)',
    '0301-12',
    '2020-010-1234567',
    'GB/T 2260-2007, ISO 3166-2',
    '1 380 123 456',
    '978-7-100-12345-6',
    '123-45-678',
    '900-45-6789',
    '2026-12-3456-1',
    'GB123456C',
    'AB123456E',
  ])('is not found in %j', (text) => {
    expect(personalIn(text)).toEqual([]);
    expect(masked(text)).toBe(text);
  });

  it('is masked with its ends left to find it by', () => {
    expect(masked(residentId)).toBe('1101**********1233');
    expect(masked('13812345678')).toBe('138****5678');
    expect(masked('wang.wei@example.com')).toBe('w***@example.com');
    expect(masked(`甲 ${residentId} 乙 138-1234-5678`)).toBe('甲 1101**********1233 乙 138-****-5678');
  });

  it('is masked in every quotation, whichever check quotes it', () => {
    expect(quoted(`x,${residentId},13812345678`)).toBe('x,1101**********1233,138****5678');
    expect(quoted('x'.repeat(58) + residentId)).not.toContain('19900307');
  });

  it('is a bare passport number only in notes', () => {
    expect(personalInCell(field('string', 'note'), 'E12345678', new Map())).toHaveLength(1);
    expect(personalInCell(field('string', 'note'), 'G20260930', new Map())).toEqual([]);
    expect(personalInCell(field('string', 'dimension'), 'E12345678', new Map())).toEqual([]);
  });

  it('is not a code of the column’s list', () => {
    const list = new Map([['13812345678', { code: '13812345678', title: { en: 'Office', zh: '办公室' } }]]);
    const coded: Field = { ...field('string', 'dimension'), huiyin: { ...field('string', 'dimension').huiyin, codes: 'list' } };
    expect(personalInCell(coded, '13812345678', new Map([['list', list]]))).toEqual([]);
    expect(personalInCell(coded, '13912345678', new Map([['list', list]]))).toHaveLength(1);
  });

  it('is never a count as long as a mobile number, but a count as long as an identity number', () => {
    expect(personalInCell(field('integer', 'count'), '13812345678', new Map())).toEqual([]);
    expect(personalInCell(field('number', 'count'), '13812345678.50', new Map())).toEqual([]);
    expect(personalInCell(field('integer', 'count'), residentId, new Map())).toHaveLength(1);
    expect(personalInCell(field('integer', 'count'), bankCard, new Map())).toHaveLength(1);
    expect(personalInCell(field('integer', 'count'), 'tel 13812345678', new Map())).toHaveLength(1);
  });

  it('is told by region, birthday and check sign, or by issuer and Luhn', () => {
    expect([residentId, residentIdX].map(isResidentId)).toEqual([true, true]);
    expect(['110101199003071232', '000101199003071233', '1101011990030712'].map(isResidentId)).toEqual([false, false, false]);
    expect([bankCard, '4111111111111111', '4111111111111129', '9222020212345678909'].map(isBankCard)).toEqual([true, false, true, false]);
  });

  it.each(['1 ', 'a', 'a.@', '0571-', '(', '甲@', '138 ', '1.', 'tel '].map((part) => part.repeat(32_767 / part.length)))(
    'is told without running away in the longest cell there may be',
    async (text) => {
      await notRunningAway(1, () => personalIn(text, { bare: true }));
    },
  );
});

describe('markup', () => {
  it.each(['<b>', '</p>', '<a href="x">', '<BR/>', '<svg/onload=x>', '<script', '<!--', '<!DOCTYPE', '<?php', '＜b＞', '&lt;', '&#65;', '&#x41;', '&NBSP;', '[a](b)', '[](javascript:x)', 'JavaScript :x', 'data:text/html;base64,x', '[1]: https://x'])(
    'is %s',
    (text) => {
      expect(markupIn(text)).toBeDefined();
    },
  );

  it.each(['a<b', '1 < 2 > 0', '<5', '< b >', '<->', '<北京>', '《b》', 'R&D;', 'AT&T', 'a & b;', '&c;', '[1]', '[a] (b)', '(a)[b]', 'data: x', 'metadata:text', 'https://x/?a=1&lt=2'])(
    'is not %s',
    (text) => {
      expect(markupIn(text)).toBeUndefined();
    },
  );
});

describe('a look-alike', () => {
  it.each<[string, string]>([
    ['bеijing', 'beijing'],
    ['АPP', 'APP'],
    ['Οffice', 'Office'],
    ['⾏政⼈员', '行政人员'],
    ['Sесrеtаrу', 'Secretary'],
    ['X\u0405Y', 'XSY'],
  ])('turns %s into %s', (text, looks) => {
    expect(deceivers(text)).not.toEqual([]);
    expect(asItLooks(text)).toBe(looks);
  });

  it.each(['Москва', 'Αθήνα', '5 μg', 'µm', 'kΩ', 'α-β', '北京Beijing', 'Ⅳ', '㎡', 'ﬁ', 'café', 'ＡＰＰ', '일본', 'ロシア', 'Москва Moscow', '①', '〇', '卐'])(
    'leaves %s alone',
    (text) => {
      expect(deceivers(text)).toEqual([]);
      expect(asItLooks(text)).toBe(text);
    },
  );

  it('is never an ASCII letter itself', () => {
    const ascii = Array.from({ length: 128 }, (_, point) => String.fromCharCode(point)).join('');
    expect(latinOf(ascii)).toBe(ascii);
    expect(latinOf('аеорсухѕіјАВЕКМНОРСТУХ')).toBe('aeopcyxsijABEKMHOPCTYX');
  });
});

describe('spaces', () => {
  it.each<[string, string]>([
    ['  a  b  ', 'a b'],
    ['a\u00A0b', 'a b'],
    ['甲\u3000乙', '甲 乙'],
    ['a\tb', 'a b'],
    ['a\nb', 'a\nb'],
    ['a\n', 'a'],
  ])('are mended from %j to %j', (text, plain) => {
    expect(withPlainSpaces(text)).toBe(plain);
  });

  it.each<[string, string]>([
    ['a\u200Bb\u2060\uFEFF', 'ab'],
    ['soft\u00ADhyphen', 'softhyphen'],
    ['a\u200Db', 'ab'],
    ['👩\u200D💻', '👩\u200D💻'],
    ['❤\uFE0F\u200D🔥', '❤\uFE0F\u200D🔥'],
    ['می\u200Cخواهم', 'می\u200Cخواهم'],
    ['क्\u200Dष', 'क्\u200Dष'],
    ['ㅤ', ''],
  ])('that take no room are taken out of %j', (text, plain) => {
    expect(withoutInvisible(text)).toBe(plain);
  });
});
