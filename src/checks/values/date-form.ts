import { halfWidth } from '../text/half-width.ts';
import { withoutInvisible, withPlainSpaces } from '../text/spacing.ts';
import { isStrictDate } from './strict.ts';

const midnight = '(?:[T ]0{1,2}:00(?::00(?:\\.0+)?)?Z?)?';

/** Ways of writing a day in which year, month and day cannot be taken for one another. */
const yearFirst = [
  new RegExp(`^(?<year>\\d{4})([-/.])(?<month>\\d{1,2})\\2(?<day>\\d{1,2})${midnight}$`),
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
  /^(?<year>\d{4}) ?年 ?(?<month>\d{1,2}) ?月 ?(?<day>\d{1,2}) ?日?$/,
];
const yearLast = new RegExp(`^(?<first>\\d{1,2})([-/.])(?<second>\\d{1,2})\\2(?<year>\\d{4})${midnight}$`);
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const named = /^(?<day>\d{1,2})[- ](?<name>[a-z]{3,9})\.?[- ,]{1,2}(?<year>\d{4})$/i;
const namedFirst = /^(?<name>[a-z]{3,9})\.? (?<day>\d{1,2}),? (?<year>\d{4})$/i;

/** The day a text can only mean, as 2026-09-30; undefined when it means none, or might mean two. */
export function readDateLoosely(text: string): string | undefined {
  const plain = withPlainSpaces(halfWidth(withoutInvisible(text)));
  for (const form of yearFirst) {
    const groups = form.exec(plain)?.groups;
    if (groups) return isoDay(groups.year, groups.month, groups.day);
  }
  const last = yearLast.exec(plain)?.groups;
  if (last) {
    // 30/09/2026 has its day first, 09/30/2026 its month; 03/04/2026 is either.
    const readings = [isoDay(last.year, last.second, last.first), isoDay(last.year, last.first, last.second)];
    const days = new Set(readings.filter((day) => day !== undefined));
    return days.size === 1 ? [...days][0] : undefined;
  }
  const groups = (named.exec(plain) ?? namedFirst.exec(plain))?.groups;
  const month = months.indexOf(groups?.name?.slice(0, 3).toLowerCase() ?? '');
  return groups && month >= 0 ? isoDay(groups.year, String(month + 1), groups.day) : undefined;
}

/** The day that spreadsheets keep under a number: counted from 1899-12-30. Those made on old Macs count from 1904. */
export function readCountedDay(text: string): string | undefined {
  if (!/^[345]\d{4}$/.test(text)) return undefined;
  return new Date(Date.UTC(1899, 11, 30 + Number(text))).toISOString().slice(0, 10);
}

function isoDay(year = '', month = '', day = ''): string | undefined {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isStrictDate(iso) ? iso : undefined;
}
