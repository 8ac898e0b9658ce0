import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Dataset, Field } from '../../../src/core/description/dataset.ts';
import type { Text } from '../../../src/core/text.ts';

const columns = [
  'time_period',
  'region',
  'body',
  'received',
  'on_time',
  'late',
  'open_overdue',
  'as_of_date',
  'obs_status',
  'note_id',
];
const quarters = 40;
/** How many regions the code list of the synthetic rows has. */
export const regions = 25;
const bodies = 1_000;

/** A synthetic data folder with one dataset, `million`, and a tidy file of `rows` rows x 10 columns for it, without a fault. */
export async function writeMillionRows(
  folder: string,
  rows: number,
): Promise<{ readonly data: string; readonly file: string }> {
  const data = join(folder, 'data');
  await mkdir(join(data, 'million'), { recursive: true });
  await mkdir(join(data, 'codes'), { recursive: true });
  await writeFile(join(data, 'million/dataset.json'), JSON.stringify(description('million')));
  await writeFile(join(data, 'codes/bench-regions.csv'), codeList('r', regions));
  await writeFile(join(data, 'codes/bench-bodies.csv'), codeList('body-', bodies));
  const file = join(folder, 'million.csv');
  await pipeline(lines(rows), createWriteStream(file));
  return { data, file };
}

function* lines(rows: number): Generator<string> {
  let piece = `${columns.join(',')}\r\n`;
  const write = rowWriter();
  for (let row = 0; row < rows; row += 1) {
    const quarter = Math.floor(row / (regions * bodies)) % quarters;
    const region = Math.floor(row / bodies) % regions;
    piece += write(quarter, region, row % bodies);
    if (piece.length > 500_000) {
      yield piece;
      piece = '';
    }
  }
  yield piece;
}

/** The columns of the synthetic rows. */
export const syntheticColumns: readonly string[] = columns;

/** Writes rows whose counts add up; `quarter` counts from 2015-Q1. The same rows on every machine. */
export function rowWriter(): (quarter: number, region: number, body: number) => string {
  let seed = 1;
  return (quarter, region, body) => {
    // A linear congruential generator (Numerical Recipes).
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    const received = 50 + (seed % 9_000);
    const late = seed % 41;
    const overdue = (seed >>> 8) % 7;
    const year = 2015 + Math.floor(quarter / 4);
    return `${year}-Q${(quarter % 4) + 1},r${region},body-${body},${received},${received - late - overdue},${late},${overdue},2026-03-31,A,\r\n`;
  };
}

/** The text of a code list; names with a comma are quoted. */
export function codeList(
  prefix: string,
  length: number,
  nameOf = (index: number): Text => ({ en: `Synthetic ${index}`, zh: `合成 ${index}` }),
): string {
  const entries = Array.from({ length }, (_, index) => {
    const { en, zh } = nameOf(index);
    return `${prefix}${index},${en.includes(',') ? `"${en}"` : en},${zh},,,`;
  });
  return `code,name_en,name_zh,parent,valid_from,valid_to\n${entries.join('\n')}\n`;
}

/** What the synthetic rows mean. */
export function description(name: string): Dataset {
  const both = (en: string): Text => ({ en, zh: `合成 ${en}` });
  const field = (name: string, type: Field['type'], role: Field['huiyin']['role'], codes?: string): Field => ({
    name,
    type,
    ...(type === 'integer' && { constraints: { minimum: 0, maximum: 10_000_000 } }),
    huiyin: { role, title: both(name), ...(codes && { codes }) },
  });
  return {
    $schema: '../../public/schema/dataset.json',
    name,
    title: 'Synthetic rows',
    licenses: [{ name: 'CC0-1.0', title: 'CC0 1.0' }],
    sources: [{ title: 'Made by the benchmark' }],
    contributors: [{ title: 'Huiyin', roles: ['publisher'] }],
    resources: [
      {
        name: 'replies',
        type: 'table',
        path: 'replies.csv',
        schema: {
          fields: [
            field('time_period', 'string', 'period'),
            field('region', 'string', 'dimension', 'bench-regions'),
            field('body', 'string', 'dimension', 'bench-bodies'),
            ...['received', 'on_time', 'late', 'open_overdue'].map((name) => field(name, 'integer', 'count')),
            field('as_of_date', 'date', 'as-of'),
            field('obs_status', 'string', 'status'),
            field('note_id', 'string', 'note'),
          ],
          primaryKey: ['time_period', 'region', 'body'],
          missingValues: [''],
        },
        huiyin: {
          title: both('replies'),
          kind: 'replies',
          identities: [
            {
              name: 'parts',
              title: both('the parts add up to received'),
              left: ['on_time', 'late', 'open_overdue'],
              relation: '=',
              right: ['received'],
            },
          ],
          measures: [
            {
              name: 'on_time',
              title: both('on time'),
              phrase: both('of messages were answered on time'),
              definition: both('on time over received'),
              numerator: { sum: ['on_time'] },
              denominator: { sum: ['received'] },
              basis: 'cohort',
              direction: 'up',
              targets: [],
            },
          ],
          breaks: [],
        },
      },
    ],
    huiyin: {
      title: both('Synthetic rows'),
      publisher: both('Nobody'),
      summary: both('Invented figures for the benchmark.'),
      frequency: 'Q',
      body: 'body',
      bodyName: { one: both('body'), many: both('bodies') },
      headline: { resource: 'replies', measure: 'on_time' },
      synthetic: true,
    },
  };
}
