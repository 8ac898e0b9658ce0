import type { compare as english } from '../en/compare.ts';
import { formatsOf } from '../formats.ts';

const { count, list } = formatsOf('zh');

/** 并列比较页。 */
export const compare: typeof english = {
  title: '并列比较',
  pageTitle: (dataset: string) => `并列比较：${dataset}`,
  hint: (bodies: string) => `任选一项指标，最多六个${bodies}，同一刻度。按选定的先后排列，不是名次。`,
  linkHint: (bodies: string) => `任选一项指标，把最多六个${bodies}放在一起看。`,
  form: '选择比较内容',
  measure: '指标',
  chosen: (number: number, most: number) => `已选${count(number)}个，最多${count(most)}个`,
  remove: (name: string) => `移除${name}`,
  choose: (bodies: string) => `选择${bodies}`,
  search: '按中文或英文名称查找',
  found: (found: number, all: number) => `${count(all)}个中有${count(found)}个符合`,
  full: (most: number) => `已选满${count(most)}个，移除一个方可另选。`,
  reset: '重新开始',
  toAnswer: '查看比较结果',
  offline: '以下为最近一年数量最大的几个。另选需要JavaScript；不启用时，各机构页面上仍有其数据。',
  nobody: (bodies: string) => `尚未选择。请选择最多六个${bodies}并列查看。`,
  unknown: (codes: readonly string[]) => `数据中没有以下代码，已略去：${list(codes)}。`,
  shown: (names: readonly string[], measure: string) => `${measure}：${list(names)}。`,
  heading: (measure: string, period: string) => `${period}${measure}`,
  finding(above: number, below: number, compared: number, period: string, inSpread: boolean) {
    const bar = inSpread ? '差距超出随机波动和一般差异' : '差距超出随机波动的范围';
    if (above + below === 0) {
      const who = compared === 1 ? '与整体的差距' : `这${count(compared)}个与整体的差距均`;
      return `${period}，${who}未超出${inSpread ? '随机波动和一般差异' : '随机波动的范围'}`;
    }
    if (compared === 1) return `${period}${above > 0 ? '高于' : '低于'}整体，${bar}`;
    const parts = [
      ...(above > 0 ? [`${count(above)}个高于整体`] : []),
      ...(below > 0 ? [`${count(below)}个低于整体`] : []),
    ];
    return `${period}，这${count(compared)}个中有${parts.join('、')}，${bar}`;
  },
  plainTitle: (measure: string, names: readonly string[]) => `${measure}：${list(names)}`,
  summary: (measure: string, names: readonly string[], first: string, last: string, hasInterval: boolean) =>
    `${measure}，${first}至${last}：${list(names)}${names.length > 1 ? '各成一图，刻度相同' : ''}。${hasInterval ? '色带为95%随机波动范围。' : ''}`,
  others: '其他所选',
  seriesBreak: '口径变化',
  breakForSome: (period: string, who: readonly string[], reason: string) => `${list(who)}（自${period}起）：${reason}`,
  noFigures: '该指标没有其数据。',
  changeBeyond: '变化超出随机波动所能解释的范围。',
  table: (measure: string, period: string) => `${period}${measure}并列比较`,
  position: '与整体相比',
  change: '比上年同期（百分点）',
  changeInterval: '变化的95%区间',
  span: (low: string, high: string) => `${low}至${high}`,
  changeChance: '变化超出随机波动',
  beyond: '是',
  within: '否',
  latest: (period: string) => `最近一期：${period}`,
  seriesTable: (measure) => `${measure}：各期并列`,
};
