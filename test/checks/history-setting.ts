import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Check, Subject } from '../../src/checks/check.ts';
import { startChecks } from '../../src/checks/run.ts';
import type { CodeList } from '../../src/core/description/code-list.ts';
import { type Dataset, resourceOf } from '../../src/core/description/dataset.ts';
import { readObservations } from '../../src/csv/observations.ts';

/** The description of the fixtures, as text. */
export const text = readFileSync(join(import.meta.dirname, 'dataset.json'), 'utf8');
const header = 'time_period,body,received,on_time,late,as_of_date,obs_status,note_id';
/** So many quarters from the first of 2023 on. */
export const quarters = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${2023 + Math.floor(index / 4)}-Q${(index % 4) + 1}`);
/** A row whose parts add up. */
export const row = (period: string, body: string, onTime: number, late: number, status = 'A'): string =>
  `${period},${body},${onTime + late},${onTime},${late},2026-07-31,${status},`;

/** What is replaced in it. */
export type Edits = readonly (readonly [from: string, to: string])[];

/** A description edited as text, so that each test shows what it changes. */
export function described(...edits: Edits): Dataset {
  return JSON.parse(
    edits.reduce((all, [from, to]) => {
      if (!all.includes(from)) throw new Error(`the description has no ${from}`);
      return all.replace(from, to);
    }, JSON.stringify(JSON.parse(text))),
  );
}

/** What the rows are held against. */
export interface Setting {
  readonly dataset?: Dataset;
  readonly before?: Dataset;
  readonly published?: readonly string[];
  readonly codes?: CodeList;
  readonly cause?: Subject['cause'];
}

/** What one check says of rows in the columns of the fixtures' description. */
export function found(check: Check, rows: readonly string[], setting: Setting = {}) {
  const { dataset = described(), published, codes, cause = null } = setting;
  const before = setting.before ?? dataset;
  const resource = resourceOf(before, 'replies');
  const table = published && readObservations(`${[header, ...published].join('\n')}\n`, resource);
  const history = table ? [{ release: { id: 'r1' }, dataset: before, resource, observations: table }] : [];
  const lists = new Map(codes ? [['bodies', codes]] : []);
  const subject = { dataset, resource: resourceOf(dataset, 'replies'), codes: lists, history, cause, today: '2026-10-08' };
  const run = startChecks([check], subject as unknown as Subject, 'f.csv');
  run.header(header.split(','));
  rows.forEach((cells, index) => {
    run.row(cells.split(','), index + 2);
  });
  return run.finish();
}
