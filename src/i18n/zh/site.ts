import type { site as english } from '../en/site.ts';
import { formatsOf } from '../formats.ts';

const { count, date, list } = formatsOf('zh');

/** 每一页都有的文字。 */
export const site: typeof english = {
  languageName: '中文',
  skipToContent: '跳到正文',
  breadcrumbs: '当前位置',
  home: '首页',
  languages: '语言',
  datasets: '统计数据',
  assurance: '数据核查',
  releases: '发布与修订',
  verify: '核对文件',
  sentenceGap: '',
  join: list,
  capitalise: (name: string) => name,
  pageTitle: (page: string, siteName: string) => `${page} · ${siteName}`,
  syntheticMark: '合成数据。',
  syntheticTitle: '虚构数据',
  synthetic: '以下数字均为虚构，仅用于演示网站功能，不代表任何真实机构。',
  demonstrations: '试用',
  demonstrationsHint: '合成数据：想在这里发布自己数字的机构，可以从复制它开始。',
  promise: '公布数量，比率由数量得出；已公布的内容永不改写。不用Cookie，阅读页面无需脚本，不向其他网站发出任何请求。',
  latestPeriod: '最新一期',
  asOf: '数据截至',
  status: '状态',
  released: '发布日期',
  publisher: '发布机构',
  statuses: { provisional: '初步数据，仍可能变动', final: '最终数据' },
  asOfDate: (isoDate: string) => `数据截至${date(isoDate)}`,
  bodyCount: (bodies: number, one: string) => `${count(bodies)}个${one}`,
  noDatasets: '尚未发布任何数据。',
  notFound: '这个地址没有页面',
  notFoundHelp: '地址可能输入有误。凡是发布过的内容都仍在本站，可从首页找到。',
  toHome: '返回首页',
  redirect: (siteName: string) => `进入${siteName}`,
};
