import type { Check, Rows } from '../check.ts';
import { divisionFaults } from './divisions.ts';
import { exchangeFix, exchangeMendingRules } from './exchange.ts';
import { type RuleResult, ruleResults, sumAt } from './rules.ts';

export const identity: Check = {
  code: 'identity',
  severity: 'error',
  title: { en: 'Counts of a row contradict each other', zh: '同一行的数字互相矛盾' },
  why: {
    en: 'When parts do not add up to their total, at least one of the figures is wrong.',
    zh: '分项之和与合计不符，至少有一个数字是错的。',
  },
  run: (subject, report) => ({
    rows(rows) {
      const exchange = exchangeMendingRules(subject, rows);
      const zeros = new Set(divisionFaults(subject, rows).overZero.map(({ row }) => row));
      for (const result of ruleResults(subject, rows)) {
        // A numerator over a denominator of zero is told by the check of that name.
        const broken = result.broken.filter((row) => !zeros.has(row));
        // One cause, one finding: when an exchange of two columns explains all rows, the first row stands for them.
        const told = exchange ? broken.slice(0, 1) : broken;
        for (const row of told) {
          const { left, right } = wording(result, rows, row);
          const { rule } = result;
          report({
            row: rows.rowNumbers[row] ?? null,
            column: [...rule.left, ...rule.right].join(', '),
            value: `${left.sum} ${rule.relation === '=' ? '≠' : '>'} ${right.sum}`,
            message: {
              en: `${unended(rule.title.en)}: ${left.text}, but ${right.text}.`,
              zh: `${unended(rule.title.zh)}：${left.text}，而 ${right.text}。`,
            },
            fix: exchange
              ? exchangeFix(exchange)
              : {
                  en: 'Find the wrong count at its source and write the right one.',
                  zh: '请核对原始记录，改正有误的数字。',
                },
            more: exchange ? broken.length - 1 : 0,
          });
        }
      }
    },
  }),
};

/** A title that is a sentence, without its full stop: a colon follows. */
function unended(title: string): string {
  return title.replace(/[.。]$/, '');
}

function wording({ rule, left, right }: RuleResult, rows: Rows, row: number) {
  const side = (names: readonly string[], sum: number) => {
    const terms = names.map((name) => `${name} ${rows.numbers.get(name)?.[row]}`);
    return { sum, text: names.length === 1 ? `${names[0]} = ${sum}` : `${terms.join(' + ')} = ${sum}` };
  };
  return { left: side(rule.left, sumAt(left, row)), right: side(rule.right, sumAt(right, row)) };
}
