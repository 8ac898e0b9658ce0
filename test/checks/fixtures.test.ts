import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { knownColumns } from '../../src/checks/header.ts';
import { checks } from '../../src/checks/index.ts';
import { startChecks } from '../../src/checks/run.ts';
import type { Subject } from '../../src/checks/check.ts';
import { type Dataset, resourceOf } from '../../src/core/dataset.ts';
import type { Release } from '../../src/core/release.ts';
import type { Finding } from '../../src/core/finding.ts';
import { readCodeList } from '../../src/csv/code-list.ts';
import { readObservations } from '../../src/csv/observations.ts';
import { readBytes } from '../../src/csv/read.ts';

const here = import.meta.dirname;
const codes = new Map(
  readdirSync(join(here, 'codes')).map((file) => {
    const name = file.replace('.csv', '');
    return [name, readCodeList(readFileSync(join(here, 'codes', file), 'utf8'), name)];
  }),
);
const folders = readdirSync(here, { withFileTypes: true }).filter(
  (entry) => entry.isDirectory() && entry.name !== 'codes',
);

/**
 * What a file of a folder is held against: the shared description, unless the folder has a `dataset.json` of its own or
 * the file a `<name>.json` beside it;
 * the tables in its `published/`, oldest first, each with a description of its own when `<name>.json` stands beside it;
 * and what its `subject.json` says of the cause and the day.
 */
function subjectOf(folder: string, file: string): Subject {
  const places = [join(folder, file.replace(/\.\w+$/, '.json')), join(folder, 'dataset.json'), join(here, 'dataset.json')];
  const dataset: Dataset = JSON.parse(readFileSync(places.find(existsSync) ?? '', 'utf8'));
  const published = existsSync(join(folder, 'published')) ? readdirSync(join(folder, 'published')).sort() : [];
  const history = published.filter((file) => file.endsWith('.csv')).map((file) => {
    const id = file.replace('.csv', '');
    const then = join(folder, 'published', `${id}.json`);
    const description: Dataset = existsSync(then) ? JSON.parse(readFileSync(then, 'utf8')) : dataset;
    const resource = resourceOf(description, 'replies');
    const observations = readObservations(readFileSync(join(folder, 'published', file), 'utf8'), resource);
    const release: Release = { id, period: id, asOf: '2026-04-30', status: 'final', published: '2026-05-01T01:30:00.000Z', previous: null, cause: null, accepted: [], files: [], bag: '' };
    return { release, dataset: description, resource, observations };
  });
  const extra = join(folder, 'subject.json');
  return {
    dataset,
    resource: resourceOf(dataset, 'replies'),
    codes,
    history,
    cause: null,
    today: '2026-10-08',
    ...(existsSync(extra) ? JSON.parse(readFileSync(extra, 'utf8')) : {}),
  };
}

function findingsIn(folder: string, file: string): readonly Finding[] {
  const subject = subjectOf(folder, file);
  const run = startChecks(checks, subject, file);
  readBytes(readFileSync(join(folder, file)), run, { known: (cells) => knownColumns(cells, subject.resource) });
  return run.finish();
}

describe('the fixture folders', () => {
  it('are as many as there are checks, one named after each code', () => {
    const codesOfChecks = checks.map(({ code }) => code).sort();
    expect(folders.map(({ name }) => name).sort(), 'a check needs test/checks/<code>/{pass,fail}.csv and expected.json').toEqual(codesOfChecks);
  });
});

describe.each(folders.map(({ name }) => name))('%s', (code) => {
  const folder = join(here, code);

  it('finds in fail.csv exactly what expected.json lists, each with row, column and value', () => {
    const expected: Finding[] = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
    const found = findingsIn(folder, 'fail.csv').map(({ code: foundCode, row, column, value }) => ({ code: foundCode, row, column, value }));
    expect(found).toEqual(expected);
    expect(found.map((finding) => finding.code)).toContain(code);
  });

  it('finds nothing in pass.csv', () => {
    expect(existsSync(join(folder, 'pass.csv'))).toBe(true);
    expect(findingsIn(folder, 'pass.csv')).toEqual([]);
  });

  it('says in both languages what is wrong and how to mend it', () => {
    for (const { message, fix } of findingsIn(folder, 'fail.csv')) {
      for (const sentence of [message, fix]) {
        expect(sentence.en).toMatch(/[.?]$/);
        expect(sentence.zh).toMatch(/\p{Script=Han}.*[。？]$/u);
      }
    }
  });
});
