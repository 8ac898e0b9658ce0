/** From so many rows on a table is published in a compact form as well: below, the CSV is as soon there. */
export const compactFrom = 20_000;

/** Where the compact form of a published table lies, from the path of its CSV. */
export function compactPath(csvPath: string): string {
  return `${csvPath.replace(/\.csv$/, '')}.arrow.packed`;
}
