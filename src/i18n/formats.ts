import type { Period } from '../core/period.ts';
import type { Language } from '../core/text.ts';

/** How a language writes values. Shares are 0-1, dates ISO. */
export interface Formats {
  count(value: number): string;
  /** One decimal; a share that is not quite none or all never reads as if it were. */
  share(value: number): string;
  /** The same in whole percent and without the sign, where room is short: `>99` is not quite all. */
  percent(value: number): string;
  /** A round share on an axis, without needless decimals. */
  tick(value: number): string;
  /** A difference of two shares, without its sign, one decimal, as a bare number of percentage points. */
  points(difference: number): string;
  /** The same with its sign: none where it rounds to 0. */
  signed(difference: number): string;
  size(bytes: number): string;
  date(isoDate: string): string;
  /** The day of a moment in the publisher's time zone. */
  day(isoMoment: string, timeZone: string): string;
  /** The time of a zone, whatever the season: "China Time". */
  zone(timeZone: string): string;
  /** Items as a sentence lists them; parted so that an item which is itself a list, as many names are, stays one. */
  list(items: readonly string[]): string;
  /** What parts such items where the list ends with no "and". */
  separator(items: readonly string[]): string;
  /** A period as a sentence names it. `yearEndsIn` is the last month of a reporting year that is not the calendar's. */
  period(period: Period, yearEndsIn?: number): string;
  /** A period where room is short: on an axis, in a table. */
  shortPeriod(period: Period, yearEndsIn?: number): string;
}

const tags: Readonly<Record<Language, string>> = { en: 'en-GB', zh: 'zh-Hans-CN' };
const known = new Map<Language, Formats>();

/** The formats of a language. */
export function formatsOf(language: Language): Formats {
  const formats = known.get(language) ?? makeFormats(language);
  known.set(language, formats);
  return formats;
}

function makeFormats(language: Language): Formats {
  const tag = tags[language];
  const number = lazily(() => new Intl.NumberFormat(tag));
  const oneDecimal = lazily(() => new Intl.NumberFormat(tag, { minimumFractionDigits: 1, maximumFractionDigits: 1 }));
  const oneDecimalPercent = lazily(
    () => new Intl.NumberFormat(tag, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 }),
  );
  const tick = lazily(() => new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 }));
  const date = lazily(() => new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }));
  const days = new Map<string, Intl.DateTimeFormat>();
  const list = lazily(() => new Intl.ListFormat(tag, { type: 'conjunction' }));
  const month = (style: 'long' | 'short') => {
    const format = lazily(() => new Intl.DateTimeFormat(tag, { year: 'numeric', month: style, timeZone: 'UTC' }));
    return ({ year, part }: Period) => format().format(new Date(Date.UTC(year, part - 1, 1)));
  };
  const months = { long: month('long'), short: month('short') };
  const separator = (items: readonly string[]) => {
    const [usual, among] = language === 'zh' ? ['、', '；'] : [', ', '; '];
    return items.some((item) => item.includes(usual)) ? among : usual;
  };
  // "A and B" reads as two items, and in Chinese there is no comma before the last that would tell them apart.
  const isPlain = (items: readonly string[]) => !items.some((item) => (language === 'zh' ? /[、和]/ : /, /).test(item));
  const points = (difference: number) => oneDecimal().format(Math.abs(difference) * 100);
  return {
    count: (value) => number().format(value),
    share(value) {
      if (value > 0 && value < 0.0005) return `<${oneDecimalPercent().format(0.001)}`;
      if (value < 1 && value >= 0.9995) return `>${oneDecimalPercent().format(0.999)}`;
      return oneDecimalPercent().format(value);
    },
    percent(value) {
      if (value > 0 && value < 0.005) return '<1';
      if (value < 1 && value >= 0.995) return '>99';
      return number().format(Math.round(value * 100));
    },
    tick: (value) => tick().format(value),
    points,
    signed(difference) {
      const size = points(difference);
      return Number(size) === 0 ? size : `${difference < 0 ? '−' : '+'}${size}`;
    },
    size(bytes) {
      if (bytes < 1000) return `${number().format(bytes)} B`;
      const [value, unit] = bytes < 1e6 ? [bytes / 1e3, 'kB'] : [bytes / 1e6, 'MB'];
      return `${value < 10 ? oneDecimal().format(value) : number().format(Math.round(value))} ${unit}`;
    },
    date: (isoDate) => date().format(new Date(`${isoDate}T00:00:00Z`)),
    day(isoMoment, timeZone) {
      const format = days.get(timeZone) ?? new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone });
      days.set(timeZone, format);
      return format.format(new Date(isoMoment));
    },
    zone: (timeZone) =>
      new Intl.DateTimeFormat(tag, { timeZone, timeZoneName: 'longGeneric' })
        .formatToParts(new Date(0))
        .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone,
    list(items) {
      if (isPlain(items)) return list().format(items);
      const parted = separator(items);
      if (language === 'zh' || items.length < 2) return items.join(parted);
      return `${items.slice(0, -1).join(parted)}${parted}and ${items.at(-1)}`;
    },
    separator,
    period: (period, yearEndsIn) => periodIn(language, period, yearEndsIn, months.long),
    shortPeriod: (period, yearEndsIn) => shortPeriodIn(language, period, yearEndsIn, months.short),
  };
}

/** What `make` makes, made when it is first asked for: to make all formatters at once holds up a slow phone. */
function lazily<Thing>(make: () => Thing): () => Thing {
  let made: Thing | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

type MonthFormat = (period: Period) => string;

const quartersInChinese = ['一', '二', '三', '四'];

function periodIn(language: Language, period: Period, yearEndsIn: number | undefined, inMonths: MonthFormat): string {
  const { frequency, year, part } = period;
  if (frequency === 'M') return inMonths(period);
  if (frequency === 'Q')
    return language === 'en' ? `Q${part}\u00a0${year}` : `${year}年第${quartersInChinese[part - 1]}季度`;
  if (isCalendarYear(yearEndsIn)) return language === 'en' ? String(year) : `${year}年`;
  return language === 'en' ? `fiscal year\u00a0${year}` : `${year}财年`;
}

function shortPeriodIn(
  language: Language,
  period: Period,
  yearEndsIn: number | undefined,
  inMonths: MonthFormat,
): string {
  const { frequency, year, part } = period;
  if (frequency === 'M') return inMonths(period);
  if (frequency === 'Q')
    return language === 'en' ? `Q${part}\u00a0${year}` : `${year}年${quartersInChinese[part - 1]}季度`;
  if (language === 'en') return isCalendarYear(yearEndsIn) ? String(year) : `FY${year}`;
  return isCalendarYear(yearEndsIn) ? `${year}年` : `${year}财年`;
}

function isCalendarYear(yearEndsIn: number | undefined): boolean {
  return yearEndsIn === undefined || yearEndsIn === 12;
}
