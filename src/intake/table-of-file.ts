import { knownColumns, readHeader } from '../checks/header.ts';
import type { Dataset, Resource } from '../core/description/dataset.ts';
import { headOf } from '../csv/head.ts';
import type { ReadOptions } from '../csv/read-options.ts';

/** A file as somebody hands it in. */
export interface Incoming {
  /** Its name without a folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** How a tidy file of this table is read: its columns tell the delimiter, its name the sheet. */
export function readOptions(resource: Resource): ReadOptions {
  return { known: (cells) => knownColumns(cells, resource), sheet: resource.name };
}

/** A table and how well a file fits it: the share of its columns that the file has, and a little more for its name. */
export interface Fit {
  readonly resource: Resource;
  readonly score: number;
  /** The file's first rows. */
  readonly head: readonly (readonly string[])[];
}

/**
 * The table that a tidy file fits best. Where a recipe stands ready for other files, only the names of the description
 * count: its titles may be the headings of the raw file.
 */
export async function bestFit(
  { name, bytes }: Incoming,
  { resources }: Pick<Dataset, 'resources'>,
  hasRecipe: boolean,
): Promise<Fit | undefined> {
  const namedIn = (cells: readonly string[], resource: Resource): number =>
    readHeader(cells, resource).cells.filter(({ spelling }) => spelling && !(hasRecipe && spelling === 'alias')).length;
  const head = await headOf(bytes, (cells) => Math.max(...resources.map((one) => namedIn(cells, one))));
  const scored = resources.map((resource) => {
    const named = Math.max(0, ...head.map((cells) => namedIn(cells, resource)));
    const share = named / resource.schema.fields.length;
    const isNamed = name.replace(/\.[^.]*$/, '') === resource.name;
    return { resource, score: share + (isNamed ? 0.1 : 0), head };
  });
  return scored.sort((one, other) => other.score - one.score)[0];
}

/** The table a tidy file belongs to, or undefined when it is none: then it is raw, if there is a recipe. */
export async function tableOfFile(
  file: Incoming,
  dataset: Pick<Dataset, 'resources'>,
  hasRecipe: boolean,
): Promise<Resource | undefined> {
  const fit = await bestFit(file, dataset, hasRecipe);
  return fit && fit.score >= 0.5 ? fit.resource : undefined;
}
