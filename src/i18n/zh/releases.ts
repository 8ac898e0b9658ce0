import type { ChangeCounts } from '../../core/table/cell-changes.ts';
import type { releases as english } from '../en/releases.ts';
import { formatsOf } from '../formats.ts';

const { count, points, signed, zone } = formatsOf('zh');

/** 发布日历、全部版本与修订记录。 */
export const releases: typeof english = {
  title: '发布与修订',
  description: '何时发布、发布过什么、为何改动，都在这里。',
  opening: (releaseCount: number, datasetCount: number) =>
    `${count(datasetCount)}个数据集，共发布${count(releaseCount)}个版本。`,
  principle: '已公布的内容不改写、不删除。数字若有变动，另发新版并说明原因；旧版仍在原地址可查。',
  calendar: '发布日历',
  calendarHint: (time: string, timeZone: string) =>
    `每次发布均在${timeZone === 'Asia/Shanghai' ? '北京时间' : zone(timeZone)}${time}。`,
  calendarCaption: '未来十二个月的发布计划',
  nothingPlanned: '未来十二个月没有发布计划。',
  archives: (titles: readonly string[]) => `以下为存档，没有后续发布计划：${titles.join('；')}。`,
  date: '日期',
  statistics: '统计数据',
  late: '逾期未发布',
  nothingReleased: '该数据集目前没有公布的版本。',
  toRevisions: '首次公布的数字与现行数字对照',
  current: '现行版本',
  superseded: '已有新版',
  corrected: '已更正',
  withdrawn: '已撤回',
  correctedBy: (id: string, reason: string) => `已由${id}版更正：${reason}`,
  tombstone: (day: string) => `已于${day}撤回，不再提供文件。`,
  reason: (reason: string) => `原因：${reason}`,
  inOtherLanguage: (text: string) => `${text}（原文为英文）`,
  changedCells: (number: number) => `${count(number)}处改动清单`,
  period: '最新一期',
  published: '发布日期',
  follows: '上一版本',
  first: '首个版本',
  causes: { revision: '例行修订', correction: '更正错误' },
  origin: '错误来源',
  effect: '影响',
  changes: (previous: string) => `与${previous}版相比`,
  changed: (table: string, { added, removed, changed, filled }: ChangeCounts) => {
    const parts = [
      ...(added > 0 ? [`新增${count(added)}行`] : []),
      ...(removed > 0 ? [`减少${count(removed)}行`] : []),
      ...(changed > 0 ? [`改动${count(changed)}个单元格`] : []),
      ...(filled > 0 ? [`补上${count(filled)}个空白单元格`] : []),
    ];
    return `${table}：${parts.length > 0 ? parts.join('，') : '数字相同'}。`;
  },
  notComparable: (table: string) => `${table}：主键列已变，无法逐行比较。`,
  accepted: '经核实予以放行的提醒',
  acceptedLine: (code: string, places: number, reason: string) => `${code}（${count(places)}处）：${reason}`,
  files: (number: number) => `${count(number)}个文件及其SHA-256校验值`,
  hash: 'SHA-256',
  toVerify: '核对手中的文件是否与此一致',

  revisions: '修订记录',
  revisionsTitle: (title: string) => `修订记录：${title}`,
  revisionsDescription: (title: string) => `${title}：每个数字首次公布时的值与现行值。`,
  unchanged: (number: number) => `全部${count(number)}期数字均与首次公布时一致。`,
  someChanged: (number: number, all: number) => `${count(all)}期数字中，有${count(number)}期与首次公布时不同。`,
  largest: (period: string, difference: number) => `变动最大的是${period}，相差${points(difference)}个百分点。`,
  revisionsHint: (measure: string, who: string, releaseIds: readonly string[]) =>
    `${who}的${measure}；比较的版本：${releaseIds.join('、')}。`,
  oneRelease: '目前只发布过一个版本，因此不会有变动。',
  revisionsCaption: (measure: string, who: string) => `${who}各期的${measure}：首次公布与现行数字`,
  asFirstPublished: '首次公布',
  inRelease: '首次公布于',
  now: '现行',
  difference: '变动',
  pointsShort: (difference: number) => `${signed(difference)}个百分点`,
  countsOnly: '仅分子或分母有变',
  gone: '不再公布',
  reasonFor: (release: string) => `${release}版改动数字的原因`,
  changedBy: '变动版本',
  noReason: '未说明原因',
  asPlanned: '按计划以后续数字替换初步数字',
};
