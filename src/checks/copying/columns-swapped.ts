import type { Text } from '../../core/text.ts';
import type { Check, Rows, Subject } from '../check.ts';
import { exchangeFix, exchangeMendingRules } from '../counts/exchange.ts';
import { comparisonOf } from '../history/comparison.ts';
import { newestPair } from '../history/two-periods.ts';
import { once } from '../once.ts';
import { type Logs, logsOf } from './logs.ts';

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
      const found = swapIn(subject, rows);
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

/** The two columns of a file that look exchanged. */
export const swapIn = once(
  (subject: Subject, rows: Rows): Swap | undefined =>
    againstRules(subject, rows) ?? againstPublished(subject, rows) ?? againstLastPeriod(subject, rows),
);

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
  const newest = newestPair(subject, rows);
  if (!newest) return undefined;
  const { pair, now, earlier: then } = newest;
  const columns = logsOf(pair);
  for (const [index, one] of columns.entries()) {
    for (const other of columns.slice(index + 1)) {
      const { told, crossed } = crossings(pair.pairs.length, one, other);
      if (crossed < 3 || crossed < 0.8 * told) continue;
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
function crossings(length: number, one: Logs, other: Logs) {
  let told = 0;
  let crossed = 0;
  for (let at = 0; at < length; at += 1) {
    const oldOne = one.before[at] as number;
    const oldOther = other.before[at] as number;
    const newOne = one.now[at] as number;
    const newOther = other.now[at] as number;
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
