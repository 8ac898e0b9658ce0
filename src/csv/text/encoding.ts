import { TextPiece } from './text-piece.ts';

/** In which encoding bytes are text, as far as they tell. */
export interface Encoding {
  /** WHATWG name. */
  readonly name: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'windows-1252';
  /** False when it is only the likeliest one. */
  readonly isCertain: boolean;
  /** True when some bytes are no text even so: U+FFFD stands in their place. */
  readonly isBroken: boolean;
  readonly hasByteOrderMark: boolean;
  /** How many bytes from the start on are ASCII, where that is the same text; 0 in UTF-16. */
  readonly asciiBytes: number;
}

/** How many bytes are decoded at a time. Pieces of this size stay in the young part of the heap: larger ones are slower. */
const pieceBytes = 128 * 1024;

const newline = 10;

/**
 * Finds the encoding of a file: UTF-8 when every byte fits; UTF-16 by its byte order mark or its zero bytes; GB18030 when
 * every byte fits and the pairs are everyday Chinese; else Windows-1252. Undefined when the bytes are no text at all.
 */
export function encodingOf(bytes: Uint8Array): Encoding | undefined {
  const utf16 = utf16Of(bytes);
  if (utf16) return { ...utf16, isCertain: true, isBroken: !fits(bytes, utf16.name), asciiBytes: 0 };
  const asciiBytes = asciiStart(bytes);
  const beyond = bytes.subarray(asciiBytes);
  const hasByteOrderMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const utf8 = { name: 'utf-8', isCertain: true, isBroken: false, hasByteOrderMark, asciiBytes } as const;
  if (fits(beyond, 'utf-8')) return isNoise(bytes.subarray(0, 4096), 1 / 4) ? undefined : utf8;
  const sample = sampleOf(bytes);
  if (hasByteOrderMark || isMostlyUtf8(sample)) return { ...utf8, isBroken: true };
  if (isNoise(sample, 1 / 200)) return undefined;
  const { chinese, latin, pairs } = sharesOf(sample);
  const isGb = fits(beyond, 'gb18030');
  const found = { isBroken: false, hasByteOrderMark: false, asciiBytes };
  if (isGb && chinese >= 0.9 && chinese >= latin) return { ...found, name: 'gb18030', isCertain: pairs > 1 };
  if (latin >= 0.9) return { ...found, name: 'windows-1252', isCertain: true };
  return { ...found, name: isGb && chinese >= 0.5 ? 'gb18030' : 'windows-1252', isCertain: false };
}

/**
 * The text of a file in pieces, without its byte order mark. They are cut after a line where there is one, so that most
 * of them are read as they are; in UTF-16, where a byte 10 may be half a character, they are cut anywhere.
 */
export function* piecesOf(bytes: Uint8Array, { name, asciiBytes }: Encoding): Generator<TextPiece> {
  const decoder = new TextDecoder(name);
  const isWide = name.startsWith('utf-16');
  /** True while the decoder holds the first bytes of a character. */
  let isHolding = isWide;
  for (let from = 0; from < bytes.length; ) {
    const end = Math.min(from + pieceBytes, bytes.length);
    const afterLine = isWide || end === bytes.length ? end : bytes.lastIndexOf(newline, end - 1) + 1;
    const to = afterLine > from ? afterLine : end;
    const part = bytes.subarray(from, to);
    const isPlain = to <= asciiBytes || (!isHolding && asciiStart(part) === part.length);
    yield new TextPiece(isPlain ? part : decoder.decode(part, { stream: true }));
    isHolding = isWide || part.at(-1) !== newline;
    from = to;
  }
  yield new TextPiece(decoder.decode());
}

/** The first part of the text: enough to find the header in. */
export function startOf(bytes: Uint8Array, encoding: Encoding): string {
  return piecesOf(bytes.subarray(0, pieceBytes), encoding).next().value?.text ?? '';
}

/**
 * The first cell with a character beyond ASCII, cut to 200 characters; null when there is none. Whoever shows it masks it
 * first: of a number cut in two nobody sees whose it is, and half of it would be shown.
 */
export function exampleIn(bytes: Uint8Array, encoding: Encoding): string | null {
  const isWide = encoding.name.startsWith('utf-16');
  const text = startOf(isWide ? bytes : sampleOf(bytes), { ...encoding, asciiBytes: 0 });
  return /[^\r\n,;\t|"]*[^\0-\x7F][^\r\n,;\t|"]*/.exec(text)?.[0].slice(0, 200) ?? null;
}

