import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askable } from '../../../src/core/query/askable.ts';
import { checkQuestion } from '../../../src/core/query/check-query.ts';
import type { Question } from '../../../src/core/query/query.ts';
import { formatQuery, parseQuery, unknownIn } from '../../../src/core/query/query-url.ts';
import { syntheticDataset, syntheticResource } from '../synthetic.ts';

const dimensions = ['body', 'topic', 'from', '.from', '__proto__', 'constructor', '部门'];
const replies = syntheticResource(dimensions);
const dataset = syntheticDataset(replies, syntheticResource(['body'], 'flows'));
const defaults: Question = {
  resource: 'replies',
  measures: ['on-time'],
  by: ['time_period'],
  where: { topic: ['x'] },
  from: '2019-Q1',
};

const period = fc
  .tuple(fc.integer({ min: 2010, max: 2030 }), fc.integer({ min: 1, max: 4 }))
  .map(([year, part]) => `${year}-Q${part}`);
const code = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('', '*', '**c', ',', 'a,b', '*e', '%2C', '&body=', '+ ', '007'),
);

const anyQuery = fc.constantFrom(...dataset.resources).chain((resource) => {
  const own = resource.schema.fields.filter(({ huiyin }) => huiyin.role === 'dimension').map(({ name }) => name);
  return fc
    .record({
      measures: fc.shuffledSubarray(
        askable(resource).map(({ name }) => name),
        { minLength: 1 },
      ),
      by: fc.shuffledSubarray(['time_period', ...own]),
      where: fc.array(fc.tuple(fc.constantFrom(...own), fc.uniqueArray(code, { minLength: 1, maxLength: 5 }))),
      bounds: fc.array(period, { maxLength: 2 }),
      open: fc.boolean(),
    })
    .map(({ measures, by, where, bounds, open }): Question => {
      const [from, to] = bounds.sort();
      const range = to !== undefined ? { from, to } : from === undefined ? {} : open ? { from } : { to: from };
      return { resource: resource.name, measures, by, where: Object.fromEntries(where), ...range };
    });
});

describe('formatQuery and parseQuery', () => {
  it('give back any query that was written', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        expect(parseQuery(new URLSearchParams(formatQuery(query)), dataset)).toEqual(query);
      }),
      { numRuns: 1000 },
    );
  });

  it('make of any text a query that can be evaluated', () => {
    const name = fc.oneof(fc.constantFrom('table', 'measure', 'by', 'from', 'to', ...dimensions), fc.string());
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.oneof(code, period, fc.string({ unit: 'binary' })))), (pairs) => {
        const query = parseQuery(new URLSearchParams(pairs), dataset, defaults);
        const resource = dataset.resources.find((candidate) => candidate.name === query.resource);
        expect(() => resource && checkQuestion(query, resource)).not.toThrow();
      }),
      { numRuns: 1000 },
    );
  });

  it('write short addresses that a person can read', () => {
    const query = {
      ...defaults,
      by: ['body', 'time_period'],
      where: { body: ['home-office', 'cabinet-office'] },
      to: '2020-Q4',
    };
    expect(formatQuery(query)).toBe(
      'table=replies&measure=on-time&by=body,time_period&from=2019-Q1&to=2020-Q4&body=home-office,cabinet-office',
    );
  });

  it('keep half a character from breaking the address', () => {
    expect(formatQuery({ ...defaults, where: { topic: ['\ud83d'] } })).toMatch(/&topic=%EF%BF%BD$/);
  });
});

describe('parseQuery', () => {
  const parsed = (text: string) => parseQuery(new URLSearchParams(text), dataset, defaults);

  it('takes what is unknown or malformed from the defaults', () => {
    expect(parsed('table=nope&measure=nope&by=nope&from=2019&to=2020-Q9&colour=red')).toEqual(defaults);
  });

  it('keeps what it knows of a list and drops the rest', () => {
    expect(parsed('by=nope,body,body').by).toEqual(['body']);
  });

  it('leaves the choices of one table behind when another is asked for', () => {
    expect(parsed('table=flows')).toEqual({ resource: 'flows', measures: ['on-time'], by: [], where: {} });
  });

  it('puts periods in order', () => {
    expect(parsed('from=2020-Q4&to=2019-Q2')).toMatchObject({ from: '2019-Q2', to: '2020-Q4' });
  });

  it('takes an empty parameter as none, where the defaults have some', () => {
    expect(parsed('by=&topic=&from=')).toEqual({ resource: 'replies', measures: ['on-time'], by: [], where: {} });
  });
});

describe('unknownIn', () => {
  const unknown = (search: string) => unknownIn(new URLSearchParams(search), dataset);

  it('names what a link asks for and the description does not have', () => {
    expect(unknown('table=nothing&measure=x')).toEqual(['nothing']);
    expect(unknown('measure=on-time,on-tme&by=bdy,body&from=2020&to=2020-Q4')).toEqual(['on-tme', 'bdy', '2020']);
    expect(unknown('by=body&time_period=2020-Q4')).toEqual(['time_period=2020-Q4']);
  });

  it('has nothing to say of any question that was written, nor of parameters that others add', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        expect(unknown(formatQuery(query))).toEqual([]);
      }),
    );
    expect(unknown('utm_source=mail&release=2020-Q4&chart=pie&measure=&by=&from=')).toEqual([]);
  });
});
