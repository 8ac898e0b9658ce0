import type { Trouble } from '../en/explore.ts';
import type { faults as english } from '../en/faults.ts';

const goesOn = '本页其他功能不受影响。';

/** 出现故障时页面的说明：发生了什么，为什么，怎么办。 */
export const faults: typeof english = {
  aFile: '本页的一部分',
  again: '重试',
  reload: '重新载入本页',
  kinds: {
    offline: (file: string): Trouble => ({
      what: `没有网络，无法取得${file}。`,
      why: '本机处于离线状态。',
      todo: '其余内容保持不变。请联网后重试。',
    }),
    unreachable: (file: string, reason: string): Trouble => ({
      what: `未能取得${file}。`,
      why: `得到的答复是：${reason}。`,
      todo: '其余内容保持不变。请检查网络后重试。',
    }),
    altered: (file: string, found: string): Trouble => ({
      what: `${file}与公布的文件不符，未予采用。`,
      why: `文件在传输途中损坏或被改动：其指纹（SHA-256）与公布的不一致${found && `，实为${found}`}。`,
      todo: '其余内容保持不变。请重试，或换一个网络。若仍如此，请告知发布机构。',
    }),
    outdated: (): Trouble => ({
      what: '您打开本页之后，本站已更新。',
      why: '新的数据与本页不再对应，因此没有混用。',
      todo: '请重新载入本页，您的选择保存在网址中。',
    }),
    unreadable: (file: string, reason: string): Trouble => ({
      what: `已取得${file}，但与说明中的表不符。`,
      why: `原因：${reason}。`,
      todo: '其余内容保持不变。请告知发布机构。',
    }),
    unexpected: (_: string, reason: string): Trouble => ({
      what: '本页出现故障。',
      why: `原因：${reason}。`,
      todo: '请重新载入本页。全部数字都在已公布的文件中。',
    }),
    blocked: (): Trouble => ({
      what: '此处不允许运行数据库。',
      why: '您的浏览器或所在网络的规则禁止本页使用WebAssembly。',
      todo: `${goesOn}换用其他浏览器或网络，或可使用。`,
    }),
    stalled: (): Trouble => ({
      what: '已放弃使用数据库。',
      why: '数据库长时间没有响应，可能是网络太慢，或浏览器的防护设置所致。',
      todo: `${goesOn}您可以重试。`,
    }),
    crashed: (_: string, reason: string): Trouble => ({
      what: '数据库出现故障。',
      why: `浏览器报告：${reason}。`,
      todo: `${goesOn}请重试，数据库会重新启动。`,
    }),
    memory: (): Trouble => ({
      what: '数据库内存不足。',
      why: '这个问题，或本机打开的其他内容，所需内存超出了可用范围。',
      todo: `${goesOn}请关闭其他标签页或缩小提问范围后重试，数据库会重新启动。`,
    }),
    refused: (_: string, reason: string): Trouble => ({
      what: '数据库未接受该问题或数据。',
      why: `数据库报告：${reason}`,
      todo: `${goesOn}请告知发布机构。`,
    }),
    differs: (): Trouble => ({
      what: '数据库与本页的计算结果不一致。',
      why: '同一问题用两种方法算出了不同的数字，其中之一有误。',
      todo: '请勿使用这些数字；目前显示的是本页自行计算的结果。请把本页网址告知发布机构。',
    }),
  },
};
