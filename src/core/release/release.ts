import type { Language } from '../text.ts';

/** Words of a person for the public: as they were given, and in other languages where somebody wrote them. */
export interface Translated<Name extends string> {
  readonly translations?: Partial<Record<Language, Partial<Record<Name, string>>>>;
}

/** The same with its words in a language, where somebody wrote them in it; else as they were given. */
export function inLanguage<Words extends Translated<string>>(words: Words, language: Language): Words {
  return { ...words, ...words.translations?.[language] };
}

/** A file of a release, as its manifest lists it. */
export interface ReleaseFile {
  /** Path inside the release, `replies.csv` or `codes/uk-bodies.csv`. */
  readonly path: string;
  readonly bytes: number;
  /** Lower-case hexadecimal SHA-256 of the bytes. */
  readonly sha256: string;
  /** Data rows without the header, for the tables of the dataset. */
  readonly rows?: number;
}

/** Provisional figures are still expected to change; final ones are not. */
export type ReleaseStatus = 'provisional' | 'final';

/** Why a release changes figures that were published before: planned (revision) or mending an error (correction). */
export interface Cause extends Translated<'reason' | 'origin' | 'effect'> {
  readonly kind: 'revision' | 'correction';
  readonly reason: string;
  /** What brought the error about; said of every correction. */
  readonly origin?: string;
  /** What it did to the figures, in a sentence; said of every correction. */
  readonly effect?: string;
}

/** A kind of warning that a person looked at and let pass. */
export interface AcceptedWarning extends Translated<'reason'> {
  /** Code of the check that warned. */
  readonly code: string;
  readonly reason: string;
  /** How many places it warned of. */
  readonly count: number;
}

/** One publication of a dataset: immutable, and one entry of its log. */
export interface Release {
  /** The release's name in its folder and its URL, by default its latest period: `2020-Q4`. */
  readonly id: string;
  /** The latest period in the figures, SDMX text. */
  readonly period: string;
  /** The day the figures describe, ISO date. */
  readonly asOf: string;
  readonly status: ReleaseStatus;
  /** The moment of publication, ISO 8601 in UTC. */
  readonly published: string;
  /** Id of the release it follows, or null for the first. */
  readonly previous: string | null;
  readonly cause: Cause | null;
  /** The warnings the publisher let pass, and why; none in most releases. */
  readonly accepted: readonly AcceptedWarning[];
  readonly files: readonly ReleaseFile[];
  /** SHA-256 of the bag's `tagmanifest-sha256.txt`: with it every byte of the release's folder is fixed. */
  readonly bag: string;
}

/** `releases.json`: entries in the order of publication, each holding the SHA-256 of the entry before it. */
export interface ReleaseLog {
  readonly entries: readonly LogEntry[];
}

/** The end of a release: its files are no longer offered, its name and this reason stay. */
export interface Withdrawal extends Translated<'reason'> {
  /** The release that is withdrawn. */
  readonly id: string;
  /** The moment, ISO 8601 in UTC. */
  readonly withdrawn: string;
  readonly reason: string;
}

/** An Ed25519 signature over an entry without its signature, both in base64. */
export interface Signature {
  readonly publicKey: string;
  readonly value: string;
}

/** What happened, chained to what happened before: a release or the withdrawal of one. */
export interface LogEntry {
  /** SHA-256 of the previous entry's JSON without white space; null in the first. */
  readonly previousEntry: string | null;
  readonly release?: Release;
  readonly withdrawal?: Withdrawal;
  readonly signature?: Signature;
}

/** What a signature is made over: the entry as JSON without white space and without its signature. */
export function signedText({ signature: _, ...entry }: LogEntry): string {
  return JSON.stringify(entry);
}

/** Every release of a log, oldest first, the withdrawn ones included. */
export function releasesOf(log: ReleaseLog): readonly Release[] {
  return log.entries.flatMap(({ release }) => release ?? []);
}

/** Every withdrawal of a log, oldest first. */
export function withdrawalsOf(log: ReleaseLog): readonly Withdrawal[] {
  return log.entries.flatMap(({ withdrawal }) => withdrawal ?? []);
}

/** The releases that stand: those not withdrawn, oldest first. */
export function standingReleases(log: ReleaseLog): readonly Release[] {
  const gone = new Set(withdrawalsOf(log).map(({ id }) => id));
  return releasesOf(log).filter(({ id }) => !gone.has(id));
}
