import { type Fault, type Finding, findingOf } from '../core/finding.ts';
import type { RowSink } from '../core/reading.ts';
import type { Check, Subject, Visitor } from './check.ts';
import { RowCollector } from './row-collector.ts';
import { RowReader } from './row-reader.ts';

/** How many findings of one code in one column are kept apart; the rest is counted in `more` of the last. */
const keptApart = 20;

/** A file being checked: give it the file as a sink, then ask for what was found. */
export interface CheckRun extends Required<RowSink> {
  /** Ends the file and gives every finding, in the order of the rows. */
  finish(): readonly Finding[];
}

/** Told of every fault as it is found, none folded: `data fix` listens. */
export type OnFault = (check: Check, fault: Fault) => void;

/** Starts all the checks on one file. Every check sees every row; none stops another. */
export function startChecks(
  checks: readonly Check[],
  subject: Subject,
  file: string,
  onFault: OnFault = () => undefined,
): CheckRun {
  const ledger = new Ledger(file);
  const add = (check: Check, fault: Fault): void => {
    ledger.add(check, fault);
    onFault(check, fault);
  };
  const visitors = checks.map((check) => check.run(subject, (fault) => add(check, fault)));
  const reader = new RowReader(subject.resource, visitors, (from, { field }, row, fault) => {
    add(checks[from] as Check, { ...fault, row, column: field.name });
  });
  const listeners = <Name extends keyof Visitor>(name: Name): Visitor[] =>
    visitors.filter((visitor) => visitor[name] !== undefined);
  const onRow = listeners('row');
  const onRecord = listeners('record');
  const onText = listeners('text');
  const onRows = listeners('rows');
  let collector: RowCollector | undefined;
  let width = 0;
  return {
    source(source) {
      for (const visitor of visitors) visitor.source?.(source);
    },
    text(piece, firstLine) {
      for (const visitor of onText) visitor.text?.(piece, firstLine);
    },
    header(cells) {
      width = cells.length;
      reader.header(cells);
      if (onRows.length > 0) collector = new RowCollector(subject.resource, cells);
      for (const visitor of visitors) visitor.header?.(cells);
    },
    row(cells, row) {
      for (const visitor of onRecord) visitor.record?.(cells, row);
      if (cells.length !== width) {
        collector?.addMisfit(cells);
        return;
      }
      const view = reader.read(cells, row);
      for (const visitor of onRow) visitor.row?.(view);
      collector?.add(view);
    },
    fault(fault) {
      for (const visitor of visitors) visitor.fault?.(fault);
    },
    finish() {
      const rows = collector?.finish();
      if (rows && rows.length > 0) for (const visitor of onRows) visitor.rows?.(rows);
      for (const visitor of visitors) visitor.end?.();
      return ledger.findings();
    },
  };
}

class Ledger {
  readonly #file: string;
  readonly #byPlace = new Map<string, { readonly finding: Finding; more: number }[]>();

  constructor(file: string) {
    this.#file = file;
  }

  add({ code, severity }: Check, fault: Fault): void {
    const place = `${code}\n${fault.column ?? ''}`;
    const alike = this.#byPlace.get(place) ?? [];
    const last = alike.at(-1);
    if (last && alike.length >= keptApart) {
      last.more += 1 + (fault.more ?? 0);
      return;
    }
    alike.push({ finding: findingOf(code, severity, this.#file, fault), more: fault.more ?? 0 });
    this.#byPlace.set(place, alike);
  }

  findings(): readonly Finding[] {
    return [...this.#byPlace.values()]
      .flat()
      .map(({ finding, more }) => ({ ...finding, more }))
      .sort((one, other) => (one.row ?? 0) - (other.row ?? 0));
  }
}
