import type { allBodies as english } from '../en/all-bodies.ts';
import { formatsOf } from '../formats.ts';

const { count } = formatsOf('zh');

/** 机构过多、一张表列不下的数据集，其全部机构的名单页。 */
export const allBodies: typeof english = {
  title: (bodies: string) => `全部${bodies}（按名称排列）`,
  pageTitle: (dataset: string, bodies: string, part: number, parts: number) =>
    `${dataset}：全部${bodies}${parts > 1 ? `（第${part}部分，共${parts}部分）` : ''}`,
  opening: (all: number, bodies: string, parts: number) =>
    `共${count(all)}个${bodies}${parts > 1 ? `，分${count(parts)}部分` : ''}，逐个列出最新数据或没有数据的原因。`,
  parts: '名单各部分',
  kinds: {
    reported: (number: number, period: string) => `${period}有数据：${count(number)}个`,
    missing: (number: number, period: string) => `${period}缺报：${count(number)}个`,
    other: (number: number, period: string) => `${period}不在统计之列：${count(number)}个`,
  },
  range: (first: string, last: string) => (first === last ? first : `${first} – ${last}`),
  partOf: (range: string) => `：${range}`,
  downloadHint: (bodies: string) => `CSV和工作簿含全部${bodies}、全部时期。`,
  shown: (shown: number, all: number, bodies: string) =>
    `下表列出差距最突出的${count(shown)}个（共${count(all)}个，已考虑例数多少）。这份名单逐一列出全部${bodies}的数据，下载文件中也都有。`,
  everyOne: (number: number) => `全部${count(number)}个，包括只见于以往时期或其他表格的。`,
  missing: (number: number) => `全部${count(number)}个缺报者`,
  missingHint: (period: string) => `此前有数据且仍然存续，${period}没有数据。`,
  otherHint: (period: string) => `${period}本不应有数据：只见于其他表格，或此前已不再存续。`,
};
