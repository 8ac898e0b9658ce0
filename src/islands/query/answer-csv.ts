import { csvText, formulaSafe } from '../../csv/write.ts';
import type { ConsoleAnswer } from '../../engine/console/console.ts';

/**
 * An answer as CSV. A text that a spreadsheet would run as a formula gets an apostrophe before it, since a question may
 * have come with a link; NULL is blank.
 */
export function answerCsv({ columns, rows }: ConsoleAnswer): string {
  const header = columns.map(({ name }) => formulaSafe(name));
  return csvText(
    header,
    rows.map((row) => row.map((value) => (value === null ? '' : formulaSafe(String(value))))),
  );
}
