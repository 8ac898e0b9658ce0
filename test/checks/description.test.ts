import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { descriptionFindings } from '../../src/checks/description/description.ts';
import { patternTrouble } from '../../src/checks/description/pattern-safety.ts';
import { startChecks } from '../../src/checks/run.ts';
import { pattern } from '../../src/checks/values/pattern.ts';
import type { Dataset } from '../../src/core/description/dataset.ts';
import { readCodeList } from '../../src/csv/code-list.ts';
import { notRunningAway } from '../run-away.ts';

const here = import.meta.dirname;
const good: Dataset = JSON.parse(readFileSync(join(here, 'dataset.json'), 'utf8'));
const codes = new Map(
  ['bodies', 'districts'].map((name) => [name, readCodeList(readFileSync(join(here, 'codes', `${name}.csv`), 'utf8'), name)]),
);

/** The description with one place changed; the path is a JSON pointer. */
function changed(path: string, value: unknown): Dataset {
  const dataset = structuredClone(good);
  const keys = path.split('/').slice(1);
  const last = keys.pop() ?? '';
  // biome-ignore lint/suspicious/noExplicitAny: the test breaks the type on purpose
  const place = keys.reduce((at: any, key) => (at[key] ??= {}), dataset);
  if (value === undefined) delete place[last];
  else place[last] = value;
  return dataset;
}

const field = '/resources/0/schema/fields';
const table = '/resources/0/huiyin';
const measure = good.resources[0]?.huiyin.measures[0];

/** What became of the cases, in parts of these columns. */
function outcomes(...parts: readonly (readonly string[])[]) {
  return { title: { en: 'Outcomes', zh: '结果' }, parts: parts.map((sum) => ({ sum, tone: 'good' })) };
}

