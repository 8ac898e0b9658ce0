import { Fault } from '../faults/fault.ts';
import { fetchPublished } from '../faults/published.ts';
import type { QueryTable } from './setup.ts';

const fetched = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

/** The published file of a table, fetched once and held against its SHA-256. A failure is forgotten. Throws a `Fault`. */
export function fileOf(table: QueryTable): Promise<Uint8Array<ArrayBuffer>> {
  const known = fetched.get(table.address) ?? fetchFile(table);
  fetched.set(table.address, known);
  known.catch(() => fetched.delete(table.address));
  return known;
}

async function fetchFile(table: QueryTable): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await fetchPublished(table);
  } catch (reason) {
    // The question names the table, not its file.
    throw reason instanceof Fault ? new Fault(reason.kind, table.name, reason.message) : reason;
  }
}

/**
 * The tables that a question may be about: those of which it has the name somewhere, as a word. One too many costs a
 * fetch, one too few an answer.
 */
export function tablesIn(sql: string, tables: readonly QueryTable[]): readonly QueryTable[] {
  const words = new Set(sql.toLowerCase().match(/\w+/g) ?? []);
  const has = (name: string) => (name.toLowerCase().match(/\w+/g) ?? []).every((word) => words.has(word));
  return tables.filter(({ schema, table }) => has(table) && has(schema));
}
