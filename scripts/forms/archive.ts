import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Zippable, zipSync } from 'fflate';

/** Already packed: packing once more makes them no smaller. */
const packed = /\.parquet$/;

/**
 * A release's folder as a ZIP with one folder inside, which is the BagIt bag as it was published (RFC 8493, section 4.2).
 * Names in order, times of the day of publication, and a packer written in JavaScript: the same bytes on every machine.
 */
export async function archiveOf(folder: string, name: string, published: Date): Promise<Uint8Array> {
  const paths = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
  const entries: Zippable = {};
  for (const path of paths) {
    const level = packed.test(path) ? 0 : 6;
    entries[`${name}/${path.replaceAll('\\', '/')}`] = [await readFile(join(folder, path)), { level }];
  }
  // ZIP keeps the time of day without its zone, and fflate asks for the machine's: this is midnight on all of them.
  const mtime = new Date(published.getUTCFullYear(), published.getUTCMonth(), published.getUTCDate());
  return zipSync(entries, { mtime });
}
