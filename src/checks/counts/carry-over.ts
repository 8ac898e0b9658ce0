import { type CarryOver, fieldsOf, periodColumn } from '../../core/description/dataset.ts';
import { ordinalOf, parsePeriod } from '../../core/period.ts';
import type { Check, Rows, Subject } from '../check.ts';
import { newsOf, timelineOfRows } from '../history/comparison.ts';
import { visitNeighbours } from '../neighbours.ts';

export const carryOver: Check = {
  code: 'carry-over',
  severity: 'warning',
  title: { en: 'The end of a period is not the start of the next', zh: '上期期末数与下期期初数不符' },
  why: {
    en: 'What is open on the last day is open on the next morning; a difference is a lost case or a silent revision.',
    zh: '最后一天未办结的，第二天早上仍未办结；两数不同，不是丢了件，就是悄悄改过数。',
  },
  run: (subject, report) => {
    const rules = subject.resource.huiyin.carryOver ?? [];
    if (rules.length === 0) return {};
    return {
      rows(rows) {
        const timeline = timelineOfRows(subject, rows);
        if (!timeline) return;
        for (const { rule, before, row, end, start } of stepsBroken(subject, rows, rules)) {
          const [then, now] = [timeline.text(timeline.at(before)), timeline.text(timeline.at(row))];
          const [from, to] = [rows.rowNumbers[before], rows.rowNumbers[row]];
          report({
            row: to ?? null,
            column: rule.to,
            value: `${end} → ${start}`,
            message: {
              en: `${then} ended with ${rule.from} ${end} (row ${from}), but ${now} starts with ${rule.to} ${start}.`,
              zh: `${then} 期末的 ${rule.from} 为 ${end}（第 ${from} 行），而 ${now} 期初的 ${rule.to} 为 ${start}。`,
            },
            fix: {
              en: 'Find out which of the two is right and correct the other. If cases were recounted or moved, add a note and give that as the reason.',
              zh: '请查明哪个数正确，改正另一个。如果是重新清点或转移造成的，请加注释，并以此作为理由。',
            },
          });
        }
      },
    };
  },
};

interface Step {
  readonly rule: CarryOver;
  /** Places of the earlier and the later row. */
  readonly before: number;
  readonly row: number;
  readonly end: number;
  readonly start: number;
}

/** Neighbouring periods of the same key whose stocks differ, unless both are published so or a break lies between. */
function stepsBroken(subject: Subject, rows: Rows, rules: readonly CarryOver[]): readonly Step[] {
  const news = newsOf(subject, rows);
  const isExcused = excuses(subject, rows);
  const columns = rules.flatMap((rule) => {
    const [ends, starts] = [rows.numbers.get(rule.from), rows.numbers.get(rule.to)];
    return ends && starts ? [{ rule, ends, starts }] : [];
  });
  const steps: Step[] = [];
  visitNeighbours(subject, rows, (before, row) => {
    if (news[before] === 0 && news[row] === 0) return;
    for (const { rule, ends, starts } of columns) {
      const [end, start] = [ends[before] as number, starts[row] as number];
      if (end === start || Number.isNaN(end + start) || isExcused(row)) continue;
      steps.push({ rule, before, row, end, start });
    }
  });
  return steps;
}

/** Tells of a row whether a series break starts in its period, by the description or by its own status B or D. */
function excuses({ dataset, resource }: Subject, rows: Rows): (row: number) => boolean {
  const bodies = rows.texts.get(dataset.huiyin.body);
  const periods = rows.texts.get(periodColumn(resource));
  const status = rows.texts.get(fieldsOf(resource, 'status')[0]?.name ?? '');
  // After a change of coverage what a body had left is still what it begins with.
  const ownBreaks = resource.huiyin.breaks.filter(({ change }) => change !== 'coverage');
  const breaks = ownBreaks.map(({ from, bodies: only }) => {
    const start = parsePeriod(from);
    return { start: start && ordinalOf(start), only };
  });
  return (row) => {
    const flag = status?.values[status.index[row] as number];
    if (flag === 'B' || flag === 'D') return true;
    const period = parsePeriod(periods?.values[periods.index[row] as number] ?? '');
    const body = bodies?.values[bodies.index[row] as number] ?? '';
    return breaks.some(({ start, only }) => period && start === ordinalOf(period) && (!only || only.includes(body)));
  };
}
