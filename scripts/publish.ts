import { type Finding, findingOf, isPublishable } from '../src/core/finding.ts';
import { type Cause, type Release, type ReleaseStatus, releasesOf } from '../src/core/release.ts';
import { type Acceptance, acceptedWarnings, unacceptedCodes } from './acceptance.ts';
import { bagHash, bagOf, fileList } from './bag.ts';
import { type CheckedTable, type CheckOptions, checkFiles } from './check-files.ts';
import type { Workbench } from './data-folder.ts';
import { disk as machineDisk } from './disk.ts';
import { latestAsOf, latestPeriod } from './latest.ts';
import { payloadOf } from './payload.ts';
import { readLog } from './release-log.ts';
import { addToLog, type Sign } from './release-store.ts';
import { UsageError } from './usage-error.ts';

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
  const tables = await checkFiles(paths, bench, { ...options, keepRows: true });
  const findings = tables.flatMap((table) => table.findings);
  if (!isPublishable(findings)) return { outcome: 'refused', findings, release: null };
  demandEveryTable(bench, tables);

  const period = latestPeriod(tables);
  const id = options.id ?? period;
  const asOf = options.asOf ?? latestAsOf(tables);
  const unaccepted = unacceptedCodes(findings, options.acceptance);
  return addToLog<Published | undefined>(
    bench.folder,
    async (log) => {
      if (log.entries.length !== checkedAgainst) return { result: undefined };
      const known = releasesOf(log).find((release) => release.id === id);
      const published = known?.published ?? options.now.toISOString();
      const payload = await payloadOf(bench, tables, { id, asOf, published }, disk);
      const files = fileList(payload);
      if (known) {
        const isSame = JSON.stringify(known.files) === JSON.stringify(files);
        if (isSame) return { result: { outcome: 'unchanged', findings, release: known } };
        return {
          result: { outcome: 'refused', findings: [...findings, takenId(id, known.published)], release: null },
        };
      }
      if (unaccepted.length > 0) return { result: { outcome: 'refused', findings, release: null, unaccepted } };
      const previous = releasesOf(log).at(-1)?.id ?? null;
      const { status, cause } = options;
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
    );
  }
}

function takenId(id: string, published: string): Finding {
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
