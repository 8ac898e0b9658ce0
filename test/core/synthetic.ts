import type { Dataset, Field, Measure, Resource, Role, Term } from '../../src/core/description/dataset.ts';

function field(name: string, role: Role): Field {
  const isNumber = role === 'count' || role === 'bin';
  return { name, type: isNumber ? 'integer' : 'string', huiyin: { role, title: { en: name, zh: name } } };
}

function measure(name: string, numerator: Term, denominator: Term): Measure {
  const text = { en: name, zh: name };
  return {
    name,
    title: text,
    phrase: text,
    definition: text,
    numerator,
    denominator,
    basis: 'cohort',
    direction: 'up',
    targets: [],
  };
}

/** What a table may have besides: a status column at its end, a code of its first dimension for all others together. */
export interface SyntheticMore {
  readonly hasStatus?: boolean;
  readonly total?: string;
}

/** A table of invented columns: when, about whom, a bin, three counts. Dimensions may be given any names. */
export function syntheticResource(
  dimensions: readonly string[] = ['body', 'topic'],
  name = 'replies',
  { hasStatus = false, total }: SyntheticMore = {},
): Resource {
  const withTotal = (dimension: Field, at: number): Field =>
    at === 0 && total !== undefined ? { ...dimension, huiyin: { ...dimension.huiyin, total } } : dimension;
  const counts = ['on_time', 'late', 'open'];
  return {
    name,
    path: `${name}.csv`,
    schema: {
      fields: [
        field('time_period', 'period'),
        ...dimensions.map((dimension) => field(dimension, 'dimension')).map(withTotal),
        field('bin_to', 'bin'),
        ...counts.map((count) => field(count, 'count')),
        ...(hasStatus ? [field('obs_status', 'status')] : []),
      ],
      primaryKey: ['time_period', ...dimensions],
      missingValues: [''],
    },
    huiyin: {
      title: { en: name, zh: name },
      kind: 'replies',
      identities: [],
      measures: [
        measure('on-time', { sum: ['on_time'] }, { sum: counts }),
        measure('within-20', { sum: ['on_time'], where: [{ column: 'bin_to', atMost: 20 }] }, { sum: counts }),
        measure(
          'within-5-of-20',
          { sum: ['on_time', 'late'], where: [{ column: 'bin_to', atMost: 5 }] },
          { sum: ['on_time', 'late'], where: [{ column: 'bin_to', atMost: 20 }] },
        ),
      ],
      breaks: [],
    },
  };
}

/** A quarterly dataset of those tables. */
export function syntheticDataset(...resources: readonly Resource[]): Dataset {
  const text = { en: 'Invented', zh: '虚构' };
  const first = resources[0] ?? syntheticResource();
  return {
    $schema: '',
    name: 'synthetic',
    title: text.en,
    licenses: [],
    sources: [],
    contributors: [],
    resources: resources.length > 0 ? resources : [first],
    huiyin: {
      title: text,
      publisher: text,
      summary: text,
      frequency: 'Q',
      body: 'body',
      bodyName: { one: text, many: text },
      headline: { resource: first.name, measure: 'on-time' },
      synthetic: true,
    },
  };
}
