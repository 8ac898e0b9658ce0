import { addPeriods, type Frequency, formatPeriod, lastDayOf, ordinalOf, type Period, parsePeriod } from './period.ts';
import type { Release } from './release/release.ts';

/** When releases come out: `calendar` of `data/site.json`. A dataset without a plan is an archive and is never late. */
export interface ReleaseCalendar {
  /** Time of day in the publisher's time zone, `HH:MM`; 09:30 when left out. */
  readonly time?: string;
  readonly plans: readonly Plan[];
}

/** One release on its day, or a rule that names the day of every release. A named day goes before a rule. */
export type Plan = DatedPlan | PlanRule;

/** One release on a day that is fixed. */
export interface DatedPlan {
  readonly dataset: string;
  /** The latest period of the release, SDMX text. */
  readonly period: string;
  /** ISO date. */
  readonly date: string;
}

/** A release for each of many periods, so many days after its end. */
export interface PlanRule {
  readonly dataset: string;
  /** Days from the last day of a period to its release. */
  readonly daysAfterPeriod: number;
  /** The first and the last period the rule is for, SDMX text; open at the end when `to` is left out. */
  readonly from: string;
  readonly to?: string;
}

/** What the calendar has to know of a dataset. */
export interface PlannedDataset {
  readonly name: string;
  readonly frequency: Frequency;
  readonly yearEndsIn?: number | undefined;
  /** Every release of its log, the withdrawn ones included: they did come out. */
  readonly releases: readonly Pick<Release, 'period'>[];
}

/** A release that is announced and not yet out. */
export interface PlannedRelease {
  readonly dataset: string;
  readonly period: Period;
  /** The day in the publisher's time zone, ISO date. */
  readonly date: string;
  /** The moment, ISO 8601 in UTC. */
  readonly moment: string;
}

/** The time of day at which releases come out when the calendar names none. */
export const usualTime = '09:30';

/**
 * The releases due in the twelve months from a moment on, and those overdue since before it, by date. A planned release
 * is out when a release reaches its period; a later one holds its figures too. Throws when a plan names no known dataset.
 */
export function plannedReleases(
  calendar: ReleaseCalendar | undefined,
  timeZone: string,
  datasets: readonly PlannedDataset[],
  now: Date,
): readonly PlannedRelease[] {
  const { time = usualTime, plans = [] } = calendar ?? {};
  const end = aYearAfter(now);
  const planned = new Map<string, PlannedRelease>();
  // Rules first, so that a day that was named takes the place of the one that was reckoned.
  for (const plan of [...plans.filter(isRule), ...plans.filter((one) => !isRule(one))]) {
    const dataset = datasets.find(({ name }) => name === plan.dataset);
    if (!dataset) {
      throw new Error(
        `the calendar of data/site.json plans releases of "${plan.dataset}", which data/ does not have; correct the name or drop the plan`,
      );
    }
    for (const { period, date } of datesOf(plan, dataset, end)) {
      const moment = momentAt(date, time, timeZone);
      planned.set(`${dataset.name} ${formatPeriod(period)}`, { dataset: dataset.name, period, date, moment });
    }
  }
  return [...planned.values()]
    .filter((plan) => plan.moment <= end && !isOut(plan, datasets))
    .sort((one, other) =>
      one.moment < other.moment || (one.moment === other.moment && one.dataset < other.dataset) ? -1 : 1,
    );
}

/** Whether the moment of a planned release has passed. */
export function isLate({ moment }: PlannedRelease, now: Date): boolean {
  return moment < now.toISOString();
}

/** The moment at which clocks in a time zone show this day and time, ISO 8601 in UTC. */
export function momentAt(date: string, time: string, timeZone: string): string {
  const wanted = Date.parse(`${date}T${time}:00Z`);
  // The zone's distance from UTC depends on the moment itself: the second step mends the first near a clock change.
  let moment = wanted;
  for (let step = 0; step < 2; step += 1) moment = wanted - (clockIn(timeZone, moment) - moment);
  return new Date(moment).toISOString();
}

/** The day that clocks in a time zone show at a moment, ISO date. */
export function dayAt(moment: Date, timeZone: string): string {
  return new Date(clockIn(timeZone, moment.getTime())).toISOString().slice(0, 10);
}

function isRule(plan: Plan): plan is PlanRule {
  return 'daysAfterPeriod' in plan;
}

function* datesOf(plan: Plan, { yearEndsIn }: PlannedDataset, end: string) {
  if (!isRule(plan)) {
    yield { period: periodOf(plan.period, plan.dataset), date: plan.date };
    return;
  }
  const last = plan.to === undefined ? Number.POSITIVE_INFINITY : ordinalOf(periodOf(plan.to, plan.dataset));
  for (let period = periodOf(plan.from, plan.dataset); ordinalOf(period) <= last; period = addPeriods(period, 1)) {
    const date = daysAfter(lastDayOf(period, yearEndsIn), plan.daysAfterPeriod);
    if (date > end) return;
    yield { period, date };
  }
}

function isOut({ dataset, period }: PlannedRelease, datasets: readonly PlannedDataset[]): boolean {
  const releases = datasets.find(({ name }) => name === dataset)?.releases ?? [];
  return releases.some((release) => {
    const reached = parsePeriod(release.period);
    return reached?.frequency === period.frequency && ordinalOf(reached) >= ordinalOf(period);
  });
}

function periodOf(text: string, dataset: string): Period {
  const period = parsePeriod(text);
  if (!period)
    throw new Error(
      `the calendar of data/site.json plans "${text}" of ${dataset}, which is no period; write 2026, 2026-Q3 or 2026-09`,
    );
  return period;
}

function daysAfter(date: string, days: number): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

function aYearAfter(now: Date): string {
  const end = new Date(now);
  end.setUTCFullYear(end.getUTCFullYear() + 1);
  return end.toISOString();
}

/** The day that it is in a zone at a moment, `2026-11-28`; the moment as ISO 8601. */
export function dayIn(timeZone: string, isoMoment: string): string {
  return new Date(clockIn(timeZone, Date.parse(isoMoment))).toISOString().slice(0, 10);
}

/** One for each zone: to make one takes as long as a small chart. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const clock =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
  clocks.set(timeZone, clock);
  return clock;
}

/** What clocks in the zone show at a moment (milliseconds), as if it were UTC. */
function clockIn(timeZone: string, moment: number): number {
  const parts = clockOf(timeZone).formatToParts(moment);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return Date.parse(
    `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}Z`,
  );
}
