import { fieldsOf, type Measure, type Term } from '../../core/dataset.ts';
import type { Rows, Subject } from '../check.ts';
import { ruleResults, sumAt } from './rules.ts';

/** A row in which the numerator of a measure does not fit its denominator. */
export interface DivisionFault {
  /** Place in `Rows`. */
  readonly row: number;
  readonly measure: Measure;
  readonly numerator: number;
  readonly denominator: number;
}

interface DivisionFaults {
  /** Something over a denominator of zero. */
  readonly overZero: readonly DivisionFault[];
  /** More than all of the denominator. */
  readonly aboveOne: readonly DivisionFault[];
}

const known = new WeakMap<Rows, DivisionFaults>();

/**
 * The rows in which a rate of the description is no share: once per row and denominator, with the first measure that
 * shows it. Measures that may exceed one are ratios of two flows and cannot fail; rows whose status says that the
 * figures are unreliable (U) or defined otherwise (D) are excused, and so are those that break an identity already.
 */
export function divisionFaults(subject: Subject, rows: Rows): DivisionFaults {
  const faults = known.get(rows) ?? findFaults(subject, rows);
  known.set(rows, faults);
  return faults;
}

function findFaults(subject: Subject, rows: Rows): DivisionFaults {
  const overZero = new Map<string, DivisionFault>();
  const aboveOne = new Map<string, DivisionFault>();
  const isExcused = excusedRows(subject, rows);
  for (const measure of subject.resource.huiyin.measures) {
    if (measure.mayExceedOne) continue;
    const [above, below] = [termAt(measure.numerator, rows), termAt(measure.denominator, rows)];
    if (!above || !below) continue;
    const place = measure.denominator.sum.join(',');
    for (let row = 0; row < rows.length; row += 1) {
      const numerator = above.sum(row);
      if (!(numerator > 0)) continue;
      const denominator = below.sum(row);
      if (!(numerator > denominator) || denominator < 0) continue;
      if (!above.meets(row) || !below.meets(row) || isExcused(row)) continue;
      const found = denominator === 0 ? overZero : aboveOne;
      const key = `${row} ${place}`;
      if (!found.has(key)) found.set(key, { row, measure, numerator, denominator });
    }
  }
  const contradicted = contradictedColumns(subject, rows, aboveOne.size > 0);
  return {
    overZero: [...overZero.values()],
    aboveOne: [...aboveOne.values()].filter(({ row, measure }) => {
      const names = contradicted.get(row);
      return !names || ![...measure.numerator.sum, ...measure.denominator.sum].some((name) => names.has(name));
    }),
  };
}

/** For each row that breaks an identity, the columns the identity speaks of. */
function contradictedColumns(
  subject: Subject,
  rows: Rows,
  isWanted: boolean,
): ReadonlyMap<number, ReadonlySet<string>> {
  const columns = new Map<number, Set<string>>();
  if (!isWanted) return columns;
  for (const { rule, broken } of ruleResults(subject, rows)) {
    for (const row of broken) {
      columns.set(row, new Set([...(columns.get(row) ?? []), ...rule.left, ...rule.right]));
    }
  }
  return columns;
}

function termAt({ sum, where = [] }: Term, rows: Rows) {
  const columns = sum.flatMap((name) => rows.numbers.get(name) ?? []);
  const bounds = where.flatMap(({ column, atMost }) => {
    const cells = rows.numbers.get(column);
    return cells ? [{ cells, atMost }] : [];
  });
  if (columns.length < sum.length || bounds.length < where.length) return undefined;
  return {
    sum: (row: number): number => sumAt(columns, row),
    meets: (row: number): boolean => bounds.every(({ cells, atMost }) => (cells[row] as number) <= atMost),
  };
}

function excusedRows({ resource }: Subject, rows: Rows): (row: number) => boolean {
  const status = rows.texts.get(fieldsOf(resource, 'status')[0]?.name ?? '');
  if (!status) return () => false;
  const excuses = status.values.map((text) => text === 'U' || text === 'D');
  return (row) => excuses[status.index[row] as number] === true;
}
