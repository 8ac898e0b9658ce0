import type { leads as english, LeadWords } from '../en/leads.ts';
import { formatsOf } from '../formats.ts';

const { count, share, points, signed } = formatsOf('zh');

/** 超出随机波动的变化。 */
export const leads: typeof english = {
  title: '新闻线索',
  pageTitle: (dataset: string) => `新闻线索：${dataset}`,
  description: (dataset: string, release: string) =>
    `“${dataset}”${release}版中，与上年同期相比超出随机波动的变化，逐条附注意事项。`,
  link: '新闻线索',
  linkHint: '本版数据中超出随机波动的全部变化，并说明须留意之处。',
  finding: (found: number, tested: number) =>
    found === 0
      ? `共检验${count(tested)}项变化，没有一项超出随机波动的范围。`
      : `共检验${count(tested)}项变化，其中${count(found)}项超出随机波动的范围。`,
  nothingTested: '没有可比较的数字：最近一期的各项数字，上年同期都没有可靠的数字与之对应。',
  byChance: (expected: number) =>
    `即使一切变化都出于偶然，其中也会有约${expected < 0.95 ? expected.toFixed(1) : count(Math.round(expected))}项出现在这里。`,
  tested:
    '检验的是每个机构（以及全体合计）每项指标最近一期与上年同期之差；各指标即使涉及相同的事项，也分别计数。差值的99.8%区间（纽科姆法）不含零，才算超出随机波动。',
  notTested: '以下数字不作检验：不足30例的、注明可靠性低或定义不同的、两期之间口径有变的。',
  notARanking:
    '线索只是提问的起点，不是结论；先后顺序也不是对各机构的排名。请问一问：数字由谁收集，这一年还有什么变化，下一期是否延续。',
  extremes: '某一期异常偏高或偏低的，下一期往往自行回落或回升：大的变化之中，总有一部分属于这种回归。',
  changes: '变化',
  changesHint: (release: string, asOf: string) => `${release}版。${asOf}。变化大的在前。`,
  further: (rest: number) => `另有${count(rest)}项较小的变化`,
  span: (first: number, last: number) => `第${count(first)}至${count(last)}项变化`,
  lead: ({ who, measure, now, nowIn, before, beforeIn, difference, low, high }: LeadWords) =>
    `${who}：“${measure}”${nowIn}为${share(now)}，${beforeIn}为${share(before)}，${difference > 0 ? '上升' : '下降'}${points(difference)}个百分点（随机波动范围${signed(low)}至${signed(high)}）。`,
  cases: (before: number, now: number) => `当时的基数为${count(before)}例，现为${count(now)}例。`,
  few: '基数不大，个别事项即可左右比率。',
  otherSize: '两期的例数，多的比少的多出一半以上，前后所比的可能不是同类事项。',
  whole: (bodies: string, difference: number) =>
    Math.abs(difference) < 0.0005
      ? `全部${bodies}合计大致未变。`
      : `全部${bodies}合计${difference > 0 ? '上升' : '下降'}${points(difference)}个百分点。`,
  inSpread: {
    beyond: (bodies: string) => `各${bodies}的变化本来就大于随机波动，与这种通常的差异相比，这一变化仍然突出。`,
    within: (bodies: string) => `各${bodies}的变化本来就大于随机波动，与这种通常的差异相比，这一变化并不特别。`,
  },
  provisional: '其中有初步数据，变化可能有一部分仅由此而来。',
  younger:
    '后一数字为初步数据，前一数字则不是：早前的事项有更多时间得到答复。凡随答复陆续作出而变动的指标，仅此一点就可能造成这一变化；请等最终数据。',
  breakBefore: (period: string) => `该序列自${period}起口径有变，这一变动的影响可能尚未结束。`,
  returned: (isRise: boolean) => `上年同期是此前的${isRise ? '最低' : '最高'}点，变化之中可能有一部分只是回到常态。`,
  ofRelease: (release: string) => `${release}版的新闻线索`,
  pageTitleOf: (dataset: string, release: string) => `${release}版的新闻线索：${dataset}`,
  byRelease: '各版本的线索',
  byReleaseHint: '各版本发布时的线索长期保留在以下地址，便于引用和日后核对。没有上年同期数字的版本没有线索。',
  toDataset: '全体合计',
  toExplore: '查看历年走势',
  toDefinition: '统计口径',
  definitions: '统计口径',
};
