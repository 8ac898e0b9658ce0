import type { Check, PublishedTable, Subject } from '../checks/check.ts';
import { type Header, knownColumns } from '../checks/header.ts';
import { checks } from '../checks/index.ts';
import { startChecks } from '../checks/run.ts';
import { type Dataset, resourceOf } from '../core/description/dataset.ts';
import type { Finding } from '../core/finding.ts';
import type { RowSink } from '../core/table/reading.ts';
import { readCodeList } from '../csv/code-list.ts';
import { readObservations } from '../csv/observations.ts';
import { readFile } from '../csv/read.ts';

/** A check with the place it lives in and a file that breaks it: an entry of the public rulebook. */
export interface Rule {
  readonly check: Check;
  /** The folder of `src/checks` it lives in: its subject. */
  readonly room: string;
  /** Its file, from the root of the repository. */
  readonly path: string;
  readonly example: Example;
}

/** A file of `test/checks`, with what the checks say of it. */
export interface Example {
  /** Its path, from the root of the repository. */
  readonly path: string;
  readonly subject: Subject;
  readonly head: Header | undefined;
  readonly findings: readonly Finding[];
  /** Reads the file once more. */
  again(sink: RowSink): Promise<void>;
}

// The fixtures of the tests are the examples of the public rulebook, so that it cannot drift from what the checks do.
const files = import.meta.glob<string>('/test/checks/*/{fail,pass}.{csv,xlsx}', {
  query: '?url&inline',
  import: 'default',
});
const lists = import.meta.glob<string>('/test/checks/codes/*.csv', { eager: true, query: '?raw', import: 'default' });
const published = import.meta.glob<string>('/test/checks/*/published/*.csv', { query: '?raw', import: 'default' });
const descriptions = import.meta.glob<Dataset>(
  ['/test/checks/dataset.json', '/test/checks/*/{dataset,fail,pass}.json', '/test/checks/*/published/*.json'],
  { import: 'default' },
);
const particulars = import.meta.glob<Partial<Subject>>('/test/checks/*/subject.json', { import: 'default' });
const places = Object.keys(import.meta.glob('/src/checks/*/*.ts'));

const folder = '/test/checks';
const codes = new Map(
  Object.entries(lists).map(([path, text]) => {
    const name = nameOf(path);
    return [name, readCodeList(text, name)];
  }),
);

/** Every rule in the order of the rulebook, with what the checks say of its failing file. */
export async function rulebook(): Promise<readonly Rule[]> {
  return Promise.all(
    checks.map(async (check) => {
      const path = places.find((place) => nameOf(place) === check.code);
      if (path === undefined) throw new Error(`no file in src/checks is named ${check.code}.ts, as its check is`);
      return {
        check,
        room: path.split('/').at(-2) ?? '',
        path: path.slice(1),
        example: await exampleOf(check.code, 'fail'),
      };
    }),
  );
}

/** The file of a check's folder that must fail or must pass, held against all the checks. */
export async function exampleOf(code: string, outcome: 'fail' | 'pass'): Promise<Example> {
  const path = ['csv', 'xlsx'].map((kind) => `${folder}/${code}/${outcome}.${kind}`).find((one) => one in files);
  const file = files[path ?? ''];
  if (!path || !file) throw new Error(`the check ${code} needs test/checks/${code}/{pass,fail}.csv and expected.json`);
  const [bytes, subject] = await Promise.all([bytesOf(await file()), subjectOf(code, outcome)]);
  const known = (cells: readonly string[]) => knownColumns(cells, subject.resource);
  const run = startChecks(checks, subject, path.slice(path.lastIndexOf('/') + 1));
  await readFile(bytes, run, { known });
  return {
    path: path.slice(1),
    subject,
    findings: run.finish(),
    head: run.head,
    again: (sink) => readFile(bytes, sink, { known }),
  };
}

/**
 * What a file of a folder is held against: the shared description, unless the folder has a `dataset.json` of its own or
 * the file a `<name>.json` beside it; the tables in its `published/`, oldest first, each with a description of its own when
 * `<name>.json` stands beside it; and what its `subject.json` says of the cause and the day.
 */
async function subjectOf(code: string, outcome: string): Promise<Subject> {
  const own = `${folder}/${code}`;
  const nearest = [`${own}/${outcome}.json`, `${own}/dataset.json`, `${folder}/dataset.json`];
  const dataset = await descriptions[nearest.find((path) => path in descriptions) ?? '']?.();
  if (!dataset) throw new Error(`${folder}/dataset.json is missing`);
  const history = Object.keys(published)
    .filter((path) => path.startsWith(`${own}/published/`))
    .sort()
    .map((path) => publishedTable(path, dataset));
  return {
    dataset,
    resource: resourceOf(dataset, 'replies'),
    codes,
    history: await Promise.all(history),
    cause: null,
    today: '2026-10-08',
    ...(await particulars[`${own}/subject.json`]?.()),
  };
}

async function publishedTable(path: string, current: Dataset): Promise<PublishedTable> {
  const dataset = (await descriptions[path.replace(/csv$/, 'json')]?.()) ?? current;
  const resource = resourceOf(dataset, 'replies');
  const id = nameOf(path);
  const release = {
    id,
    period: id,
    asOf: '2026-04-30',
    status: 'final' as const,
    published: '2026-05-01T01:30:00.000Z',
    previous: null,
    cause: null,
    accepted: [],
    files: [],
    bag: '',
  };
  return { release, dataset, resource, observations: readObservations((await published[path]?.()) ?? '', resource) };
}

/** The file as it is, byte for byte: some are in no encoding that text could be made of. */
async function bytesOf(address: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(address)).arrayBuffer());
}

function nameOf(path: string): string {
  return path.replace(/^.*\/(.+)\.\w+$/, '$1');
}