function fits(bytes: Uint8Array, name: Encoding['name']): boolean {
  const decoder = new TextDecoder(name, { fatal: true });
  try {
    for (let from = 0; from < bytes.length; from += pieceBytes) {
      decoder.decode(bytes.subarray(from, from + pieceBytes), { stream: true });
    }
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** How many bytes from the start on are ASCII. Looked at thirty-two at a time, then one by one. */
function asciiStart(bytes: Uint8Array): number {
  const odd = Math.min(bytes.length, (4 - (bytes.byteOffset % 4)) % 4);
  const count = Math.floor((bytes.length - odd) / 4);
  const words = count > 0 ? new Uint32Array(bytes.buffer, bytes.byteOffset + odd, count) : new Uint32Array();
  let at = bytes.subarray(0, odd).findIndex((byte) => byte > 0x7f);
  if (at >= 0) return at;
  let word = 0;
  while (word + 8 <= words.length && (eightFrom(words, word) & 0x80808080) === 0) word += 8;
  at = odd + 4 * word;
  while (at < bytes.length && (bytes[at] as number) < 0x80) at += 1;
  return at;
}

/** The bits that are set in any of eight words. */
function eightFrom(words: Uint32Array, at: number): number {
  return (
    (words[at] as number) |
    (words[at + 1] as number) |
    (words[at + 2] as number) |
    (words[at + 3] as number) |
    (words[at + 4] as number) |
    (words[at + 5] as number) |
    (words[at + 6] as number) |
    (words[at + 7] as number)
  );
}

/** UTF-16 by its mark, or by zero bytes at every other place: ASCII letters and digits have one each. */
function utf16Of(bytes: Uint8Array): Pick<Encoding, 'name' | 'hasByteOrderMark'> | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { name: 'utf-16le', hasByteOrderMark: true };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { name: 'utf-16be', hasByteOrderMark: true };
  const zeros = [0, 0];
  const start = bytes.subarray(0, 4096);
  start.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const isUtf16 = even + odd > 2 && even + odd > start.length / 10 && Math.min(even, odd) * 20 < even + odd;
  return isUtf16 ? { name: odd > even ? 'utf-16le' : 'utf-16be', hasByteOrderMark: false } : undefined;
}

/** A stretch of the bytes around the first one beyond ASCII, beginning at a line. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte > 0x7f);
  const start = bytes.subarray(0, first).lastIndexOf(10) + 1;
  return bytes.subarray(start, start + 256 * 1024);
}

/** True when more characters beyond ASCII are whole than are not: then the file is UTF-8 with some bytes damaged. */
function isMostlyUtf8(sample: Uint8Array): boolean {
  const text = new TextDecoder().decode(sample);
  const beyond = text.match(/[^\0-\x7F]/g) ?? [];
  const lost = beyond.filter((sign) => sign === '\uFFFD').length;
  return beyond.length - lost > lost;
}

/** True when more than this share of the bytes are control characters, which no text is made of. */
function isNoise(sample: Uint8Array, share: number): boolean {
  const control = sample.filter((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13).length;
  return control > share * sample.length;
}

/**
 * Which share of the bytes beyond ASCII is everyday Chinese (pairs of GB 2312 among their like), and which is everyday
 * Western European (letters beside letters, usual signs); and how many pairs there are.
 */
function sharesOf(sample: Uint8Array): { chinese: number; latin: number; pairs: number } {
  let [high, inPairs, western] = [0, 0, 0];
  for (let at = 0; at < sample.length; at += 1) {
    const byte = sample[at] ?? 0;
    if (byte < 0x80) continue;
    high += 1;
    const [before = 0, after = 0] = [sample[at - 1], sample[at + 1]];
    if (isWestern(byte) && (isLetter(before) || isLetter(after) || (before < 0x80 && after < 0x80))) western += 1;
  }
  for (let at = 0; at < sample.length; at += 1) {
    const [lead = 0, trail = 0] = [sample[at], sample[at + 1]];
    if (lead < 0x80) continue;
    const [before = 0, after = 0] = [sample[at - 1], sample[at + 2]];
    const isEveryday = (lead >= 0xb0 ? lead <= 0xf7 : lead >= 0xa1 && lead <= 0xa9) && trail >= 0xa1 && trail <= 0xfe;
    // A pair with a letter on each side is two accented letters of one word.
    if (isEveryday && !(isLetter(before) && isLetter(after))) inPairs += 2;
    if (trail >= 0x40) at += 1;
  }
  return { chinese: inPairs / high, latin: western / high, pairs: inPairs / 2 };
}

function isLetter(byte: number): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
}

/** The signs of Windows-1252 that stand in Western European text beside letters: € … quotes and dashes, £ § © « ® ° ² ³ · º » ¿ ¡ ª. */
const westernSigns = new Set(
  [
    0x80, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0xa0, 0xa1, 0xa3, 0xa7, 0xa9, 0xaa, 0xab, 0xae, 0xb0,
  ].concat([0xb2, 0xb3, 0xb7, 0xba, 0xbb, 0xbf]),
);

/** Accented letters of Windows-1252 (× and ÷ stand among them), Š Œ Ž š œ ž Ÿ, and the signs above. */
function isWestern(byte: number): boolean {
  const isAccented = byte >= 0xc0 && byte !== 0xd7 && byte !== 0xf7;
  return isAccented || [0x8a, 0x8c, 0x8e, 0x9a, 0x9c, 0x9e, 0x9f].includes(byte) || westernSigns.has(byte);
}
