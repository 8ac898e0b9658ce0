import type { Field } from '../../src/core/description/dataset.ts';
import { type Sample, textOf } from './published.ts';

/** A file with one fault in it, and what must be said of it. */
export interface Planted {
  readonly bytes: Uint8Array;
  readonly code: string;
  /** Null where a file has no one place. */
  readonly row: number | null;
  readonly column: string | null;
}

/** Picks one of many; the same ones in every run. */
export type Dice = <Item>(items: readonly Item[]) => Item | undefined;

/** Plants a fault in a table, or gives undefined where the table has no place for it. */
export interface Planter {
  readonly kind: string;
  plant(sample: Sample, dice: Dice): Planted | undefined;
}

/** The cells of a row, or of the header. */
export type Row = readonly string[];

/** Text as the bytes of a file. */
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** True for a column whose cells are codes of a list. */
export const isCode = ({ huiyin }: Field): boolean => huiyin.codes !== undefined;

/** A fault in one cell of the newest period: `edit` gives the new text, or undefined where it cannot be there. */
export function inCell(
  kind: string,
  code: string,
  isFor: (field: Field, sample: Sample) => boolean,
  edit: (text: string, dice: Dice, field: Field) => string | undefined,
): Planter {
  return {
    kind,
    plant(sample, dice) {
      const field = dice(sample.subject.resource.schema.fields.filter((one) => isFor(one, sample)));
      const place = sample.header.indexOf(field?.name ?? '');
      const places = [...sample.rows.keys()].filter((at) => at >= sample.newest && sample.rows[at]?.[place] !== '');
      const at = dice(places);
      if (!field || at === undefined) return undefined;
      const cells = sample.rows[at] as Row;
      const next = edit(cells[place] ?? '', dice, field);
      if (next === undefined || next === cells[place]) return undefined;
      const bytes = utf8(textOf(sample.header, sample.rows.with(at, cells.with(place, next))));
      return { bytes, code, row: at + 2, column: field.name };
    },
  };
}

/** A fault in the whole text of the file. */
export function inText(
  kind: string,
  code: string,
  edit: (lines: readonly string[], at: number, sample: Sample) => readonly string[] | string | Uint8Array | undefined,
  column: string | null = null,
  rowOf: (at: number) => number | null = (at) => at + 1,
): Planter {
  return {
    kind,
    plant(sample, dice) {
      const lines = textOf(sample.header, sample.rows).trimEnd().split('\r\n');
      const at = dice(lines.map((_, index) => index).slice(sample.newest + 1));
      if (at === undefined) return undefined;
      const edited = edit(lines, at, sample);
      if (edited === undefined) return undefined;
      const bytes =
        edited instanceof Uint8Array
          ? edited
          : utf8(typeof edited === 'string' ? edited : `${edited.join('\r\n')}\r\n`);
      return { bytes, code, row: rowOf(at), column };
    },
  };
}

/** A fault of whole rows: `edit` gives the rows, and the place of the one that must be named. */
export function inRows(
  kind: string,
  code: string,
  edit: (
    sample: Sample,
    at: number,
    dice: Dice,
  ) => { readonly rows: readonly Row[]; readonly at: number | null; readonly column?: string | null } | undefined,
): Planter {
  return {
    kind,
    plant(sample, dice) {
      const at = dice(sample.rows.map((_, index) => index).slice(sample.newest));
      const edited = at === undefined ? undefined : edit(sample, at, dice);
      if (!edited) return undefined;
      const { rows, at: named, column = null } = edited;
      return { bytes: utf8(textOf(sample.header, rows)), code, row: named === null ? null : named + 2, column };
    },
  };
}

/** A text with a sign after its first letter. */
export const withWord = (text: string, sign: string): string => `${text.slice(0, 1)}${sign}${text.slice(1)}`;
