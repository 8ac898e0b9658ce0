import type { Subject } from '../check.ts';
import { visitNeighbours } from '../neighbours.ts';
import type { KnownCells } from './known-cells.ts';
import { levelSums } from './level-sums.ts';
import { Held, type Sum, sumOver } from './sum.ts';

/** The sums of a table in which something is unknown. */
export function sumsOf(subject: Subject, known: KnownCells): readonly Sum[] {
  return [...identitySums(subject, known), ...levelSums(subject, known), ...carrySums(subject, known)];
}

function identitySums({ resource }: Subject, known: KnownCells): readonly Sum[] {
  const places = new Map(known.columns.map(({ name }, column) => [name, column]));
  const sums: Sum[] = [];
  for (const rule of resource.huiyin.identities) {
    if (rule.relation !== '=') continue;
    const terms = [
      ...rule.left.map((name) => ({ column: places.get(name) ?? -1, factor: 1 })),
      ...rule.right.map((name) => ({ column: places.get(name) ?? -1, factor: -1 })),
    ];
    if (terms.some(({ column }) => column < 0)) continue;
    for (let row = 0; row < known.table.length; row += 1) {
      if (!terms.some(({ column }) => Number.isNaN(known.columns[column]?.cells[row]))) continue;
      const sum = sumOver(
        known,
        terms.map(({ column, factor }) => [row, column, factor] as const),
        { kind: 'identity', rule, row },
      );
      if (sum) sums.push(sum);
    }
  }
  return sums;
}

function carrySums(subject: Subject, known: KnownCells): readonly Sum[] {
  const { dataset, resource } = subject;
  const sums: Sum[] = [];
  for (const { from, to } of resource.huiyin.carryOver ?? []) {
    const [end, start] = [from, to].map((name) => known.columns.findIndex((column) => column.name === name));
    if (end === undefined || start === undefined || end < 0 || start < 0) continue;
    const held = new Held();
    const found: Sum[] = [];
    visitNeighbours({ dataset, resource }, known.table, (before, row) => {
      const step = (known.columns[end]?.cells[before] as number) - (known.columns[start]?.cells[row] as number);
      if (!Number.isNaN(step)) {
        held.note(step === 0);
        return;
      }
      const sum = sumOver(
        known,
        [
          [before, end, 1],
          [row, start, -1],
        ],
        { kind: 'carry-over', before, row },
      );
      if (sum) found.push(sum);
    });
    if (held.isRule) sums.push(...found);
  }
  return sums;
}
