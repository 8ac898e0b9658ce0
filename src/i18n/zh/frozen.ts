import type { frozen as english } from '../en/frozen.ts';

/** 固定于某一版本的视图，以及“实时”与“固定”之间的选择。 */
export const frozen: typeof english = {
  mark: '固定版本',
  figures: (release: string, day: string) => `所示为${day}发布的${release}版数据。`,
  newest: '这是现行最新版本。',
  superseded: (newest: string) => `该版本已被取代，现行最新版本为${newest}。`,
  corrected: (by: string, reason: string) => `其中的错误已由${by}版更正：${reason}`,
  withdrawn: (release: string, day: string, reason: string) =>
    `${release}版已于${day}撤回，请勿再使用其中的数字。原因：${reason}`,
  withdrawnTitle: '该版本已撤回',
  toNewest: '查看最新数据',
  liveHint: (release: string) => `本视图随最新版本更新，现为${release}版。`,
  freeze: '固定本视图',
  freezeHint: '，得到的链接将始终显示这些数字，并在其被取代时加以提示。',
  kind: '实时或固定',
  kindLive: '实时：始终为最新数据',
  kindFrozen: (release: string) => `固定：始终为${release}版`,
  notChecked: '本页未经加密连接打开，浏览器因此不计算SHA-256，无法核对文件是否与公布的一致。',
  loading: (release: string) => `正在获取${release}版……`,
  unknown: (release: string, known: readonly string[]) => ({
    what: `该数据集没有“${release}”这一版本。`,
    why: `链接可能输错或被截断。已发布的版本有：${known.join('、')}。`,
    todo: '此处不以其他数字代替。请更正链接，或查看最新数据。',
  }),
  noFigures: (release: string) => `此处不以其他数字代替${release}版的数字。`,
  needsScript: (release: string) =>
    `以下为最新版本${release}的数据。网址中若指定了其他版本（“release=”及其名称），需启用JavaScript方可显示；各版本的文件见`,
  toReleases: '发布页',
};
