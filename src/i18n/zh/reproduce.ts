import type { reproduce as english } from '../en/reproduce.ts';
import { formatsOf } from '../formats.ts';

const { count } = formatsOf('zh');

/** 图下方菜单中的重新计算。 */
export const reproduce: typeof english = {
  button: '重算此数',
  hint: '以下各种写法都从已公布的文件重新算出图中数字。',
  release: (release: string, file: string, rows: number | undefined) =>
    rows === undefined ? `${release}版，${file}` : `${release}版，${file}，${count(rows)}行`,
  file: '已公布的文件',
  hash: '文件的SHA-256值',
  program: '用于何种程序',
  programs: {
    sql: 'SQL（本站查询台）',
    duckdb: 'DuckDB（命令行）',
    python: 'Python',
    r: 'R',
  },
  copy: '复制',
  open: '在SQL查询台中打开',
  remark: (dataset: string, release: string) => `${dataset}，${release}版`,
  failed: (reason: string) => `未能取得数据表的说明（${reason}）。请检查网络，再按一次。`,
};
