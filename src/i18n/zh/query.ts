import type { Trouble } from '../en/explore.ts';
import type { query as english } from '../en/query.ts';
import { formatsOf } from '../formats.ts';

const { count, size } = formatsOf('zh');

/** SQL查询台。 */
export const query: typeof english = {
  title: '用SQL查询',
  description: '全部已公布的数据表都在浏览器内运行的数据库中：用SQL提问，结果可作表、成图，也可存为CSV。',
  opening: '用SQL向全部已公布的数据表任意提问。',
  hint: '数据库（DuckDB）在您的浏览器中运行，不向任何地方发送数据。首次按“运行”时才会启动，需下载约8 MB；数据表只取问题中写到的。',
  link: '用SQL查询',
  linkHint: '全部数据表和代码表都在浏览器内的数据库中，并有示例可供参考。',
  needsScript:
    '在此查询需要JavaScript，目前已停用或尚未载入。各表及其文件列于本页；把文件以相应表名载入任何DuckDB，即可运行下列示例。',

  editor: '您的SQL问题',
  editorHint:
    '按Ctrl+Enter（⌘Enter）运行，Ctrl+空格补全名称，Tab键离开编辑框。每次运行一条语句：SELECT、FROM、WITH、VALUES、PIVOT、DESCRIBE、SUMMARIZE、SHOW。',
  completions: '补全建议',
  run: '运行',
  stop: '停止',
  fromLink: '此问题来自链接，尚未运行。请先读一遍，想知道答案再按“运行”。',
  saveData: '您的浏览器要求节省流量。首次使用需下载约8 MB的数据库：再按一次“运行”即开始下载。',

  status: {
    idle: '尚未提问。',
    starting: (loaded: number, total: number) =>
      loaded < total ? `正在载入数据库：解压后${size(total)}，已载入${size(loaded)}` : '正在启动数据库……',
    fetching: (name: string, bytes: number) => `正在读取数据表${name}（${size(bytes)}）……`,
    running: '正在运行……',
    runningFor: (seconds: number) => `已运行${count(seconds)}秒。按“停止”可立即结束。`,
    stopped: '已停止，正在重新启动数据库……',
    ready: (tables: number, seconds: string) => `已停止。数据库用时${seconds}秒重新就绪，已载入${count(tables)}张表。`,
    answered: (rows: number, took: string, version: string) => `共${count(rows)}行，用时${took}（DuckDB ${version}）。`,
    failed: '没有结果。',
  },
  took: (milliseconds: number) =>
    milliseconds < 1000
      ? `${count(Math.max(1, Math.round(milliseconds)))}毫秒`
      : `${(milliseconds / 1000).toFixed(1)}秒`,

  answer: '结果',
  answerTable: '结果表',
  scrollHint: '表格，显示不全时可左右滚动',
  noRows: '查询已完成，结果没有任何行。',
  shown: (from: number, to: number, all: number) =>
    from === 1 && to === all
      ? `已显示全部${count(all)}行。`
      : `共${count(all)}行，目前显示第${count(from)}至${count(to)}行。`,
  cut: (fetched: number, all: number) =>
    `共${count(all)}行，只取回前${count(fetched)}行，下表和CSV文件都以此为限。如需其余各行，请用WHERE、GROUP BY或LIMIT与OFFSET缩小范围。`,
  longText: (characters: number) => `……（共${count(characters)}个字符，全文见CSV）`,
  previous: '前面各行',
  next: '后面各行',
  csv: '下载此结果（CSV）',
  blank: 'NULL',

  chartTitle: (value: string, key: string) => `${value}（按${key}）`,
  chartSummary: (rows: number) => `按上面的问题绘制，共${count(rows)}行。全部数字见下表。`,
  noChart: {
    rows: '未绘图：只有一行，看表即可。',
    many: (most: number) => `未绘图：超过${count(most)}行，无法绘于一图。`,
    columns:
      '未绘图：如需成图，请在第一列给出时期或名称，在另一列给出数字（0至1之间的比率按比率绘制；若有numerator和denominator两列，则连同区间绘出）。',
    repeated: '未绘图：第一列中有重复的名称。',
    negative: '未绘图：不绘制负数。',
  },

  tables: '数据表',
  tablesHint: '均为各数据集的最新版本。',
  blanksHint: '空白的数字为NULL，空白的文字为空字符串。',
  frozenTables: (tables: readonly string[]) => `数据表${tables.join('、')}为该版本的数据，其余各表均为最新版本。`,
  codes: '代码表',
  rows: (rows: number) => `${count(rows)}行`,
  file: (bytes: number) => `CSV，${size(bytes)}`,
  invented: '虚构数据',
  inventedAnswer: '此问题所用的数据表中有虚构数据，不代表任何真实机构。',
  codeColumns: {
    code: '数据表所用的代码',
    name_en: '英文名称',
    name_zh: '中文名称',
    parent: '所属上级的代码',
    valid_from: '最早有效时期',
    valid_to: '最晚有效时期',
    col: '方格图中的列',
    row: '方格图中的行',
    letters: '方格上的字母',
  },

  examples: '示例',
  examplesHint: '每个示例都有测试运行，并与各网页上的数字核对。',
  take: '放入编辑框',
  history: '您问过的问题',
  historyHint: '只保存在这台设备上，最多50条。',
  historyEmpty: '还没有。',
  clear: '清除记录',
  cleared: '记录已清除。',
  again: (sql: string) => `放入编辑框：${sql}`,

  trouble: {
    empty: (): Trouble => ({
      what: '没有可运行的问题。',
      why: '编辑框是空的，或只有注释。',
      todo: '请写一条，或取用一个示例。',
    }),
    several: (): Trouble => ({
      what: '这里不止一个问题。',
      why: '两条语句之间有分号，而每次只运行一条。',
      todo: '请只留一条。中间结果可以写在问题之内：WITH 名称 AS (SELECT …) SELECT … FROM 名称。',
    }),
    refused: (message: string, line: number | undefined, advice = '请修改后再运行。'): Trouble => ({
      what: line === undefined ? '数据库无法回答这个问题。' : `数据库无法回答这个问题，所指之处在第${count(line)}行。`,
      why: message,
      todo: advice,
    }),
    advice: {
      extension:
        "该函数需要DuckDB的扩展，而这里无法下载任何扩展，因此没有today()和current_date，也没有时区、JSON和中文排序。日期请直接写出：DATE '2024-12-31'。",
      quotes: (text: string) => `如果“${text}”是文字而不是列名，请用英文单引号括起：'${text}'。双引号只用于列名。`,
      tables: (names: readonly string[]) =>
        `表名之前须写数据集的名称${names.length > 0 ? `：${names.join('、')}` : ''}。全部数据表见“数据表”一栏。`,
    },
    notQuestion: (word: string): Trouble => ({
      what: `问题不能以“${word}”开头。`,
      why: '这里只回答问题，不做别的事。',
      todo: '请以SELECT、FROM、WITH、VALUES、PIVOT、DESCRIBE、SUMMARIZE或SHOW开头。文件、设置、扩展和其他网址均不在其范围之内。',
    }),
    locked: (message: string): Trouble => ({
      what: '此数据库与文件和网络完全隔绝。',
      why: message,
      todo: '其中只有已公布的数据表。如要与您自己的数据合并，请把文件下载到您自己的DuckDB中。',
    }),
  },
};
