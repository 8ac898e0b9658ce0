import type { Language, Text } from '../text.ts';

/** One entry of a code list: a body, a region, a topic. */
export interface Code {
  readonly code: string;
  readonly title: Text;
  /** Code of the entry it belongs to, or undefined. */
  readonly parent?: string;
  /** First and last period (SDMX text, both included) in which the code is valid; open when undefined. */
  readonly validFrom?: string;
  readonly validTo?: string;
  /** Where the entry stands in a tile grid, for lists of regions that have one. */
  readonly tile?: Tile;
}

/** A place in a tile grid, counted from 1 at the left and at the top. */
export interface Tile {
  readonly column: number;
  readonly row: number;
  /** Known by these where the name has no room: "NM". */
  readonly letters?: string;
}

/** A code list by code, in the order of its file. */
export type CodeList = ReadonlyMap<string, Code>;

/** The entry's name in a language, or the code itself when the list does not know it. */
export function titleOf(list: CodeList | undefined, code: string, language: Language): string {
  return list?.get(code)?.title[language] ?? code;
}