describe('a description', () => {
  it('without fault has no findings', () => {
    expect(descriptionFindings(good, codes, 'dataset.json')).toEqual([]);
  });

  it.each<[string, string, unknown, string]>([
    ['a dataset with the name of a page of the site', '/name', 'releases', '/name'],
    ['a code list that is not there', `${field}/1/huiyin/codes`, 'body', `${field}/1/huiyin/codes`],
    ['a total that its list does not have', `${field}/1/huiyin/total`, 'all', `${field}/1/huiyin/total`],
    ['a parent column that has no codes', `${field}/1/huiyin/within`, 'note_id', `${field}/1/huiyin/within`],
    ['a key of a column that is not there', '/resources/0/schema/primaryKey/1', 'bodi', '/resources/0/schema/primaryKey/1'],
    ['the same key twice', '/resources/0/schema/primaryKey/2', 'body', '/resources/0/schema/primaryKey/2'],
    ['two columns of one name', `${field}/4/name`, 'on_time', `${field}/4`],
    ['an alias that is another column', `${field}/3/huiyin/aliases`, ['timely', 'late'], `${field}/3/huiyin/aliases`],
    ['a column of a reserved name', `${field}/7/name`, 'constructor', `${field}/7`],
    ['a text with a hidden mark of direction', '/title', 'cod\u202Eexe.doc', '/title'],
    ['two measures of one name', `${table}/measures/1`, measure, `${table}/measures/1`],
    ['two tables of one name', '/resources/1', good.resources[0], '/resources/1'],
    ['two tables in one file', '/resources/1', { ...good.resources[0], name: 'others' }, '/resources/1/path'],
    ['no period', `${field}/0/huiyin/role`, 'note', field],
    ['two periods', `${field}/7/huiyin/role`, 'period', field],
    ['two as-of dates', `${field}/7`, { ...good.resources[0]?.schema.fields[5], name: 'day' }, field],
    ['a count that is a text', `${field}/2/type`, 'string', `${field}/2/huiyin/role`],
    ['an as-of date that is a text', `${field}/5/type`, 'string', `${field}/5/huiyin/role`],
    ['a note that is a number', `${field}/7/type`, 'integer', `${field}/7/huiyin/role`],
    ['an enumeration of numbers', `${field}/2/constraints/enum`, ['1'], `${field}/2/constraints/enum`],
    ['a pattern for a day', `${field}/5/constraints/pattern`, '2026.*', `${field}/5/constraints/pattern`],
    ['a minimum for a text', `${field}/7/constraints/minimum`, 1, `${field}/7/constraints/minimum`],
    ['a minimum above its maximum', `${field}/2/constraints/minimum`, 2_000_000, `${field}/2/constraints`],
    ['a code enumerated twice', `${field}/6/constraints/enum`, ['A', 'P', 'A'], `${field}/6/constraints/enum`],
    ['decimals of a whole number', `${field}/2/huiyin/decimalPlaces`, 2, `${field}/2/huiyin/decimalPlaces`],
    ['decimals in what must add up', `${field}/2/type`, 'number', `${table}/identities/0`],
    ['codes for a note', `${field}/7/huiyin/codes`, 'bodies', `${field}/7/huiyin/codes`],
    ['a label of nothing', `${field}/7/huiyin/role`, 'label', `${field}/7/huiyin/labelOf`],
    ['a pattern that does not compile', `${field}/7/constraints/pattern`, '[a-', `${field}/7/constraints/pattern`],
    ['a pattern that can run away', `${field}/7/constraints/pattern`, '(a+)+', `${field}/7/constraints/pattern`],
    ['a break at another frequency', `${table}/breaks/0`, { from: '2026', reason: { en: 'x', zh: '某' } }, `${table}/breaks/0/from`],
    ['a change of coverage of some bodies', `${table}/breaks/0`, { from: '2026-Q1', change: 'coverage', bodies: ['beijing'], reason: { en: 'x', zh: '某' } }, `${table}/breaks/0/bodies`],
    ['a first period that is none', '/huiyin/firstPeriod', '2026-Q9', '/huiyin/firstPeriod'],
    ['a headline without its table', '/huiyin/headline/resource', 'reply', '/huiyin/headline/resource'],
    ['an outcome of a column that is not there', `${table}/outcomes`, [outcomes(['on_time'], ['lat'])], `${table}/outcomes/0/parts/1/sum`],
    ['an outcome counted twice', `${table}/outcomes`, [outcomes(['on_time'], ['on_time'])], `${table}/outcomes/0/parts/1/sum`],
    ['an outcome of two counts without a name', `${table}/outcomes`, [outcomes(['on_time', 'late'])], `${table}/outcomes/0/parts/0`],
    ['classes out of order', `${table}/measures/0/classes`, [0.5, 0.4, 0.6, 0.8], `${table}/measures/0/classes`],
    ['a blank Chinese text', '/huiyin/title/zh', '  ', '/huiyin/title/zh'],
    ['an English sentence for a Chinese one', '/huiyin/summary/zh', good.huiyin.summary.en, '/huiyin/summary/zh'],
    ['a Chinese text for an English one', `${field}/2/huiyin/title/en`, '收到', `${field}/2/huiyin/title/en`],
  ])('with %s is told at its place', (_, path, value, place) => {
    const findings = descriptionFindings(changed(path, value), codes, 'dataset.json');
    expect(findings.map(({ column }) => column)).toContain(place);
    for (const { code, message, fix } of findings) {
      expect(code).toBe('description');
      for (const { en, zh } of [message, fix]) {
        expect(en).toMatch(/[.?]$/);
        expect(zh).toMatch(/\p{Script=Han}.*[。？]$/u);
      }
    }
  });

  it.each<[string, string, unknown]>([
    ['a proper name that is the same in both languages', '/huiyin/publisher', { en: 'GOV.UK', zh: 'GOV.UK' }],
    ['Latin letters in a Chinese text', '/huiyin/title', { en: 'FOI requests', zh: 'FOI 申请' }],
    ['a total of its list', `${field}/1/huiyin/total`, 'beijing'],
    ['aliases of its own', `${field}/3/huiyin/aliases`, ['timely', 'on time']],
    ['outcomes of its own counts', `${table}/outcomes`, [outcomes(['on_time'], ['late'])]],
    ['classes in their order', `${table}/measures/0/classes`, [0.4, 0.5, 0.6, 0.8]],
    ['a bound at zero', `${field}/2/constraints`, { minimum: 0, maximum: 0 }],
    ['a pattern for a text', `${field}/7/constraints`, { pattern: '[a-z0-9]+(-[a-z0-9]+)*', minLength: 1, maxLength: 1 }],
    ['amounts with decimals outside what must add up', `${field}/8`, { ...good.resources[0]?.schema.fields[2], name: 'cost', type: 'number' }],
  ])('with %s is right', (_, path, value) => {
    expect(descriptionFindings(changed(path, value), codes, 'dataset.json')).toEqual([]);
  });

  it('whose codes are valid in no period is told which', () => {
    const backward = readCodeList('code,name_en,name_zh,parent,valid_from,valid_to\na,A,甲,,2026-Q2,2026-Q1\nb,B,乙,,May 2026,\n', 'bodies');
    const findings = descriptionFindings(good, new Map([['bodies', backward]]), 'dataset.json');
    expect(findings.map(({ column }) => column)).toEqual(['/codes/bodies/a', '/codes/bodies/b']);
  });
});

