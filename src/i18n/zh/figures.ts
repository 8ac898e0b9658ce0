import type { Basis } from '../../core/description/dataset.ts';
import type { Counts, figures as english, Finding } from '../en/figures.ts';
import { formatsOf } from '../formats.ts';

const { count, share, points, list } = formatsOf('zh');

/** 关于数字的句子。比率和变化均为 0-1。 */
export const figures: typeof english = {
  finding({ share: value, measure, period, change }: Finding) {
    return `${period}，${measure}为${share(value)}${changeClause(change)}。`;
  },
  findingOfFew: ({ measure, period, share: value, denominator }: Finding & Counts) =>
    `${period}，${measure}为${share(value)}，但仅以${count(denominator)}例为基数。`,
  withheld: (period: string) => `${period}的数据为保护隐私不公布。`,
  cannotExist: (period: string) => `${period}不可能有这一数据。`,
  notCollected: (period: string) => `${period}没有收集这一数据。`,
  noFigure: (period: string) => `${period}没有上报数据。`,
  tooFewToRate: (period: string, denominator: number) =>
    denominator === 0
      ? `${period}没有相应事项，无法计算比率。`
      : `${period}仅有${count(denominator)}例，数量过少，不列比率。`,
  withinChance: '与上年同期相比的变化可能只是随机波动。',
  notComparable: '期间统计口径发生变化，不与上年同期比较。',
  lowReliability: () => '例数少，比率受偶然因素影响较大，不作比较。',
  stillProvisional: '该数据为初步数据，变化中可能有一部分仅由此造成。',
  doubtful: '该数据注明可靠性低或定义不同，不作比较。',
  /** 前文已说明不作比较时用。 */
  alsoDoubtful: '该数据还注明可靠性低或定义不同。',
  againstTarget: (difference: number, target: string) =>
    Math.abs(difference) < 1e-9
      ? `恰好等于目标值（${target}）。`
      : `${difference > 0 ? '高于' : '低于'}目标值${Math.abs(difference) < 0.0005 ? '不到0.1' : points(difference)}个百分点（${target}）。`,
  since: (period: string) => `${period}以来`,
  soundSince: (period: string) => `${period}以来，不计可靠性低的数据`,
  amongOthers: (period: string, others: number) => (others === 0 ? period : `${period}等${count(others + 1)}期`),
  extremes: (since: string, lowest: string, lowestShare: number, highest: string, highestShare: number) =>
    `${since}，最低为${lowest}的${share(lowestShare)}，最高为${highest}的${share(highestShare)}`,
  counts: (numerator: number, denominator: number) => `${count(denominator)}例中有${count(numerator)}例`,
  interval: (low: number, high: number) => `${share(low)}至${share(high)}`,
  intervalNote: (low: number, high: number) => `随机波动范围${share(low)}至${share(high)}`,
  trendTitle: (measure: string, period: string, value: number) => `${period}，${measure}为${share(value)}`,
  trendSummary: (measure: string, who: string, first: string, last: string, hasInterval: boolean) =>
    first === last
      ? `${who}的${measure}，${first}。${hasInterval ? '竖线为95%随机波动范围。' : ''}`
      : `${who}的${measure}，${first}至${last}。${hasInterval ? '色带为95%随机波动范围。' : ''}`,
  referenceLine: (bodies: string) => `灰线为${bodies}。`,
  together: (bodies: string) => `全部${bodies}合计`,
  gaps: (periods: readonly string[]) => `${list(periods)}没有数据。`,
  breakLabel: '口径变化',
  breakLabels: (letter: string) => `口径变化${letter}`,
  breakNote: (label: string, period: string, reason: string) => `${label}（自${period}起）：${reason}`,
  breakForAll: (period: string, reason: string) => `自${period}起：${reason}`,
  breakForSome: (period: string, who: string, reason: string) => `${who}（自${period}起）：${reason}`,
  chanceVariation: '随机波动（95%）',
  caveats: {
    provisional: '初步数据',
    estimated: '估计值',
    lowReliability: '可靠性低（10至29例）',
    doubtful: '注明可靠性低或口径不同',
  },
  lowReliabilityShort: '可靠性低',
  tooFew: '不足10例',
  unplacedCount: (number: number) => `另有${count(number)}个不足10例，未画出`,
  stripSummary: (measure: string, bodies: string, period: string) =>
    `${period}各${bodies}的${measure}，每个圆点是一个${bodies}。只有超出整体比率的99.8%界限，才说“高于”或“低于”。`,
  nothingToDraw: '没有可显示的比率：各期数据缺失或均不足10例。',
  noBodies: '没有上报数据。',
  noneOf: (measure: string) => `没有上报“${measure}”的数据。`,
  whole: '整体',
  wholeAt: (value: number) => `整体${share(value)}`,
  above: '高于整体',
  similar: '与整体相近',
  below: '低于整体',
  positions: {
    above: '高于整体，差距超出随机波动所能解释的范围（超出99.8%界限）。',
    similar: '与整体的差距未超出随机波动所能解释的范围（在99.8%界限以内）。',
    below: '低于整体，差距超出随机波动所能解释的范围（超出99.8%界限）。',
  },
  positionsInSpread: {
    above: '高于整体，差距超出随机波动和一般差异所能解释的范围（超出放宽后的99.8%界限）。',
    similar: '与整体的差距未超出随机波动和一般差异所能解释的范围（在放宽后的99.8%界限以内）。',
    below: '低于整体，差距超出随机波动和一般差异所能解释的范围（超出放宽后的99.8%界限）。',
  },
  standingsTitle(above: number, below: number, compared: number, bodies: string, period: string, inSpread: boolean) {
    if (compared === 0) return `${period}各${bodies}，由高到低`;
    if (inSpread && above + below === 0)
      return `${period}，各${bodies}的差距大于随机波动，但没有哪个超出彼此间的一般差异`;
    if (above + below === 0) return `${period}，各${bodies}之间的差距均未超出随机波动的范围`;
    const clearly = inSpread ? '明显' : '';
    const sides = [
      ...(above > 0 ? [`${count(above)}个${clearly}高于整体`] : []),
      ...(below > 0 ? [`${count(below)}个${clearly}低于整体`] : []),
    ];
    const beyond = inSpread ? '超出随机波动和一般差异' : '差距超出随机波动的范围';
    return `${period}，${count(compared)}个${bodies}中有${sides.join('、')}，${beyond}`;
  },
  standingsSummary: (measure: string, bodies: string, period: string, hasInterval: boolean) =>
    `${period}各${bodies}的${measure}，由高到低排列${hasInterval ? '，横线为95%随机波动范围' : ''}。只有超出整体比率的99.8%界限，才说“高于”或“低于”；排列先后不是名次。`,
  standingsSpread: (bodies: string, spread: number) =>
    `例数很多时，仅凭随机波动几乎个个都会超出界限，因此界限还计入各${bodies}之间本来就有的差异（标准差${points(spread)}个百分点）。`,
  plainStandingsSummary: (measure: string, bodies: string, period: string) =>
    `${period}各${bodies}的${measure}，由高到低排列。排列先后不是名次。`,
  basis: {
    cohort: '以当期收到的事项为基数，不论何时答复（批次口径）。',
    period: '以当期发生的办理情况为基数，不论事项何时收到（期间口径）。',
    stock: '以期末尚未办结的事项为基数（时点口径）。',
  } satisfies Record<Basis, string>,
  basisName: { cohort: '批次', period: '期间', stock: '时点' } satisfies Record<Basis, string>,
  flags: {
    P: '初步数据',
    E: '估计值',
    B: '口径变化',
    O: '缺失',
    L: '未收集',
    M: '不可能存在',
    Q: '为保护隐私不公布',
    U: '可靠性低（见说明）',
    D: '定义不同',
  },
};

function changeClause(change: number | undefined): string {
  if (change === undefined) return '';
  if (Math.abs(change) < 0.0005) return `，与上年同期${change === 0 ? '' : '基本'}持平`;
  return `，比上年同期${change > 0 ? '上升' : '下降'}${points(change)}个百分点`;
}
