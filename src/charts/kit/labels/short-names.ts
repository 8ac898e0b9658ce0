import { textWidth, wrap } from './text.ts';

/** What may have a short form of its name. */
interface Named {
  readonly code: string;
  readonly label: string;
  /** Stands where the label has no room: "NM". */
  readonly abbreviation?: string;
}

/**
 * The labels, in at most `most` lines of `room` px, where all fit; else the abbreviations, and the code of whoever has
 * none that fits. Never a piece of a word, and never some in full and others not.
 */
export function shortNames(rows: readonly Named[], room: number, most: number): readonly (readonly string[])[] {
  const fits = (name: string) =>
    wrap(name, room).length <= most && name.split(' ').every((word) => textWidth(word) <= room || !/[a-z]/i.test(word));
  const isRoomy = rows.every(({ label }) => fits(label));
  return rows.map(({ label, abbreviation = label, code }) => {
    return wrap([isRoomy ? label : abbreviation, code].find(fits) ?? '', room);
  });
}
