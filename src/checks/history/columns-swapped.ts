import type { Text } from '../../core/text.ts';
import type { Check, Rows, Subject } from '../check.ts';
import { exchangeFix, exchangeMendingRules } from '../counts/exchange.ts';
import { comparisonOf, newPeriod, timelineOfRows } from './comparison.ts';
import { type PeriodPair, pairPeriods } from './two-periods.ts';

export const columnsSwapped: Check = {
  code: 'columns-swapped',
  severity: 'warning',
  title: { en: 'Two columns look exchanged', zh: '两列看来互换了' },
  why: {
    en: 'Each number is plausible by itself, so nothing else notices that late and on time have changed places.',
    zh: '单看每个数字都合理，所以“按时”和“逾期”换了位置，别的检查都看不出来。',
  },
  run: (subject, report) => ({
    rows(rows) {
      const found = againstRules(subject, rows) ?? againstPublished(subject, rows) ?? againstLastPeriod(subject, rows);
      if (!found) return;
      const { columns, message } = found;
      report({ column: columns.join(', '), message, fix: exchangeFix({ columns }) });
    },
  }),
};

/** Two columns that look exchanged. */
interface Swap {
  readonly columns: readonly [string, string];
  readonly message: Text;
}

const known = new WeakMap<Rows, Swap | null>();

/** The two columns of a file that look exchanged, or null. */
export function swapIn(subject: Subject, rows: Rows): Swap | null {
  const swap =
    known.get(rows) ??
    againstRules(subject, rows) ??
    againstPublished(subject, rows) ??
    againstLastPeriod(subject, rows) ??
    null;
  known.set(rows, swap);
  return swap;
}

function againstRules(subject: Subject, rows: Rows): Swap | undefined {
  const exchange = exchangeMendingRules(subject, rows);
  if (!exchange) return undefined;
  const { columns, broken } = exchange;
  const [one, other] = columns;
  return {
    columns,
    message: {
      en: `Exchanging ${one} and ${other} would mend the rules that ${broken} rows break.`,
      zh: `有 ${broken} 行违反数字之间的规则，把 ${one} 与 ${other} 互换后就都符合了。`,
    },
  };
}

/** Published rows that now hold the figures of the one column in the other, and the other way round. */
function againstPublished(subject: Subject, rows: Rows): Swap | undefined {
  const { difference, published } = comparisonOf(subject, rows) ?? {};
  if (!difference || !published) return undefined;
  const changed = difference.columns.filter(({ isNumber, changed: own }) => isNumber && own.length >= 2);
  for (const [index, { column: one, changed: rowsOfOne }] of changed.entries()) {
    for (const { column: other, changed: rowsOfOther } of changed.slice(index + 1)) {
      const [now, nowOther] = [rows.numbers.get(one), rows.numbers.get(other)];
      const [old, oldOther] = [published.observations.numbers.get(one), published.observations.numbers.get(other)];
      if (!now || !nowOther || !old || !oldOther) continue;
      const swapped = rowsOfOne.filter((row) => {
        const before = difference.publishedRows[row] as number;
        return now[row] === oldOther[before] && nowOther[row] === old[before];
      }).length;
      if (swapped < 2 || swapped < 0.8 * Math.max(rowsOfOne.length, rowsOfOther.length)) continue;
      return {
        columns: [one, other],
        message: {
          en: `In ${swapped} rows ${one} and ${other} each hold the figure that is published for the other.`,
          zh: `有 ${swapped} 行的 ${one} 与 ${other} 恰好对调了已发布的数字。`,
        },
      };
    }
  }
  return undefined;
}

/** Rows of a new period in which each of the two is like the other was in the period before. */
function againstLastPeriod(subject: Subject, rows: Rows): Swap | undefined {
  const newest = newPeriod(subject, rows);
  const timeline = timelineOfRows(subject, rows);
  const before = newest === undefined ? undefined : timeline?.before(newest);
  if (newest === undefined || before === undefined || !timeline) return undefined;
  const pair = pairPeriods(subject, rows, before, newest);
  if (!pair) return undefined;
  const { columns } = pair;
  for (const [index, one] of columns.entries()) {
    for (const other of columns.slice(index + 1)) {
      const { told, crossed } = crossings(pair, one.cells, other.cells);
      if (crossed < 3 || crossed < 0.8 * told) continue;
      const [now, then] = [timeline.text(newest), timeline.text(before)];
      return {
        columns: [one.name, other.name],
        message: {
          en: `In ${crossed} of ${told} rows of ${now}, ${one.name} is like ${other.name} of ${then}, and the other way round.`,
          zh: `${now} 的 ${told} 行中，有 ${crossed} 行的 ${one.name} 接近 ${then} 的 ${other.name}，反之亦然。`,
        },
      };
    }
  }
  return undefined;
}

/** Among the rows in which the two columns clearly differed before: in how many they clearly changed places. */
function crossings({ pairs }: PeriodPair, one: Float64Array, other: Float64Array) {
  let told = 0;
  let crossed = 0;
  for (const [before, now] of pairs) {
    const [oldOne, oldOther] = [logOf(one[before]), logOf(other[before])];
    const [newOne, newOther] = [logOf(one[now]), logOf(other[now])];
    // Twice as large before, and not by a handful: then the order of the two is telling.
    if (!(Math.abs(oldOne - oldOther) > Math.LN2) || !(Math.max(oldOne, oldOther) > Math.log(10))) continue;
    if (Number.isNaN(newOne + newOther)) continue;
    told += 1;
    const asBefore = Math.abs(newOne - oldOne) + Math.abs(newOther - oldOther);
    const exchanged = Math.abs(newOne - oldOther) + Math.abs(newOther - oldOne);
    if (exchanged < asBefore / 2) crossed += 1;
  }
  return { told, crossed };
}

function logOf(count: number | undefined): number {
  return Math.log(1 + (count ?? Number.NaN));
}
