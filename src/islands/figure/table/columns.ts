import { cellsByColumn, headingsOf, wordsIn } from '../row-words.ts';

/** What is set behind a heading where one column of a table needs several in a file. */
export interface Endings {
  /** For the two ends of an interval. */
  readonly low: string;
  readonly high: string;
  /** For the words beside a number. */
  readonly flag: string;
}

/** A column of a file: all its cells are texts, or all are numbers as programs write them; a blank is a blank. */
export interface FileColumn {
  readonly heading: string;
  readonly cells: readonly string[];
  readonly isNumeric: boolean;
}

/** How a table writes that there is nothing. */
const nothing = '–';
const number = '[<>]?[+−-]?\\d[\\d,]*(?:\\.\\d+)?%?';
const interval = new RegExp(`^(${number})[^\\d<>.,%]+(${number})$`);
const numberAndFlag = new RegExp(`^(${number})(?:\\s+(.*))?$`);

/**
 * The figures of a table by column. Numbers lose their thousands commas, and a share of 88.6% is 0.886; an interval takes
 * two columns, and words beside numbers have one of their own, so that a column of numbers holds nothing else.
 */
export function columnsOf(table: HTMLTableElement, endings: Endings): readonly FileColumn[] {
  const body = [...table.tBodies].flatMap(({ rows }) => [...rows]).map(cellsByColumn);
  return headingsOf(table).flatMap((heading, at): readonly FileColumn[] => {
    const cells = body.map((row) => (row[at] && wordsIn(row[at]) !== nothing ? wordsIn(row[at]) : ''));
    const isNumeric = body.some((row) => row[at]?.classList.contains('number'));
    return isNumeric ? numericColumns(heading, cells, endings) : [{ heading, cells, isNumeric: false }];
  });
}

function numericColumns(
  heading: string,
  cells: readonly string[],
  { low, high, flag }: Endings,
): readonly FileColumn[] {
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length > 0 && filled.every((cell) => interval.test(cell))) {
    const ends = cells.map((cell) => interval.exec(cell));
    return [low, high].map((ending, end) => ({
      heading: heading + ending,
      cells: ends.map((found) => plainNumber(found?.[end + 1])),
      isNumeric: true,
    }));
  }
  const values = cells.map((cell) => numberAndFlag.exec(cell));
  const flags = cells.map((cell, row) => (values[row] ? (values[row][2] ?? '') : cell));
  return [
    { heading, cells: values.map((found) => plainNumber(found?.[1])), isNumeric: true },
    ...(flags.some((words) => words !== '') ? [{ heading: heading + flag, cells: flags, isNumeric: false }] : []),
  ];
}

/** A number as programs read it: none of them writes a plus, and a workbook would take it for a text. */
function plainNumber(text = ''): string {
  const plain = text.replaceAll(',', '').replace('−', '-').replace('+', '');
  return plain.endsWith('%') ? hundredth(plain.slice(0, -1)) : plain;
}

/** Moves the point two places to the left in the text itself, so that no digit is changed by arithmetic. */
function hundredth(text: string): string {
  const [, sign = '', whole = '0', decimals = ''] = /^([<>]?[+-]?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  const padded = whole.padStart(3, '0');
  return `${sign}${padded.slice(0, -2)}.${padded.slice(-2)}${decimals}`;
}
