import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { schemaFindings } from '../../scripts/json-schema.ts';

const committed = JSON.parse(readFileSync(join(import.meta.dirname, '../../data/site.json'), 'utf8'));

function faults(calendar: unknown): readonly string[] {
  return schemaFindings('site', { ...committed, calendar }, 'site.json').map(({ column }) => column ?? '');
}

describe('data/site.json', () => {
  it('is as its schema says', () => {
    expect(schemaFindings('site', committed, 'site.json')).toEqual([]);
  });

  it('may name days and rules, and nothing else', () => {
    const day = { dataset: 'replies', period: '2026-Q3', date: '2026-10-30' };
    const rule = { dataset: 'replies', daysAfterPeriod: 30, from: '2026-Q4' };
    expect(faults({ time: '09:30', plans: [day, rule] })).toEqual([]);
    expect(faults({ time: '9.30', plans: [] })).not.toEqual([]);
    expect(faults({ plans: [{ ...day, period: '2026-Q5' }] })).not.toEqual([]);
    expect(faults({ plans: [{ ...rule, daysAfterPeriod: -1 }] })).not.toEqual([]);
    expect(faults({ plans: [{ ...day, daysAfterPeriod: 3 }] })).not.toEqual([]);
  });
});
