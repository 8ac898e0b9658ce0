/** What a ZIP archive says of itself in its directory, before anything is unpacked. */
export interface Archive {
  readonly names: readonly string[];
  /** Sum of the sizes the entries will have; a size that is left open counts as infinite. */
  readonly unpackedBytes: number;
}

const [entryMark, endMark, entryLength, endLength] = [0x02014b50, 0x06054b50, 46, 22];

/** Size that says "see the 64-bit field": four gibibytes and more. */
const sizeElsewhere = 0xffffffff;

/** Reads the directory at the end of an archive (APPNOTE 4.3); undefined when there is none or it is damaged. */
export function archiveOf(bytes: Uint8Array): Archive | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === undefined) return undefined;
  const names: string[] = [];
  let unpackedBytes = 0;
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + entryLength > end || view.getUint32(at, true) !== entryMark) return undefined;
    const [packed, unpacked] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    const isOpen = unpacked === sizeElsewhere || (unpacked === 0 && packed > 2);
    unpackedBytes += isOpen ? Number.POSITIVE_INFINITY : unpacked;
    const nameEnd = at + entryLength + view.getUint16(at + 28, true);
    names.push(new TextDecoder().decode(bytes.subarray(at + entryLength, nameEnd)));
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return { names, unpackedBytes };
}

/** The record that closes the directory stands at the end, before a comment of at most 65,535 bytes. */
function endOfDirectory(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - endLength - 0xffff);
  for (let at = view.byteLength - endLength; at >= first; at -= 1) {
    if (view.getUint32(at, true) === endMark) return at;
  }
  return undefined;
}
