import { type Fault, type Finding, findingOf } from '../core/finding.ts';
import { CutLine } from '../core/line.ts';
import type { RowSink } from '../core/table/reading.ts';
import { toldApart } from './alike.ts';
import type { CellFault, Check, Subject } from './check.ts';
import type { Header } from './header.ts';
import { Layout } from './layout.ts';
import { RowReader } from './row-reader.ts';
import { masked } from './security/personal.ts';
import { inSight } from './text/in-sight.ts';
import { TextReader } from './text-reader.ts';

/** A file being checked: give it the file as a sink, then ask for what was found. */
export interface CheckRun extends Required<RowSink> {
  /** Ends the file and gives every finding, in the order of the rows. */
  finish(): readonly Finding[];
  /** The header that was found; undefined before that, and in a file without rows. */
  readonly head: Header | undefined;
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
  const say = (from: number, column: string | null, row: number, fault: CellFault): void => {
    add(checks[from] as Check, { ...fault, row, column });
  };
  const { dataset, resource } = subject;
  const texts = new TextReader(visitors, say);
  const reader = new RowReader(resource, visitors, texts, (from, { field }, row, fault) =>
    say(from, field.name, row, fault),
  );
  const onRows = visitors.filter((visitor) => visitor.rows !== undefined);
  let head: Header | undefined;
  const others = dataset.resources.filter(({ name }) => name !== resource.name);
  const layout = new Layout(resource, others, {
    header(header) {
      head = header;
      reader.header(header);
      texts.header(header);
      for (const visitor of visitors) visitor.header?.(header);
    },
    row(line, row) {
      if (texts.hasUndescribed) {
        texts.undescribed(line, row);
        for (const visitor of visitors) visitor.undescribed?.(line);
      }
      reader.read(line, row);
    },
    odd(record) {
      texts.all(record.cells, record.row);
      const isMisfit = record.oddity === 'extra-cell' || record.oddity === 'missing-cell';
      if (isMisfit) reader.addMisfit(record.cells);
      for (const visitor of visitors) visitor.odd?.(record);
    },
  });
  return {
    get head() {
      return head;
    },
    source(source) {
      layout.isSheet = source.format === 'xlsx';
      for (const visitor of visitors) visitor.source?.(source);
    },
    header: (cells) => layout.add(new CutLine(cells), 1),
    row: (cells, row) => layout.add(new CutLine(cells), row),
    line: (line, row) => layout.add(line, row),
    fault(fault) {
      // A line given up for its quotes is a record lost: what it held is not missing.
      if (fault.kind === 'stray-quote' || fault.kind === 'unclosed-quote') {
        reader.addMisfit((fault.value ?? '').split(/[,;\t"]/));
      }
      for (const visitor of visitors) visitor.fault?.(fault);
    },
    finish() {
      layout.end();
      const rows = reader.finish();
      if (rows.length > 0) for (const visitor of onRows) visitor.rows?.(rows);
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
    if (last && alike.length >= toldApart) {
      last.more += 1 + (fault.more ?? 0);
      return;
    }
    const finding = findingOf(code, severity, this.#file, fault);
    // A file without its header gives a row of cells for names.
    const column = finding.column === null ? null : inSight(masked(finding.column));
    alike.push({ finding: { ...finding, column }, more: fault.more ?? 0 });
    this.#byPlace.set(place, alike);
  }

  findings(): readonly Finding[] {
    return [...this.#byPlace.values()]
      .flat()
      .map(({ finding, more }) => ({ ...finding, more }))
      .sort((one, other) => (one.row ?? 0) - (other.row ?? 0));
  }
}
