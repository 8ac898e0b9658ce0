import { type Frequency, formatPeriod } from '../../core/period.ts';
import { halfWidth } from '../text/half-width.ts';
import { legible } from '../text/legible.ts';

const numerals: Readonly<Record<string, string>> = {
  〇: '0',
  零: '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const quarters: Readonly<Record<string, string>> = { '1-3': '1', '4-6': '2', '7-9': '3', '10-12': '4' };
const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}';

/** Ways people write a quarter, a year or a month; each has the year first or last. */
const readings: Readonly<Record<Frequency, readonly RegExp[]>> = {
  Q: [
    /^(?<year>\d{4})\s?年?\s?[-/._]?\s?Q\s?0?(?<part>[1-4])$/i,
    /^Q\s?0?(?<part>[1-4])\s?[-/._,]?\s?(?<year>\d{4})$/i,
    /^(?<year>\d{4})\s?年?\s?第?\s?0?(?<part>[1-4])\s?季度?$/,
    /^(?<year>\d{4})\s?[-/._]\s?第?\s?0?(?<part>[1-4])\s?季度?$/,
    /^第?\s?(?<part>[1-4])\s?季度?\s?[,]?\s?(?<year>\d{4})\s?年?$/,
    /^(?<year>\d{4})\s?年\s?(?<months>1-3|4-6|7-9|10-12)\s?月$/,
    /^(?<year>\d{4}),? (?<part>[1-4])(?:st|nd|rd|th) quarter$/i,
    /^(?:the )?(?<part>[1-4])(?:st|nd|rd|th) quarter (?:of )?(?<year>\d{4})$/i,
  ],
  A: [/^(?<year>\d{4})\s?(?:年度?)?$/],
  M: [
    /^(?<year>\d{4})\s?[-/._]\s?(?<part>\d{1,2})$/,
    /^(?<year>\d{4})\s?[-/._]?\s?M\s?(?<part>\d{1,2})$/i,
    /^(?<year>\d{4})(?<part>0[1-9]|1[0-2])$/,
    /^(?<part>\d{1,2})[-/](?<year>\d{4})$/,
    /^(?<year>\d{4})\s?年\s?(?<part>\d{1,2})\s?月份?$/,
    new RegExp(`^(?<name>${month})\\.?[- ,]{1,2}(?<year>\\d{4})$`, 'i'),
    new RegExp(`^(?<year>\\d{4})[- ,]{1,2}(?<name>${month})$`, 'i'),
  ],
};

/** The period that a text can only mean at this frequency, as SDMX writes it: `2020年第四季度` is `2020-Q4`. */
export function readLoosely(text: string, frequency: Frequency): string | undefined {
  if (text.length > 60) return undefined;
  const plain = inDigits(halfWidth(legible(text)));
  for (const reading of readings[frequency]) {
    const groups = reading.exec(plain)?.groups;
    if (!groups) continue;
    const named = months.indexOf(groups.name?.slice(0, 3).toLowerCase() ?? '') + 1;
    const part = Number(groups.part ?? quarters[groups.months ?? ''] ?? (named || 1));
    if (part < 1 || part > 12) return undefined;
    return formatPeriod({ frequency, year: Number(groups.year), part });
  }
  return undefined;
}

/** Chinese numerals as digits: 二〇二〇年第四季度, 十二月; dashes between months as hyphens. */
function inDigits(text: string): string {
  return text
    .replace(/十([一二])?(?=月)/g, (_, unit: string | undefined) => `1${unit ?? '0'}`)
    .replace(/[〇零一二三四五六七八九]/g, (numeral) => numerals[numeral] ?? numeral)
    .replace(/[–—―~至到]/g, '-')
    .replace(/月-(?=\d)/g, '-');
}
