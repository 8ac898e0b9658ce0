import { describe, expect, it } from 'vitest';
import { knownColumns, readHeader } from '../../src/checks/header.ts';
import { type Spelling, spelledColumn } from '../../src/checks/header/spelling.ts';
import type { Field, Resource } from '../../src/core/description/dataset.ts';

const field = (name: string, en: string, zh: string, aliases?: readonly string[]): Field => ({
  name,
  type: 'integer',
  huiyin: { role: 'count', title: { en, zh }, ...(aliases && { aliases }) },
});
const fields = [
  field('time_period', 'Quarter', '季度'),
  field('on_time', 'Answered on time', '按时回复', ['In time', '按期']),
  field('late', 'Late', '逾期'),
  field('open', 'Count', '件数'),
  field('closed', 'Count', '件数'),
];
const resource = { schema: { fields, primaryKey: [], missingValues: [''] } } as unknown as Resource;

describe('the column a header cell means', () => {
  it.each<[string, string, Spelling]>([
    ['late', 'late', 'exact'],
    ['Late', 'late', 'case'],
    ['LATE', 'late', 'case'],
    [' late', 'late', 'space'],
    ['time period', 'time_period', 'space'],
    ['Time-Period', 'time_period', 'space'],
    ['timeperiod', 'time_period', 'space'],
    ['on\u00A0time', 'on_time', 'space'],
    ['\uFEFFlate', 'late', 'invisible'],
    ['la\u200Bte', 'late', 'invisible'],
    ['lаte', 'late', 'homoglyph'],
    ['ｌａｔｅ', 'late', 'homoglyph'],
    ['按时回复', 'on_time', 'alias'],
    ['Answered on time', 'on_time', 'alias'],
    ['in time', 'on_time', 'alias'],
    ['按期 ', 'on_time', 'alias'],
  ])('%j is %s (%s)', (text, name, spelling) => {
    const found = spelledColumn(text, fields);
    expect([found?.field.name, found?.spelling]).toEqual([name, spelling]);
  });

  it.each(['lates', 'l ate d', '', ' ', '-', '_', 'Count', '件数', '__proto__'])('%j is none', (text) => {
    expect(spelledColumn(text, fields)).toBeUndefined();
  });
});

describe('a header', () => {
  it('gives each described column its place, the exact spelling first', () => {
    const { places } = readHeader(['Late', 'x', 'time_period', 'late'], resource);
    expect(places).toEqual([2, -1, 3, -1, -1]);
    expect(knownColumns(['Late', 'x', 'time_period', 'late'], resource)).toBe(2);
  });
});
