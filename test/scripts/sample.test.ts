import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { openWorkbench, type Workbench } from '../../scripts/data-folder.ts';
import { Dice } from '../../scripts/dice.ts';
import { checkFiles } from '../../scripts/intake/check-files.ts';
import { figuresOf } from '../../scripts/sample/figures.ts';
import { sampleTable } from '../../scripts/sample/sample-table.ts';
import type { CodeList } from '../../src/core/description/code-list.ts';
import type { Dataset, Identity, Resource } from '../../src/core/description/dataset.ts';
import { parsePeriod } from '../../src/core/period.ts';
import { readCodeList } from '../../src/csv/code-list.ts';
import { csvText } from '../../src/csv/write.ts';
import { syntheticDataset, syntheticResource } from '../core/synthetic.ts';

const project = join(import.meta.dirname, '../..');
const scratch = mkdtempSync(join(tmpdir(), 'huiyin-sample-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** A data folder with the project's datasets as they are described, and nothing published. */
const data = join(scratch, 'data');
cpSync(join(project, 'data/codes'), join(data, 'codes'), { recursive: true });
const described = ['uk-foi', 'us-foia', 'ni-emergency-care', 'message-board-demo'];
for (const name of described) {
  mkdirSync(join(data, name));
  cpSync(join(project, 'data', name, 'dataset.json'), join(data, name, 'dataset.json'));
}

function run(...args: string[]): { status: number | null; out: string; err: string } {
  const command = [join(project, 'scripts/data.ts'), ...args, '--data', data];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: scratch, encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
}

async function bench(name: string): Promise<Workbench> {
  const opened = await openWorkbench(data, name);
  if ('findings' in opened) throw new Error(JSON.stringify(opened.findings));
  return opened;
}

describe('sample', () => {
  it('writes a file for each table, which says that it is synthetic and passes the checks', () => {
    const { status, out } = run('sample', 'us-foia', '--rows', '300', '--json');
    expect(status).toBe(0);
    const files: { path: string; rows: number }[] = JSON.parse(out).files;
    expect(files.map(({ path }) => basename(path))).toEqual([
      'us-foia.requests.synthetic.csv',
      'us-foia.reply-times.synthetic.csv',
    ]);
    expect(files.every(({ rows }) => rows > 0 && rows <= 300)).toBe(true);
    const checked = run('check', ...files.map(({ path }) => path), '--dataset', 'us-foia', '--json');
    expect(JSON.parse(checked.out).findings).toEqual([]);
  });

  it.each(described)('makes rows for %s that pass its checks', async (name) => {
    const opened = await bench(name);
    const files = opened.dataset.resources.map((resource) => {
      const { header, rows } = sampleTable(opened.dataset, resource, opened.codes, { rows: 500 });
      const path = join(scratch, resource.path);
      writeFileSync(path, csvText(header, rows));
      return path;
    });
    const tables = await checkFiles(files, opened);
    expect(tables.flatMap(({ findings }) => findings)).toEqual([]);
    expect(tables.every(({ rowCount }) => rowCount > 0 && rowCount <= 500)).toBe(true);
  });

  it('makes the same rows every time, and ends with the period asked for', async () => {
    const { dataset, codes: lists } = await bench('uk-foi');
    const [resource] = dataset.resources;
    if (!resource) throw new Error('uk-foi has no table');
    const make = () => sampleTable(dataset, resource, lists, { rows: 80, last: parsePeriod('2019-Q2') });
    expect(make()).toEqual(make());
    expect(
      make()
        .rows.map(([period]) => period)
        .sort()
        .at(-1),
    ).toBe('2019-Q2');
  });

  it('puts its mark into the name of the file asked for, and overwrites nothing', () => {
    expect(run('sample', 'uk-foi', '--out', 'twice.csv').status).toBe(0);
    expect(existsSync(join(scratch, 'twice.synthetic.csv'))).toBe(true);
    const { status, err } = run('sample', 'uk-foi', '--out', 'twice.csv');
    expect(status).toBe(2);
    expect(err).toContain('nothing is overwritten');
  });

  it.each([
    ['a period of another frequency', ['us-foia', '--period', '2019-Q2'], 'frequency A'],
    ['a period that is none', ['us-foia', '--period', 'last'], '2026-Q3'],
    ['no rows at all', ['us-foia', '--rows', '0'], 'whole number'],
  ])('refuses %s and says what to do', (_, args, message) => {
    const { status, err } = run('sample', ...args);
    expect(status).toBe(2);
    expect(err).toContain(message);
  });
});

const cities = readCodeList(
  [
    'code,name_en,name_zh,parent,valid_from,valid_to',
    'north,North,北部,,,',
    'south,South,南部,,,',
    'n1,North One,北一,north,,',
    'n2,North Two,北二,north,,2020-Q4',
    's1,South One,南一,south,,',
    'all,All,全部,,,',
    '',
  ].join('\n'),
  'cities',
);
const codes: ReadonlyMap<string, CodeList> = new Map([['cities', cities]]);

/** The synthetic table with changes, and a dataset that holds it. */
function tableWith(change: (resource: Resource) => Resource): { dataset: Dataset; resource: Resource } {
  const plain = syntheticResource(['body']);
  const resource = change({
    ...plain,
    schema: { ...plain.schema, fields: plain.schema.fields.filter(({ huiyin }) => huiyin.role !== 'bin') },
    huiyin: { ...plain.huiyin, measures: [] },
  });
  return { dataset: syntheticDataset(resource), resource };
}

function withIdentities(identities: readonly Omit<Identity, 'name' | 'title'>[]): (resource: Resource) => Resource {
  const named = identities.map((identity, index) => ({
    ...identity,
    name: `rule-${index}`,
    title: { en: '', zh: '' },
  }));
  return (resource) => ({ ...resource, huiyin: { ...resource.huiyin, identities: named } });
}

describe('a sample table', () => {
  it('takes the lowest codes of a list that are valid, with the one they lie within, and no total', () => {
    const { dataset, resource } = tableWith((plain) => ({
      ...plain,
      schema: {
        ...plain.schema,
        fields: plain.schema.fields.flatMap((field) =>
          field.name === 'body'
            ? [
                { ...field, huiyin: { ...field.huiyin, codes: 'cities', total: 'all', within: 'province' } },
                { ...field, name: 'province', huiyin: { ...field.huiyin, codes: 'cities' } },
              ]
            : [field],
        ),
      },
    }));
    const { rows } = sampleTable(dataset, resource, codes, { rows: 100 });
    expect([...new Set(rows.map(([, body, province]) => `${body} in ${province}`))]).toEqual([
      'n1 in north',
      's1 in south',
    ]);
  });

  it('carries what is open at the end of a period over to the next', () => {
    const { dataset, resource } = tableWith((plain) => {
      const balanced = withIdentities([{ left: ['open'], relation: '=', right: ['on_time', 'late'] }])(plain);
      return { ...balanced, huiyin: { ...balanced.huiyin, carryOver: [{ from: 'late', to: 'on_time' }] } };
    });
    const { header, rows } = sampleTable(dataset, resource, codes, { last: parsePeriod('2025-Q4') });
    const [from, to] = [header.indexOf('late'), header.indexOf('on_time')];
    const first = rows.filter(([, body]) => body === rows[0]?.[1]);
    expect(first.length).toBeGreaterThan(2);
    expect(first.slice(1).map((row) => row[to])).toEqual(first.slice(0, -1).map((row) => row[from]));
  });

  it('says which rules leave no figures it can find', () => {
    const { dataset, resource } = tableWith(
      withIdentities([
        { left: ['open'], relation: '=', right: ['on_time', 'late'] },
        { left: ['on_time'], relation: '=', right: ['open', 'late'] },
      ]),
    );
    expect(() => sampleTable(dataset, resource, codes)).toThrow('the rules "rule-0", "rule-1"');
  });

  it('keeps every identity of any hierarchy of totals', () => {
    const hierarchy = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(hierarchy, fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }), (parents, isExact) => {
        // Column 0 is the whole; each further column is a part of an earlier one.
        const names = ['c0', ...parents.map((_, index) => `c${index + 1}`)];
        const partsOf = (whole: number): readonly string[] =>
          names.slice(1).filter((_, index) => Math.min(index, parents[index] ?? 0) === whole);
        const identities = names.flatMap((name, whole) =>
          partsOf(whole).length === 0
            ? []
            : [{ left: partsOf(whole), relation: isExact[whole] ? ('=' as const) : ('<=' as const), right: [name] }],
        );
        const { resource } = tableWith((plain) => {
          const count = plain.schema.fields.find(({ huiyin }) => huiyin.role === 'count');
          if (!count) throw new Error('the synthetic table has no count');
          const fields = names.map((name) => ({ ...count, name }));
          return withIdentities(identities)({ ...plain, schema: { ...plain.schema, fields } });
        });
        const row = figuresOf(resource).draw(new Dice('a seed'), 150);
        const sum = (columns: readonly string[]): number =>
          columns.reduce((total, name) => total + (row[names.indexOf(name)] ?? Number.NaN), 0);
        for (const { left, relation, right } of identities) {
          if (relation === '=') expect(sum(left)).toBe(sum(right));
          else expect(sum(left)).toBeLessThanOrEqual(sum(right));
        }
      }),
      { numRuns: 100 },
    );
  });
});
