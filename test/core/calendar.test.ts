import { describe, expect, it } from 'vitest';
import {
  dayAt,
  isLate,
  momentAt,
  type PlannedDataset,
  plannedReleases,
  type ReleaseCalendar,
} from '../../src/core/calendar.ts';
import { formatPeriod } from '../../src/core/period.ts';

const now = new Date('2026-11-22T04:00:00Z');
const quarterly: PlannedDataset = { name: 'replies', frequency: 'Q', releases: [{ period: '2026-Q2' }] };
const rule = { dataset: 'replies', daysAfterPeriod: 30, from: '2026-Q3' } as const;

function planned(calendar: ReleaseCalendar | undefined, datasets: readonly PlannedDataset[] = [quarterly], at = now) {
  return plannedReleases(calendar, 'Asia/Shanghai', datasets, at).map(
    (plan) => `${plan.date} ${plan.dataset} ${formatPeriod(plan.period)}${isLate(plan, at) ? ' late' : ''}`,
  );
}

describe('the calendar', () => {
  it('holds what a rule makes due in the next twelve months, and what is overdue', () => {
    expect(planned({ plans: [rule] })).toEqual([
      '2026-10-30 replies 2026-Q3 late',
      '2027-01-30 replies 2026-Q4',
      '2027-04-30 replies 2027-Q1',
      '2027-07-30 replies 2027-Q2',
      '2027-10-30 replies 2027-Q3',
    ]);
  });

  it('ends exactly a year after the moment', () => {
    const plans = [
      { dataset: 'replies', period: '2027-Q3', date: '2027-11-22' },
      { dataset: 'replies', period: '2027-Q4', date: '2027-11-23' },
    ];
    expect(planned({ plans })).toEqual(['2027-11-22 replies 2027-Q3']);
  });

  it('leaves out what is out, also when a later period came out in its place', () => {
    const out = [{ ...quarterly, releases: [{ period: '2026-Q4' }] }];
    expect(planned({ plans: [rule] }, out)[0]).toBe('2027-04-30 replies 2027-Q1');
  });

  it('puts a named day in the place of the reckoned one, in whatever order they are written', () => {
    const named = { dataset: 'replies', period: '2026-Q3', date: '2026-12-01' };
    for (const plans of [
      [rule, named],
      [named, rule],
    ])
      expect(planned({ plans })[0]).toBe('2026-12-01 replies 2026-Q3');
  });

  it('ends a rule with its last period', () => {
    expect(planned({ plans: [{ ...rule, to: '2026-Q4' }] })).toHaveLength(2);
  });

  it('reckons from the end of a reporting year that is not the calendar’s', () => {
    const fiscal: PlannedDataset = { name: 'foia', frequency: 'A', yearEndsIn: 9, releases: [] };
    expect(planned({ plans: [{ dataset: 'foia', daysAfterPeriod: 150, from: '2026' }] }, [fiscal])).toEqual([
      '2027-02-27 foia 2026',
    ]);
  });

  it('never calls a dataset without a plan late', () => {
    const archive: PlannedDataset = { name: 'archive', frequency: 'Q', releases: [{ period: '2020-Q4' }] };
    expect(planned({ plans: [] }, [archive])).toEqual([]);
    expect(planned(undefined, [archive])).toEqual([]);
  });

  it('is late from the minute after half past nine in the publisher’s zone', () => {
    const due = new Date('2026-10-30T01:30:00Z');
    expect(planned({ plans: [rule] }, [quarterly], due)[0]).toBe('2026-10-30 replies 2026-Q3');
    expect(planned({ plans: [rule] }, [quarterly], new Date(due.getTime() + 1))[0]).toContain('late');
  });

  it('refuses a plan for a dataset or a period that there is not', () => {
    expect(() => planned({ plans: [{ ...rule, dataset: 'relpies' }] })).toThrow(/"relpies"/);
    expect(() => planned({ plans: [{ dataset: 'replies', period: '2026-Q5', date: '2026-12-01' }] })).toThrow(
      /2026-Q5/,
    );
  });
});

describe('a moment', () => {
  it('is the same time on the clock in summer and winter', () => {
    expect(momentAt('2026-07-01', '09:30', 'Europe/London')).toBe('2026-07-01T08:30:00.000Z');
    expect(momentAt('2026-12-01', '09:30', 'Europe/London')).toBe('2026-12-01T09:30:00.000Z');
    expect(momentAt('2026-03-29', '09:30', 'Europe/London')).toBe('2026-03-29T08:30:00.000Z');
    expect(momentAt('2026-12-01', '09:30', 'Asia/Shanghai')).toBe('2026-12-01T01:30:00.000Z');
    expect(momentAt('2026-11-01', '09:30', 'America/New_York')).toBe('2026-11-01T14:30:00.000Z');
  });
});

describe('the day at a moment', () => {
  it.each([
    ['2026-03-31T16:30:00Z', 'Asia/Shanghai', '2026-04-01'],
    ['2026-03-31T16:30:00Z', 'UTC', '2026-03-31'],
    ['2026-03-31T03:30:00Z', 'America/New_York', '2026-03-30'],
    ['2026-12-31T11:00:00Z', 'Pacific/Kiritimati', '2027-01-01'],
  ])('of %s in %s is %s', (moment, timeZone, day) => {
    expect(dayAt(new Date(moment), timeZone)).toBe(day);
  });
});
