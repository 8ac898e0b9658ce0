import type { MarkupText } from '../../charts/kit/svg.ts';
import type { ReleaseLog } from '../../core/release/release.ts';
import type { FaultKind } from '../../i18n/en/faults.ts';
import type { VerifySetup } from './setup.ts';

/** What the page asks of the worker: what this file is, among what these logs list. */
export interface VerifyRequest {
  /** Counts the files; the answer carries the same. */
  readonly turn: number;
  readonly setup: VerifySetup;
  readonly logs: ReadonlyMap<string, ReleaseLog>;
  readonly file: File;
}

/** What the worker answers: markup, the sentence that says what hinders it, or the fault of a published file. */
export type VerifyReply =
  | { readonly turn: number; readonly html: MarkupText }
  | { readonly turn: number; readonly hindrance: string }
  | { readonly turn: number; readonly fault: FaultKind; readonly file: string; readonly why: string };
