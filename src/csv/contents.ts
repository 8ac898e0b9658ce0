import { type Limits, limits as usualLimits } from '../core/limits.ts';
import { archiveOf } from './workbook/archive.ts';

/** What a file holds: delimited text, a workbook, no table at all (`what` it is), or more than is let in (`what` limit is passed). */
export interface Contents {
  readonly kind: 'text' | 'workbook' | 'not-a-table' | 'too-large';
  readonly what: string;
}

/** The first bytes of what is often given a wrong name, as Latin-1 text. */
const signatures: readonly (readonly [start: string, what: string])[] = [
  ['\x1F\x8B', 'gzip'],
  ['%PDF', 'pdf'],
  ['7z\xBC\xAF', '7z'],
  ['Rar!', 'rar'],
  ['PAR1', 'parquet'],
  ['SQLite format 3\0', 'sqlite'],
  ['{\\rtf', 'rtf'],
  ['\x89PNG', 'image'],
  ['\xFF\xD8\xFF', 'image'],
  ['GIF8', 'image'],
  ['\xFF\xFE\0\0', 'utf-32'],
  ['\0\0\xFE\xFF', 'utf-32'],
];

/** How text that is no table begins. A table begins with the name of a column. */
const openings: readonly (readonly [start: RegExp, what: string])[] = [
  [/^<(?:!doctype\s+html|html|head|body|table|meta|script|style|div)\b/i, 'html'],
  [/^<(?:\?xml|!--|[a-z][\w:.-]*[\s/>])/i, 'xml'],
  [/^(?:\{\s*["}]|\[\s*[\][{"\d])/, 'json'],
];

/** Tells what the bytes are by how they begin, and of an archive by its directory. Nothing is unpacked for it. */
export function contentsOf(bytes: Uint8Array, limits: Limits = usualLimits): Contents {
  if (bytes.length > limits.bytes) return tooLarge('bytes');
  const start = latin1(bytes.subarray(0, 16));
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return archiveContents(bytes, limits);
  if (start.startsWith('\xD0\xCF\x11\xE0')) return { kind: 'not-a-table', what: isLocked(bytes) ? 'locked' : 'xls' };
  const what = signatures.find(([signature]) => start.startsWith(signature))?.[1];
  return what === undefined ? { kind: 'text', what: 'csv' } : { kind: 'not-a-table', what };
}

/** What a text is when its beginning shows that it is no table. */
export function nonTable(text: string): string | undefined {
  const start = text.slice(0, 1000).trimStart();
  return openings.find(([opening]) => opening.test(start))?.[1];
}

function tooLarge(limit: keyof Limits): Contents {
  return { kind: 'too-large', what: limit };
}

function archiveContents(bytes: Uint8Array, limits: Limits): Contents {
  const archive = archiveOf(bytes);
  if (!archive) return { kind: 'not-a-table', what: 'broken-workbook' };
  if (archive.unpackedBytes > limits.archiveRatio * bytes.length) return tooLarge('archiveRatio');
  if (archive.unpackedBytes > limits.unpackedBytes) return tooLarge('unpackedBytes');
  if (archive.entries.has('xl/workbook.xml')) return { kind: 'workbook', what: 'xlsx' };
  const other = [
    ['xl/workbook.bin', 'xlsb'],
    ['content.xml', 'ods'],
    ['word/document.xml', 'docx'],
  ].find(([name = '']) => archive.entries.has(name));
  return { kind: 'not-a-table', what: other?.[1] ?? 'zip' };
}

/** True for the wrapping in which Excel stores a workbook with a password: it names its only stream in UTF-16. */
function isLocked(bytes: Uint8Array): boolean {
  return new TextDecoder('utf-16le')
    .decode(bytes.subarray(0, 2 * Math.floor(bytes.length / 2)))
    .includes('EncryptedPackage');
}

function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
