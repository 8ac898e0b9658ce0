import type { Text } from '../../core/text.ts';
import type { Rows, Subject } from '../check.ts';
import { timelineOfRows } from '../history/comparison.ts';
import { once } from '../once.ts';
import { divisionFaults } from './divisions.ts';
import { holds, type RuleResult, ruleResults, sumAt } from './rules.ts';

/** Two columns that, exchanged, would mend the rules of the rows. */
export interface Exchange {
  readonly columns: readonly [string, string];
  /** How many rows break a rule as they stand, and how many of those keep every rule once exchanged. */
  readonly broken: number;
  readonly mended: number;
}

/** A rule as `RuleResult` has it; a rate that cannot exceed one is a rule too: numerator <= denominator. */
type Rule = Pick<RuleResult, 'broken'> & { readonly rule: Pick<RuleResult['rule'], 'left' | 'relation' | 'right'> };

/** The exchange of two columns that explains the broken identities and impossible rates of a file, or null. */
export const exchangeMendingRules = once(findExchange);

/** What to do about an exchange. */
export function exchangeFix({ columns }: Pick<Exchange, 'columns'>): Text {
  return {
    en: `The columns ${columns.join(' and ')} look exchanged: put the figures of each under its own header.`,
    zh: `${columns.join(' 和 ')} 两列看来互换了：请把数字放回各自的表头下。`,
  };
}

function findExchange(subject: Subject, rows: Rows): Exchange | null {
  const rules = [...ruleResults(subject, rows), ...rateRules(subject, rows)];
  const broken = [...new Set(rules.flatMap((result) => result.broken))];
  if (broken.length < 2) return null;
  // A sum that comes out exactly is strong evidence in two rows; "at most" is kept by any exchange and needs more.
  const hasSum = rules.some(({ rule, broken: own }) => rule.relation === '=' && own.length >= 0.9 * broken.length);
  if (!hasSum && !isMostOfItsPeriods(subject, rows, broken)) return null;
  const names = [...new Set(rules.flatMap(({ rule, broken: own }) => (own.length > 0 ? namesOf(rule) : [])))];
  const sample = broken.slice(0, 1000);
  let best: Exchange | null = null;
  for (const [index, one] of names.entries()) {
    for (const other of names.slice(index + 1)) {
      const isMended = mendedBy(rules, rows, one, other);
      const mended = sample.filter(isMended).length;
      if (mended < 0.9 * sample.length || (best && best.mended >= mended)) continue;
      best = { columns: [one, other], broken: broken.length, mended };
    }
  }
  return best;
}

function rateRules(subject: Subject, rows: Rows): readonly Rule[] {
  const { overZero, aboveOne } = divisionFaults(subject, rows);
  const faults = [...overZero, ...aboveOne];
  return subject.resource.huiyin.measures
    .filter(({ mayExceedOne, numerator, denominator }) => !mayExceedOne && !numerator.where && !denominator.where)
    .map((measure) => ({
      rule: { left: measure.numerator.sum, relation: '<=', right: measure.denominator.sum },
      broken: faults.filter((fault) => fault.measure === measure).map(({ row }) => row),
    }));
}

function isMostOfItsPeriods(subject: Subject, rows: Rows, broken: readonly number[]): boolean {
  const timeline = timelineOfRows(subject, rows);
  if (broken.length < 3 || !timeline) return false;
  const periods = new Set(broken.map((row) => timeline.at(row)));
  let inPeriods = 0;
  for (let row = 0; row < rows.length; row += 1) if (periods.has(timeline.at(row))) inPeriods += 1;
  return broken.length >= 0.8 * inPeriods;
}

function namesOf({ left, right }: { readonly left: readonly string[]; readonly right: readonly string[] }) {
  return [...left, ...right];
}

/** Tells of a row whether every rule holds in it once the two columns are exchanged. */
function mendedBy(rules: readonly Rule[], rows: Rows, one: string, other: string): (row: number) => boolean {
  const exchanged = (names: readonly string[]): readonly Float64Array[] =>
    names.flatMap((name) => rows.numbers.get(name === one ? other : name === other ? one : name) ?? []);
  const sides = rules.map(({ rule }) => ({
    relation: rule.relation,
    left: exchanged(rule.left),
    right: exchanged(rule.right),
  }));
  return (row) => sides.every(({ relation, left, right }) => holds(relation, sumAt(left, row), sumAt(right, row)));
}
