import { archiveOf, unpacked } from './archive.ts';

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  /** Its place in the list, from 0. */
  readonly place: number;
  readonly name: string;
  /** True where nobody sees its tab, however deep it is hidden. */
  readonly isHidden: boolean;
  /** The part of the archive that holds its rows. */
  readonly part: string;
}

/** The sheets of a workbook in the order of their tabs; the workbook gives each its relation, the relation its part. */
export async function sheetsOf(bytes: Uint8Array): Promise<readonly ListedSheet[]> {
  const archive = archiveOf(bytes);
  if (!archive) return [];
  const textOf = async (name: string): Promise<string> => {
    let text = '';
    for await (const piece of unpacked(bytes, archive, name)) text += piece;
    return text;
  };
  const [workbook, relations] = await Promise.all([textOf('xl/workbook.xml'), textOf('xl/_rels/workbook.xml.rels')]);
  const relation = tagsIn(relations, 'Relationship');
  return tagsIn(workbook, 'sheet').map((tag, place) => {
    const id = attribute(tag, '\\w+:id');
    const target = attribute(relation.find((one) => attribute(one, 'Id') === id) ?? '', 'Target') ?? '';
    return {
      place,
      name: attribute(tag, 'name') ?? '',
      isHidden: /hidden/i.test(attribute(tag, 'state') ?? ''),
      part: target.startsWith('/') ? target.slice(1) : `xl/${target}`,
    };
  });
}

/** The value of an attribute in a start tag; `name` is a pattern. */
export function attribute(tag: string, name: string): string | undefined {
  const [, quoted, apostrophed] = new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)')`).exec(tag) ?? [];
  const value = quoted ?? apostrophed;
  return value === undefined ? undefined : unescaped(value);
}

/** Text of XML with its signs as they are meant. */
export function unescaped(text: string): string {
  const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(/&(?:(lt|gt|quot|apos|amp)|#(\d{1,7})|#x([\dA-Fa-f]{1,6}));/g, (_, name, decimal, hex) =>
    name ? (signs[name] ?? '') : codePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16)),
  );
}

function codePoint(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
}

function tagsIn(xml: string, name: string): readonly string[] {
  return Array.from(xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, 'g')), ([tag]) => tag);
}
