import { type Resource, resourceOf } from '../../core/description/dataset.ts';
import type { Question } from '../../core/query/query.ts';
import type { Observations } from '../../core/table/observations.ts';
import { readObservations } from '../../csv/observations.ts';
import { decode } from '../../csv/text/decode.ts';
import { Fault, messageOf } from '../faults/fault.ts';
import { fetchPublished, type PublishedAddress } from '../faults/published.ts';
import { type Choices, type CodeNames, choicesOf, type ExploreSetup } from './setup.ts';

/** A table of the dataset, fetched and read. */
export interface Figures {
  readonly resource: Resource;
  /** The published file, or its compact form unpacked. */
  readonly bytes: Uint8Array;
  readonly isCompact: boolean;
  readonly observations: Observations;
  readonly choices: Choices;
}

const fetched = new WeakMap<ExploreSetup, Map<string, Promise<Figures>>>();

/** Fetches a table's published file once, held against its hash; a failure is forgotten, so that the next call tries again. */
export function figuresOf(setup: ExploreSetup, name: string): Promise<Figures> {
  const known = fetched.get(setup) ?? new Map<string, Promise<Figures>>();
  fetched.set(setup, known);
  const figures = known.get(name) ?? fetchFigures(setup, name);
  known.set(name, figures);
  figures.catch(() => known.delete(name));
  return figures;
}

async function fetchFigures(setup: ExploreSetup, name: string): Promise<Figures> {
  const resource = resourceOf(setup.dataset, name);
  const file = setup.files[name];
  if (!file) throw new Error(`the page names no file of the table "${name}"`);
  const { compact } = file;
  const naming = fetchLongLists(setup);
  // Where the compact form cannot be had, the published CSV says the same.
  const reading = compact
    ? compactTable(compact, resource).catch(() => csvTable(file, resource))
    : csvTable(file, resource);
  const [read] = await Promise.all([reading, naming]);
  return { resource, ...read, choices: choicesOf(setup, read.observations, resource) };
}

/** Puts the lists that are too long for the page into its setup. */
async function fetchLongLists({ longLists, codes, ...setup }: ExploreSetup): Promise<void> {
  if (!longLists) return;
  const long = JSON.parse(new TextDecoder().decode(await fetchPublished(longLists))) as CodeNames;
  Object.assign(codes, long.codes);
  Object.assign(setup.spelled ?? {}, long.spelled);
}

type ReadTable = Pick<Figures, 'bytes' | 'isCompact' | 'observations'>;

async function compactTable(file: PublishedAddress, resource: Resource): Promise<ReadTable> {
  // The code that reads it comes while the file does.
  const [{ readArrow }, packed] = await Promise.all([import('../../engine/arrow.ts'), fetchPublished(file)]);
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  const bytes = new Uint8Array(await new Response(unpacked).arrayBuffer());
  return { bytes, isCompact: true, observations: readArrow(bytes, resource) };
}

async function csvTable(file: PublishedAddress, resource: Resource): Promise<ReadTable> {
  const bytes = await fetchPublished(file);
  try {
    const decoded = decode(bytes);
    if ('fault' in decoded) throw new Error(decoded.fault.kind);
    return { bytes, isCompact: false, observations: readObservations(decoded.text, resource) };
  } catch (reason) {
    throw new Fault('unreadable', resource.path, messageOf(reason));
  }
}

/**
 * The question without codes that the table does not have; where nothing is left of a list, the list is dropped. What is
 * unknown follows what of the question's address could not even be asked.
 */
export function knownPart(
  question: Question,
  { choices }: Figures,
  unasked: readonly string[],
): { readonly known: Question; readonly unknown: readonly string[] } {
  const unknown = [...unasked];
  const where = Object.entries(question.where).flatMap(([name, codes]): [string, readonly string[]][] => {
    const occurring = new Set(choices.codes.get(name));
    unknown.push(...codes.filter((code) => !occurring.has(code)));
    const known = codes.filter((code) => occurring.has(code));
    return known.length > 0 ? [[name, known]] : [];
  });
  return { known: { ...question, where: Object.fromEntries(where) }, unknown };
}
