// Reads the published tables in a thread of its own: see `publishedTablesAside`.
import { parentPort, workerData } from 'node:worker_threads';
import type { PublishedTable } from '../../src/checks/check.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { type PublishedMessage, publishedTables } from './published-tables.ts';

/** The memory of the columns, to be handed over. */
function buffersOf(tables: readonly PublishedTable[]): readonly ArrayBuffer[] {
  const columns = tables.flatMap(({ observations: { texts, numbers } }) => [
    ...Array.from(texts.values(), ({ index }) => index),
    ...numbers.values(),
  ]);
  return [...new Set(columns.map(({ buffer }) => buffer as ArrayBuffer))];
}

function answer(message: PublishedMessage): void {
  parentPort?.postMessage(message, [...buffersOf(message.tables ?? [])]);
}

try {
  answer({ tables: await publishedTables(workerData.folder, workerData.table) });
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  answer({ refused: { en: error.message, zh: error.zh } });
}
