import type { explore as english, Trouble } from '../en/explore.ts';
import { formatsOf } from '../formats.ts';

const { count, list, size } = formatsOf('zh');

/** 读者自己提问的页面。 */
export const explore: typeof english = {
  choose: '选择数据',
  measure: '指标',
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
  wholeTooFew: (denominator: number) =>
    denominator === 0 ? '分母为零，无法计算比率。' : `总共仅${count(denominator)}例，数量过少，不列比率。`,
  chosenTogether: (share: string) => `所选合计${share}`,
  byPeriodSummary: (title: string, who: string, range: string) =>
    `${title}，${who}，${range}，折线图。全部数字见下表。`,
  byBodySummary: (title: string, who: string, range: string) =>
    `${title}，${who}，${range}，由高到低排列。全部数字见下表。`,
  chartsCut: (drawn: number, all: number) =>
    `共${count(all)}组，仅为前${count(drawn)}组绘图，全部数字见下表。缩小选择范围即可看到其他各组的图。`,
  noChart: (rows: number) => `共${count(rows)}行，无法绘于一图，全部数字见下表。缩小选择范围即可成图。`,

  table: (title: string) => `数据表：${title}`,
  scrollHint: '表格，显示不全时可左右滚动',
  numerator: '分子',
  denominator: '分母',
  rate: '比率',
  interval: '95%区间',
  remark: '备注',
  tooFew: '不足10例，不列比率',
  nothing: '没有数据：单元格空白',
  low: '可靠性低',
  leftOut: (rows: number) => `${count(rows)}行空白，未计入`,
  provisional: '初步数据',
  nothingFound: '没有符合这些条件的数据。请放宽时期或减少条件。',
  cut: (shown: number, all: number) => `共${count(all)}行，此处显示前${count(shown)}行。下载文件包含全部。`,
  showAll: (all: number) => `显示全部${count(all)}行`,
  download: '下载这些数字（CSV）',

  readingHint: '区间表示仅因偶然因素，比率可能变动的范围（威尔逊区间，95%）。',
  lowHint: '可靠性低：基数为10至29例，受偶然因素影响很大，请勿比较。',
  blankHint: '单元格未填全的行，既不计入分子，也不计入分母；空白不等于零。',
  stockHint: '该指标以期末尚未办结的事项为基数，跨多期时为各期末的平均水平。',
  provisionalHint: (periods: readonly string[]) => `以下各期为初步数据，仍可能变动：${periods.join('、')}。`,
  how: '计算方法',
  divided: (numerator: string, denominator: string) => `${numerator}，除以${denominator}；各自对全部行求和。`,
  plus: '＋',
  atMost: (sum: string, column: string, most: number) => `${sum}（仅计“${column}”不超过${count(most)}的行）`,
  sql: '用SQL提出同一问题（DuckDB）',

  built: (rows: number) => `共${count(rows)}行，生成网页时已算好。`,
  answered: (rows: number, of: number, milliseconds: number) =>
    `本页根据数据表的${count(of)}行算出${count(rows)}行，用时${duration(milliseconds)}。`,
  answeredByDatabase: (version: string, rows: number, of: number, milliseconds: number) =>
    `数据库（DuckDB ${version}）根据数据表的${count(of)}行算出${count(rows)}行，用时${duration(milliseconds)}，与本页自行计算的结果一致。`,
  fetching: (file: string, bytes: number) => `正在读取${file}（${size(bytes)}）……`,
  source: (release: string, asOf: string) => `${release}版。${asOf}。`,

  offline: '自行选择需要JavaScript，目前已停用或尚未载入。以下结果在生成网页时已算好，全部数字见这些文件：',
  file: (name: string, bytes: number, rows: number) => `${name}（CSV，${count(rows)}行，${size(bytes)}）`,

  databaseTitle: '另请一方核算',
  databaseHint: '本页自行计算。您也可以把同一问题交给在浏览器中运行的数据库DuckDB，不会向任何地方发送数据。',
  databaseStart: '改用数据库（DuckDB，约8 MB）',
  databaseLoading: (loaded: number, total: number) =>
    loaded < total ? `正在载入数据库：解压后${size(total)}，已载入${size(loaded)}` : '正在启动数据库……',
  databaseReady: '现由数据库作答。',

  fetchFailed: (file: string, reason: string): Trouble => ({
    what: `未能取得数据（${file}）。`,
    why: `原因：${reason}。`,
    todo: '下方仍是上一次的结果。请检查网络后重新选择，或刷新页面。',
  }),
  unreadable: (file: string, reason: string): Trouble => ({
    what: `已取得数据（${file}），但与说明中的表不符。`,
    why: `原因：${reason}。`,
    todo: '可能刚刚发布了新版本，请刷新页面。若仍如此，请告知发布机构。',
  }),
  unknownCodes: (codes: readonly string[]): Trouble => ({
    what: `链接中有本表没有的内容：${codes.join('、')}。`,
    why: '可能是输入有误，或链接属于另一版本、另一张表。',
    todo: '已将其略去。使用这些数字之前，请核对您的选择。',
  }),
  unexpected: (reason: string): Trouble => ({
    what: '本页出现故障。',
    why: `原因：${reason}。`,
    todo: '请刷新页面。全部数字都在已公布的文件中。',
  }),
  database: {
    unreachable: (reason: string): Trouble => ({
      what: '未能载入数据库。',
      why: `无法取得其文件（${reason}）。`,
      todo: '其他功能不受影响，本页继续自行计算。请检查网络，再按一次按钮。',
    }),
    stalled: (): Trouble => ({
      what: '已放弃使用数据库。',
      why: '长时间没有响应，可能是网络太慢，或浏览器的防护设置所致。',
      todo: '其他功能不受影响，本页继续自行计算。您可以再按一次按钮。',
    }),
    crashed: (reason: string): Trouble => ({
      what: '数据库出现故障。',
      why: `浏览器报告：${reason}。`,
      todo: '其他功能不受影响，本页继续自行计算。换用其他浏览器或释放内存后，或可使用。',
    }),
    refused: (reason: string): Trouble => ({
      what: '数据库未接受该问题或数据。',
      why: `数据库报告：${reason}`,
      todo: '其他功能不受影响，本页继续自行计算。请告知发布机构。',
    }),
    differs: (): Trouble => ({
      what: '数据库与本页的计算结果不一致。',
      why: '同一问题用两种方法算出了不同的数字，其中之一有误。',
      todo: '请勿使用这些数字；目前显示的是本页自行计算的结果。请把本页网址告知发布机构。',
    }),
  },
};

function duration(milliseconds: number): string {
  return milliseconds < 1 ? '不到1毫秒' : `${count(Math.round(milliseconds))}毫秒`;
}
