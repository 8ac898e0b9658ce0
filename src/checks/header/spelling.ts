import type { Field } from '../../core/description/dataset.ts';
import { once } from '../once.ts';
import { latinOf } from '../security/look-alikes.ts';
import { withoutDirection, withoutInvisible, withPlainSpaces } from '../text/spacing.ts';

/** How a header cell names its column: as described, or in which way not quite; `alias` is another name it is known by. */
export type Spelling = 'exact' | 'invisible' | 'homoglyph' | 'space' | 'case' | 'alias';

/** A described column under the name that a header cell gives it. */
export interface Spelled {
  readonly field: Field;
  readonly spelling: Spelling;
}

/** What the columns of a table can be called, by what remains of a name when its spelling does not count. */
interface Names {
  readonly exact: ReadonlyMap<string, Field>;
  /** Undefined for what could be more than one of them. */
  readonly respelled: ReadonlyMap<string, Field | undefined>;
  readonly aliases: ReadonlyMap<string, Field | undefined>;
}

const namesOf = once(gatherNames);

/** The described column that a header cell can only mean, or undefined. */
export function spelledColumn(text: string, fields: readonly Field[]): Spelled | undefined {
  const names = namesOf(fields);
  const exact = names.exact.get(text);
  if (exact) return { field: exact, spelling: 'exact' };
  const key = keyOf(text);
  if (key === '') return undefined;
  const field = names.respelled.get(key);
  if (field || names.respelled.has(key)) return field && { field, spelling: wayOf(text) };
  const known = names.aliases.get(key);
  return known && { field: known, spelling: 'alias' };
}

function gatherNames(fields: readonly Field[]): Names {
  const [respelled, aliases] = [new Map<string, Field | undefined>(), new Map<string, Field | undefined>()];
  const note = (names: Map<string, Field | undefined>, name: string, field: Field): void => {
    const key = keyOf(name);
    names.set(key, names.has(key) && names.get(key) !== field ? undefined : field);
  };
  for (const field of fields) {
    note(respelled, field.name, field);
    for (const name of otherNames(field)) note(aliases, name, field);
  }
  return { exact: new Map(fields.map((field) => [field.name, field])), respelled, aliases };
}

/** The aliases of the description, and the titles a column has on the site: what an official's own sheet is headed with. */
function otherNames({ huiyin }: Field): readonly string[] {
  return [...(huiyin.aliases ?? []), ...Object.values(huiyin.title)];
}

/** What of a name remains when neither case nor spaces, hyphens and underscores nor the look of letters count. */
function keyOf(text: string): string {
  return latinOf(visible(text).normalize('NFKC'))
    .toLowerCase()
    .replace(/[\s_-]+/g, '');
}

/** What hides most is named first: the rest can be seen. */
function wayOf(text: string): Spelling {
  const seen = visible(text);
  if (seen !== text) return 'invisible';
  const plain = withPlainSpaces(seen);
  if (latinOf(plain.normalize('NFKC')) !== plain) return 'homoglyph';
  return plain !== text || /[\s-]/.test(plain) || !/[A-Z]/.test(plain) ? 'space' : 'case';
}

function visible(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return withoutInvisible(withoutDirection(text)).replace(/[\0-\x08\x0E-\x1F\x7F-\x9F]/g, '');
}
