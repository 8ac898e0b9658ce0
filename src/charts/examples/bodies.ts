/** The names that examples give to bodies. */
export const bodyNames = {
  en: [
    'Cabinet Office',
    'Department for Business, Energy and Industrial Strategy',
    'Department for Education',
    'Department of Health and Social Care',
    'HM Treasury',
    'Home Office',
    'Ministry of Defence',
    'Ministry of Housing, Communities and Local Government',
    'Northern Ireland Office',
    'Wales Office',
  ],
  zh: [
    '北京市',
    '上海市',
    '广东省',
    '内蒙古自治区',
    '新疆维吾尔自治区',
    '四川省人力资源和社会保障厅政务服务管理办公室',
    '西藏自治区',
    '青海省',
  ],
  hostile: [
    '<script>alert("1")</script>',
    'R&D "Office" <b>',
    'Bundesrechtsanwaltsgebührenordnungsangelegenheitenministerium',
    '',
  ],
} as const;

/** So many bodies of one made-up kind. */
export function agencies(length: number): readonly string[] {
  return Array.from({ length }, (_, index) => `Agency ${String(index + 1).padStart(3, '0')}`);
}

/** Code, name and page of bodies, in the order of their names. */
export function bodies(names: readonly string[]): readonly { code: string; label: string; href: string }[] {
  return names.map((label, index) => ({ code: `b${index + 1}`, label, href: `/en/bodies/b${index + 1}/` }));
}

/** A made-up share near `middle` for each body and step, the same in every run. */
export function madeUpShare(body: number, step: number, middle = 0.88): number {
  const share = middle + 0.09 * Math.sin(body * 2.3) + 0.05 * Math.sin(step / 2 + body);
  return Math.max(0, Math.min(1, share));
}
