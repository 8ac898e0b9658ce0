import { archiveOf, unpacked } from './archive.ts';
import { attribute, unescaped } from './sheets.ts';

/** What a sheet says of its cells beside their values. Rows and columns are counted from 1. */
export interface SheetMarks {
  /** Formulas without a result, as they stand (`=SUM(B2:B9)`), by the row and the column of their cells. */
  readonly uncalculated: ReadonlyMap<number, ReadonlyMap<number, string>>;
  /** Rows that nobody sees: hidden by hand, by a filter or in a folded group. */
  readonly hiddenRows: ReadonlySet<number>;
  /** The same of columns; the last of each run may lie beyond every filled cell. */
  readonly hiddenColumns: readonly (readonly [first: number, last: number])[];
}

const cellEnd = /<\/(?:\w+:)?c>/;
const cellStart = /<(?:\w+:)?c\s[^<]*?\br="([A-Z]{1,3})(\d{1,7})"/g;
const formula = /<(?:\w+:)?f(?:\s[^>]*)?(?:\/>|>([^<]*)<)/;
/** An empty result counts where it is a text: a formula may give none. Scripts leave an empty one behind each formula. */
const result = /<(?:\w+:)?v(?:\s[^>]*)?>[^<]|\bt=["']str["'][^<>]*>\s*<(?:\w+:)?f\b.*<(?:\w+:)?v[\s/>]/s;
const outOfSight = /<(?:\w+:)?(row|col)\s[^<>]*\bhidden=["'](?:1|true)["'][^<>]*>/g;

/** How much text is kept of a cell that goes on in the next piece: more than a formula can have. */
const kept = 40_000;

/**
 * Looks through a sheet for what whoever reads only results does not see: formulas that no program has calculated yet,
 * whose cells would be taken for blank (a workbook written by a script has them), and what is hidden.
 */
export async function marksIn(bytes: Uint8Array, part: string): Promise<SheetMarks> {
  const uncalculated = new Map<number, Map<number, string>>();
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Map<number, readonly [number, number]>();
  const archive = archiveOf(bytes);
  let rest = '';
  for await (const piece of archive ? unpacked(bytes, archive, part) : []) {
    const text = rest + piece;
    // What stood in the rest already is noted once more, under the same number.
    for (const [tag, what] of text.matchAll(outOfSight)) {
      const [first, last] = [Number(attribute(tag, 'min')), Number(attribute(tag, 'max'))];
      if (what === 'row') hiddenRows.add(Number(attribute(tag, 'r')));
      else hiddenColumns.set(first, [first, last]);
    }
    const cells = formula.test(text) ? text.split(cellEnd) : [text];
    rest = (cells.pop() ?? '').slice(-kept);
    for (const cell of cells) note(cell, uncalculated);
  }
  return { uncalculated, hiddenRows, hiddenColumns: [...hiddenColumns.values()] };
}

/** Notes a cell, given up to its end, when it has a formula and no result. */
function note(cell: string, found: Map<number, Map<number, string>>): void {
  const calculation = formula.exec(cell);
  if (!calculation || result.test(cell)) return;
  // Empty cells may stand before it: they have no end tag of their own.
  const before = cell.slice(Math.max(0, calculation.index - 1000), calculation.index);
  const [, letters = '', row = ''] = [...before.matchAll(cellStart)].at(-1) ?? [];
  const column = Array.from(letters).reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0);
  const inRow = found.get(Number(row)) ?? new Map<number, string>();
  if (column > 0) found.set(Number(row), inRow.set(column, `=${unescaped(calculation[1] ?? '…')}`));
}
