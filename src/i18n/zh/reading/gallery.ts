import type { gallery as english } from '../../en/reading/gallery.ts';
import { formatsOf } from '../../formats.ts';

const { count } = formatsOf('zh');

/** 展示全部图表及其示例的页面；键名为图表名。 */
export const gallery: typeof english = {
  title: '图表集',
  description: '本站的每一种图表，以及它要经受的各种情形：没有数据、只有一个、数量庞大、隐去不公布、中途断开。',
  lead: (charts: number, examples: number) =>
    `${count(charts)}种图表，每种回答一个问题，共${count(examples)}个示例：没有数据、只有一个、数量庞大、隐去不公布、中途断开。示例同时也是测试：其中任何一张图变了样，都必须有人看过。`,
  synthetic: '这些页面上的数字均为虚构。',
  file: '程序位置',
  exampleCount: (examples: number) => `${count(examples)}个示例`,
  chartTitle: (name: string) => `${name}：图表集`,
  tableOf: (title: string) => `“${title}”一图的数字`,
  charts: {
    trend: {
      name: '走势图',
      question: '有没有改善？',
      use: '比率随时间的变化及其随机波动范围，并标出各时期的目标值。比率接近100%时，纵轴可不从零开始；条形图则一律从零开始。',
    },
    sparkline: {
      name: '迷你走势图',
      question: '大致走向如何？',
      use: '放在卡片或列表里的数字旁边。它没有坐标轴，不单独使用。',
    },
    'small-multiples': {
      name: '小图组',
      question: '各机构分别是什么走势？',
      use: '许多机构的小走势图，用同一刻度，按名称排列，或按示意图的位置排列。',
    },
    slope: {
      name: '同比变化图',
      question: '与上年同期相比如何？',
      use: '许多机构在两个时点上的比率。最多标出八个名称，即变化最大的。',
    },
    'dot-plot': {
      name: '点图',
      question: '谁与整体不同？',
      use: '各机构的比率及其区间，按比率排列，分为高于、相近、低于三类。不排名次。',
    },
    comparison: {
      name: '对比图',
      question: '这几个机构放在一起如何？',
      use: '最多六个选定的机构，用同一刻度，标出各自的区间，并与整体对照。',
    },
    'dot-strip': {
      name: '点带图',
      question: '彼此相差多大？',
      use: '同一时期的全部机构，各为同一刻度上的一个圆点，不标名称。用在卡片上，或只有一期、尚无走势的时候。',
    },
    funnel: {
      name: '漏斗图',
      question: '差别是真实的，还是偶然？',
      use: '按件数和比率标出各机构。只有超出99.8%界限的才着色、标名。',
    },
    'tile-grid': {
      name: '省级行政区示意图',
      question: '在哪里？',
      use: '各地区用大小相同的方格表示，面积大的不会盖过人口多的。注明“示意图，非地图”；没有数据的地区照样保留。',
    },
    heatmap: {
      name: '热力图',
      question: '何地、何时？',
      use: '机构与时期的交叉表，用同一刻度着色，便于发现异常的行和列。',
    },
    'reply-curve': {
      name: '回复曲线',
      question: '有多快？',
      use: '到每一天为止已答复的占比，标出期限和中位数。尚有留言没有等到那么久的部分画成虚线。',
    },
    outcomes: {
      name: '去向图',
      question: '留言的结果如何？',
      use: '每件留言只算一次：按时、逾期、没有答复、仍未办结，合计为100%。',
    },
    ratings: {
      name: '评价图',
      question: '群众满意吗？',
      use: '五档评价由中间向两侧展开，并列出评价数和主动评价率。',
    },
    flow: {
      name: '收办图',
      question: '是不是越积越多？',
      use: '收到和办结各为一条线，下方是按时长分列的未办结数量。',
    },
    'sorted-bars': {
      name: '条形图',
      question: '主要是哪些事项？',
      use: '数量或占比，由长到短排列，一律从零开始。',
    },
  },
};
