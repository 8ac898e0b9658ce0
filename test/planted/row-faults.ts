import { fieldsOf, periodColumn } from '../../src/core/description/dataset.ts';
import { inRows, type Planter, type Row } from './planting.ts';
import type { Sample } from './published.ts';

function periodIn({ header, rows, subject }: Sample, at: number): { readonly place: number; readonly text: string } {
  const place = header.indexOf(periodColumn(subject.resource));
  return { place, text: rows[at]?.[place] ?? '' };
}

/** Faults of rows among each other, against what is published, and of the status beside the figures. */
export const rowFaults: readonly Planter[] = [
  inRows('a quarter left out', 'period-gap', (sample) => {
    const times = sample.rows.map((_, at) => periodIn(sample, at).text);
    const periods = [...new Set(times)];
    const gone = periods.at(-2);
    if (periods.length < 3 || sample.subject.history.length === 0) return undefined;
    return {
      rows: sample.rows.filter((_, at) => times[at] !== gone),
      at: null,
      column: periodColumn(sample.subject.resource),
    };
  }),

  // Rows among each other.
  inRows('a row twice', 'duplicate-row', ({ rows }, at) => ({ rows: [...rows, rows[at] as Row], at: rows.length })),
  inRows('a row twice with another figure', 'duplicate-key', ({ rows, header, subject }, at) => {
    const place = header.indexOf(fieldsOf(subject.resource, 'count')[0]?.name ?? '');
    const cells = rows[at] as Row;
    return cells[place] === ''
      ? undefined
      : { rows: [...rows, cells.with(place, String(Number(cells[place]) + 3))], at: rows.length };
  }),
  inRows('a sum that does not come out', 'identity', ({ rows, header, subject }, at) => {
    const rule = subject.resource.huiyin.identities.find(({ relation }) => relation === '=');
    const cells = rows[at] as Row;
    const isFilled = [...(rule?.left ?? []), ...(rule?.right ?? [])].every(
      (name) => cells[header.indexOf(name)] !== '',
    );
    const name = rule?.left[0];
    if (!rule || !name || !isFilled) return undefined;
    const place = header.indexOf(name);
    return {
      rows: rows.with(at, cells.with(place, String(Number(cells[place]) + 1))),
      at,
      column: [...rule.left, ...rule.right].join(', '),
    };
  }),
  inRows('a published figure changed', 'revision-unexplained', ({ rows, header, subject, newest }, _, dice) => {
    const name = dice(fieldsOf(subject.resource, 'count'))?.name ?? '';
    const place = header.indexOf(name);
    const at = dice(rows.slice(0, newest).flatMap((cells, index) => (cells[place] === '' ? [] : [index])));
    const cells = rows[at ?? -1];
    return at === undefined || !cells
      ? undefined
      : { rows: rows.with(at, cells.with(place, String(Number(cells[place]) + 1))), at, column: name };
  }),
  inRows('a published row deleted', 'history-deleted', ({ rows, newest }, _, dice) => {
    const at = dice(rows.slice(0, newest).map((_row, index) => index));
    return at === undefined ? undefined : { rows: rows.toSpliced(at, 1), at: null };
  }),
  inRows('a total by its name', 'total-row', ({ rows, header, subject }, at) => {
    const place = header.indexOf(subject.dataset.huiyin.body);
    return {
      rows: [...rows, (rows[at] as Row).with(place, '合计')],
      at: rows.length,
      column: subject.dataset.huiyin.body,
    };
  }),
  inRows('a total without a period', 'total-row', ({ rows, header }) => ({
    rows: [
      ...rows,
      header.map((_, place) => (place === 0 ? '总计' : place > header.length - 4 ? '' : String(100 + place))),
    ],
    at: rows.length,
  })),

  // The status beside the figures.
  inRows('a count left blank', 'status-conflict', ({ rows, header, subject }, at) => {
    const { measures, identities, disclosure } = subject.resource.huiyin;
    const isDemanded = (name: string): boolean =>
      subject.resource.schema.fields.some((field) => field.name === name && field.constraints?.required === true);
    const name = [...(measures[0]?.denominator.sum ?? []), ...(identities[0]?.left ?? [])].find(
      (one) => !isDemanded(one) && !disclosure?.columns.includes(one),
    );
    const [status] = fieldsOf(subject.resource, 'status');
    const cells = rows[at] as Row;
    const place = header.indexOf(name ?? '');
    if (!name || !status || cells[place] === '' || !['A', 'P'].includes(cells[header.indexOf(status.name)] ?? ''))
      return undefined;
    return { rows: rows.with(at, cells.with(place, '')), at, column: name };
  }),
  ...['O', 'L', 'M'].map((mark) =>
    inRows(`figures under ${mark}`, 'status-conflict', ({ rows, header, subject }, at) => {
      const [status] = fieldsOf(subject.resource, 'status');
      const cells = rows[at] as Row;
      const isWhole = fieldsOf(subject.resource, 'count').every(({ name }) => cells[header.indexOf(name)] !== '');
      if (!status || !isWhole) return undefined;
      return { rows: rows.with(at, cells.with(header.indexOf(status.name), mark)), at, column: status.name };
    }),
  ),
];
