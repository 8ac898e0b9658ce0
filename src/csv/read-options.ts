import type { Limits } from '../core/limits.ts';
import type { KnownColumns } from './text/delimiter.ts';

/** Told how much of the file is read, 0-1. */
export type Progress = (share: number) => void;

/** How a file is read; nothing need be said. */
export interface ReadOptions {
  readonly progress?: Progress;
  /** Tells a header by the columns it names: by it the delimiter is found. */
  readonly known?: KnownColumns;
  /** The sheet to take from a workbook that has one of this name; of any other the first is taken. */
  readonly sheet?: string;
  readonly limits?: Limits;
}
