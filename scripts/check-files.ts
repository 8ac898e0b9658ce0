import { basename } from 'node:path';
import type { Subject } from '../src/checks/check.ts';
import { checks } from '../src/checks/index.ts';
import { type CheckRun, startChecks } from '../src/checks/run.ts';
import type { Resource } from '../src/core/dataset.ts';
import type { Finding } from '../src/core/finding.ts';
import type { RowSink } from '../src/core/reading.ts';
import type { Cause } from '../src/core/release.ts';
import { type Progress, readBytes, readTable } from '../src/csv/read.ts';
import { tableOf } from '../src/csv/table.ts';
import { type RawFile, runRecipe } from '../src/engine/native.ts';
import type { Workbench } from './data-folder.ts';
import { type Disk, disk as machineDisk } from './disk.ts';
import { UsageError } from './usage-error.ts';

/** A table of the dataset as it came in: what the checks say of it and its rows in the order of the file. */
export interface CheckedTable {
  readonly resource: Resource;
  readonly findings: readonly Finding[];
  readonly rowCount: number;
  /** Cells in the order of the description, kept only when asked for. */
  readonly rows: readonly (readonly string[])[];
}

export interface CheckOptions {
  /** The day the figures describe, for recipes that have to write it. */
  readonly asOf?: string;
  /** Keep the rows: publishing needs them, checking does not. */
  readonly keepRows?: boolean;
  readonly progress?: (label: string) => Progress;
  /** Why published figures change. */
  readonly cause?: Cause | null;
  readonly disk?: Disk;
}

/** Checks files against a dataset: tidy files one by one as they are, others together through the dataset's recipe. */
export async function checkFiles(
  paths: readonly string[],
  bench: Workbench,
  options: CheckOptions = {},
): Promise<readonly CheckedTable[]> {
  const files = await Promise.all(paths.map(async (path) => ({ path, bytes: await readFile(path, options.disk) })));
  const tidy = files.map(({ path, bytes }) => ({ path, bytes, resource: resourceFor(path, bytes, bench) }));
  if (bench.recipe !== undefined && tidy.every(({ resource }) => resource === undefined)) {
    return checkImported(files, bench, bench.recipe, options);
  }
  return tidy.map(({ path, bytes, resource }) => {
    const known = resource ?? bench.dataset.resources[0];
    if (!known) throw new Error(`${bench.dataset.name} describes no table`);
    const progress = options.progress?.(basename(path));
    return checkOne(basename(path), known, bench, options, (sink) => readBytes(bytes, sink, progress));
  });
}

async function checkImported(
  files: readonly { path: string; bytes: Uint8Array }[],
  bench: Workbench,
  recipe: string,
  options: CheckOptions,
): Promise<readonly CheckedTable[]> {
  const [first] = bench.dataset.resources;
  if (!first) throw new Error(`${bench.dataset.name} describes no table`);
  const unreadable: CheckedTable[] = [];
  const raw: RawFile[] = [];
  for (const { path, bytes } of files) {
    const { table, faults } = tableOf(bytes);
    if (faults.length === 0 && table.header.length > 0) {
      raw.push({ name: basename(path), table });
      continue;
    }
    // Only the reading is judged here: the columns of a raw file are its publisher's business.
    const run = startChecks(checks, subjectOf(bench, first, options), basename(path));
    for (const fault of faults) run.fault(fault);
    unreadable.push({ resource: first, findings: run.finish(), rowCount: 0, rows: [] });
  }
  if (unreadable.length > 0) return unreadable;
  if (options.asOf === undefined && recipe.includes("getvariable('as_of')")) {
    throw new UsageError(
      `The recipe of ${bench.dataset.name} writes the as-of date into the rows. Say the day the figures describe with --as-of YYYY-MM-DD.`,
    );
  }
  const names = bench.dataset.resources.map(({ name }) => name);
  const tables = await runRecipe(recipe, raw, options.asOf ?? '', names);
  return bench.dataset.resources.map((resource) => {
    const table = tables.get(resource.name);
    if (!table) throw new Error(`the recipe of ${bench.dataset.name} made no table "${resource.name}"`);
    const from = raw.length === 1 ? (raw[0]?.name ?? '') : `import.sql: ${resource.name}`;
    return checkOne(from, resource, bench, options, (sink) => readTable(table, sink));
  });
}

function checkOne(
  file: string,
  resource: Resource,
  bench: Workbench,
  options: CheckOptions,
  feed: (sink: RowSink) => void,
): CheckedTable {
  const run: CheckRun = startChecks(checks, subjectOf(bench, resource, options), file);
  const rows: (readonly string[])[] = [];
  let places: readonly number[] = [];
  let rowCount = 0;
  feed({
    header(cells) {
      places = resource.schema.fields.map(({ name }) => cells.indexOf(name));
      run.header(cells);
    },
    row(cells, row) {
      rowCount += 1;
      if (options.keepRows) rows.push(places.map((place) => cells[place] ?? ''));
      run.row(cells, row);
    },
    fault: (fault) => run.fault(fault),
  });
  return { resource, findings: run.finish(), rowCount, rows };
}

function subjectOf({ dataset, codes }: Workbench, resource: Resource, { cause = null }: CheckOptions): Subject {
  return { dataset, resource, codes, history: [], cause, today: new Date().toISOString().slice(0, 10) };
}

/** The table a tidy file belongs to: the one with its name, else the one it shares most of its columns with. */
function resourceFor(path: string, bytes: Uint8Array, { dataset }: Workbench): Resource | undefined {
  const firstLine = new TextDecoder().decode(bytes.subarray(0, 20_000)).split(/\r?\n/, 1)[0] ?? '';
  const header = firstLine.replaceAll('"', '').split(',');
  const scored = dataset.resources
    .map((resource) => {
      const names = resource.schema.fields.map((field) => field.name);
      const shared = names.filter((name) => header.includes(name)).length / names.length;
      return { resource, score: shared + (basename(path) === resource.path ? 0.1 : 0) };
    })
    .sort((one, other) => other.score - one.score);
  const best = scored[0];
  return best && best.score >= 0.5 ? best.resource : undefined;
}

async function readFile(path: string, disk: Disk = machineDisk): Promise<Uint8Array> {
  try {
    return await disk.read(path);
  } catch (error) {
    throw new UsageError(
      `${path} cannot be read (${error instanceof Error ? error.message : String(error)}). Check the name and the permissions.`,
    );
  }
}
