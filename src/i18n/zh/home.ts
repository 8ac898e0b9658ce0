import type { home as english } from '../en/home.ts';
import { formatsOf } from '../formats.ts';

const { count } = formatsOf('zh');

/** 首页。 */
export const home: typeof english = {
  what: (siteName: string, bodies: number, datasets: number) =>
    `${siteName}收录${count(datasets)}个数据集，看${count(bodies)}个部门如何回应公众：回复了多少，用了多久，有没有改进。每个数字都注明来源。`,
  allBodies: '查看全部部门',
  stories: '最新结果',
  news: '最近更新',
  newsKinds: { release: '新发布', revision: '例行修订', correction: '更正', withdrawal: '撤回' },
  newsFigures: (period: string) => `数据截至${period}`,
  nothingNew: '尚未发布任何数据。',
  allReleases: '全部版本及变动原因',
  due: '即将发布',
  nothingDue: '未来十二个月没有发布计划。',
  calendar: '发布日历',
};
