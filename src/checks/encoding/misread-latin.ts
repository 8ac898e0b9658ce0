/** What Windows-1252 makes of the bytes 80-9F; the five it leaves open stay control characters. */
const high = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ';

/** A byte that continues a character of UTF-8 (80-BF), read as Latin-1 or as Windows-1252. */
const next = `[\\x80-\\xBF${high.replace(/[\x80-\x9F]/g, '')}]`;
const sequences = new RegExp(`(?:[Â-ß]${next}|[à-ï]${next}{2}|[ð-ô]${next}{3})+`, 'g');

/**
 * A text whose UTF-8 was read as Latin-1 or Windows-1252 (`QuÃ©bec`, `ä¸Šæµ·`), as it was before (`Québec`, `上海`); undefined
 * for every other text. Accented letters beside French quotes can look the same and are left alone.
 */
export function beforeMisreading(text: string): string | undefined {
  let isMisread = false;
  const before = text.replace(sequences, (found, at: number) => {
    const meant = decoded(found);
    if (meant === undefined || !isPlausible(found, meant, text, at)) return found;
    isMisread = true;
    return meant;
  });
  return isMisread ? before : undefined;
}

/** Two characters in a row that fit are no chance; one is when it could have been typed in that place. */
function isPlausible(found: string, meant: string, text: string, at: number): boolean {
  if (Array.from(meant).length > 1) return true;
  // Dashes, quotes, the euro: â€™ stands in no language. A single ideograph counts when it is all there is.
  if (found.length > 2) return /[\u2010-\u203A\u20AC\u2122]/.test(meant) || found === text.trim();
  const isInWord = /^\p{Ll}/u.test(text.slice(at + found.length));
  return /^[Â-Å]/.test(found) && (isInWord || !/\p{Lu}$/u.test(text.slice(0, at)));
}

/** Reads the characters as the bytes they came from; undefined when these are not UTF-8 (overlong, surrogates, too large). */
function decoded(found: string): string | undefined {
  const bytes = Array.from(found, (sign) => {
    const place = high.indexOf(sign);
    return place < 0 ? sign.charCodeAt(0) : 0x80 + place;
  });
  let meant = '';
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0;
    const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    const code = bytes
      .slice(at + 1, at + length)
      .reduce((sum, byte) => sum * 64 + (byte & 0x3f), lead & (0x7f >> length));
    const least = [0, 0, 0x80, 0x800, 0x10000][length] ?? 0;
    if (code < least || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return undefined;
    meant += String.fromCodePoint(code);
    at += length;
  }
  return meant;
}
