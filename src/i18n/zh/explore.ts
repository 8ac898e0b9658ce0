import type { explore as english, Trouble } from '../en/explore.ts';
import { formatsOf } from '../formats.ts';

const { count, list, size } = formatsOf('zh');

/** 读者自己提问的页面。 */
export const explore: typeof english = {
  choose: '选择数据',
  fromTable: '数据表',
  measure: '指标',
  counts: '件数',
  manyMeasures: '各指标的含义见下方“计算方法”。',
  rowsFor: '按什么分行',
  rowsForHint: '都不勾选，则只列一个合计数。',
  period: '时期',
  from: '从',
  to: '到',
  first: (period: string) => `最早（${period}）`,
  latest: (period: string) => `最新（${period}）`,
  tickNone: '都不勾选即为全部。',
  search: (many: string) => `搜索${many}`,
  found: (found: number, all: number) => `共${count(all)}项，符合${count(found)}项`,
  allIncluded: '目前包括全部。',
  chosen: (names: string) => `已选：${names}。`,
  untick: '全部取消',
  reset: '恢复初始选择',
  toAnswer: '查看结果',
  blank: '未注明',

  chart: '图表',
  charts: {
    lines: '折线图',
    dots: '点图（带区间）',
    heatmap: '热力图',
    bars: '条形图',
    slope: '与上年相比',
    none: '只看表格',
  },
  overYear: '与上年同期比较',
  noYearBefore: '请只选一期，或按时期分行，才能与上年同期比较。',

  measures: (titles: readonly string[]) => titles.join('、'),
  title: (measure: string, columns: readonly string[]) =>
    columns.length === 0 ? measure : `${measure}（按${columns.join('、')}分列）`,
  all: (many: string) => `全部${many}`,
  together: (who: string) => `${who}合计`,
  andMore: (names: readonly string[], more: number) =>
    more > 0 ? `${names.join('、')}等${count(names.length + more)}项` : list(names),
  filtered: (column: string, names: string) => `${column}：${names}`,
  range: (from: string, to: string) => (from === to ? from : `${from}至${to}`),
  separator: '；',
  whole: (share: string, phrase: string, counts: string) => `${phrase}的占${share}：${counts}。`,
  wholeRatio: (measure: string, share: string, counts: string) => `${measure}为${share}：${counts}。`,
  wholeCount: (title: string, sum: number) => `${title}：${count(sum)}。`,
  wholeNothing: (title: string) => `${title}：没有数据。`,
  acrossBreaks: (periods: readonly string[]) => `此处合并了${list(periods)}口径变化前后的数据，两者不可比。`,
  ofMeasure: (measure: string, words: string) => `${measure}：${words}`,
  wholeTooFew: (denominator: number) =>
    denominator === 0 ? '分母为零，无法计算比率。' : `总共仅${count(denominator)}例，数量过少，不列比率。`,
  chosenTogether: (share: string) => `所选合计${share}`,
  byPeriodSummary: (title: string, who: string, range: string) =>
    `${title}，${who}，${range}，折线图。全部数字见下表。`,
  byBodySummary: (title: string, who: string, range: string) =>
    `${title}，${who}，${range}，由高到低排列。全部数字见下表。`,
  cellsSummary: (title: string, who: string, range: string) =>
    `${title}，${who}，${range}。每项一行，按名称排列；每期一列，格内数字为百分数。全部数字见下表。`,
  barsSummary: (title: string, who: string, range: string) =>
    `${title}，${who}，${range}，条形图，自零起。全部数字见下表。`,
  periodsCut: (drawn: number, all: number) =>
    `共${count(all)}期，图中为最近${count(drawn)}期，全部数字见下表。缩小时期范围即可看到其他各期。`,
  chartsCut: (drawn: number, all: number) =>
    `共${count(all)}组，仅为前${count(drawn)}组绘图，全部数字见下表。缩小选择范围即可看到其他各组的图。`,
  noChart: (rows: number) => `共${count(rows)}行，无法绘于一图，全部数字见下表。缩小选择范围即可成图。`,

  table: (title: string) => `数据表：${title}`,
  scrollHint: '表格，显示不全时可左右滚动',
  scrollHintLong: (rows: number) => `表格，共${count(rows)}行，滚动可看全部`,
  sort: '按此列排序，再按一次则反向排列',
  sortedBy: (column: string, descending: boolean) => `已按“${column}”${descending ? '降序' : '升序'}排列。`,
  numerator: '分子',
  denominator: '分母',
  rate: '比率',
  interval: '95%区间',
  remark: '备注',
  change: '比上年同期增减',
  changeInPoints: '比上年同期增减（百分点）',
  beyondChance: '超出随机波动？',
  chance: { beyond: '超出随机波动', within: '在随机波动内' },
  notCompared: {
    nothing: '上年同期没有数据',
    small: '不足30例，不作比较',
    break: '口径有变，不作比较',
    doubtful: '数据存疑，不作比较',
  },
  tooFew: '不足10例，不列比率',
  nothing: '没有数据：单元格空白',
  low: '可靠性低',
  suppressed: '为保护隐私不予公布',
  leftOutSuppressed: (rows: number) => `${count(rows)}行为保护隐私不予公布，未计入`,
  leftOut: (rows: number) => `${count(rows)}行空白，未计入`,
  nothingFound: '没有符合这些条件的数据。请放宽时期或减少条件。',
  cut: (shown: number, all: number) => `共${count(all)}行，此处显示前${count(shown)}行。下载文件包含全部。`,
  scrollToAll: (all: number) => `共${count(all)}行，在表格内滚动即可看到全部。`,
  download: '下载这些数字（CSV）',

  readingHint: '区间表示仅因偶然因素，比率可能变动的范围（威尔逊区间，95%）。',
  lowHint: '可靠性低：基数为10至29例，受偶然因素影响很大，请勿比较。',
  blankHint: '单元格未填全的行，既不计入分子，也不计入分母；空白不等于零。',
  suppressedHint: '不予公布的是数量过小、可能牵涉个人的数字，既不计入分子，也不计入分母；不公布不等于零。',
  totalHint: '合计行与其各分项并列，绝不与分项相加。',
  changeHint:
    '差值的99.8%区间（纽科姆法）不含零，才算超出随机波动。比较的数量多时，约千分之二仅凭偶然也会如此。件数之差不作此检验。',
  stockHint: '该指标以期末尚未办结的事项为基数，跨多期时为各期末的平均水平。',
  provisionalHint: '初步数据仍可能变动，增减之中可能有一部分仅由此而来。',
  how: '计算方法',
  divided: (numerator: string, denominator: string) => `${numerator}，除以${denominator}；各自对全部行求和。`,
  summed: (column: string) => `${column}，对全部行求和。`,
  plus: '＋',
  atMost: (sum: string, column: string, most: number) => `${sum}（仅计“${column}”不超过${count(most)}的行）`,
  sql: '用SQL提出同一问题（DuckDB）',

  built: (rows: number) => `共${count(rows)}行，生成网页时已算好。`,
  answered: (rows: number, of: number, milliseconds: number) =>
    `本页根据数据表的${count(of)}行算出${count(rows)}行，用时${duration(milliseconds)}。`,
  answeredByDatabase: (version: string, rows: number, of: number, milliseconds: number) =>
    `数据库（DuckDB ${version}）根据数据表的${count(of)}行算出${count(rows)}行，用时${duration(milliseconds)}，与本页自行计算的结果一致。`,
  fetching: (file: string, bytes: number) => `正在读取${file}（${size(bytes)}）……`,
  fetchingRows: (file: string, rows: number) => `正在读取${file}（${count(rows)}行，压缩格式）……`,
  source: (release: string, source: string) => `${release}版。${source}`,

  offline: '自行选择需要JavaScript，目前已停用或尚未载入。以下结果在生成网页时已算好，全部数字见这些文件：',
  file: (name: string, bytes: number, rows: number) => `${name}（CSV，${count(rows)}行，${size(bytes)}）`,

  databaseTitle: '另请一方核算',
  databaseHint: '本页自行计算。您也可以把同一问题交给在浏览器中运行的数据库DuckDB，不会向任何地方发送数据。',
  databaseStart: '改用数据库（DuckDB，约8 MB）',
  databaseLoading: (loaded: number, total: number) =>
    loaded < total ? `正在载入数据库：解压后${size(total)}，已载入${size(loaded)}` : '正在启动数据库……',
  databaseReady: '现由数据库作答。',

  unknown: (codes: readonly string[]): Trouble => ({
    what: `链接中有本表没有的内容：${codes.join('、')}。`,
    why: '可能是输入有误，或链接属于另一版本、另一张表。',
    todo: '已将其略去。使用这些数字之前，请核对您的选择。',
  }),
};

function duration(milliseconds: number): string {
  return milliseconds < 1 ? '不到1毫秒' : `${count(Math.round(milliseconds))}毫秒`;
}
