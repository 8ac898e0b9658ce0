import { fieldsOf } from '../../core/description/dataset.ts';
import type { Rows, Subject } from '../check.ts';
import { timelineOfRows } from '../history/comparison.ts';

/** A row whose key other checks find fault with: what can still be read of it. */
interface BrokenRow {
  /** The cells of its key that are in order, by column; null for a record that does not fit the header. */
  readonly key: ReadonlyMap<string, string> | null;
  /** Every cell of such a record. */
  readonly cells: readonly string[];
}

/** So many broken rows are looked through; with more the file needs mending before anything is missed in it. */
const brokenLimit = 500;

/**
 * Rows that may hold what seems to be missing from a file: their period, a code or their whole shape is at fault, and
 * that is told already. Ask `explains` for each missing key; one broken row explains one of them.
 */
export class BrokenRows {
  readonly #rows: BrokenRow[];

  constructor(subject: Subject, rows: Rows) {
    this.#rows = [...brokenKeys(subject, rows), ...rows.misfits.map((cells) => ({ key: null, cells }))];
  }

  /** Whether a broken row may be the one with this key (column and text); it is then used up. */
  explains(key: ReadonlyMap<string, string>): boolean {
    const found = this.#rows.findIndex((row) => mayHold(row, key));
    if (found >= 0) this.#rows.splice(found, 1);
    return found >= 0;
  }
}

function mayHold(row: BrokenRow, key: ReadonlyMap<string, string>): boolean {
  if (!row.key) return [...key.values()].every((text) => row.cells.includes(text));
  for (const [column, text] of row.key) {
    const wanted = key.get(column);
    if (wanted !== undefined && wanted !== text) return false;
  }
  return true;
}

function brokenKeys(subject: Subject, rows: Rows): readonly BrokenRow[] {
  const { resource, codes } = subject;
  const timeline = timelineOfRows(subject, rows);
  const periods = new Set(fieldsOf(resource, 'period').map(({ name }) => name));
  const columns = resource.schema.primaryKey.flatMap((name) => {
    const column = rows.texts.get(name);
    if (!column) return [];
    const list = codes.get(resource.schema.fields.find((field) => field.name === name)?.huiyin.codes ?? '');
    const isSound = column.values.map((text) => {
      if (text === '' || text !== text.normalize('NFKC').trim() || (list && !list.has(text))) return false;
      return !periods.has(name) || timeline?.ordinal(text) !== undefined;
    });
    return [{ name, column, isSound }];
  });
  const broken: BrokenRow[] = [];
  if (columns.every(({ isSound }) => !isSound.includes(false))) return broken;
  for (let row = 0; row < rows.length && broken.length < brokenLimit; row += 1) {
    const sound = columns.filter(({ column, isSound }) => isSound[column.index[row] as number] === true);
    if (sound.length === columns.length || sound.length === 0) continue;
    const key = sound.map(({ name, column }) => [name, column.values[column.index[row] as number] ?? ''] as const);
    broken.push({ key: new Map(key), cells: [] });
  }
  return broken;
}
