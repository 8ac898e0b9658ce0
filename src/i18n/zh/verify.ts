import type { verify as english } from '../en/verify.ts';
import { formatsOf } from '../formats.ts';

const { count } = formatsOf('zh');

/** 核对文件的页面。 */
export const verify: typeof english = {
  title: '核对文件',
  description: '核对一个文件是否为本站所公布、属于哪个版本、是否仍然有效。',
  opening: '这份文件与公布的一致吗？',
  hint: '可选择本站提供的任何格式的文件：CSV、XLSX、JSON、Parquet、ZIP。文件将与历次公布的全部文件逐一比对，不会离开您的设备。',
  choose: '选择文件',
  drop: '或将文件拖放到这里',
  needsScript: '在此比对需要启用JavaScript；也可按下述方法自行核对。',
  answer: '核对结果',
  log: '发布日志',
  logHint: '每次发布、撤回均记入日志。每一条都包含上一条的SHA-256校验值，任何一条被改动都会显露。',
  byHand: '自行核对',
  byHandHint: '每个版本的文件旁都附有校验值。将二者下载到同一文件夹，运行以下命令，即可找出与公布时不符的文件：',
  byHandLog: '各数据集的发布日志（JSON格式）：',
  comparing: (name: string) => `正在将${name}与公布的数据比对`,
  chars: (sha256: string) => `SHA-256校验值：${sha256}`,
  isPublished: (name: string) => `${name}是本站公布的文件，内容逐字节一致。`,
  sameCells: (name: string) => `${name}的数据与公布的逐格一致。`,
  sameCellsWhy: '文件字节与公布的不同：行列次序、换行、引号或编码有别，但数字完全相同。',
  notPublished: (name: string) => `${name}不是本站公布的文件。`,
  place: (title: string, release: string, path: string) => `${title}，${release}版，${path}`,
  closest: '最接近的是：',
  differences: (cells: number, added: number, missing: number) => {
    const parts = [
      ...(cells > 0 ? [`${count(cells)}个单元格不同`] : []),
      ...(added > 0 ? [`${count(added)}行不在公布的表中`] : []),
      ...(missing > 0 ? [`缺少公布的${count(missing)}行`] : []),
    ];
    return `${parts.join('，')}。`;
  },
  differencesCaption: (shown: number, all: number) =>
    shown < all ? `不同的单元格（共${count(all)}个，列出前${count(shown)}个）` : '不同的单元格',
  row: '行号',
  column: '列',
  key: '所属',
  inFile: '您的文件',
  published: '公布的值',
  blank: '空白',
  addedRows: (numbers: readonly number[], more: number) =>
    `未公布的行：第${numbers.map((number) => count(number)).join('、')}行${more > 0 ? `，另有${count(more)}行` : ''}。`,
  missingRows: (keys: readonly string[], more: number) =>
    `缺少的行：${keys.join('；')}${more > 0 ? `；另有${count(more)}行` : ''}。`,
  otherColumns: (extra: readonly string[], lacking: readonly string[]) =>
    [
      ...(extra.length > 0 ? [`您的文件多出${extra.join('、')}列。`] : []),
      ...(lacking.length > 0 ? [`缺少${lacking.join('、')}列。`] : []),
    ].join(''),
  noTable: '其字节与任何已公布的文件都不相同，也不是可以逐格比对的表格。',
  noSuchColumns: '其字节与任何已公布的文件都不相同，也没有哪张已公布的表与其列名相同。',
  fates: {
    newest: '属于现行版本。',
    superseded: (newest: string) => `已有新版：现行版本为${newest}。`,
    corrected: (by: string, reason: string) => `已由${by}版更正：${reason}`,
    withdrawn: (day: string, reason: string) => `已于${day}撤回，请勿再使用其中的数字。原因：${reason}`,
  },
  synthetic: '其中数字均为虚构。',
  chainUnread: '尚未核对',
  chainHolds: (entries: number) => `共${count(entries)}条，首尾相接，未被改动`,
  chainBroken: (entries: readonly number[]) =>
    `链条断裂：第${entries.map((entry) => count(entry)).join('、')}条被改动、移动或删除过`,
  unsigned: '未签名',
  signed: (signed: number) => `${count(signed)}个签名均有效`,
  signaturesWrong: (entries: readonly number[]) =>
    `第${entries.map((entry) => count(entry)).join('、')}条的签名与内容不符`,
  untrusted: (entries: readonly number[]) =>
    `第${entries.map((entry) => count(entry)).join('、')}条未用本站信任的密钥签名`,
  noEd25519: '此浏览器无法核对Ed25519签名，可改用本项目的命令行工具核对',
  separator: ' · ',
  noCrypto: '本页未经加密连接打开，浏览器因此拒绝计算SHA-256。请改用https打开，或按下述方法自行核对。',
  tooLarge: (megabytes: number) => `文件超过${count(megabytes)}MB，而已公布的文件都没有这么大，因此它不是公布的文件。`,
  noScript: '无法获取本页用来读取文件的程序。请检查网络后重新选择文件。',
  stopped: '比对中断：浏览器内存不足，容不下这个文件。请换一个浏览器，或按下述方法自行核对。',
  unreadable: '无法读取该文件，它可能已被移动或正被占用。请重新选择。',
};
