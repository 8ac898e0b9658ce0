import type { offline as english } from '../en/offline.ts';

/** 页面来自本机、或早于本机见过的最新发布时的文字。 */
export const offline: typeof english = {
  newer: (gap: string) => `本页生成之后已有新数据发布：${gap}。`,
  device: '现在连不上本站，或网速太慢。您看到的是保存在本机的页面。',
  deviceSince: (gap: string) => `现在连不上本站，或网速太慢。您看到的是${gap}保存在本机的页面。`,
  parts: '本页有一部分未能载入，因此部分控件暂不能用。您看到的内容是完整的。',
  outdated: '您打开本页之后，本站已更新，本页的一部分无法再取得。您看到的内容是完整的，为当时的版本。',
  room: '本机空间不足，无法保存页面供离线阅读。本页本身不受影响；腾出空间后即可保存。',
  again: '重新载入',
  title: '本机没有保存这个页面',
  description: '现在连不上本站，读过的页面仍可阅读。',
  explanation: '现在连不上本站，而您还没有打开过这个页面。',
  savedTitle: '本机保存的页面',
  savedHint: '这些页面您都读过，内容与当时一致，页上会注明日期。',
  savedNone: '还没有保存任何页面。从第一次访问起，读过的每一页都会保存下来。',
};
