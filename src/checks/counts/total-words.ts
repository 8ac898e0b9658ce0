const totals: readonly RegExp[] = [
  /^(?:grand|sub|over)?[ _-]?(?:total|all)s?$/,
  /^(?:sum|whole|everything|altogether)$/,
  /^(?:total|sum) (?:of|for) .+$/,
  /^all[ _-](?:(?:the|other|public|central|local|federal|state|government|reporting)[ _-])?(?:agencies|bodies|organi[sz]ations|departments|offices|ministries|authorities|regions|areas|provinces|districts|cities|countries|hospitals|trusts|topics|channels|tracks|categories|groups|quarters|periods|requests|services)$/,
  /^(?:.*(?:合计|总计|共计|小计|总和|总数|汇总)|全部|全体|所有.*|全国|全省|全市|全县|全区)$/u,
];

/** Whether a text says by itself that its row is a total: `Total`, `All agencies`, `合计`. */
export function saysTotal(text: string): boolean {
  const plain = text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\s:：.]+$/u, '')
    // Spread out to fill the cell: 合　计.
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');
  return totals.some((form) => form.test(plain));
}