describe('a pattern', () => {
  it.each([
    '^[a-z0-9]+(-[a-z0-9]+)*$',
    '^[0-9]{4}(-Q[1-4]|-(0[1-9]|1[0-2]))?$',
    '[0-9A-F]{2}(:[0-9A-F]{2}){5}',
    '([0-9A-F]{2}){6}',
    '(\\d{1,3}\\.){3}\\d{1,3}',
    '[0-9a-f]{64}',
    '.*',
    '.{1,200}',
    '[A-Z].*\\.',
    '.*-[0-9]+',
    '\\w+ \\w+',
    '[^,]*,[^,]*,[^,]*',
    '\\p{L}+( \\p{L}+)*',
    '[\\u4e00-\\u9fff]{2,20}',
    '[一-龥]+(、[一-龥]+)*',
    'https://[a-z.]+/.*',
    '(?:ab|cd)+',
    '(?<year>\\d{4})年',
    '\\d+(\\.\\d+)?',
    '(A|P|E)',
    '[\\]\\-a-z]+',
    '\\u{1F600}+',
    'a\\/b',
    '([a-z]{1,90}-){1,90}',
  ])('is safe: %s', (source) => {
    expect(patternTrouble(source)).toBeUndefined();
  });

  it.each([
    '(a+)+',
    '(a*)*',
    '(a|a)*',
    '(a|aa)+',
    '(a|b|ab)*',
    '([a-z]+)*x',
    '(\\w+\\s?)*',
    '(.|\\s)*',
    '(\\d|\\d\\d)+',
    '(x+x+)+y',
    '(\\p{L}+-?)+',
    '(一|[一-龥])+',
    '((a|b)?)*',
    '(a?){25}a{25}',
    '(a|a){30}',
    '(a{1,30}){1,30}',
    '(.*a){20}',
    '(.*?,){11}P',
    '.*.*=.*',
    '.*foo.*',
    '\\s*\\s*',
    '[a-z]{1,50}[a-z]{1,50}',
    '([a-zA-Z0-9])(([\\-.]|[_]+)?([a-zA-Z0-9]+))*@[a-z0-9]+',
    '(?=a)b',
    '(?<!a)b',
    '(a)\\1',
    '(?<x>a)\\k<x>',
    '(',
    '[z-a]',
    'a**',
    '\\p{Nonsense}',
  ])('is refused: %s', (source) => {
    const trouble = patternTrouble(source);
    expect(trouble?.message.en).toMatch(/\.$/);
    expect(trouble?.fix.zh).toMatch(/。$/);
  });

  it('that can run away is never run', async () => {
    const dataset = changed(`${field}/7/constraints`, { pattern: '(a+)+b' });
    const resource = dataset.resources[0];
    if (!resource) throw new Error('the fixture has no table');
    const run = startChecks([pattern], { dataset, resource, codes, history: [], cause: null, today: '2026-10-08' }, 'f.csv');
    run.header(resource.schema.fields.map(({ name }) => name));
    await notRunningAway(1, () => run.row(['2026-Q1', 'beijing', '1', '1', '0', '2026-04-30', 'A', 'a'.repeat(50)], 2));
    expect(run.finish()).toEqual([]);
  });
});
