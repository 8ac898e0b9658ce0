import type { Subject } from '../checks/check.ts';
import { checks, readingChecks, workbookChecks } from '../checks/index.ts';
import { type Change, MendPlan } from '../checks/mend.ts';
import { startChecks } from '../checks/run.ts';
import type { Finding } from '../core/finding.ts';
import type { RowSink } from '../core/table/reading.ts';
import { readFile } from '../csv/read.ts';
import { csvText } from '../csv/write.ts';
import type { Bench, Surroundings } from './check-files.ts';
import { type Incoming, readOptions, tableOfFile } from './table-of-file.ts';

/** What a machine can mend of a file, and what it cannot. */
export interface Correction {
  /** The corrected copy; null when there is nothing to mend, or when the file cannot be read without doubt. */
  readonly text: string | null;
  /** Every change, in the order of the rows of the file as it came in. */
  readonly changes: readonly Change[];
  /** What the checks say of the corrected copy; of the file itself when there is none. None of these can be mended. */
  readonly findings: readonly Finding[];
  /** What is said of the file that its corrected copy no longer shows: what a workbook hid stands there like the rest. */
  readonly unseen: readonly Finding[];
}

/** How often a copy may be mended again: a cell can have one fault under another. */
const rounds = 5;

/** How many rows are turned into text at a time. */
const batch = 1000;

/**
 * Mends in a file what there is no doubt about, and checks the copy again until nothing more can be mended. A raw file, for
 * which the dataset has a recipe, is only rewritten as text that can be read; its columns are its publisher's business.
 */
export async function correct(file: Incoming, bench: Bench, around: Corrector): Promise<Correction> {
  const { dataset, codes, recipe } = bench;
  const tidy = await tableOfFile(file, dataset, recipe !== undefined);
  const resource = tidy ?? dataset.resources[0];
  if (!resource) throw new Error(`${dataset.name} describes no table`);
  const isRaw = recipe !== undefined && tidy === undefined;
  const { cause = null, today } = around;
  const subject: Subject = { dataset, resource, codes, history: await around.history(resource), cause, today };
  const options = readOptions(resource);

  const changes: Change[] = [];
  let text: string | null = null;
  let bytes = file.bytes;
  /** For each row of the copy, from 1 on, the row it was in the file. */
  let origin: readonly number[] | undefined;
  let unseen: readonly Finding[] = [];
  for (let round = 1; ; round += 1) {
    const plan = new MendPlan(resource);
    const run = startChecks(isRaw ? readingChecks : checks, subject, file.name, (check, fault) =>
      plan.add(check, fault),
    );
    await readFile(bytes, run, options);
    const findings = run.finish();
    if (plan.isUnreadable || plan.isEmpty || round > rounds)
      return { text, changes: inOrder(changes), findings, unseen };
    if (round === 1) unseen = findings.filter(({ code }) => workbookChecks.some((check) => check.code === code));
    const rows: number[] = [];
    const copy = new CopyText();
    const before = origin;
    const mending: RowSink = plan.mending(run.head, {
      row(cells, row) {
        copy.add(cells);
        rows.push(before?.[row - 1] ?? row);
      },
      change: (change) => {
        changes.push({ ...change, row: change.row === null ? null : (before?.[change.row - 1] ?? change.row) });
      },
    });
    await readFile(bytes, mending, options);
    text = copy.end();
    bytes = new TextEncoder().encode(text);
    origin = rows;
  }
}

/** What correcting needs to know of the world. */
export type Corrector = Pick<Surroundings, 'history' | 'today' | 'cause'>;

function inOrder(changes: readonly Change[]): readonly Change[] {
  return [...changes].sort((one, other) => (one.row ?? 0) - (other.row ?? 0));
}

/** Gathers rows into CSV text as it is published. */
class CopyText {
  #rows: (readonly string[])[] = [];
  #text = '';

  add(cells: readonly string[]): void {
    this.#rows.push(cells);
    if (this.#rows.length === batch) this.end();
  }

  end(): string {
    const [first, ...rest] = this.#rows;
    if (first) this.#text += csvText(first, rest);
    this.#rows = [];
    return this.#text;
  }
}
