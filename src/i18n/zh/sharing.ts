import type { sharing as english } from '../en/sharing.ts';

/** 图下方的菜单、数据集的引用、供嵌入的页面。 */
export const sharing: typeof english = {
  hint: '方向键在数据点之间移动，Home与End键到两端，Esc键关闭。',
  take: '分享与下载',
  png: '图片（PNG）',
  svg: '矢量图（SVG）',
  tableForms: { csv: 'CSV', excel: 'CSV（Excel用）', xlsx: 'XLSX', json: 'JSON' },
  rows: (number) => `，${number}行`,
  figures: '数据',
  about: '说明',
  source: '来源',
  link: '本图链接',
  copyLink: '复制链接',
  allFigures: '数据集全部数据',
  howToCite: '引用方法',
  cite: '引用本图',
  style: '引文格式',
  imageAlt: (name: string, finding: string) => `折线图：${name}${finding && `。${finding}`}`,
  moreAt: (siteName: string) => `更多内容见${siteName}`,
  embed: '嵌入本图',
  embedHint:
    '实时图随最新版本更新；固定图始终显示所选版本，并在其被取代时加以提示。两者均注明来源。在地址后加`?theme=light`或`?theme=dark`，可固定浅色或深色。',
  copyCitation: '复制引文',
  copyEmbed: '复制代码',
  copied: '已复制。',
  notCopied: '浏览器不允许复制。文字已选中，请按Ctrl+C或⌘C。',
  failed: '无法生成图片。请换用其他浏览器，或下载矢量图（SVG）。',
  low: '下限',
  high: '上限',
  flag: '（标记）',
};
