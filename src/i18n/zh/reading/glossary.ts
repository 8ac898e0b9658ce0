import type { glossary as english } from '../../en/reading/glossary.ts';

/** 本站用语，按主题排列；键名即锚点，`[文字](term)` 指向另一条。 */
export const glossary: typeof english = {
  title: '术语表',
  description: '本站用语的中英文名称和通俗解释。',
  lead: '这里解释本站用语的含义。表格、口径说明和关于数字的句子中，带点线的词语都可点到这里。',
  contents: '本页内容',
  groups: {
    counting: {
      title: '统计对象',
      terms: {
        message: {
          name: '留言',
          means: '群众发给机构、等待答复的内容，例如留言板上的信件、打给热线的电话、信息公开申请。',
        },
        body: { name: '机构', means: '负责答复的一方，例如部门、地区、医院。' },
        reply: { name: '回复', means: '第一次实质性的答复。只告知“已收到”的不算。' },
        deadline: {
          name: '期限',
          means: '按时回复的最后一天；依规[延期](extension)的，以延长后的期限为准。收到当天为第0天。',
        },
        extension: {
          name: '延期',
          means: '个别事项依规获准延长的时间。在延长期限内答复的算作按时，同时单列有多少用到了延期。',
        },
        'working-day': {
          name: '工作日',
          means: '按当地放假安排，机关上班的日子。在中国，因调休上班的周末也是工作日。',
        },
        'left-out': {
          name: '剔除率',
          means:
            '因无效、重复、到期前转出或撤回而不计入任何比率的留言所占比例。剔除得越多，比率就可能越高，而答复并没有变快。',
        },
        backlog: { name: '积压', means: '已过期限仍未办结的事项；来源另有说明的，指全部未办结的事项。' },
        identity: {
          name: '勾稽关系',
          means: '每一行都必须成立的等式，例如：期初未结加当期收到，等于当期办结加期末未结。',
        },
        'code-list': { name: '代码表', means: '某类事物（例如地区）的代码和名称对照表。名称可以变，代码不变。' },
        synthetic: {
          name: '虚构数据',
          means: '由程序生成、用来演示网站功能的数字，不代表任何真实机构，凡出现之处都有标明。',
        },
      },
    },
    measures: {
      title: '指标',
      terms: {
        measure: { name: '指标', means: '有固定定义的[比率](rate)：什么除以什么，哪些不计。' },
        rate: { name: '比率', means: '[分子](numerator)除以[分母](denominator)的结果。' },
        numerator: { name: '分子', means: '除号前面的数：做到了的有多少。' },
        denominator: { name: '分母', means: '除号后面的数：一共有多少。' },
        'percentage-point': {
          name: '百分点',
          means: '两个百分比之差的单位：从80%升到84%，是上升4个百分点。',
        },
        basis: {
          name: '口径',
          means: '指标以什么为基数：[批次](cohort)、[期间](period-basis)或[时点](stock)。基数不同的指标不能相互比较。',
        },
        cohort: { name: '批次口径', means: '以一个时期内收到的全部留言为基数，一直跟踪到答复为止，不论要多久。' },
        'period-basis': { name: '期间口径', means: '以一个时期内发生的办理情况为基数，不论留言何时收到。' },
        stock: { name: '时点口径', means: '以某一天（通常是期末）仍未办结的事项为基数。' },
        'on-time-rate': {
          name: '按时回复率',
          means: '一个时期收到且已经到期的留言中，在期限内答复的占比。逾期仍未答复的也留在分母中。',
        },
        'replied-so-far': {
          name: '已回复率',
          means: '到数据截至日已经答复的占比，不论是否按时。它会随时间自行升高，不用来比较。',
        },
        'clearance-ratio': {
          name: '办结比',
          means: '一个时期办结的数量，除以同期收到的数量。可以超过100%，不是回复率。',
        },
        'overdue-share': { name: '逾期占比', means: '某一天全部未办结的事项中，已过期限的占比。' },
        'resolved-rate': { name: '解决率', means: '回访到的人当中，表示问题已解决的占比。答复了不等于解决了。' },
        satisfaction: { name: '满意率', means: '群众主动作出的评价中，最好的两档所占比例。' },
        'automatic-rating': {
          name: '自动好评',
          means: '无人评价时由系统自动计为好评。本站另行统计，一律不计入满意率。',
        },
        'active-rating': {
          name: '主动评价率',
          means: '有人主动评价的答复所占比例。比例越低，满意率越不能代表所有人。',
        },
        rectification: { name: '差评整改率', means: '经核实、整改已到期的差评中，按期整改的占比。' },
        completion: { name: '办结率', means: '一个时期开始办理的事项中，当期办成的占比。' },
        'digital-take-up': { name: '网办率', means: '各渠道办结的事项中，在网上办结的占比。' },
        'within-standard': { name: '达标率', means: '在服务承诺时限内办理的业务量所占比例。' },
        target: { name: '目标值', means: '应当达到的水平，注明从何时起适用，是否由法律规定。' },
      },
    },
    chance: {
      title: '数字有多可靠',
      terms: {
        whole: { name: '整体', means: '把全部机构当作一个来算的比率：分子之和除以分母之和，不是各机构比率的平均。' },
        chance: { name: '随机波动', means: '机构本身没有任何变化时，比率仍会有的起伏。件数越少，起伏越大。' },
        interval: {
          name: '95%区间',
          means: '与观测件数相符的比率范围，按威尔逊公式计算。100个这样的范围中，约有95个包含件数背后的真实比率。',
        },
        'low-reliability': { name: '可靠性低', means: '比率仅以10至29例为基数。列出但加标记，不与任何数字比较。' },
        'too-few': { name: '数量过少', means: '不足10例。只列件数，不列比率。' },
        'funnel-plot': {
          name: '漏斗图',
          means: '按件数和比率标出各机构，并画出随机波动的界限。左侧件数少，界限宽；右侧件数多，界限窄。',
        },
        'beyond-chance': {
          name: '超出随机波动',
          means: '落在整体比率的99.8%界限之外；就变化而言，是差值的99.8%区间不含0。仅凭偶然，平均500次才有1次。',
        },
        'over-dispersion': {
          name: '过度离散',
          means: '机构之间的差别大于随机波动所能解释的，因为它们的工作本来就不同。界限可据此放宽。',
        },
        'case-mix': {
          name: '事项构成',
          means: '机构收到的是哪些类型的事项。难办的费时更久，所以宜在同一类事项或渠道内比较。',
        },
      },
    },
    time: {
      title: '时间',
      terms: {
        period: { name: '时期', means: '数字所指的年、季度或月。' },
        'as-of-date': { name: '数据截至日', means: '统计这些数字的日子。此后发生的不在其中。' },
        'reply-curve': {
          name: '回复曲线',
          means: '收到后到每一天为止已答复的占比。尚有留言没有等到那么久的部分画成虚线。',
        },
        'kaplan-meier': {
          name: '卡普兰–迈耶估计',
          means: '在部分留言仍在等待时估算答复用时的方法，不必把它们丢掉。',
        },
        median: { name: '中位数', means: '到这一天，有一半已经答复。' },
        'series-break': {
          name: '口径变化',
          means: '从这里起，数字的含义有所不同，或合计的覆盖范围有变。曲线在此断开，也不计算前后变化。',
        },
      },
    },
    flags: {
      title: '标记',
      terms: {
        flag: { name: '标记', means: '关于单个数字必须知道的事。单列一栏，不写进数字里。' },
        provisional: { name: '初步数据', means: '预计还会变动的数字，在图中画成空心点。' },
        estimated: { name: '估计值', means: '发布机构推算出来、并非逐件统计的数字。' },
        missing: { name: '缺失', means: '应当上报而没有上报。它不等于零，曲线在此断开。' },
        'not-collected': { name: '未收集', means: '那一时期没有统计这个数字。' },
        'cannot-exist': { name: '不可能存在', means: '不会有这样的数字，例如机构成立之前。' },
        suppressed: { name: '不公布', means: '数量很小，为避免认出个人而隐去。工作做得不好，从来不是隐去的理由。' },
        'secondary-suppression': { name: '二次隐去', means: '再隐去另一个数字，使前一个无法由相减得出。' },
        'definition-differs': { name: '定义不同', means: '该数字的统计办法与其他机构或其他时期不同，不作比较。' },
      },
    },
    releases: {
      title: '发布',
      terms: {
        dataset: { name: '数据集', means: '同一发布机构就同一事项公布的若干张表，连同口径和说明。' },
        release: { name: '版本', means: '数据集的一次发布，有自己的网址，不改动，也不删除。' },
        revision: { name: '修订', means: '按计划更新已公布的数字，例如以最终数据替换初步数据。' },
        correction: { name: '更正', means: '改正错误的变动，须说明错在哪里、为什么、有何影响。' },
        withdrawal: { name: '撤回', means: '不应再使用的版本不再提供下载，但保留其名称和原因。' },
        checksum: { name: '校验值（SHA-256）', means: '由文件算出的一串字符。文件只要改动一个字符，校验值就会不同。' },
      },
    },
  },
};
