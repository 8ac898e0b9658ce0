import { type Code, titleOf } from '../../core/description/code-list.ts';
import { periodColumn, type Resource } from '../../core/description/dataset.ts';
import type { Fault } from '../../core/finding.ts';
import { lastDayOf, type Period, parsePeriod, periodAt } from '../../core/period.ts';
import type { Observations } from '../../core/table/observations.ts';
import { reportAlike } from '../alike.ts';
import { type Check, quoted, type Rows, type Subject } from '../check.ts';
import { comparisonOf, newPeriod, timelineOfRows } from '../history/comparison.ts';
import type { Timeline } from '../timeline.ts';
import { BrokenRows } from './broken-rows.ts';
import { curvesCutShort } from './curves-cut-short.ts';

export const incompleteMatrix: Check = {
  code: 'incomplete-matrix',
  severity: 'warning',
  title: { en: 'A body that reported before has no row', zh: '以前报告过的机构缺少数据行' },
  why: {
    en: 'Whoever is silent drops out of the total unnoticed, and the rate of the others looks like the rate of all.',
    zh: '没有报告的机构会悄悄退出合计，其余机构的比率就会被当成全体的比率。',
  },
  run: (subject, report) => ({
    rows(rows) {
      const newest = newPeriod(subject, rows);
      const timeline = timelineOfRows(subject, rows);
      if (newest === undefined || !timeline) return;
      const { reported, silent } = silentBodies(subject, rows, timeline, newest);
      const now = timeline.text(newest);
      if (silent.length > 2 && silent.length > reported / 2) {
        report(mostlySilent(subject, silent.length, reported, now));
        return;
      }
      for (const { code, last } of silent) report(silentBody(subject, code, timeline.text(last), now));
      reportAlike(report, curvesCutShort(subject, rows), (curve) => curve);
    },
  }),
};

function silentBody({ dataset, resource, codes }: Subject, code: string, then: string, now: string): Fault {
  const { body } = dataset.huiyin;
  const list = codes.get(codeListName(resource, body));
  return {
    column: body,
    value: code,
    message: {
      en: `${titleOf(list, code, 'en')} (${quoted(code)}) reported in ${then} and has no row in ${now}.`,
      zh: `${titleOf(list, code, 'zh')}（${quoted(code)}）在 ${then} 有数据，在 ${now} 却没有数据行。`,
    },
    fix: {
      en: 'Add its row. If it did not report, leave its counts empty and write the status O (missing) or L (not collected); if it no longer exists, write its last period as valid_to in the code list.',
      zh: '请补上该行。如果它没有上报，计数留空并填状态 O（缺失）或 L（未采集）；如果机构已不存在，请在代码表的 valid_to 中填写其最后期间。',
    },
  };
}

/** When most are silent the period is the more likely fault. */
function mostlySilent({ dataset, resource }: Subject, silent: number, reported: number, now: string): Fault {
  return {
    column: periodColumn(resource),
    value: now,
    message: {
      en: `${silent} of ${reported} ${dataset.huiyin.bodyName.many.en} that reported before have no row in ${now}.`,
      zh: `以前报告过的 ${reported} 个${dataset.huiyin.bodyName.many.zh}中，有 ${silent} 个在 ${now} 没有数据行。`,
    },
    fix: {
      en: `Check whether the file is complete and whether any row is meant to be ${now}.`,
      zh: `请检查文件是否完整，以及是否确实应有 ${now} 的数据行。`,
    },
  };
}

/**
 * How many bodies reported in the last published period or in the file's own last period, and those of them that the
 * newest period lacks although their code is valid. A body that a broken row may be about is not missed.
 */
function silentBodies(subject: Subject, rows: Rows, timeline: Timeline, newest: number) {
  const { dataset, resource } = subject;
  const { body } = dataset.huiyin;
  const reported = new Map<string, number>();
  const before = timeline.before(newest);
  if (before !== undefined) for (const code of bodiesIn(rows, body, timeline, before)) reported.set(code, before);
  const { published, timeline: publishedTime } = comparisonOf(subject, rows) ?? {};
  if (published && publishedTime) {
    const { newest: last } = publishedTime;
    for (const code of bodiesIn(published.observations, body, publishedTime, last)) reported.set(code, last);
  }
  const present = new Set(bodiesIn(rows, body, timeline, newest));
  const list = subject.codes.get(codeListName(resource, body));
  const period = periodAt(timeline.frequency, newest);
  const due = [...reported].filter(([code]) => {
    const entry = list?.get(code);
    return entry ? isValidIn(entry, period) : code !== '' && list === undefined;
  });
  const broken = new BrokenRows(subject, rows);
  const time = periodColumn(resource);
  const silent = due
    .filter(([code]) => !present.has(code))
    .filter(
      ([code]) =>
        !broken.explains(
          new Map([
            [body, code],
            [time, timeline.text(newest)],
          ]),
        ),
    )
    .map(([code, last]) => ({ code, last }));
  return { reported: due.length, silent };
}

function bodiesIn(table: Observations, body: string, timeline: Timeline, period: number): readonly string[] {
  const column = table.texts.get(body);
  if (!column) return [];
  const isThere = new Uint8Array(column.values.length);
  for (const row of timeline.places(period)) isThere[column.index[row] as number] = 1;
  return column.values.filter((_, index) => isThere[index] === 1);
}

function codeListName(resource: Resource, body: string): string {
  return resource.schema.fields.find(({ name }) => name === body)?.huiyin.codes ?? '';
}

/** Whether the last day of a period lies between the first and the last period in which a code is valid. */
function isValidIn({ validFrom = '', validTo = '' }: Code, period: Period): boolean {
  const [first, last, day] = [parsePeriod(validFrom), parsePeriod(validTo), lastDayOf(period)];
  return !(first && lastDayOf(first) > day) && !(last && lastDayOf(last) < day);
}
