import type { rulebook as english } from '../../en/reading/rulebook.ts';
import { formatsOf } from '../../formats.ts';

const { count } = formatsOf('zh');

/** 全部检查规则的页面。各条规则的文字写在规则自身。 */
export const rulebook: typeof english = {
  title: '检查规则',
  description: '文件发布前须通过的全部规则：为什么有这一条，违反了是什么样。',
  lead: (errors: number, warnings: number) =>
    `文件要在本站发布，须通过${count(errors + warnings)}条规则。违反其中${count(errors)}条的，一律不能发布；触及另外${count(warnings)}条的，须有人看过，并公开说明数字为什么没有问题。`,
  origin: '本页由检查程序自动生成：示例就是测试这条规则所用的文件，检查结果在生成网页时当场得出。示例数据均为虚构。',
  toCheck: '检查您的文件',
  howTitle: '怎样阅读',
  how: [
    '错误：不能发布，一个数字也不会放行。',
    '提醒：不一定是错。须逐项确认并写明理由才能发布，二者都留在日志中供公众查看。',
    '只有一种改法的问题，命令 `fix` 会写出更正后的副本，并列出每一处改动。有疑问的，一律留给人来判断。',
    '规则代码永久不变。本页网址后加 `#` 和代码，即可直达该条。',
  ],
  contents: '按主题查找',
  rooms: {
    encoding: '字符',
    structure: '文件',
    workbook: '工作簿',
    header: '表头',
    text: '空白',
    values: '单元格',
    codes: '代码',
    keys: '行与主键',
    time: '时期',
    counts: '计数',
    copying: '抄录错位',
    history: '与已公布数据的关系',
    disclosure: '保护个人',
    security: '安全',
    description: '数据集说明',
  },
  roomHints: {
    encoding: '每个字符能不能毫无疑义地读出来？',
    structure: '是不是只有一张表？每行的单元格数与列数是否一致？',
    workbook: '有没有隐藏的内容，有没有漏读的工作表？',
    header: '第一行是否与说明中的列名一一对应？',
    text: '有没有肉眼看不见、程序却当作内容的空白？',
    values: '每个单元格是否填了该填的内容，写法是否统一？',
    codes: '代码是否存在，与名称是否相符，在该时期是否有效？',
    keys: '每行是否只说一件事，有没有机构缺报？',
    time: '时期是不是本次发布应有的时期？',
    counts: '数字之间对得上吗？',
    copying: '每个数字是不是在该在的行、列和期间，单位有没有变？',
    history: '与已经向公众公布的是否一致？',
    disclosure: '会不会认出个人，隐去的数字会不会被推算出来？',
    security: '会不会伤及打开文件的人，有没有夹带不该公开的内容？',
    description: '数据集的说明本身是否完整、安全？',
  },
  severities: { error: '错误', warning: '提醒' },
  fix: { whole: '可用 `fix` 更正', partly: '部分可用 `fix` 更正', never: '须由人更正' },
  example: '示例',
  alsoFound: (places: number) => `该文件另有${count(places)}处，不再列出。`,
};
