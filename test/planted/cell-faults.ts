import type { Field } from '../../src/core/description/dataset.ts';
import { type Dice, inCell, isCode, type Planter } from './planting.ts';
import type { Sample } from './published.ts';

const isCount = ({ huiyin }: Field): boolean => huiyin.role === 'count';
const isPeriod = ({ huiyin }: Field): boolean => huiyin.role === 'period';
const isText = ({ huiyin }: Field): boolean => isCode({ huiyin } as Field) || huiyin.role === 'note';
const isDemanded = (field: Field, { subject }: Sample): boolean =>
  subject.resource.schema.primaryKey.includes(field.name) && !isCount(field) && field.huiyin.role !== 'bin';

/** A fault in the number of a count. */
const inNumber = (kind: string, code: string, edit: (text: string, dice: Dice) => string | undefined): Planter =>
  inCell(kind, code, isCount, edit);

const fullWidth = (text: string): string =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const grouped = (text: string): string | undefined =>
  text.length > 3 ? text.replace(/\B(?=(\d{3})+$)/g, ',') : undefined;

/** Faults of single cells: numbers, texts and codes, periods and days. */
export const cellFaults: readonly Planter[] = [
  // Numbers.
  inNumber('a thousands separator', 'type', grouped),
  inNumber('a unit', 'type', (text) => `${text}件`),
  inNumber('full-width digits', 'type', fullWidth),
  inNumber('an exponent', 'type', (text) => `${text}e3`),
  inNumber('a plus', 'type', (text) => `+${text}`),
  inNumber('a leading zero', 'type', (text) => `0${text}`),
  inNumber('a decimal comma', 'type', (text) => `${text},5`),
  inNumber('a number in hex', 'type', () => '0x1F'),
  inNumber('no number', 'type', () => 'NaN'),
  inNumber('a word', 'type', () => 'several'),
  inNumber('a currency sign', 'type', (text) => `¥${text}`),
  inNumber('a footnote mark', 'type', (text) => `${text}*`),
  inNumber('beyond exact numbers', 'unsafe-number', () => '9007199254740993'),
  inNumber('beyond all numbers', 'unsafe-number', () => '9'.repeat(400).slice(0, 320)),
  inNumber('below zero', 'minimum', (text) => (Number(text) > 0 ? `-${text}` : undefined)),
  ...['-', '..', 'n/a', '[c]', '*', '—', '无', '/', 'NULL'].map((sign) =>
    inNumber(`${sign} for a number`, 'no-data-symbol', () => sign),
  ),
  inNumber('a space before a number', 'type', (text) => ` ${text}`),
  inNumber('a space after a number', 'type', (text) => `${text} `),

  // Texts and codes.
  inCell('a code with a space', 'white-space', isCode, (text) => `${text} `),
  inCell('a code with a fixed space', 'white-space', isCode, (text) => `\u00A0${text}`),
  inCell('an unknown code', 'code-unknown', isCode, () => 'zz-unknown-9'),
  inCell('a key left out', 'required', isDemanded, () => ''),
  inCell(
    'an unknown status',
    'code-unknown',
    ({ huiyin }) => huiyin.role === 'status',
    () => 'X',
  ),
  inCell('a resident’s number', 'personal-data', isText, () => '11010519491231002X'),
  inCell('a mobile number', 'personal-data', isText, () => '13812345678'),
  inCell('an address of e-mail', 'personal-data', isText, () => 'li.lei@example.com'),
  inCell('a formula', 'formula', isText, () => "=cmd|' /C calc'!A0"),
  inCell('a full-width formula', 'formula', isText, () => '＝SUM(A1:A9)'),
  inCell('markup', 'markup', isText, () => '<script>alert(1)</script>'),
  inCell('a turned direction', 'bidi-control', isText, (text) => `\u202E${text}`),
  inCell('a foreign letter in a code', 'homoglyph', isText, (text) =>
    /[aeo]/.test(text) ? text.replace(/[aeo]/, (sign) => ({ a: 'а', e: 'е', o: 'о' })[sign] ?? sign) : undefined,
  ),
  inCell('a cell without end', 'too-large', isText, (text) => text + 'x'.repeat(50_000)),

  // Periods and days.
  inCell('a period in words', 'period-format', isPeriod, (text) =>
    text.replace(/^(\d{4})(?:-Q(\d))?$/, (_, year, quarter) =>
      quarter ? `${year}年第${'一二三四'[Number(quarter) - 1]}季度` : `${year}年`,
    ),
  ),
  inCell('a period run together', 'period-format', isPeriod, (text) =>
    text.includes('-') ? text.replace('-', '') : `${text}-Q`,
  ),
  inCell('a period of another length', 'period-mixed', isPeriod, (text) =>
    text.includes('-') ? text.slice(0, 4) : `${text}-Q1`,
  ),
  inCell('a period to come', 'period-future', isPeriod, (text) => text.replace(/^\d{4}/, '2091')),
  inCell('a period long past', 'period-ancient', isPeriod, (text) => text.replace(/^\d{4}/, '1026')),
  inCell(
    'a day with strokes',
    'type',
    ({ type }) => type === 'date',
    (text) => text.replaceAll('-', '/'),
  ),
  inCell(
    'a day there is not',
    'type',
    ({ type }) => type === 'date',
    (text) => text.replace(/-\d\d-\d\d$/, '-02-30'),
  ),
];
