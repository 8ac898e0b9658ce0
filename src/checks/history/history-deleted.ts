import { periodColumn } from '../../core/description/dataset.ts';
import type { Fault } from '../../core/finding.ts';
import { ordinalOf, parsePeriod } from '../../core/period.ts';
import { reportAlike } from '../alike.ts';
import { type Check, type PublishedTable, quoted, type Rows, type Subject } from '../check.ts';
import { BrokenRows } from '../keys/broken-rows.ts';
import { comparisonOf, timelineOfRows } from './comparison.ts';

export const historyDeleted: Check = {
  code: 'history-deleted',
  severity: 'error',
  title: { en: 'A published row is gone', zh: '已发布的行不见了' },
  why: {
    en: 'Nothing published is ever deleted: a figure that disappears cannot be checked by those who relied on it.',
    zh: '已发布的内容永不删除：数字一旦消失，依据它的人就无从核对。',
  },
  run: (subject, report) => ({
    rows(rows) {
      const { published, difference } = comparisonOf(subject, rows) ?? {};
      if (!published || !difference || difference.removed.length === 0) return;
      const { whole, single } = lostRows(subject, rows, published, difference.removed);
      // A reason may take a row away, and never a whole period: that is a file of the corrected rows only.
      for (const { period, count } of whole) report(lostPeriod(subject, published, period, count));
      if (subject.cause === null) reportAlike(report, single, (key) => lostRow(subject, published, key));
    },
  }),
};

function lostPeriod({ resource }: Subject, { release }: PublishedTable, period: string, count: number): Fault {
  return {
    column: periodColumn(resource),
    value: quoted(period),
    message: {
      en: `All ${count} published rows of ${quoted(period)} are missing (release ${release.id}).`,
      zh: `${quoted(period)} 已发布的 ${count} 行全部缺失（版本 ${release.id}）。`,
    },
    fix: {
      en: `A release holds every period, not only the new or the corrected one. Copy the rows of ${quoted(period)} from ${resource.path} of the release ${release.id}.`,
      zh: `每个版本都应包含全部期间，而不只是新的或更正的那一期。请从版本 ${release.id} 的 ${resource.path} 中复制 ${quoted(period)} 的各行。`,
    },
  };
}

function lostRow({ resource }: Subject, { release }: PublishedTable, key: ReadonlyMap<string, string>): Fault {
  const shown = quoted([...key.values()].join(', '));
  return {
    column: resource.schema.primaryKey.join(', '),
    value: shown,
    message: {
      en: `The row ${shown} is published (release ${release.id}) and missing here.`,
      zh: `${shown} 一行已经发布（版本 ${release.id}），文件中却没有。`,
    },
    fix: {
      en: 'Put the row back, or publish with --revision or --correction and the reason why it is no longer true.',
      zh: '请补回该行；或者发布时用 --revision 或 --correction 说明它为何不再成立。',
    },
  };
}

/** The published rows that are gone: periods of which nothing is left, and single rows by key. */
function lostRows(subject: Subject, rows: Rows, { observations }: PublishedTable, removed: Uint32Array) {
  const time = periodColumn(subject.resource);
  const columns = subject.resource.schema.primaryKey.map((name) => ({
    name,
    text: (row: number): string => {
      const column = observations.texts.get(name);
      return column
        ? (column.values[column.index[row] as number] ?? '')
        : String(observations.numbers.get(name)?.[row]);
    },
  }));
  const present = new Set(rows.texts.get(time)?.values);
  const isGap = gapsOf(subject, rows);
  const wholeCounts = new Map<string, number>();
  const single: ReadonlyMap<string, string>[] = [];
  const broken = new BrokenRows(subject, rows);
  const periodOf = columns.find(({ name }) => name === time);
  for (const row of removed) {
    const period = periodOf?.text(row);
    if (period !== undefined && !present.has(period)) {
      if (!isGap(period)) wholeCounts.set(period, (wholeCounts.get(period) ?? 0) + 1);
      continue;
    }
    const key = new Map(columns.map(({ name, text }) => [name, text(row)]));
    if (!broken.explains(key)) single.push(key);
  }
  return { whole: [...wholeCounts].map(([period, count]) => ({ period, count })), single };
}

/** Whether a period that is gone is told by another check: a gap between others, or the newest of all. */
function gapsOf(subject: Subject, rows: Rows): (period: string) => boolean {
  const timeline = timelineOfRows(subject, rows);
  return (text) => {
    const period = parsePeriod(text);
    return timeline !== undefined && period !== undefined && ordinalOf(period) > timeline.oldest;
  };
}
