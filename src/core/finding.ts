import type { Text } from './text.ts';

/** An error stops the release; a warning needs a person's reason. */
export type Severity = 'error' | 'warning';

/** What a check noticed, as data: where, what value, why it is wrong, what to do. */
export interface Finding {
  /** Permanent public name of the check that speaks. */
  readonly code: string;
  readonly severity: Severity;
  /** Name of the file, when it is about one. */
  readonly file: string | null;
  /** Row as a spreadsheet shows it: the header is row 1. Null when it is about the whole file. */
  readonly row: number | null;
  readonly column: string | null;
  /** The text found there, cut to a readable length. */
  readonly value: string | null;
  readonly message: Text;
  readonly fix: Text;
  /** True when `data fix` can write the corrected file. */
  readonly fixable: boolean;
  /** How many more rows of the same code and column are folded into this one. */
  readonly more: number;
}

/**
 * How a fault is mended by a machine: another text for its cell, no such row, no cells of the row beyond a width, another
 * name for its column, no columns in these places, or a plain rewrite of the file.
 */
export type Mend =
  | { readonly kind: 'cell'; readonly text: string }
  | { readonly kind: 'drop-row' }
  | { readonly kind: 'cut-row'; readonly width: number }
  | { readonly kind: 'rename-column'; readonly text: string }
  | { readonly kind: 'drop-columns'; readonly places: readonly number[] }
  | { readonly kind: 'rewrite' };

/** What a check says of one place; the runner adds the code, the severity and the file. */
export interface Fault {
  readonly row?: number | null;
  readonly column?: string | null;
  readonly value?: string | null;
  readonly message: Text;
  readonly fix: Text;
  /** Only when there is no doubt about what is right. */
  readonly mend?: Mend;
  /** How many places more this says the same of, when they are counted instead of listed. */
  readonly more?: number;
}

/** A finding of this code about a whole file or description, without a row. */
export function findingOf(code: string, severity: Severity, file: string | null, fault: Fault): Finding {
  const { row = null, column = null, value = null, message, fix, mend, more = 0 } = fault;
  return { code, severity, file, row, column, value, message, fix, fixable: mend !== undefined, more };
}

/** True when nothing among the findings forbids publication. */
export function isPublishable(findings: readonly Finding[]): boolean {
  return findings.every((finding) => finding.severity !== 'error');
}
