import { fieldsOf } from '../../core/description/dataset.ts';
import { selectRows } from '../../core/table/observations.ts';
import type { Text } from '../../core/text.ts';
import { type Check, quoted, type Rows, type Subject } from '../check.ts';
import { placesWithNews } from '../history/comparison.ts';
import { type TotalCells, totalsByFigures } from './total-figures.ts';
import { saysTotal } from './total-words.ts';

export const totalRow: Check = {
  code: 'total-row',
  severity: 'error',
  title: { en: 'A total stands among its parts', zh: '合计行混在明细行中' },
  why: {
    en: 'Every sum over the rows would count everything twice.',
    zh: '对各行求和时，所有数字都会算两遍。',
  },
  run: (subject, report) => ({
    odd({ oddity, cells, row }) {
      if (oddity !== 'total') return;
      const shown = quoted(cells.find((cell) => cell.trim() !== '') ?? '');
      report({
        row,
        value: shown,
        message: namedMessage(row, shown),
        fix: { en: 'Delete the row: totals are computed.', zh: '请删除该行，合计由程序计算。' },
        mend: { kind: 'drop-row' },
      });
    },
    rows(rows) {
      for (const { row, column, code, named, summed } of totalRows(subject, rows)) {
        const shown = quoted(code);
        const number = rows.rowNumbers[row] ?? 0;
        report({
          row: number,
          column,
          value: shown,
          message: summed ? summedMessage(number, shown) : namedMessage(number, shown),
          fix: {
            en: `Delete the row: totals are computed. If the table is meant to carry them, declare the code as the "total" of ${column} in the description.`,
            zh: `请删除该行，合计由程序计算。如果表中本应有合计行，请在数据说明中把该代码声明为 ${column} 的“total”。`,
          },
          // A row that says it is the total, and is: there is no doubt.
          ...(named && summed && { mend: { kind: 'drop-row' } as const }),
        });
      }
    },
  }),
};

function namedMessage(row: number, shown: string): Text {
  return {
    en: `Row ${row} is "${shown}", which by its name is a total.`,
    zh: `第 ${row} 行是“${shown}”，从名称看是合计行。`,
  };
}

function summedMessage(row: number, shown: string): Text {
  return {
    en: `In row ${row}, the counts of "${shown}" are the sum of all the others of the period.`,
    zh: `第 ${row} 行“${shown}”的计数等于同期其他各行之和。`,
  };
}

interface TotalRow {
  readonly row: number;
  readonly column: string;
  readonly code: string;
  /** Whether its name says that it is a total, and whether its figures do. */
  readonly named: boolean;
  readonly summed: boolean;
}

function totalRows(subject: Subject, rows: Rows): readonly TotalRow[] {
  const found = new Map<number, TotalRow>();
  // A total that was published already would have been found then.
  const places = placesWithNews(subject, rows);
  const table = places ? selectRows(rows, places) : rows;
  for (const { name, huiyin } of fieldsOf(subject.resource, 'dimension')) {
    const column = rows.texts.get(name);
    if (!column) continue;
    const list = subject.codes.get(huiyin.codes ?? '');
    const parents = new Set(Array.from(list?.values() ?? [], ({ parent }) => parent));
    const isOpen = (code: string): boolean => code !== '' && code !== huiyin.total;
    const byName = column.values.map((code) => isOpen(code) && !list?.has(code) && saysTotal(code));
    const present = new Set(column.values);
    const isPart = column.values.map((code, index) => {
      const parent = list?.get(code)?.parent;
      return isOpen(code) && byName[index] !== true && !(parent !== undefined && present.has(parent));
    });
    // A code above others in its list is a level of its own, and declared as such by the list.
    const mayBeTotal = column.values.map((code) => isOpen(code) && !parents.has(code));
    const summed = totalsByFigures(subject.resource, table, name, { isPart, mayBeTotal });
    const isSummed = new Set(summed.flatMap(({ rows: own }: TotalCells) => own.map((row) => places?.[row] ?? row)));
    for (const row of isSummed) {
      const index = column.index[row] as number;
      found.set(row, {
        row,
        column: name,
        code: column.values[index] ?? '',
        named: byName[index] === true,
        summed: true,
      });
    }
    if (!byName.includes(true)) continue;
    column.index.forEach((index, row) => {
      if (byName[index] !== true || found.has(row)) return;
      found.set(row, { row, column: name, code: column.values[index] ?? '', named: true, summed: false });
    });
  }
  return [...found.values()].sort((one, other) => one.row - other.row);
}
