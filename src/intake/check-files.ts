import type { Check, PublishedTable, Subject } from '../checks/check.ts';
import { checks, readingChecks } from '../checks/index.ts';
import { type OnFault, startChecks } from '../checks/run.ts';
import { emptyFile } from '../checks/structure/empty-file.ts';
import type { CodeList } from '../core/description/code-list.ts';
import type { Dataset, Resource } from '../core/description/dataset.ts';
import { type Finding, isPublishable } from '../core/finding.ts';
import type { Cause } from '../core/release/release.ts';
import type { RowSink } from '../core/table/reading.ts';
import { readFile, readTable } from '../csv/read.ts';
import type { Progress } from '../csv/read-options.ts';
import { tableOf } from '../csv/table.ts';
import type { RawFile, RecipeTable } from '../engine/recipe.ts';
import { type Incoming, readOptions, tableOfFile } from './table-of-file.ts';

/** What files are held against, wherever it was read from. */
export interface Bench {
  readonly dataset: Dataset;
  readonly codes: ReadonlyMap<string, CodeList>;
  /** Text of `import.sql`, or undefined when the files come in the tidy columns. */
  readonly recipe: string | undefined;
}

/** What differs between the terminal and the page: where history comes from, which database cooks, who watches. */
export interface Surroundings {
  history(resource: Resource): Promise<readonly PublishedTable[]>;
  /** Runs the recipe; each of `outputs` is a table it must leave. */
  cook(
    recipe: string,
    files: readonly RawFile[],
    asOf: string,
    outputs: readonly string[],
  ): Promise<ReadonlyMap<string, RecipeTable>>;
  /** The day of checking where the publisher sits, ISO date. */
  readonly today: string;
  /** The period the release is about, SDMX text, when the publisher has named it. */
  readonly period?: string | undefined;
  /** The day the figures describe, for recipes that have to write it. */
  readonly asOf?: string;
  /** Why published figures change. */
  readonly cause?: Cause | null;
  /** Keep the rows in the order of the description: publishing needs them, checking does not. */
  readonly keepRows?: boolean;
  progress?(file: string): Progress;
  /** Told of every fault as it is found, none folded, with the table it was found in. */
  onFault?(resource: Resource): OnFault;
  /** Checks that only listen, beside those of the rulebook. */
  listeners?(resource: Resource): readonly Check[];
}

/** A table of the dataset as it came in: what the checks say of it and its rows in the order of the file. */
export interface CheckedTable {
  readonly resource: Resource;
  readonly findings: readonly Finding[];
  readonly rowCount: number;
  /** Cells in the order of the description, kept only when asked for. */
  readonly rows: readonly (readonly string[])[];
  /** Reads the same rows once more, as the checks saw them. */
  again(sink: RowSink): Promise<void>;
}

/** The recipe writes the as-of date into the rows, and nobody has said it. */
export class MissingAsOf extends Error {
  constructor() {
    super('the recipe needs the as-of date');
    this.name = 'MissingAsOf';
  }
}

/** Whether the rows that a recipe makes carry an as-of date that a person has to say. */
export function needsAsOf(recipe: string | undefined): boolean {
  return recipe?.includes("getvariable('as_of')") ?? false;
}

/**
 * Checks files against a dataset: tidy files one by one as they are, others together through the dataset's recipe. The
 * terminal and the page both call this, so that they find the same.
 */
export async function checkFiles(
  files: readonly Incoming[],
  bench: Bench,
  around: Surroundings,
): Promise<readonly CheckedTable[]> {
  const { dataset, recipe } = bench;
  const tidy = await Promise.all(
    files.map(async (file) => ({ file, resource: await tableOfFile(file, dataset, recipe !== undefined) })),
  );
  if (recipe !== undefined && tidy.every(({ resource }) => resource === undefined)) {
    return checkImported(files, bench, recipe, around);
  }
  const checked: CheckedTable[] = [];
  for (const { file, resource = dataset.resources[0] } of tidy) {
    if (!resource) throw new Error(`${dataset.name} describes no table`);
    const options = readOptions(resource);
    checked.push(
      await checkOne(file.name, resource, bench, around, (sink, progress) =>
        readFile(file.bytes, sink, { ...options, progress }),
      ),
    );
  }
  return checked;
}

