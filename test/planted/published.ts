import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Subject } from '../../src/checks/check.ts';
import { knownColumns } from '../../src/checks/header.ts';
import { checks } from '../../src/checks/index.ts';
import { startChecks } from '../../src/checks/run.ts';
import type { CodeList } from '../../src/core/description/code-list.ts';
import { type Dataset, periodColumn, type Resource } from '../../src/core/description/dataset.ts';
import type { Finding } from '../../src/core/finding.ts';
import type { Release } from '../../src/core/release/release.ts';
import { readCodeList } from '../../src/csv/code-list.ts';
import { readObservations } from '../../src/csv/observations.ts';
import { readFile } from '../../src/csv/read.ts';

const data = join(import.meta.dirname, '../../data');

/** The folders of every dataset with a release. */
export const datasetFolders: readonly string[] = readdirSync(data, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && readdirSync(join(data, entry.name)).includes('releases.json'))
  .map(({ name }) => join(data, name));

/** The releases of a dataset in the order of the log, those withdrawn too. */
export function releasesIn(folder: string): readonly Release[] {
  const log: { entries: { release?: Release }[] } = JSON.parse(readFileSync(join(folder, 'releases.json'), 'utf8'));
  return log.entries.flatMap(({ release }) => release ?? []);
}

/** What a release says about itself: its description and the code lists it was made with. */
export function describedIn(payload: string): { dataset: Dataset; codes: ReadonlyMap<string, CodeList> } {
  const dataset: Dataset = JSON.parse(readFileSync(join(payload, 'datapackage.json'), 'utf8'));
  const names = readdirSync(payload).includes('codes') ? readdirSync(join(payload, 'codes')) : [];
  const lists = names.filter((name) => name.endsWith('.csv')).map((name) => name.slice(0, -'.csv'.length));
  const read = (name: string): string => readFileSync(join(payload, 'codes', `${name}.csv`), 'utf8');
  return { dataset, codes: new Map(lists.map((name) => [name, readCodeList(read(name), name)])) };
}

/** A published table cut down to its newest periods and some of its rows, small enough to be checked thousands of times. */
export interface Sample {
  readonly name: string;
  readonly header: readonly string[];
  /** In the order of the file; the rows of the newest period come last. */
  readonly rows: readonly (readonly string[])[];
  /** Place in `rows` of the first row of the newest period. */
  readonly newest: number;
  /** What a next release is held against: all but the newest period is published. */
  readonly subject: Subject;
}

const periodsKept = 12;
const rowsKept = 200;

/** A sample of each table of the newest release of every dataset. */
export function samples(): readonly Sample[] {
  return datasetFolders.flatMap((folder) => {
    const release = releasesIn(folder).at(-1);
    if (!release) return [];
    const payload = join(folder, 'releases', release.id, 'data');
    const { dataset, codes } = describedIn(payload);
    return dataset.resources.map((resource) => sampleOf(payload, dataset, resource, codes, release));
  });
}

function sampleOf(
  payload: string,
  dataset: Dataset,
  resource: Resource,
  codes: Subject['codes'],
  release: Release,
): Sample {
  const [header = [], ...all] = recordsOf(readFileSync(join(payload, resource.path), 'utf8'));
  const time = header.indexOf(periodColumn(resource));
  const body = header.indexOf(dataset.huiyin.body);
  const periods = [...new Set(all.map((cells) => cells[time] ?? ''))].sort().slice(-periodsKept);
  const recent = all.filter((cells) => periods.includes(cells[time] ?? ''));
  // Whole bodies are kept, so that nobody falls silent by the cut.
  const bodies = [...new Set(recent.map((cells) => cells[body] ?? ''))];
  const kept = new Set<string>();
  let size = 0;
  for (const one of bodies) {
    size += recent.filter((cells) => cells[body] === one).length;
    if (kept.size > 2 && size > rowsKept) break;
    kept.add(one);
  }
  const chosen = recent
    .filter((cells) => kept.has(cells[body] ?? ''))
    .sort((one, other) =>
      (one[time] ?? '') < (other[time] ?? '') ? -1 : (one[time] ?? '') > (other[time] ?? '') ? 1 : 0,
    );
  const last = chosen.at(-1)?.[time];
  const newest = chosen.findIndex((cells) => cells[time] === last);
  const observations = readObservations(textOf(header, chosen.slice(0, newest)), resource);
  return {
    name: `${dataset.name}/${resource.name}`,
    header,
    rows: chosen,
    newest,
    subject: {
      dataset,
      resource,
      codes,
      history: newest === 0 ? [] : [{ release, dataset, resource, observations }],
      cause: null,
      today: '2026-11-20',
    },
  };
}

/** Records of text as this project writes it: commas, CRLF, quotes only where they are needed. */
function recordsOf(text: string): readonly (readonly string[])[] {
  return text
    .trimEnd()
    .split('\r\n')
    .map((line) =>
      Array.from(
        line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g),
        ([, q, plain]) => q?.replaceAll('""', '"') ?? plain ?? '',
      ),
    );
}

/** Rows as text, the way this project writes it. */
export function textOf(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return [header, ...rows].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

/** What the checks find in a file. */
export async function findingsIn(bytes: Uint8Array, subject: Subject): Promise<readonly Finding[]> {
  const run = startChecks(checks, subject, 'planted.csv');
  await readFile(bytes, run, { known: (cells) => knownColumns(cells, subject.resource) });
  return run.finish();
}
