import type { Language } from '../../core/text.ts';
import { site as siteEn } from '../../i18n/en/site.ts';
import { verify as verifyEn } from '../../i18n/en/verify.ts';
import { formatsOf } from '../../i18n/formats.ts';
import { site as siteZh } from '../../i18n/zh/site.ts';
import { verify as verifyZh } from '../../i18n/zh/verify.ts';
import type { PublishedAddress } from '../faults/published.ts';

/** What the page hands to the island, as JSON in the page. */
export interface VerifySetup {
  readonly language: Language;
  readonly datasets: readonly VerifiedDataset[];
  /** Every table of every release that stands, newest release of each dataset first. */
  readonly tables: readonly TableAddress[];
  /** Public keys (base64) that log entries must be signed with; none need be when empty. */
  readonly publicKeys: readonly string[];
  /** Address of the page of all releases. */
  readonly releases: string;
  readonly timeZone: string;
}

/** A dataset whose releases are known to the page: its log, and the files that belong to it. */
export interface VerifiedDataset {
  readonly name: string;
  readonly title: string;
  /** Address of its log. */
  readonly log: string;
  /** The workbooks, archives and other forms that the build made of each release. */
  readonly forms: PublishedAddress;
  readonly synthetic: boolean;
  /** How long the log was when the page was made, and the SHA-256 of its last entry then: a log only ever grows. */
  readonly head: { readonly entries: number; readonly sha256: string };
}

/** A published table: where it is and what its columns are. */
export interface TableAddress extends PublishedAddress {
  readonly dataset: string;
  readonly release: string;
  readonly path: string;
  readonly columns: readonly string[];
  readonly primaryKey: readonly string[];
}

const words = { en: verifyEn, zh: verifyZh } as const;
const frames = { en: siteEn, zh: siteZh } as const;

/** The words and formats of the page's language. */
export function wordsOf({ language }: Pick<VerifySetup, 'language'>) {
  return { said: words[language], site: frames[language], formats: formatsOf(language) };
}
