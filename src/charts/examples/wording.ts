import { type Period, parsePeriod } from '../../core/period.ts';
import { rateOf } from '../../core/statistics/rate.ts';
import type { Caveats } from '../../core/statistics/series.ts';
import type { Language } from '../../core/text.ts';
import type { Unplaced } from '../kit/marks/unplaced.ts';
import type { TrendPoint } from '../trend.ts';

/** Words for the examples only; the site takes its own from `i18n`. */
const said = {
  en: {
    chanceVariation: 'chance variation (95%)',
    provisional: 'provisional',
    lowReliability: 'low reliability (10 to 29 cases)',
    estimated: 'estimated',
    doubtful: 'marked as unreliable or differently defined',
    suppressed: 'withheld to protect persons',
    missing: 'not reported',
    seriesBreak: 'redefined: not comparable across the line',
    notAMap: 'Diagram, not a map.',
    tooFew: 'fewer than 10',
    above: 'above the whole',
    similar: 'similar',
    below: 'below the whole',
    empty: 'No rate can be shown: every period has fewer than 10 cases.',
  },
  zh: {
    chanceVariation: '随机波动（95%）',
    provisional: '初步数据',
    lowReliability: '可靠性低（10至29件）',
    estimated: '估算数据',
    doubtful: '注明可靠性低或口径不同',
    suppressed: '为保护个人而不公布',
    missing: '未报告',
    seriesBreak: '口径变化：线两侧不可比',
    notAMap: '示意图，非地图。',
    tooFew: '不足10件',
    above: '高于整体',
    similar: '与整体相近',
    below: '低于整体',
    empty: '没有可显示的比率：各期均不足10件。',
  },
};

/** The heads of the columns of the examples' tables. */
const headings = {
  en: {
    body: 'Body',
    period: 'Period',
    rate: 'Rate',
    numerator: 'Numerator',
    denominator: 'Denominator',
    interval: '95% interval',
    comparison: 'Beyond chance',
    difference: 'Difference',
    value: 'Figure',
    total: 'Total',
    eligible: 'Could have rated',
    answered: 'Answered',
    waiting: 'Last seen open',
    cumulative: 'Answered by then',
    flag: 'Flag',
  },
  zh: {
    body: '机构',
    period: '时期',
    rate: '比率',
    numerator: '分子',
    denominator: '分母',
    interval: '95%区间',
    comparison: '与整体相比',
    difference: '变化',
    value: '数值',
    total: '合计',
    eligible: '可评价件数',
    answered: '答复',
    waiting: '截至统计时未答复',
    cumulative: '累计答复',
    flag: '标记',
  },
};

const unplaced = {
  en: { tooFew: 'fewer than 10: ', suppressed: 'withheld: ', missing: 'not reported: ' },
  zh: { tooFew: '不足10件：', suppressed: '不公布：', missing: '未报告：' },
};

/** What the examples of marked figures show. */
export const aboutMarked = 'Figures that are marked as doubtful have corners, estimated ones a dotted edge.';

/** Every third figure marked as doubtful, and every third as estimated. */
export function marked<Row extends Caveats>(figures: readonly Row[]): readonly Row[] {
  return figures.map((figure, index) => {
    const marks: Caveats = [{}, { doubtful: true }, { estimated: true }][index % 3] ?? {};
    return { ...figure, ...marks };
  });
}

/** The words and formats an example's options are made with. */
export function wording(language: Language) {
  return {
    words: said[language],
    headings: headings[language],
    shareOfPart: (part: string) => (language === 'en' ? `${part} (share)` : `${part}（占比）`),
    formatPoints: (difference: number) => {
      const points = (difference * 100).toFixed(1).replace('-', '−');
      return difference > 0 ? `+${points}` : points;
    },
    formatShare: (share: number) => `${(share * 100).toFixed(1)}%`,
    formatTick: (share: number) => `${Number((share * 100).toFixed(1))}%`,
    formatCount: (count: number) => count.toLocaleString(language === 'en' ? 'en-GB' : 'zh-CN'),
    formatCell: (share: number) => String(Math.round(share * 100)),
    formatClass: (from: number | undefined, to: number | undefined) => classIn(language, from, to),
    formatUnplaced: (why: Unplaced, names: readonly string[]) =>
      unplaced[language][why] + names.join(language === 'en' ? ', ' : '、'),
    formatPeriod: (period: Period) => (language === 'en' ? inEnglish(period) : inChinese(period)),
  };
}

function classIn(language: Language, from: number | undefined, to: number | undefined): string {
  const [low, high] = [from, to].map((share) => `${Math.round((share ?? 0) * 100)}%`);
  if (from === undefined) return language === 'en' ? `below ${high}` : `低于${high}`;
  if (to === undefined) return language === 'en' ? `${low} and more` : `${low}及以上`;
  return `${low}–${high}`;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function inEnglish({ frequency, year, part }: Period): string {
  if (frequency === 'A') return String(year);
  return frequency === 'Q' ? `${year} Q${part}` : `${months[part - 1]} ${year}`;
}

function inChinese({ frequency, year, part }: Period): string {
  if (frequency === 'A') return `${year}年`;
  return frequency === 'Q' ? `${year}年第${part}季度` : `${year}年${part}月`;
}

/** The period an example names; throws on a slip of the pen. */
export function period(text: string): Period {
  const parsed = parsePeriod(text);
  if (!parsed) throw new Error(`"${text}" is no period; write 2026, 2026-Q3 or 2026-09`);
  return parsed;
}

/** One point: so many of so many in this period. */
export function point(text: string, numerator: number, denominator: number): TrendPoint {
  return { period: period(text), rate: rateOf(numerator, denominator) };
}
