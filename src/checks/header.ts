import type { Field, Resource } from '../core/description/dataset.ts';
import { limits } from '../core/limits.ts';
import { type Spelled, spelledColumn } from './header/spelling.ts';

/** The header of a file, held against the described columns. */
export interface Header {
  /** Row as a spreadsheet shows it: 1, unless titles stand above. */
  readonly row: number;
  readonly cells: readonly HeaderCell[];
  /** For each described field the place of its column in a row of the file; -1 when the file lacks it. */
  readonly places: readonly number[];
}

/** A cell of the header and, when it can only mean one described column, which and how it spells it. */
export interface HeaderCell extends Partial<Spelled> {
  readonly text: string;
}

/** Reads a header. Of two cells that mean one column the one that spells it exactly counts, else the first. */
export function readHeader(texts: readonly string[], { schema }: Resource, row = 1): Header {
  const cells = texts.map((text): HeaderCell => ({ text, ...spelledColumn(text, schema.fields) }));
  const places = schema.fields.map((field) => {
    const exact = cells.findIndex((cell) => cell.field === field && cell.spelling === 'exact');
    return exact >= 0 ? exact : cells.findIndex((cell) => cell.field === field);
  });
  return { row, cells, places };
}

/** How many of the described columns the cells name: what a record must have to be taken for a header. */
export function knownColumns(texts: readonly string[], resource: Resource): number {
  if (texts.length > limits.columns) return 0;
  return readHeader(texts, resource).places.filter((place) => place >= 0).length;
}

/** The described columns that the file has, each by the name of the description. */
export function fieldsIn({ places }: Header, { schema }: Resource): readonly Field[] {
  return schema.fields.filter((_, index) => (places[index] ?? -1) >= 0);
}
