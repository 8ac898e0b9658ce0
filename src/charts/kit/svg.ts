declare const written: unique symbol;

/** Text that `svg` has written, every string in it escaped. The compiler lets no other string pass for it. */
export type MarkupText = string & { readonly [written]: true };

/** Markup that may stand inside other markup as it is. `svg` and `trusted` alone make it. */
export class Svg {
  readonly #markup: MarkupText;

  constructor(template: readonly string[], values: readonly Insertable[]) {
    this.#markup = template
      .map((text, index) => (index === 0 ? text : write(values[index - 1]) + text))
      .join('') as MarkupText;
  }

  toString(): MarkupText {
    return this.#markup;
  }
}

/** What may be put into a template: text is escaped, numbers are rounded, nothing is written for the empty values. */
export type Insertable = Svg | string | number | false | null | undefined | readonly Insertable[];

/**
 * The only way text becomes markup: escapes strings (in text and in quoted attributes), rounds numbers to at most two
 * decimals, leaves out `undefined`, `null` and `false`, passes nested `svg` values and arrays of them through.
 * Throws on a number that is not finite, because a coordinate of NaN draws nothing and says nothing.
 */
export function svg(template: TemplateStringsArray, ...values: readonly Insertable[]): Svg {
  return new Svg(template, values);
}

/** Markup that was handed over as text, for use inside other markup. */
export function trusted(markup: MarkupText): Svg {
  return new Svg([markup], []);
}

function write(value: Insertable): string {
  if (value === undefined || value === null || value === false) return '';
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'number') return round(value);
  return value instanceof Svg ? value.toString() : value.map(write).join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

// XML 1.0 has no way to write these characters, and one of them makes the whole picture unreadable.
const forbidden = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

function escaped(text: string): string {
  return text.replace(forbidden, '\ufffd').replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

function round(value: number): string {
  if (!Number.isFinite(value))
    throw new Error(`a chart was asked to write the number ${value}; look where it is computed`);
  return String(Math.round(value * 100) / 100 || 0);
}

/**
 * A place to a tenth of a pixel: nobody sees where a mark stands more exactly, and a page of many marks weighs less. What
 * must meet exactly starts from the same rounded place.
 */
export function toTenth(place: number): number {
  return Math.round(place * 10) / 10;
}
