// Controls of C0 and C1, line ends among them, marks that turn the direction of writing, and code points that are no characters.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unseen = /[\0-\x1F\x7F-\x9F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/u;

/**
 * The first character of a name or sentence that nobody sees and that makes it read otherwise than it is stored, as `U+202E`;
 * undefined when there is none.
 */
export function unseenIn(text: string): string | undefined {
  const found = unseen.exec(text)?.[0];
  return found && `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
