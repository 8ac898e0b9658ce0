import type { search as english } from '../en/search.ts';
import { formatsOf } from '../formats.ts';

const { count } = formatsOf('zh');

/** 搜索框，以及列出全部部门的页面。 */
export const search: typeof english = {
  question: '哪个部门？',
  hint: '可输入中文名、拼音、拼音首字母或英文名',
  find: '查找',
  short: '查找部门',
  results: '找到的部门和统计数据',
  statistics: '统计数据',
  invented: '虚构数据',
  about: (measure: string, period: string) => `${period}，${measure}`,
  none: (typed: string) => `没有找到“${typed}”。可以只输入名称中的一个词，或查看全部名单。`,
  near: (typed: string) => `没有找到“${typed}”，列出的是相近的名称。`,
  found: (number: number) => `找到${count(number)}项。`,
  more: (shown: number, number: number) => `共${count(number)}项，先列出${count(shown)}项，按回车键查看全部。`,
  unreachable: '名单未能下载。按回车键可查看列出全部部门的页面。',
  title: '全部部门',
  description: '本站有数据的全部部门，按所属统计数据列出。',
  opening: (bodies: number, datasets: number) => `${count(datasets)}个数据集，${count(bodies)}个部门。`,
  jump: '本页的数据集',
  bodiesIn: (number: number) => `共${count(number)}个`,
  matching: (number: number, typed: string) =>
    number === 0 ? `没有找到“${typed}”。` : `“${typed}”找到${count(number)}项。`,
  showAll: '显示全部',
};
