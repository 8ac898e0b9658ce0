import type { MarkupText } from '../../charts/kit/svg.ts';
import type { Finding } from '../../core/finding.ts';
import type { Cause } from '../../core/release/release.ts';
import type { Language } from '../../core/text.ts';
import type { Trouble } from '../../i18n/en/explore.ts';
import type { FaultKind } from '../../i18n/en/faults.ts';
import type { PublishedAddress } from '../faults/published.ts';

/** A dataset as the page offers it. */
export interface CheckChoice {
  readonly name: string;
  readonly title: string;
  /** Its bench (`BenchFile`). */
  readonly bench: PublishedAddress;
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

/** The page's setup with addresses in full: a worker that was started from a `blob:` has no address of its own. */
export function setupIn(text: string): CheckSetup {
  const setup = JSON.parse(text) as CheckSetup;
  const inFull = (address: string): string => new URL(address, location.href).href;
  const datasets = setup.datasets.map((choice) => {
    const bench = { ...choice.bench, address: inFull(choice.bench.address) };
    return { ...choice, bench, released: inFull(choice.released) };
  });
  return { ...setup, datasets };
}

/** What the worker needs for a check. Addresses are absolute: a worker has no page to be relative to. */
export interface CheckJob {
  readonly language: Language;
  readonly timeZone: string;
  readonly files: readonly File[];
  readonly choice: CheckChoice;
  readonly asOf?: string;
  readonly cause?: Cause | null;
  /** The day of checking where the publisher sits, ISO date. */
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

/** The parts of the result, each told when it is ready, as markup that the page puts in as it is. */
export type CheckPart = 'verdict' | 'findings' | 'mends' | 'changes' | 'preview' | 'difference' | 'hash';

/** The dataset whose tidy columns, or whose recipe's columns, a file has most of; null where none can be told. */
export interface Guess {
  readonly dataset: string | null;
  /** Whether several datasets fit the file alike. */
  readonly isAmbiguous: boolean;
  /** Whether the file is raw, so that checking it takes the database. */
  readonly isRaw: boolean;
  /** Whether its recipe needs the as-of date. */
  readonly needsAsOf: boolean;
}

/** What the worker tells the page. */
export type CheckReply =
  | ({ readonly tell: 'guessed' } & Guess)
  | { readonly tell: 'progress'; readonly words: string; readonly share: number | null }
  /** `piece` 0 takes the place of what stood there, later ones follow it. */
  | { readonly tell: 'part'; readonly part: CheckPart; readonly piece: number; readonly html: MarkupText }
  | {
      readonly tell: 'more';
      readonly group: number;
      readonly html: MarkupText;
      readonly left: number;
      readonly next: number;
    }
  | { readonly tell: 'file'; readonly name: string; readonly content: Blob }
  | { readonly tell: 'done'; readonly isPublishable: boolean; readonly findings: readonly Finding[] }
  | { readonly tell: 'trouble'; readonly trouble: Trouble; readonly field?: 'as-of' }
  /** Something of the site’s own went wrong; the page knows how to say it. */
  | { readonly tell: 'fault'; readonly kind: FaultKind; readonly file: string; readonly why: string };
