/** The file that a recount is made from, as a program elsewhere fetches it. */
export interface PublishedFile {
  /** In full, with its host. */
  readonly address: string;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  /** What is said above the program, a line each. */
  readonly remarks: readonly string[];
}

/** The remarks as comments. No remark can end its line. */
export function comments(mark: string, { remarks }: PublishedFile): readonly string[] {
  return remarks.map((remark) => `${mark} ${remark.replace(/\s+/g, ' ')}`);
}
