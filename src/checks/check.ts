import type { CodeList } from '../core/description/code-list.ts';
import type { Dataset, Field, Resource } from '../core/description/dataset.ts';
import type { Fault, Severity } from '../core/finding.ts';
import type { Line } from '../core/line.ts';
import type { Cause, Release } from '../core/release/release.ts';
import type { Observations } from '../core/table/observations.ts';
import type { RowSink } from '../core/table/reading.ts';
import type { Text } from '../core/text.ts';
import type { Header } from './header.ts';
import type { OddRecord } from './layout.ts';
import { masked } from './security/personal.ts';
import { inSight } from './text/in-sight.ts';

/** What a file is held against. */
export interface Subject {
  readonly dataset: Dataset;
  readonly resource: Resource;
  /** The code lists by name. */
  readonly codes: ReadonlyMap<string, CodeList>;
  /**
   * What has been published of this table, oldest first; empty before the first release. The last is whole; of an
   * earlier one there may be only the rows that the one after it hides or no longer has. It may be read while the file
   * goes by: ask for it after the last record (`rows`, `end`) and not before.
   */
  readonly history: readonly PublishedTable[];
  /** Why published figures change in this release; null when the publisher has given no reason. */
  readonly cause: Cause | null;
  /** The day of checking in the publisher's time zone, ISO date. */
  readonly today: string;
  /** The period the release is about, SDMX text, when the publisher has named it. */
  readonly period?: string;
}

/** One table of an earlier release: its figures and the description they were published under. */
export interface PublishedTable {
  readonly release: Release;
  readonly dataset: Dataset;
  readonly resource: Resource;
  readonly observations: Observations;
}

/** A described field and its place in a row. */
export interface Column {
  readonly field: Field;
  readonly place: number;
}

/**
 * All rows that fit the header, by column, once the file has gone by: counts and bins as numbers (NaN where there is none:
 * a blank, a text, an unreadable number), the others as texts, coded in the order first met. A column that the file lacks
 * is in neither map.
 */
export interface Rows extends Observations {
  /** For each row the number a spreadsheet shows. */
  readonly rowNumbers: Uint32Array;
  /** For a number column the rows (places in this table) whose cell is filled but is no number: NaN, yet not blank. */
  readonly unread: ReadonlyMap<string, ReadonlySet<number>>;
  /** Records that did not fit the header, as they stand: the first hundred. */
  readonly misfits: readonly (readonly string[])[];
}

/** Says one thing about one place. */
export type Report = (fault: Fault) => void;

/** What a check says of a cell, from its text alone; the runner knows the row. */
export type CellFault = Omit<Fault, 'row' | 'column'>;

/** What a check listens to while the file goes by once, top to bottom. */
export interface Visitor extends Partial<Pick<RowSink, 'source' | 'fault'>> {
  /** The header, in whatever row it stands. */
  header?(header: Header): void;
  /** A record that is no row of the table, because of where it stands or because it does not fit the header. */
  odd?(record: OddRecord): void;
  /**
   * Any text of the file wherever it stands: cells, names of unknown columns, titles and notes. For characters that no text
   * may hold: where one of these speaks, nothing else is said of that cell. Asked once for each distinct text.
   */
  anyText?(text: string): CellFault | undefined;
  /**
   * The text of a cell, asked once for each distinct text of a column and remembered; a whole number of at most
   * ten plain digits in a number column is never asked about. Blanks are.
   */
  cell?(column: Column, text: string): CellFault | undefined;
  /** A row as it stands in the file, told only when the file has columns that nobody described. */
  undescribed?(line: Line): void;
  /** After the last record, for what is seen only in all rows together. */
  rows?(rows: Rows): void;
  /** After the last record and after `rows`. */
  end?(): void;
}

/** A rule of the rulebook, as a value: its permanent public code, what it forbids, why, and how it looks for it. */
export interface Check {
  readonly code: string;
  readonly severity: Severity;
  readonly title: Text;
  readonly why: Text;
  run(subject: Subject, report: Report): Visitor;
}

/** The described fields with their place in a row's cells, those that pass the test. */
export function columnsWhere(resource: Resource, test: (field: Field) => boolean): readonly Column[] {
  return resource.schema.fields.map((field, place) => ({ field, place })).filter(({ field }) => test(field));
}

/** A cell as it may be quoted in a message: what points to a person masked, cut after 60 characters, line breaks and unseen characters named. */
export function quoted(cell: string): string {
  if (cell === lastQuoted.cell) return lastQuoted.line;
  const line = inSight(masked(cell.slice(0, 200)))
    .replaceAll('\r', '␍')
    .replaceAll('\n', '␊');
  lastQuoted = { cell, line: line.length > 60 ? `${line.slice(0, 59)}…` : line };
  return lastQuoted.line;
}

/** A fault quotes its cell in two languages and as its value. */
let lastQuoted = { cell: '', line: '' };

/** A list of names in a sentence, cut after the first ten; what points to a person is masked. */
export function listed(names: readonly string[]): string {
  const shown = names
    .slice(0, 10)
    .map((name) => inSight(masked(name)))
    .join(', ');
  return names.length > 10 ? `${shown} … (+${names.length - 10})` : shown;
}
