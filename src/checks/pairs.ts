import { firstRows, numberKeys } from '../core/table/row-keys.ts';
import type { CellFault, Report, Rows } from './check.ts';

/** Two columns of texts that are judged together; what is wrong is said of the first. */
interface Pair {
  readonly column: string;
  readonly beside: string;
  /** What is wrong with a text of the column and the one beside it; from the texts alone. */
  judge(text: string, beside: string): CellFault | undefined;
}

/** Judges which texts stand beside which: each pair of them once, and tells every row of a pair that is wrong. */
export function judgePairs(rows: Rows, { column, beside, judge }: Pair, report: Report): void {
  const [texts, others] = [rows.texts.get(column), rows.texts.get(beside)];
  if (!texts || !others) return;
  const judged = (row: number): CellFault | undefined =>
    judge(texts.values[texts.index[row] as number] as string, others.values[others.index[row] as number] as string);
  // Beside one text for all rows a pair is a text of the column: no row has to be looked at.
  const [only = ''] = others.values;
  if (others.values.length === 1 && !texts.values.some((text) => judge(text, only))) return;
  const pairs = numberKeys([rows], [column, beside]);
  const numbers = pairs?.numbers[0];
  if (!pairs || !numbers) return;
  const isWrong = Uint8Array.from(firstRows(numbers, pairs.count), (row) => (judged(row) ? 1 : 0));
  if (!isWrong.includes(1)) return;
  for (let row = 0; row < rows.length; row += 1) {
    const fault = isWrong[numbers[row] as number] === 1 ? judged(row) : undefined;
    if (fault) report({ row: rows.rowNumbers[row] ?? null, column, ...fault });
  }
}
