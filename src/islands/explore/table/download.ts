import { periodColumn } from '../../../core/description/dataset.ts';
import { isChange } from '../../../core/query/over-year.ts';
import { wilson } from '../../../core/statistics/rate.ts';
import { csvText, excelCsv, formulaSafe } from '../../../csv/write.ts';
import { type ExploreView, labelOf } from '../setup.ts';
import { shareOf } from './rows.ts';
import { sheetOf } from './table.ts';

/** What a rate has in the file, and what a count has. */
const ofRates = ['numerator', 'denominator', 'share', 'interval_low', 'interval_high', 'rows_counted', 'rows_blank'];
const ofCounts = ['sum', 'rows_counted', 'rows_blank'];
const ofChanges = ['change', 'beyond_chance'];

/**
 * The answer as a CSV file, all rows in the order they are shown, with codes and names. That for Excel begins with a byte
 * order mark, which would stand in the first heading for other programs. Shares and changes are 0-1 in full length; below a denominator of 10 they are
 * blank. Columns are headed by the measure's name where there are several; flags have a column of their own.
 */
export function downloadText(seen: ExploreView, form: 'csv' | 'excel' = 'csv'): string {
  const { setup, question, resource, rows, measures, changes } = seen;
  const period = periodColumn(resource);
  const keys = question.by.flatMap((column) => (column === period ? [column] : [column, `${column}_name`]));
  const figures = measures.flatMap(({ name, column }) => {
    const own = [...(column === undefined ? ofRates : ofCounts), ...(changes ? ofChanges : [])];
    return measures.length > 1 ? own.map((title) => `${name}_${title}`) : own;
  });
  const lines = sheetOf(seen).order.map((index) => {
    const row = rows[index];
    const named = (row?.keys ?? []).flatMap((key, position) => {
      const column = question.by[position] as string;
      return column === period ? [key] : [key, labelOf(setup, resource, column, key)];
    });
    const cells = measures.flatMap((_, at) => [...figureCells(seen, index, at), ...changeCells(seen, index, at)]);
    return [...named, ...cells.map((value) => value?.toString() ?? ''), row?.flags.join(' ') ?? ''];
  });
  const header = [...keys, ...figures, 'flags'];
  const safe = lines.map((line) => line.map(formulaSafe));
  return form === 'excel' ? excelCsv(header, lines) : csvText(header, safe);
}

type Cell = number | string | null | undefined;

function figureCells({ rows, measures }: ExploreView, index: number, at: number): readonly Cell[] {
  const [figure, measure] = [rows[index]?.figures[at], measures[at]];
  if (!figure || !measure) return [];
  const { numerator, denominator, counted, missing } = figure;
  const sum = counted === 0 ? undefined : numerator;
  if (measure.column !== undefined) return [sum, counted, missing];
  const share = shareOf(figure);
  const interval = share === null || measure.mayExceedOne ? undefined : wilson(numerator, denominator);
  return [sum, counted === 0 ? undefined : denominator, share, interval?.low, interval?.high, counted, missing];
}

function changeCells({ changes }: ExploreView, index: number, at: number): readonly Cell[] {
  if (!changes) return [];
  const change = changes[index]?.[at];
  if (!isChange(change)) return [undefined, undefined];
  return [change.difference, change.chance && (change.chance.isBeyond ? 'yes' : 'no')];
}
