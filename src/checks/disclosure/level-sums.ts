import type { CodeList } from '../../core/description/code-list.ts';
import { type Field, fieldsOf } from '../../core/description/dataset.ts';
import { numberKeys } from '../../core/table/row-keys.ts';
import type { Subject } from '../check.ts';
import type { KnownCells } from './known-cells.ts';
import { type Ground, Held, type Sum, sumOver } from './sum.ts';

/** So many groups in which everything is known are looked at, to see whether totals are the sums of their parts. */
const judgedGroups = 2000;

/**
 * Sums over the rows that differ in one dimension alone: its declared total code is the sum of the codes on top, and
 * a code of the list that stands above others is the sum of those that are in the table.
 */
export function levelSums(subject: Subject, known: KnownCells): readonly Sum[] {
  return fieldsOf(subject.resource, 'dimension').flatMap((field) => {
    const list = subject.codes.get(field.huiyin.codes ?? '');
    const hasLevels = field.huiyin.total !== undefined || Array.from(list?.values() ?? []).some(({ parent }) => parent);
    return hasLevels ? sumsOfDimension(subject, known, field, list) : [];
  });
}

/** A row and the rows it is the sum of. */
interface Level {
  readonly whole: number;
  readonly parts: readonly number[];
}

function sumsOfDimension(
  { resource }: Subject,
  known: KnownCells,
  { name, huiyin }: Field,
  list: CodeList | undefined,
): readonly Sum[] {
  const codes = known.table.texts.get(name);
  const groups = rowsByGroup(known, resource.schema.primaryKey, name);
  if (!codes) return [];
  const held = known.columns.map(() => new Held());
  const found: { readonly column: number; readonly sum: Sum }[] = [];
  for (const rows of groups) {
    const byCode = new Map(rows.map((row) => [codes.values[codes.index[row] as number] as string, row]));
    for (const { whole, parts } of levelsIn(byCode, huiyin.total, list)) {
      const ground: Ground = { kind: 'total', dimension: name, whole, parts };
      known.columns.forEach(({ cells }, column) => {
        const sum = sumOver(known, termsOf(whole, parts, column), ground);
        if (sum) found.push({ column, sum });
        else
          held[column]?.note(parts.reduce((left, row) => left - (cells[row] as number), cells[whole] as number) === 0);
      });
    }
  }
  return found.filter(({ column }) => held[column]?.isRule).map(({ sum }) => sum);
}

function* termsOf(whole: number, parts: readonly number[], column: number) {
  yield [whole, column, 1] as const;
  for (const row of parts) yield [row, column, -1] as const;
}

function levelsIn(byCode: ReadonlyMap<string, number>, total: string | undefined, list: CodeList | undefined) {
  const levels: Level[] = [];
  const children = new Map<string, number[]>();
  const top: number[] = [];
  for (const [code, row] of byCode) {
    if (code === total) continue;
    const parent = list?.get(code)?.parent;
    if (parent !== undefined && byCode.has(parent) && parent !== total) {
      children.set(parent, [...(children.get(parent) ?? []), row]);
    } else top.push(row);
  }
  const whole = total === undefined ? undefined : byCode.get(total);
  if (whole !== undefined && top.length > 0) levels.push({ whole, parts: top });
  for (const [parent, parts] of children) levels.push({ whole: byCode.get(parent) as number, parts });
  return levels;
}

/** The rows that share all of the key but one column: groups with something unknown, and some others to judge by. */
function rowsByGroup(known: KnownCells, primaryKey: readonly string[], dimension: string): Iterable<readonly number[]> {
  const keys = numberKeys(
    [known.table],
    primaryKey.filter((name) => name !== dimension),
  );
  const numbers = keys?.numbers[0];
  if (!keys || !numbers || !primaryKey.includes(dimension)) return [];
  const isWanted = new Uint8Array(keys.count).fill(1, 0, judgedGroups);
  for (let row = 0; row < known.table.length; row += 1) {
    if (known.columns.some(({ cells }) => Number.isNaN(cells[row]))) isWanted[numbers[row] as number] = 1;
  }
  const groups = new Map<number, number[]>();
  numbers.forEach((group, row) => {
    if (isWanted[group] === 0) return;
    const rows = groups.get(group);
    if (rows) rows.push(row);
    else groups.set(group, [row]);
  });
  return groups.values();
}
