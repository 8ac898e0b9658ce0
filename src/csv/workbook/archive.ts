/** What a ZIP archive says of itself in its directory, before anything is unpacked. */
export interface Archive {
  readonly entries: ReadonlyMap<string, ArchiveEntry>;
  /** Sum of the sizes the entries will have; a size that is left open counts as infinite. */
  readonly unpackedBytes: number;
}

interface ArchiveEntry {
  /** Where its local header stands, and how long its packed bytes are. */
  readonly offset: number;
  readonly packed: number;
  readonly isDeflated: boolean;
}

const [entryMark, endMark, entryLength, endLength, localLength] = [0x02014b50, 0x06054b50, 46, 22, 30];

/** Size that says "see the 64-bit field": four gibibytes and more. */
const sizeElsewhere = 0xffffffff;

/** Reads the directory at the end of an archive (APPNOTE 4.3); undefined when there is none or it is damaged. */
export function archiveOf(bytes: Uint8Array): Archive | undefined {
  const view = viewOf(bytes);
  const end = endOfDirectory(view);
  if (end === undefined) return undefined;
  const entries = new Map<string, ArchiveEntry>();
  let unpackedBytes = 0;
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + entryLength > end || view.getUint32(at, true) !== entryMark) return undefined;
    const [packed, unpacked] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    const isOpen = unpacked === sizeElsewhere || (unpacked === 0 && packed > 2);
    unpackedBytes += isOpen ? Number.POSITIVE_INFINITY : unpacked;
    const nameEnd = at + entryLength + view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + entryLength, nameEnd));
    entries.set(name, {
      offset: view.getUint32(at + 42, true),
      packed,
      isDeflated: view.getUint16(at + 10, true) === 8,
    });
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return { entries, unpackedBytes };
}

/** An entry's text, unpacked piece by piece; nothing when there is no such entry. */
export async function* unpacked(bytes: Uint8Array, archive: Archive, name: string): AsyncGenerator<string> {
  const entry = archive.entries.get(name);
  if (!entry) return;
  const view = viewOf(bytes);
  const lengths = view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const start = entry.offset + localLength + lengths;
  const packed = new Blob([bytes.slice(start, start + entry.packed)]).stream();
  const plain = entry.isDeflated ? packed.pipeThrough(new DecompressionStream('deflate-raw')) : packed;
  const decoder = new TextDecoder();
  const reader = plain.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    yield decoder.decode(read.value, { stream: true });
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The record that closes the directory stands at the end, before a comment of at most 65,535 bytes. */
function endOfDirectory(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - endLength - 0xffff);
  for (let at = view.byteLength - endLength; at >= first; at -= 1) {
    if (view.getUint32(at, true) === endMark) return at;
  }
  return undefined;
}
