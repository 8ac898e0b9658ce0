import { quoted } from '../check.ts';

/** What stands in a line outside the table, as it may be quoted: its filled cells. */
export function lineOf(cells: readonly string[]): string {
  return quoted(
    cells
      .map((cell) => cell.trim())
      .filter((cell) => cell !== '')
      .join(', '),
  );
}
