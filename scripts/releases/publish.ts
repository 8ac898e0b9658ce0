import { type Finding, findingOf, isPublishable } from '../../src/core/finding.ts';
import {
  type Cause,
  type Release,
  type ReleaseLog,
  type ReleaseStatus,
  releasesOf,
  standingReleases,
} from '../../src/core/release/release.ts';
import type { Workbench } from '../data-folder.ts';
import { disk as machineDisk } from '../disk.ts';
import { type CheckedTable, type CheckOptions, checkFiles } from '../intake/check-files.ts';
import { type Acceptance, acceptedWarnings, unacceptedCodes } from '../terminal/acceptance.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { bagHash, bagOf, fileList } from './bag.ts';
import { changesPath, type Revising } from './changes.ts';
import { latestAsOf, latestPeriod } from './latest.ts';
import { payloadOf } from './payload.ts';
import { readLog } from './release-log.ts';
import { addToLog, type Sign } from './release-store.ts';

/** How a release is published, and under what name. */
export interface PublishOptions extends CheckOptions {
  /** Name of the release; the latest period when left out. */
  readonly id?: string;
  readonly status: ReleaseStatus;
  readonly cause: Cause | null;
  /** The moment of publication. */
  readonly now: Date;
  /** Signs the log entry; unsigned when left out. */
  readonly sign?: Sign;
  /** The warnings that are let pass. */
  readonly acceptance?: Acceptance;
}

/** How a publication ended: with a new release, with the release that was already there, or with nothing written. */
export interface Published {
  readonly outcome: 'published' | 'unchanged' | 'refused';
  readonly findings: readonly Finding[];
  readonly release: Release | null;
  /** Codes of the warnings that stand in the way and that nobody has accepted. */
  readonly unaccepted?: readonly string[];
}

/**
 * Checks the files and, when nothing forbids it, writes them as a release: whole, or not at all. When somebody else
 * publishes between the check and the writing, the files are checked again, against what is then published.
 */
export async function publish(paths: readonly string[], bench: Workbench, options: PublishOptions): Promise<Published> {
  for (;;) {
    const published = await publishOnce(paths, bench, options);
    if (published) return published;
  }
}

async function publishOnce(
  paths: readonly string[],
  bench: Workbench,
  options: PublishOptions,
): Promise<Published | undefined> {
  const disk = options.disk ?? machineDisk;
  const checkedAgainst = (await readLog(bench.folder, disk)).entries.length;
  // A release that is named for a period has to hold it.
  const tables = await checkFiles(paths, bench, { ...options, period: options.id, keepRows: true });
  const findings = tables.flatMap((table) => table.findings);
  if (!isPublishable(findings)) return { outcome: 'refused', findings, release: null };
  demandEveryTable(bench, tables);

  const period = latestPeriod(tables);
  const asOf = options.asOf ?? latestAsOf(tables);
  const unaccepted = unacceptedCodes(findings, options.acceptance);
  return addToLog<Published | undefined>(
    bench.folder,
    async (log) => {
      if (log.entries.length !== checkedAgainst) return { result: undefined };
      const { known, free: id } = nameFor(options, period, releasesOf(log));
      if (known) {
        const head = { id: known.id, asOf, published: known.published };
        const files = fileList(await payloadOf(bench, tables, head, disk, revisedBy(known, log)));
        const isSame = JSON.stringify(known.files) === JSON.stringify(files);
        if (isSame) return { result: { outcome: 'unchanged', findings, release: known } };
        if (id === undefined) {
          return { result: { outcome: 'refused', findings: [...findings, takenId(known)], release: null } };
        }
      }
      if (unaccepted.length > 0) return { result: { outcome: 'refused', findings, release: null, unaccepted } };
      const previous = releasesOf(log).at(-1)?.id ?? null;
      const { status, cause } = options;
      const published = options.now.toISOString();
      const against = standingReleases(log).at(-1);
      const revising = cause && against && { cause, against };
      const payload = await payloadOf(bench, tables, { id, asOf, published }, disk, revising ?? undefined);
      const files = fileList(payload);
      const accepted = acceptedWarnings(findings, options.acceptance);
      const parts = bagOf(payload, {
        sourceOrganization: bench.dataset.huiyin.publisher.en,
        externalIdentifier: `${bench.dataset.name}/${id}`,
        externalDescription: bench.dataset.huiyin.title.en,
        baggingDate: published.slice(0, 10),
      });
      const bag = bagHash(parts);
      const release: Release = { id, period, asOf, status, published, previous, cause, accepted, files, bag };
      return {
        addition: { entry: { release }, folder: { name: id, parts } },
        result: { outcome: 'published', findings, release },
      };
    },
    disk,
    options.sign,
  );
}

function demandEveryTable({ dataset }: Workbench, tables: readonly CheckedTable[]): void {
  for (const { name, path } of dataset.resources) {
    const count = tables.filter(({ resource }) => resource.name === name).length;
    if (count === 1) continue;
    throw new UsageError(
      count === 0
        ? `A release of ${dataset.name} needs the table "${name}" as well. Add its file (${path}) to the command.`
        : `${count} of the files are the table "${name}". Put their rows into one file.`,
      count === 0
        ? `发布 ${dataset.name} 还需要“${name}”表，请把它的文件（${path}）也加到命令中。`
        : `有 ${count} 个文件都是“${name}”表，请合并为一个文件。`,
    );
  }
}

/**
 * What a release is to be called: as it was asked for, else for its period; when a correction finds that taken, the
 * first that is free of `2026-Q3-r1`, `2026-Q3-r2` and so on. `known` is the release that has the last taken of them: the same
 * figures again change nothing. No name is free when the only one is taken.
 */
function nameFor({ id, cause }: PublishOptions, period: string, releases: readonly Release[]) {
  const named = (name: string) => releases.find((release) => release.id === name);
  const first = id ?? period;
  let known = named(first);
  if (!known) return { known, free: first };
  if (id !== undefined || cause?.kind !== 'correction') return { known, free: undefined };
  for (let number = 1; ; number += 1) {
    const name = `${period}-r${number}`;
    const next = named(name);
    if (!next) return { known, free: name };
    known = next;
  }
}

/** What a published release revised, when it lists its changed cells; releases of an earlier time list none. */
function revisedBy({ id, cause, files }: Release, log: ReleaseLog): Revising | undefined {
  const before = log.entries.findIndex(({ release }) => release?.id === id);
  const against = standingReleases({ entries: log.entries.slice(0, before) }).at(-1);
  return cause && against && files.some(({ path }) => path === changesPath) ? { cause, against } : undefined;
}

function takenId({ id, published }: Release): Finding {
  const day = published.slice(0, 10);
  return findingOf('release-exists', 'error', null, {
    value: id,
    message: {
      en: `The release "${id}" was published on ${day} with other content. A published release never changes.`,
      zh: `版本“${id}”已于 ${day} 发布，内容与此不同。已发布的版本永不改动。`,
    },
    fix: {
      en: 'Publish the new figures under a name of their own, for example --release with the suffix "-r1", and say why with --revision or --correction.',
      zh: '请另起版本名发布新数字，例如用 --release 加后缀“-r1”，并用 --revision 或 --correction 说明原因。',
    },
  });
}
