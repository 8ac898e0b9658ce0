import type { Dataset, Measure, Resource } from '../description/dataset.ts';
import { encode, joinList, type Parameters, splitList } from './query-url.ts';

/** What is compared: bodies by code, in the reader's order, and one measure by its key. */
export interface Comparing {
  readonly bodies: readonly string[];
  readonly measure: string;
}

/** More lines than this cannot be told apart. */
export const mostCompared = 6;

/** A measure of a dataset, its table, and the key under which addresses name it. */
export interface KeyedMeasure {
  readonly key: string;
  readonly resource: Resource;
  readonly measure: Measure;
}

/** Every measure of a dataset. The key is its name, after its table's where two tables have a measure of that name. */
export function keyedMeasures(dataset: Dataset): readonly KeyedMeasure[] {
  const all = dataset.resources.flatMap((resource) =>
    resource.huiyin.measures.map((measure) => ({ resource, measure })),
  );
  return all.map(({ resource, measure }) => {
    const isAlone = all.filter((other) => other.measure.name === measure.name).length === 1;
    return { key: isAlone ? measure.name : `${resource.name}/${measure.name}`, resource, measure };
  });
}

/** The comparison as the search part of an address, without `?`: `bodies=a,b&measure=on_time`. */
export function formatComparing({ bodies, measure }: Comparing): string {
  return `bodies=${encode(joinList(bodies)).replaceAll('%2C', ',')}&measure=${encode(measure)}`;
}

/**
 * Reads a comparison from an address: at most six bodies, each once; what is not said is taken from `defaults`, an
 * unknown measure too. `unknown` is what of both the dataset does not have. Never throws.
 */
export function parseComparing(
  parameters: Parameters,
  { bodies, measures }: { readonly bodies: ReadonlySet<string>; readonly measures: ReadonlySet<string> },
  defaults: Comparing,
): { readonly comparing: Comparing; readonly unknown: readonly string[] } {
  const text = parameters.get('bodies');
  const asked = splitList(text ?? '');
  const known = asked.filter((code) => bodies.has(code)).slice(0, mostCompared);
  const measure = parameters.get('measure') ?? '';
  const isOfNoUse = text === null || (known.length === 0 && asked.length > 0);
  return {
    comparing: {
      bodies: isOfNoUse ? defaults.bodies : known,
      measure: measures.has(measure) ? measure : defaults.measure,
    },
    unknown: [
      ...asked.filter((code) => !bodies.has(code)),
      ...(measure === '' || measures.has(measure) ? [] : [measure]),
    ],
  };
}
