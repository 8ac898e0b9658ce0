import type { Finding } from '../core/finding.ts';
import type { Cause } from '../core/release.ts';
import type { Language } from '../core/text.ts';
import type { Trouble } from '../i18n/en/explore.ts';

/** A dataset as the page offers it. */
export interface CheckChoice {
  readonly name: string;
  readonly title: string;
  /** Address of its bench (`BenchFile`). */
  readonly bench: string;
  /** Where its releases stand, with a slash at the end. */
  readonly released: string;
  /** Address of its page. */
  readonly page: string;
}

/** What the page hands to the island, as JSON in the page. */
export interface CheckSetup {
  readonly language: Language;
  readonly timeZone: string;
  readonly datasets: readonly CheckChoice[];
}

/** What the worker needs for a check. Addresses are absolute: a worker has no page to be relative to. */
export interface CheckJob {
  readonly language: Language;
  readonly timeZone: string;
  readonly files: readonly File[];
  readonly choice: CheckChoice;
  readonly asOf?: string;
  readonly cause?: Cause | null;
  /** The day of checking, ISO date. */
  readonly today: string;
}

/** What the page asks of the worker. */
export type CheckRequest =
  | { readonly ask: 'guess'; readonly files: readonly File[]; readonly datasets: readonly CheckChoice[] }
  | { readonly ask: 'check'; readonly job: CheckJob }
  /** More findings of one group, from this place on. */
  | { readonly ask: 'more'; readonly group: number; readonly from: number }
  | { readonly ask: 'mended' }
  /** `styles` is the text of the page's stylesheets: the pack carries them with it. */
  | { readonly ask: 'sign-off'; readonly styles: string };

/** The parts of the result, each told when it is ready, as markup. */
export type CheckPart = 'verdict' | 'findings' | 'mends' | 'changes' | 'preview' | 'difference' | 'hash';

/** What the worker tells the page. */
export type CheckReply =
  | { readonly tell: 'guessed'; readonly dataset: string | null; readonly needsAsOf: boolean }
  | { readonly tell: 'progress'; readonly words: string; readonly share: number | null }
  /** `piece` 0 takes the place of what stood there, later ones follow it. */
  | { readonly tell: 'part'; readonly part: CheckPart; readonly piece: number; readonly html: string }
  | {
      readonly tell: 'more';
      readonly group: number;
      readonly html: string;
      readonly left: number;
      readonly next: number;
    }
  | { readonly tell: 'file'; readonly name: string; readonly content: Blob }
  | { readonly tell: 'done'; readonly isPublishable: boolean; readonly findings: readonly Finding[] }
  | { readonly tell: 'trouble'; readonly trouble: Trouble; readonly field?: 'as-of' };
