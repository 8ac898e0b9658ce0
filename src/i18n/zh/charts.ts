import type { charts as english, Scope, Speed } from '../en/charts.ts';
import { formatsOf } from '../formats.ts';

const { count, share, list, separator, tick } = formatsOf('zh');

/** 数据集页与机构页上各图的文字。比率为 0-1。 */
export const charts: typeof english = {
  partTitle: (label: string) => label,
  tooFew: '不足10例',
  suppressed: '为保护隐私不公布',
  missing: '未上报',
  provisionalNote: (names: readonly string[]) => `${list(names)}为初步数据，仍可能变动。`,
  leftOut: (missing: readonly { readonly period: string; readonly names: readonly string[] }[]) =>
    `因有数据缺失或不公布而未计入：${missing.map(({ period, names }) => `${first(names)}（${period}）`).join('；')}。`,

  outcomes: '办理结果',
  outcomesTitle: ({ period }: Scope, parts: readonly { readonly label: string; readonly share: number }[]) =>
    `${period}：${parts.map((part) => `${part.label}占${share(part.share)}`).join('，')}`,
  outcomesSummary: (title: string, who: string, first: string, last: string) =>
    `${title}：${who}，${first === last ? last : `${first}至${last}`}。每条合计为100%，由好到差排列。`,
  outcomesEmpty: '没有可显示的数据：数据缺失、不公布或不足10例。',
  outcomesTable: (title: string, who: string) => `${title}：${who}`,
  outcome: '结果',
  numberColumn: '数量',
  shareColumn: '占比',
  total: '合计',

  speed: '答复快慢',
  speedTitle({ period, countsWaiting, days, isBeyond, isWorking, inTime }: Speed) {
    const unit = isWorking ? '个工作日' : '天';
    const within = days < 1 ? `不到1${unit}` : `不超过${dayCount(days)}${unit}`;
    const half = isBeyond ? `超过${count(days)}${unit}` : within;
    const start = countsWaiting ? `${period}，半数等待${half}` : `${period}的答复，半数用时${half}`;
    return inTime === undefined ? start : `${start}，${share(inTime.share)}在${count(inTime.days)}${unit}内答复`;
  },
  speedTooFew: ({ period }: Scope) => `${period}例数过少，无法说明答复快慢`,
  speedSummary: ({ who, period }: Scope, countsWaiting: boolean) =>
    countsWaiting
      ? `${who}，${period}：到收件后各日为止已答复的占比。仍在等待的也计入总数。`
      : `${who}，${period}：到收件后各日为止作出的答复占全部答复的比例。数据只含已答复的，仍在等待的不在其中。`,
  speedLower: (days: number) =>
    `第${count(days)}天之后，并非每例都已经过这么多天，曲线为估计值（1－Kaplan–Meier，或累积发生率）。`,
  speedEmpty: '无法画出曲线：数据缺失、不公布或不足10例。',
  daysSince: { calendar: '收件后天数', working: '收件后工作日数' },
  incomplete: '估计值：部分事项尚未满该天数',
  median: (days: number, isBeyond: boolean) => (isBeyond ? `半数：超过${count(days)}` : `半数：${dayCount(days)}`),
  speedTable: ({ who, period }: Scope) => `答复用时：${who}，${period}`,
  span: { calendar: '天数', working: '工作日数' },
  spanBetween: (from: number, to: number) => (from === to ? count(to) : `${count(from)}至${count(to)}`),
  spanOver: (from: number) => `${count(from)}及以上`,
  answered: '答复',
  otherClosed: '未答复而结束',
  waiting: '仍在等待',
  cumulative: '至此已答复',
  reference: (bodies: string) => `全部${bodies}`,

  foremost: (shown: number, all: number, bodies: string) =>
    `共${count(all)}个${bodies}，此处列出差距最突出的${count(shown)}个，全部数据见下载文件。`,
  allDrawn: (told: number, bodies: string) =>
    `图中画出所有有比率的${bodies}，数据表列出差距最突出的${count(told)}个，全部数据见下载文件。`,

  nothing: '没有可显示的比率：数据缺失、不公布或不足10例。',
  seriesBreak: '口径变化：线两侧不可比',
  unplaced: (why: string, names: readonly string[]) => `${why}：${first(names)}`,
  also: (position: string, names: readonly string[], areAll: boolean) =>
    `${position}${areAll ? '' : '，另有'}：${first(names)}`,
  neverTen: (names: readonly string[]) =>
    `各期均不足10例、图中未列：${names.length > mostNames ? first(names) : list(names)}。`,
  cutAtBreaks: '曲线在口径变化处断开，前后不作比较。',
  estimated: (value: number) => `约${share(value)}`,

  inSpread: { above: '高于一般差异范围', similar: '在一般差异范围内', below: '低于一般差异范围' },
  funnelTitle(outside: number, compared: number, bodies: string, period: string, isWidened: boolean) {
    const limits = isWidened ? '放宽后的界限' : '随机波动的界限';
    if (outside === 0) return `真有差异还是偶然？${period}，${count(compared)}个${bodies}都在${limits}以内`;
    return `真有差异还是偶然？${period}，${count(compared)}个${bodies}中有${count(outside)}个超出${limits}`;
  },
  funnelSummary: (measure: string, bodies: string, period: string, isWidened: boolean) =>
    `${period}各${bodies}的${measure}，按例数排开。例数越少，比率受偶然因素影响越大，所以整体比率两侧的界限向左放宽。${isWidened ? '界限还计入各家之间本来就有的差异。' : ''}只标出超出99.8%界限的名称。`,
  funnelSizes: (fewest: number, most: number) => `只比较30例及以上的，此处为${count(fewest)}至${count(most)}例。`,
  casesAxis: (title: string | undefined) => title ?? '例数（分母）',
  limits: (level: string, isWidened: boolean) =>
    isWidened ? `${level}界限（随机波动加一般差异）` : `${level}界限（随机波动）`,

  where: '各地情况',
  whenAndWhere: '各期各地',
  notAMap: '示意图，非地图。',
  notCovered: '未覆盖或未上报',
  uncovered: (names: readonly string[]) => `以下不在数据范围内：${list(names)}。`,
  classBelow: (high: string) => `低于${high}`,
  classBetween: (low: string, high: string) => `${low}至${high}`,
  classFrom: (low: string) => `${low}及以上`,
  classesTitle: (
    bodies: string,
    period: string,
    rated: number,
    low: number,
    lowCut: number,
    high: number,
    highCut: number,
  ) =>
    `${period}，${count(rated)}个${bodies}中有${count(low)}个低于${tick(lowCut)}，${count(high)}个达到${tick(highCut)}及以上`,
  tilesSummary: (measure: string, period: string) => `${period}的${measure}，每格一个，位置大致对应。各版本分档不变。`,
  historyTitle: (
    bad: number,
    judged: number,
    bodies: string,
    since: string,
    cut: number,
    isUp: boolean,
    isTarget: boolean,
  ) =>
    `${since}以来，${count(judged)}个${bodies}中${bad === 0 ? '没有一个' : `有${count(bad)}个`}在多数时期${isUp ? '低于' : '高于'}${isTarget ? '目标值' : ''}${tick(cut)}`,
  historyPlain: (measure: string, bodies: string) => `各${bodies}各期的${measure}`,
  heatmapSummary: (measure: string, bodies: string, first: string, last: string) =>
    `${measure}：每行一个${bodies}，按名称排列；每列一期，${first}至${last}。格内如有数字，为百分数；各版本分档不变。`,
  multiplesSummary: (measure: string, bodies: string) =>
    `${measure}：每个${bodies}一条小曲线，位置大致对应，灰线为整体。各图刻度相同。`,
  scale: (low: string, high: string, first: string, last: string) => `各图纵轴自${low}至${high}，${first}至${last}。`,
  historyTable: (measure: string, bodyName: string) => `各${bodyName}各期的${measure}`,

  lastYear: '与上年同期相比',
  changeTitle(up: number, down: number, compared: number, bodies: string, period: string) {
    if (up + down === 0) return `${period}，各${bodies}与上年同期相比的变化均未超出随机波动`;
    const rises = up > 0 ? `${count(up)}个上升` : '没有上升的';
    const falls = down > 0 ? `${count(down)}个下降` : '没有下降的';
    return `${period}与上年同期相比，${count(compared)}个${bodies}中${rises}，${falls}，只计超出随机波动的变化`;
  },
  changeSummary: (measure: string, before: string, now: string) =>
    `${before}与${now}的${measure}。变化超出随机波动99.8%区间的标出名称，最多八个。不足30例或跨越口径变化的不作比较。`,
  provisionalChange: '最新一期为初步数据，上年同期不是：变化中可能有一部分仅由此造成。',
  regression: '某一期异常偏高或偏低的，下一期往往自行回落或回升：单看一次变化，不足以论功过。',
  others: (bodies: string) => `其他${bodies}`,
  changeTable: (measure: string, before: string, now: string) => `${before}与${now}的${measure}`,
  difference: '变化（百分点）',
  changes: { up: '上升', down: '下降', similar: '在随机波动内' },
  beyondChance: '是否超出随机波动',
  notCompared: '不作比较',

  backlog: '积压',
  flows: '当期收到与办结',
  stock: '期末未办结',
  flowNames: ['收到', '办结', '未办结', '逾期', '长期未办结'],
  flowTitle(period: string, open: number, before: number | undefined, overdue: number | undefined) {
    const late = overdue === undefined || open === 0 ? '' : `，其中${share(overdue / open)}已逾期`;
    if (before === undefined || before === 0) return `${period}末有${count(open)}例未办结${late}`;
    const change = (open - before) / before;
    const than =
      Math.abs(change) < 0.0005
        ? `与上年同期${change === 0 ? '' : '基本'}持平`
        : `比上年同期${change > 0 ? '多' : '少'}${share(Math.abs(change))}`;
    return `${period}末有${count(open)}例未办结，${than}${late}`;
  },
  flowSummary: (who: string, first: string, last: string) =>
    `${who}，${first === last ? last : `${first}至${last}`}：上方两条线为收到与办结，下方为各期期末未办结的数量，各部分的柱形立在总数之前。`,
  flowTable: (who: string) => `${who}各期收到、办结与未办结`,

  satisfaction: '满意度',
  ratingsTitle: (period: string, satisfied: number, active: number | undefined) =>
    `${period}，作出评价的人中${share(satisfied)}满意${active === undefined ? '' : `；可评价的有${share(active)}作了评价`}`,
  fewRatings: (period: string) => `${period}评价过少，不足以说明满意度`,
  ratingsSummary: (who: string) => `${who}，群众对答复的评价：差评在中线以左，好评在右。`,
  ratingsBasis: (ratings: number, active: number | undefined) =>
    active === undefined ? count(ratings) : `${count(ratings)} · ${share(active)}`,
  ratingsBasisHead: (hasShare: boolean) => (hasShare ? '评价数 · 评价率' : '评价数'),
  satisfied: '满意率（最好两档）',
  activeOnly: '只计群众主动作出的评价，系统自动评价不计。',
  ratingsTable: (who: string) => `${who}各期评价`,
  ratingsGiven: '评价数',
  eligibleCases: '可评价数',

  mix: '事项构成',
  mixTitle: (period: string, dimension: string, first: string, portion: number) =>
    `${period}按${dimension}分，“${first}”占${share(portion)}`,
  mixSummary: (measure: string, dimension: string, period: string) =>
    `${period}“${measure}”所依据的例数，按${dimension}由多到少排列。各类的比率见数据表。`,
  mixNote: '各家受理的事项构成不同。各类比率有差异时，应在同一类之内比较。',
  mixTable: (measure: string, dimension: string, period: string) => `${period}按${dimension}分的${measure}`,
  casesColumn: '例数',
};

/** 图例中最多列出的名称数。 */
const mostNames = 40;
/** 名单已在别处全部列出时，只举这么多。 */
const fewNames = 8;

/** 名称的列举；过多时只举一部分，并说明总数。 */
export function few(names: readonly string[]): string {
  return names.length > mostNames ? first(names, fewNames) : list(names);
}

function first(names: readonly string[], most = mostNames): string {
  const shown = names.slice(0, most);
  const all = shown.join(separator(shown));
  return names.length > most ? `${all}等${count(names.length)}个` : all;
}

function dayCount(days: number): string {
  return count(days < 10 ? Math.round(days * 10) / 10 : Math.round(days));
}
