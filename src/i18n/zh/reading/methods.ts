import type { methods as english } from '../../en/reading/methods.ts';
import { formatsOf } from '../../formats.ts';

const { count, share, list } = formatsOf('zh');

/** 说明每个数字如何算出的页面。算例中的数字由本站程序当场计算，作为参数传入。 */
export const methods: typeof english = {
  title: '统计方法',
  description: '本站每个数字是怎样算出来的：指标、随机波动、比较、标记、修订，以及我们不做什么。',
  lead: '本站的每个数字怎样算，为什么这样算。算例中的数字为虚构，结果由生成各页面的同一套程序算出。',
  contents: '本页内容',
  counts: {
    title: '先有件数，后有比率',
    text: [
      '机构上报的是件数。件数原样公布，比率一律由件数当场算出。没有件数的比率无法核对，不能相加，也算不出区间。',
      '空白不是零。未上报、隐去或不可能存在的数字，另用一栏[标记](flag)注明，不进入任何合计。',
      '先计算，后取整。差值在取整之前相减，因此与印出的两个比率之差可能相差0.1；各部分之和也不一定恰为100%。“<0.1%”和“>99.9%”表示接近而并非全无或全部。',
    ],
  },
  measures: {
    title: '指标',
    text: [
      '每个[指标](measure)都是[分子](numerator)除以[分母](denominator)，二者[口径](basis)相同。以下为通用指标；某个数据集另有规定的，以其页面上的定义为准。',
    ],
    rows: {
      onTime: {
        name: '[按时回复率](on-time-rate)',
        above: '在期限内（获准延期的，以延长后的期限为准）答复的',
        below: '该时期收到、到数据截至日已经到期的有效留言',
        note: '首要指标。逾期仍未办结的留在分母中。尚未到期的，无论答复多早都不计。无效、重复、撤回和转出的也不计，[其占比](left-out)另行列出。',
      },
      repliedSoFar: {
        name: '[已回复率](replied-so-far)',
        above: '到数据截至日已答复的',
        below: '该时期收到的有效留言',
        note: '只与数据截至日一并列出，不作比较。',
      },
      withinDays: {
        name: 'n天内回复率',
        above: '收到后第n天及以前答复的',
        below: '该时期收到的有效留言',
        note: '期末之后满n天，直接相除；未满n天，[另作估计](#speed)。',
      },
      clearance: {
        name: '[办结比](clearance-ratio)',
        above: '该时期办结的',
        below: '该时期收到的',
        note: '可以超过100%。它不是回复率，办结的可能是旧件。',
      },
      overdue: {
        name: '[逾期占比](overdue-share)',
        above: '未办结且已过期限的',
        below: '期末全部未办结的',
        note: '反映的是还在等待的，不是已经答复的。',
      },
      resolved: {
        name: '[解决率](resolved-rate)',
        above: '表示已经解决的人',
        below: '回访到的人',
        note: '同时列出回访到的占比。',
      },
      satisfaction: {
        name: '[满意率](satisfaction)',
        above: '4分和5分的评价',
        below: '群众主动作出的全部评价',
        note: '[自动好评](automatic-rating)一律不计。同时列出各档分布和[主动评价率](active-rating)。',
      },
      rectified: {
        name: '[差评整改率](rectification)',
        above: '按期整改的',
        below: '经核实、整改已到期的差评',
        note: '',
      },
      completion: { name: '[办结率](completion)', above: '办成的', below: '开始办理的', note: '不会超过100%。' },
      digital: { name: '[网办率](digital-take-up)', above: '网上办结的', below: '各渠道办结的', note: '' },
      standard: { name: '[达标率](within-standard)', above: '达到服务标准的业务量', below: '全部业务量', note: '' },
    },
    columns: { measure: '指标', basis: '口径' },
  },
  due: {
    title: '为什么只算已到期的',
    text: ['一个季度结束时，许多留言还在等待，也还没有到期。怎样对待它们，决定了公布出来的是什么。'],
    setting: (rate: number, deadline: number, days: number) =>
      `设留言在${count(days)}天内均匀到来，期限为${count(deadline)}天，机构能在期限内答复其中的${share(rate)}。在最后一天统计：`,
    ways: {
      onTimeOfDue: '按时答复，占已到期的',
      onTimeOfClosed: '按时答复，占已办结的',
      repliedOfReceived: '已经答复，占全部收到的',
      onTimeOfReceived: '按时答复，占全部收到的',
    },
    after: '只有第一种说的是一件留言究竟会怎样。第二种把仍在等待的人全部丢掉了；后两种一天一个样。',
    caption: '同一个机构，四种算法',
    way: '算法',
    printed: '公布的会是',
  },
  together: {
    title: '合计',
    text: [
      '几个机构、时期或渠道合在一起时，用分子之和除以分母之和。比率不取平均，中位数也不取平均：求合并的中位数，要先把各机构按答复用时分列的件数加起来。',
      '合计绝不与其组成部分相加。表中有合计行的，用专门的代码标明。',
    ],
    caption: '两个机构的合计',
    office: '机构',
    offices: ['小机构', '大机构'],
    sum: '分子之和除以分母之和',
    mean: '两个比率的平均（错误）',
    after:
      '取比率的平均，等于让发给大机构的一件留言轻于发给小机构的一件。这样做得多了，结论甚至会颠倒（[Simpson 1951](#simpson-1951)）。',
  },
  chance: {
    title: '随机波动',
    text: [
      '谁也不可能每个季度都答复完全相同的比例。曲线周围的色带、圆点上的横线，表示没有任何变化时比率[仅凭偶然](chance)会有多大起伏，即[威尔逊（1927）](#wilson-1927)的95%区间，[纽科姆（1998a）](#newcombe-1998)称为方法3。',
      '它不会超出0至100%，件数很少、比率为0或100%时也大致成立：平均而言，100个这样的区间约有95个包含件数背后的真实比率。它假定各件互不影响；许多件出自同一件事时，实际的起伏更大。至于件数本身统计得对不对，它不作说明。',
    ],
    where: '其中p为比率，n为分母，z=1.96。',
    caption: '威尔逊95%区间',
    of: '按时答复',
    rate: '比率',
    interval: '95%区间',
    ofText: (numerator: number, denominator: number) => `${count(denominator)}例中有${count(numerator)}例`,
    range: (low: number, high: number) => `${share(low)}至${share(high)}`,
  },
  small: {
    title: '小数目',
    text: [
      '分母[不足10例](too-few)的，只列件数，不列比率。10至29例的，列出比率，注明[可靠性低](low-reliability)，图中用空心菱形，不作任何比较。30例及以上视为可靠。',
      '这条规则针对的是偶然因素。为保护个人而隐去小数目，是[另一回事](#suppression)。',
    ],
    after: (numerator: number, denominator: number, low: number, high: number) =>
      `原因在于：${count(denominator)}例中有${count(numerator)}例，真实比率在${share(low)}至${share(high)}之间都说得通。`,
  },
  differs: {
    title: '谁与整体不同',
    text: [
      '按比率排序，总有第一和最后，哪怕大家其实一样。所以本站拿各机构与[整体](whole)的比率相比：差距是否[超出随机波动](beyond-chance)所能解释的范围，正如[漏斗图](funnel-plot)所示（[Spiegelhalter 2005a](#spiegelhalter-2005-funnel)）。',
      '界限有两道。仅凭偶然，平均20个机构有1个落在95%界限之外，500个有1个落在99.8%界限之外。只有超出后者，才说“高于”或“低于”，其余均为“相近”。',
      'nθ(1－θ)小于9时，界限按二项分布精确计算，相邻件数之间按该文附录的方法插值；达到18时用正态近似，即以下公式；二者之间平滑过渡。',
    ],
    where: '其中θ为整体比率，n为该机构的件数，z分别取1.96和3.09。除非件数极多，τ²为0。',
    caption: (pooled: number) => `整体比率为${share(pooled)}时的界限`,
    cases: '件数',
    limits95: '95%界限',
    limits998: '99.8%界限',
    dispersionTitle: '机构之间本来就有差别',
    dispersion: [
      '件数极多的机构，几乎个个落在这样的界限之外，因为它们的工作本来就不同。所以各机构平均达到1,000例（本站自定的界线）时，界限按真实比率的方差τ²放宽，并在页面上注明；未达到的不放宽，工作性质不同的机构因此更容易被判为高于或低于整体，不全出于偶然。τ²由各机构的z值用矩估计法求得，两端各十分之一的z值先向内收（[Spiegelhalter 2005b](#spiegelhalter-2005-dispersion)）。',
    ],
    dispersed: (bodies: number, cases: number, phi: string, tau: number, plain: string, wide: string) =>
      `${count(bodies)}个机构各有${count(cases)}例，比率在80%至96%之间：z值平方的平均为${phi}，而仅凭偶然应为1。τ为${share(tau)}，99.8%界限由${plain}放宽到${wide}。`,
  },
  change: {
    title: '变化',
    text: [
      '变化一律与上年同期相比，以免把季节因素当成进步。',
      '变化是否超出偶然，看两个威尔逊区间合成的差值区间（[Newcombe 1998b，方法10](#newcombe-1998-difference)）：只有99.8%区间不含0，才说变化超出偶然；任何一方不足30例的，不作判断。每看1,000项变化，仅凭偶然也会有2项越过这道界限。',
      '定义或范围有变，即为[口径变化](series-break)：曲线断开，写明原因，不计算前后变化；若只是所覆盖的机构有变，断开的只是合计，各机构自身的曲线照常延续。缺失的时期留作空缺，既不连线，也不当作零。',
      '某个季度特别高或特别低的机构，下个季度多半会向中间靠拢，无论它做了什么。所以本站不因一步之差褒贬，要看整条曲线。',
    ],
  },
  speed: {
    title: '有多快',
    text: [
      '答复用时按天数分档统计件数。[回复曲线](reply-curve)是到每一天为止已答复的占比；档内按直线计算，[中位数](median)由此读出。落在最后一个开口档的，只写“超过多少天”。',
      '该时期尚有留言在等待时，若把它们丢掉，答复就会显得很快。此时曲线用1减去[卡普兰和迈耶（1958）](#kaplan-meier-1958)的估计，画成虚线；另有未答复即办结的，用[奥伦和约翰森（1978）](#aalen-johansen-1978)的累积发生率。二者都假定较晚收到的与较早收到的答复得一样快。最后一次见到时仍在等待的，按等到所在档末计算，所以曲线宁可偏低。',
    ],
    where: '对第t天以前的每一档：r为该档开始时仍在等待的件数，d为其中得到答复的件数。',
    caption: '按等待天数分列的答复',
    bin: '天数',
    replied: '已答复',
    waiting: '仍在等待，此后未知',
    curve: '曲线',
    binText: (from: number, to: number | undefined) =>
      to === undefined ? `超过${count(from)}` : `${count(from)}至${count(to)}`,
    after: (replied: number, received: number, plain: number, day: number, estimated: number) =>
      `${count(received)}件中已答复${count(replied)}件，占${share(plain)}。但其余的许多件还没有等到${count(day)}天。对第${count(day)}天的估计为${share(estimated)}。`,
    median: (edges: string, answers: string, days: string) =>
      `另一个季度已全部答复。各档界限（天）：${edges}；其间的答复数：${answers}。中位数为${days}天。`,
    clock: '天数按当地时间计，收到当天为第0天。工作日按当地的放假安排计；在中国，因调休上班的周末也是工作日。',
  },
  flags: {
    title: '标记',
    text: [
      '关于单个数字必须知道的事，用SDMX的代码（[2019](#sdmx-2019)）另列一栏，绝不混进数字里。没有表示“已修订”的代码：改动了什么，见[修订记录](/releases)。',
    ],
    caption: '标记：文件中的代码及图中的样子',
    code: '文件中',
    name: '含义',
    chart: '图中',
    charts: {
      P: '空心点，热力图中为圆环',
      E: '与其他数字相同，表中注明',
      B: '曲线断开，写明原因',
      O: '空缺、斜线或列出名称',
      L: '空缺、斜线或列出名称',
      M: '空缺',
      Q: '叉号，绝不为零',
      U: '照常显示，不作比较',
      D: '照常显示，不作比较',
    },
    after: '其余一律为代码A，即正常。没有上报的机构列出名称，不会悄悄略去。',
  },
  suppression: {
    title: '保护个人',
    text: [
      '只公布件数：没有留言内容，没有姓名，没有能指向个人的号码。含有个人信息的文件[不予发布](/rulebook#personal-data)。',
      '数据集有此规定的，大于零、小于阈值的件数[不公布](suppressed)。这适用于评价，以及比“地区×季度×渠道”更细的单元格。同时再隐去其他单元格，使其不能由合计、相邻时期或以前的版本[相减得出](secondary-suppression)；有一项[检查](/rulebook#suppression-recoverable)专门尝试这样推算。',
      '不因数字难看而隐去。数字也不取整，因为取整以后就对不上了。',
    ],
    least: (threshold: number) => `本站各数据集的阈值不得低于${threshold}。`,
    numbers: (cells: number, threshold: string) =>
      `目前，在设有阈值（${threshold}）的数据集中，有${count(cells)}行含有隐去的件数。`,
    noNumbers: '目前，本站没有任何数据集含有隐去的件数。',
  },
  revisions: {
    title: '发布与修订',
    text: [
      '[版本](release)一经发布，不改写，不删除，各有各的地址。首次公布的可以是[初步数据](provisional)，以后按计划用最终数据替换。',
      '[修订](revision)是有计划的；[更正](correction)是改正错误，须说明错在哪里、为什么、有何影响。二者都要写明理由。首次公布的数字与现行数字并列在各数据集的修订页上。',
      '不应再使用的版本予以[撤回](withdrawal)：文件撤下，名称和原因保留。[发布日历](/releases)预告今后十二个月的发布，逾期未发布的自动标明。任何人都可以[核对文件](/verify)是否与公布的一致。',
    ],
  },
  not: {
    title: '我们不做什么，为什么',
    items: [
      [
        '不排名次。',
        '件数少时，名次多半出于偶然；件数多时，名次分出的高下对谁都没有意义（[Goldstein和Spiegelhalter 1996](#goldstein-spiegelhalter-1996)）。',
      ],
      ['不取比率的平均，也不取中位数的平均。', '那会让小机构与大机构分量相同。'],
      ['不合成一个总分。', '快慢、答复、解决、满意是不同的事。总分上升时，对某些人来说每一项都可能在下降。'],
      ['不跨口径变化或空缺连线。', '那等于画出没有人统计过的东西。'],
      ['不把自动好评算作满意。', '沉默不是表扬。'],
      ['不以数量论好坏。', '留言多，可能是问题多，也可能是大家相信会有人答复。'],
      ['不把“已受理”当答复，不把答复当解决。', '各有各的指标。'],
      ['不用饼图、仪表盘和双轴图。', '沿同一刻度比长短最准；两个刻度想画成什么样都可以。'],
      [
        '不拿不同的工作相比。',
        '难办的事费时更久。数据集分了事项或渠道的，在同类之内比较；没有分的，须留意[事项构成](case-mix)。',
      ],
    ],
  },
  datasets: {
    title: '本站公布的全部指标',
    text: ['以下内容取自各数据集的说明。公式中的文字是件数列的名称，对所查询的全部行求和。'],
    caption: (dataset: string) => `指标：${dataset}`,
    formula: '分子÷分母',
  },
  sources: { title: '参考文献', text: '以上方法的依据。' },
  list,
};
