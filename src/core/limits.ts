/** How large a file may be. What is larger is refused at once, before it can fill the memory of a browser. */
export interface Limits {
  /** Size of the file. */
  readonly bytes: number;
  readonly rows: number;
  readonly columns: number;
  /** Characters in one cell. */
  readonly cellLength: number;
  /** How many times larger the contents of a workbook are than its file. Real ones stay below 30; archives made to harm do not. */
  readonly archiveRatio: number;
  /** Bytes of the unpacked contents of a workbook. */
  readonly unpackedBytes: number;
}

/** The limits of this project. The cell is Excel's own (32,767 characters); the others are far above any table of reply rates. */
export const limits: Limits = {
  bytes: 256 * 1024 ** 2,
  rows: 5_000_000,
  columns: 512,
  cellLength: 32_767,
  archiveRatio: 100,
  unpackedBytes: 1024 ** 3,
};