async function checkImported(
  files: readonly Incoming[],
  bench: Bench,
  recipe: string,
  around: Surroundings,
): Promise<readonly CheckedTable[]> {
  const { dataset } = bench;
  const [first] = dataset.resources;
  if (!first) throw new Error(`${dataset.name} describes no table`);
  const unreadable: CheckedTable[] = [];
  const remarks: Finding[] = [];
  const raw: RawFile[] = [];
  for (const { name, bytes } of files) {
    const { table, source, faults } = await tableOf(bytes);
    const isEmpty = table.header.every((cell) => cell === '') && table.rows.length === 0;
    // Only the reading is judged here: the columns of a raw file are its publisher's business.
    const judges = isEmpty ? [...readingChecks, emptyFile] : readingChecks;
    const run = startChecks(judges, subjectOf(bench, first, around), name, around.onFault?.(first));
    if (source) run.source(source);
    for (const fault of faults) run.fault(fault);
    const findings = run.finish();
    const again = async (sink: RowSink) => readTable(table, sink);
    if (isPublishable(findings)) {
      raw.push({ name, table });
      remarks.push(...findings);
    } else unreadable.push({ resource: first, findings, rowCount: 0, rows: [], again });
  }
  if (unreadable.length > 0) return unreadable;
  if (around.asOf === undefined && needsAsOf(recipe)) throw new MissingAsOf();
  const names = dataset.resources.map(({ name }) => name);
  const tables = await around.cook(recipe, raw, around.asOf ?? '', names);
  const checked = dataset.resources.map((resource) => {
    const table = tables.get(resource.name);
    if (!table) throw new Error(`the recipe of ${dataset.name} made no table "${resource.name}"`);
    const from = raw.length === 1 ? (raw[0]?.name ?? '') : `import.sql: ${resource.name}`;
    return checkOne(from, resource, bench, around, async (sink) => readTable(table, sink));
  });
  // What is remarked of the raw files is told with the first table that was made of them.
  const [one, ...rest] = await Promise.all(checked);
  return one ? [{ ...one, findings: [...remarks, ...one.findings] }, ...rest] : [];
}

async function checkOne(
  file: string,
  resource: Resource,
  bench: Bench,
  around: Surroundings,
  feed: (sink: RowSink, progress?: Progress) => Promise<void>,
): Promise<CheckedTable> {
  // What was published is read while the file goes by, and needed after its last record.
  const history = around.history(resource);
  history.catch(() => undefined);
  const subject: { -readonly [Name in keyof Subject]: Subject[Name] } = subjectOf(bench, resource, around);
  const judges = [...checks, ...(around.listeners?.(resource) ?? [])];
  const run = startChecks(judges, subject, file, around.onFault?.(resource));
  const rows: (readonly string[])[] = [];
  let places: readonly number[] = [];
  let rowCount = 0;
  const sink: RowSink = {
    ...run,
    header(cells) {
      places = resource.schema.fields.map(({ name }) => cells.indexOf(name));
      run.header(cells);
    },
    row(cells, row) {
      rowCount += 1;
      if (around.keepRows) rows.push(places.map((place) => cells[place] ?? ''));
      run.row(cells, row);
    },
    // Rows that are kept are cut anyway; then the reader hands them over whole.
    line: around.keepRows
      ? undefined
      : (line, row) => {
          rowCount += 1;
          run.line(line, row);
        },
  };
  await feed(sink, around.progress?.(file));
  subject.history = await history;
  return { resource, findings: run.finish(), rowCount, rows, again: (other) => feed(other) };
}

function subjectOf({ dataset, codes }: Bench, resource: Resource, around: Surroundings): Subject {
  const { cause = null, today, period } = around;
  return { dataset, resource, codes, history: [], cause, today, ...(period !== undefined && { period }) };
}
