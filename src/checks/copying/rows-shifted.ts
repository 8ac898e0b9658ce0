import type { Check, Rows, Subject } from '../check.ts';
import { newestPair, type PeriodPair } from '../history/two-periods.ts';
import { once } from '../once.ts';
import { type Logs, logsOf } from './logs.ts';

/** So many rows in a row must be like the row beside them was, and so many times nearer to it than to themselves. */
const rowsWanted = 4;
const timesNearer = 3;
/** So improbable must it be that a run of this length comes about by chance. */
const chanceAllowed = 0.01;

export const rowsShifted: Check = {
  code: 'rows-shifted',
  severity: 'warning',
  title: { en: 'Figures look shifted by a row', zh: '数字看来错开了一行' },
  why: {
    en: 'One cell inserted, deleted or sorted by itself moves every figure below it to another body; each looks plausible there.',
    zh: '多插、误删一格，或单独排序了某一列，下面的数字就全都错给了别的机构，单看却都合理。',
  },
  run: (subject, report) => ({
    rows(rows) {
      const shift = shiftIn(subject, rows);
      if (!shift) return;
      const { from, to, isUp, now, earlier } = shift;
      report({
        row: from,
        value: now,
        message: {
          en: `From row ${from} to ${to} the figures of ${now} are like those that the row ${isUp ? 'below' : 'above'} had in ${earlier}: they look shifted ${isUp ? 'up' : 'down'} by one row.`,
          zh: `第 ${from} 行到第 ${to} 行，${now} 的数字接近${isUp ? '下' : '上'}一行在 ${earlier} 的数字，看来整体${isUp ? '上' : '下'}移了一行。`,
        },
        fix: {
          en: 'Compare these rows with their source, name and figures together. If they are right, give the reason.',
          zh: '请把这些行的机构与数字对照原始记录核对。如果确实无误，请说明原因。',
        },
      });
    },
  }),
};

interface Shift {
  /** Rows as a spreadsheet shows them. */
  readonly from: number;
  readonly to: number;
  /** Whether each row has the figures of the one below it. */
  readonly isUp: boolean;
  readonly now: string;
  readonly earlier: string;
}

/** The longest run of rows of a new period that hold what their neighbours held the period before. */
export const shiftIn = once((subject: Subject, rows: Rows): Shift | undefined => {
  const newest = newestPair(subject, rows);
  if (!newest) return undefined;
  const { pair, now, earlier } = newest;
  const [up, down] = [runsIn(pair, 1), runsIn(pair, -1)];
  const isUp = up.length >= down.length;
  const [{ from, length }, other] = isUp ? [up, down] : [down, up];
  // Where figures jump about, rows look moved now and then in either direction: the longer must the run be in a long table.
  const usual = (other.moved + 1) / (pair.pairs.length + 1);
  if (length < rowsWanted || pair.pairs.length * usual ** length > chanceAllowed) return undefined;
  const rowOf = (at: number): number => rows.rowNumbers[pair.pairs[at]?.[1] ?? 0] ?? 0;
  return {
    from: rowOf(from),
    to: rowOf(from + length - 1),
    isUp,
    now,
    earlier,
  };
});

/** How many rows look moved by a step, and the longest run of them. */
function runsIn(pair: PeriodPair, step: number) {
  const logs = logsOf(pair);
  let [from, length, moved, run] = [0, 0, 0, 0];
  for (let at = 0; at < pair.pairs.length; at += 1) {
    const is = isMoved(logs, at, at + step);
    run = is ? run + 1 : 0;
    moved += is ? 1 : 0;
    if (run > length) [from, length] = [at - run + 1, run];
  }
  return { from, length, moved };
}

/** Whether the new figures of a row are far nearer to the old ones of another than to its own, as ratios. */
function isMoved(logs: readonly Logs[], at: number, other: number): boolean {
  let toOwn = 0;
  let toOther = 0;
  let apart = 0;
  for (const { before, now } of logs) {
    const mine = before[at] as number;
    const theirs = before[other] as number;
    const next = now[at] as number;
    if (Number.isNaN(mine + theirs + next)) continue;
    toOwn += Math.abs(next - mine);
    toOther += Math.abs(next - theirs);
    apart = Math.max(apart, Math.abs(mine - theirs));
  }
  // Where the two were alike before, nothing can be told.
  return apart > Math.log(1.5) && timesNearer * toOther < toOwn;
}
