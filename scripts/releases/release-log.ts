import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type LogEntry, type ReleaseLog, type Signature, signedText } from '../../src/core/release/release.ts';
import { type Disk, disk as machineDisk } from '../disk.ts';

/** SHA-256 of bytes or UTF-8 text, lower-case hexadecimal. */
export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Where a dataset's folder keeps its log. */
export function logPath(datasetFolder: string): string {
  return join(datasetFolder, 'releases.json');
}

/** The log of a dataset's folder; without entries when nothing has been published. */
export async function readLog(datasetFolder: string, disk: Disk = machineDisk): Promise<ReleaseLog> {
  const path = logPath(datasetFolder);
  if (!(await disk.exists(path))) return { entries: [] };
  return JSON.parse(new TextDecoder().decode(await disk.read(path)));
}

/** The log with one entry more, chained to the entry before it. */
export function appended(log: ReleaseLog, content: Omit<LogEntry, 'previousEntry'>, sign?: Sign): ReleaseLog {
  const last = log.entries.at(-1);
  const entry: LogEntry = { previousEntry: last === undefined ? null : entryHash(last), ...content };
  return { entries: [...log.entries, sign ? { ...entry, signature: sign(signedText(entry)) } : entry] };
}

/** What the next entry holds of this one: SHA-256 of its JSON without white space, signature included. */
function entryHash(entry: LogEntry): string {
  return sha256(JSON.stringify(entry));
}

/** Signs a text. */
export type Sign = (text: string) => Signature;

/** The log as its file holds it. */
export function logText(log: ReleaseLog): string {
  return `${JSON.stringify(log, null, 2)}\n`;
}
