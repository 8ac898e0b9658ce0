import { fieldsOf, type Measure, type Resource } from '../description/dataset.ts';

/** What a question may ask of a table: a measure, or a plain count, which is a measure over itself. */
export interface Askable extends Measure {
  /** The count column that is summed, where it is no rate. */
  readonly column?: string;
}

const known = new WeakMap<Resource, readonly Askable[]>();

/**
 * The measures of a table as described, then its counts, named `sum.<column>`. A count is offered when adding it up over
 * any rows means something: not what is open at the end of a period, nor what stands in every bin again.
 */
export function askable(resource: Resource): readonly Askable[] {
  const all = known.get(resource) ?? [...resource.huiyin.measures, ...countsOf(resource)];
  known.set(resource, all);
  return all;
}

/** The measure or count of this name; undefined when the table has none. */
export function askableOf(resource: Resource, name: string): Askable | undefined {
  return askable(resource).find((each) => each.name === name);
}

function countsOf(resource: Resource): readonly Askable[] {
  const { measures, identities, carryOver = [] } = resource.huiyin;
  const terms = measures.flatMap(({ numerator, denominator, basis }) =>
    [numerator, denominator].map((term) => ({ ...term, basis })),
  );
  const inStock = [
    ...terms.filter(({ basis }) => basis === 'stock').flatMap(({ sum }) => sum),
    ...carryOver.flatMap(({ from, to }) => [from, to]),
  ];
  const additive = [
    ...terms.filter(({ where }) => !where?.length).flatMap(({ sum }) => sum),
    ...identities.flatMap(({ left, right }) => [...left, ...right]),
  ];
  return fieldsOf(resource, 'count')
    .filter(({ name }) => additive.includes(name) && !inStock.includes(name))
    .map(({ name, huiyin: { title } }): Askable => {
      const term = { sum: [name] };
      const words = { title, phrase: title, definition: title };
      return {
        name: `sum.${name}`,
        column: name,
        ...words,
        numerator: term,
        denominator: term,
        basis: 'period',
        direction: 'up',
        targets: [],
      };
    });
}
