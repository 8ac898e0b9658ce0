import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** What publishing asks of a file system; tests put a failing one in its place. */
export interface Disk {
  read(path: string): Promise<Uint8Array>;
  /** Entries of a folder with a trailing slash on folders; empty when the folder is not there. */
  list(path: string): Promise<readonly string[]>;
  exists(path: string): Promise<boolean>;
  /** Writes a file whole and does not return before it is on the disk. Makes its folder. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** Renames and does not return before the folder's new entry is on the disk. */
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
}

/** The machine's own file system. */
export const disk: Disk = {
  read: (path) => readFile(path),
  async list(path) {
    try {
      const entries = await readdir(path, { withFileTypes: true });
      return entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name)).sort();
    } catch (error) {
      if (isMissing(error)) return [];
      throw error;
    }
  },
  async exists(path) {
    try {
      await stat(path);
      return true;
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  },
  async write(path, bytes) {
    await mkdir(dirname(path), { recursive: true });
    await withHandle(path, 'w', async (handle) => {
      await handle.writeFile(bytes);
      await handle.sync();
    });
  },
  async rename(from, to) {
    await mkdir(dirname(to), { recursive: true });
    await rename(from, to);
    await withHandle(dirname(to), 'r', (handle) => handle.sync());
  },
  remove: (path) => rm(path, { recursive: true, force: true }),
};

async function withHandle(path: string, flags: string, act: (handle: FileHandle) => Promise<void>): Promise<void> {
  const handle = await open(path, flags);
  try {
    await act(handle);
  } finally {
    await handle.close();
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
