import { type Resource, resourceOf } from '../core/dataset.ts';
import type { Observations } from '../core/observations.ts';
import { decode } from '../csv/decode.ts';
import { readObservations } from '../csv/observations.ts';
import type { Trouble } from '../i18n/en/explore.ts';
import { type Choices, choicesOf, type ExploreSetup, wordsOf } from './explore-setup.ts';

/** A table of the dataset, fetched and read. */
export interface Figures {
  readonly resource: Resource;
  readonly bytes: Uint8Array;
  readonly observations: Observations;
  readonly choices: Choices;
}

/** A failure that the reader is told of in full. */
export class TroubleError extends Error {
  readonly trouble: Trouble;

  constructor(trouble: Trouble) {
    super(trouble.what);
    this.name = 'TroubleError';
    this.trouble = trouble;
  }
}

const fetched = new WeakMap<ExploreSetup, Map<string, Promise<Figures>>>();

/** Fetches a table's published file once; a failure is forgotten, so that the next call tries again. */
export function figuresOf(setup: ExploreSetup, name: string): Promise<Figures> {
  const known = fetched.get(setup) ?? new Map<string, Promise<Figures>>();
  fetched.set(setup, known);
  const figures = known.get(name) ?? fetchFigures(setup, name);
  known.set(name, figures);
  figures.catch(() => known.delete(name));
  return figures;
}

async function fetchFigures(setup: ExploreSetup, name: string): Promise<Figures> {
  const { explore } = wordsOf(setup);
  const resource = resourceOf(setup.dataset, name);
  const address = setup.files[name]?.address ?? '';
  const bytes = await download(address).catch((reason: unknown) => {
    throw new TroubleError(explore.fetchFailed(resource.path, messageOf(reason)));
  });
  try {
    const decoded = decode(bytes);
    if ('fault' in decoded) throw new Error(decoded.fault.kind);
    const observations = readObservations(decoded.text, resource);
    return { resource, bytes, observations, choices: choicesOf(setup, observations, resource) };
  } catch (reason) {
    throw new TroubleError(explore.unreadable(resource.path, messageOf(reason)));
  }
}

async function download(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim());
  return new Uint8Array(await response.arrayBuffer());
}

/** What an error says, whatever was thrown. */
export function messageOf(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason);
}
