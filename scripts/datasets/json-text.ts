/** A line of a committed file is at most this long (`biome.json`). */
const lineWidth = 120;

/**
 * A document as the JSON files of this repository are laid out, so that `npm test` has nothing to say of a file that a
 * command has written: objects over several lines, a list of texts or numbers on one line where it fits.
 */
export function jsonText(document: unknown): string {
  return `${laidOut(document, '', 0)}\n`;
}

/** `before` is how much of the value's first line is taken already: its indentation and its key. */
function laidOut(value: unknown, indent: string, before: number): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  if (!Array.isArray(value)) {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    const lines = members.map(([key, member]) => {
      const start = `${inner}${JSON.stringify(key)}: `;
      return `${start}${laidOut(member, inner, start.length)}`;
    });
    return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n${indent}}`;
  }
  if (value.length === 0) return '[]';
  const isFlat = value.every((item) => typeof item !== 'object');
  const line = `[${value.map((item) => JSON.stringify(item)).join(', ')}]`;
  // A comma may follow.
  if (isFlat && before + line.length + 1 <= lineWidth) return line;
  return `[\n${value.map((item) => `${inner}${laidOut(item, inner, inner.length)}`).join(',\n')}\n${indent}]`;
}
