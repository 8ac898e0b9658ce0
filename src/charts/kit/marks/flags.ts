import { minIndex } from 'd3-array';
import type { Block } from '../frame.ts';
import { type Anchor, lineHeight, text, textWidth, wrap } from '../labels/text.ts';
import { svg } from '../svg.ts';

/** A vertical rule at `x` and the words at its top. */
export interface Flag {
  readonly x: number;
  readonly label: string;
  /** `chart-break`, `chart-target` ...: the look of the rule; the label has the class with `-label` behind it. */
  readonly className: string;
}

/** A flag with its lines, set at `at`, in the row it was given: row 0 stands lowest, next to the drawing. */
interface Hoisted extends Flag {
  readonly lines: readonly string[];
  readonly at: { readonly x: number; readonly anchor: Anchor };
  readonly left: number;
  readonly right: number;
  readonly row: number;
}

const gap = 5;

/**
 * Rules with their labels above the drawing, on as few rows as let no label touch another or be crossed by a rule.
 * The block's height is that of the labels; the rules reach `ruleLength` below it.
 */
export function flags(all: readonly Flag[], width: number, top: number, ruleLength: number): Block {
  const hoisted = best(all, width);
  const rowTops: number[] = [];
  let height = 0;
  for (let row = rowCount(hoisted) - 1; row >= 0; row -= 1) {
    rowTops[row] = height;
    height += lineHeight * Math.max(0, ...hoisted.filter((flag) => flag.row === row).map(({ lines }) => lines.length));
  }
  const content = hoisted.map(({ x, lines, at, row, className }) => {
    const rowTop = top + (rowTops[row] ?? 0);
    const covered = at.anchor === 'middle' ? lines.length * lineHeight : 2;
    const place = { ...at, y: rowTop + lineHeight / 2 };
    return svg`<path class="${className}" d="M${x},${rowTop + covered}V${top + height + ruleLength}"/>${text(lines, place, `chart-label ${className}-label`)}`;
  });
  return { height, content: svg`${content}` };
}

/** Of four ways to place the flags one after another, the one with the fewest crossings, then the fewest rows. */
function best(all: readonly Flag[], width: number): readonly Hoisted[] {
  const rightward = [...all].sort((one, other) => one.x - other.x);
  const ways = [rightward.toReversed(), rightward].flatMap((order) => [
    hoistAll(order, width, 'right'),
    hoistAll(order, width, 'left'),
  ]);
  return ways[minIndex(ways, (way) => crossings(way) * 100 + rowCount(way))] ?? [];
}

function hoistAll(inOrder: readonly Flag[], width: number, side: 'left' | 'right'): readonly Hoisted[] {
  const placed: Hoisted[] = [];
  for (const flag of inOrder) placed.push(hoist(flag, placed, width, side));
  return placed;
}

function rowCount(hoisted: readonly Hoisted[]): number {
  return Math.max(0, ...hoisted.map(({ row }) => row + 1));
}

function crossings(hoisted: readonly Hoisted[]): number {
  return hoisted.flatMap((one) => hoisted.filter((other) => other !== one && crosses(one, other))).length;
}

function hoist(flag: Flag, placed: readonly Hoisted[], width: number, side: 'left' | 'right'): Hoisted {
  const lines = wrap(flag.label, width);
  const wide = Math.max(...lines.map(textWidth));
  const right = { at: { x: flag.x + gap, anchor: 'start' }, left: flag.x + gap, right: flag.x + gap + wide } as const;
  const left = { at: { x: flag.x - gap, anchor: 'end' }, left: flag.x - gap - wide, right: flag.x - gap } as const;
  const middle = Math.max(wide / 2, Math.min(width - wide / 2, flag.x));
  const above = { at: { x: middle, anchor: 'middle' }, left: middle - wide / 2, right: middle + wide / 2 } as const;
  const beside = (side === 'right' ? [right, left] : [left, right]).filter(
    (way) => way.left >= 0 && way.right <= width,
  );
  for (let row = 0; row <= placed.length; row += 1) {
    for (const way of beside.length > 0 ? beside : [above]) {
      const candidate = { ...flag, ...way, lines, row };
      if (placed.every((other) => apart(candidate, other))) return candidate;
    }
  }
  return { ...flag, ...above, lines, row: rowCount(placed) };
}

function apart(one: Hoisted, other: Hoisted): boolean {
  if (one.row === other.row && one.left < other.right + gap && other.left < one.right + gap) return false;
  return !crosses(one, other) && !crosses(other, one);
}

/** Whether the rule, which falls from its own row to the drawing, runs through the label of the other. */
function crosses(rule: Hoisted, other: Hoisted): boolean {
  return rule.row >= other.row && rule.x > other.left - 2 && rule.x < other.right + 2;
}
