import type { MarkupText } from '../../charts/kit/svg.ts';
import { filesWithHash } from '../../core/release/fate.ts';
import { verdictOn } from '../../core/release/verdict.ts';
import type { Table } from '../../core/table/table.ts';
import { tableOfJson } from '../../csv/json.ts';
import { tableOf } from '../../csv/table.ts';
import { Fault } from '../faults/fault.ts';
import { fetchPublished } from '../faults/published.ts';
import { sha256Of } from '../web-crypto.ts';
import { Hindrance } from './hindrance.ts';
import { withOffered } from './known-files.ts';
import type { VerifyReply, VerifyRequest } from './messages.ts';
import { verdictHtml } from './result.ts';
import { type TableAddress, wordsOf } from './setup.ts';

// A worker's own scope; the compiler knows the page's.
const scope = globalThis as unknown as {
  postMessage(reply: VerifyReply): void;
  onmessage: (event: MessageEvent<VerifyRequest>) => void;
};

// A file of a million rows takes seconds to hash, read and compare: the page stays free of it.
scope.onmessage = ({ data }) => {
  const { turn } = data;
  void answer(data).then(
    (html) => scope.postMessage({ turn, html }),
    (reason: unknown) => {
      if (reason instanceof Hindrance) scope.postMessage({ turn, hindrance: reason.message });
      else if (reason instanceof Fault)
        scope.postMessage({ turn, fault: reason.kind, file: reason.file, why: reason.message });
      // Thrown where no promise catches it, it becomes the worker's error, which the page hears.
      else
        setTimeout(() => {
          throw reason;
        });
    },
  );
};

async function answer({ setup, logs, file }: VerifyRequest): Promise<MarkupText> {
  const { said } = wordsOf(setup);
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => {
      throw new Hindrance(said.unreadable);
    },
  );
  const sha256 = await sha256Of(bytes);
  if (sha256 === undefined) throw new Hindrance(said.noCrypto);
  const readTable = () => tableIn(bytes);
  const fetchTable = async (table: TableAddress) =>
    (await tableIn(await fetchPublished(table))) ?? { header: [], rows: [], rowNumbers: [] };
  // Where the logs list the file, no more need be fetched.
  const known = filesWithHash(logs, sha256).length > 0 ? logs : await withOffered(logs, setup.datasets);
  const verdict = await verdictOn({ sha256, readTable, fetchTable }, known, setup.tables);
  return verdictHtml(setup, file.name, sha256, verdict, logs);
}

/** The table in a file, of whatever encoding or format; undefined when there is none. */
async function tableIn(bytes: Uint8Array): Promise<Table | undefined> {
  const json = tableOfJson(bytes);
  if (json) return json;
  const { table, source } = await tableOf(bytes);
  return source && table.header.length > 1 ? table : undefined;
}
