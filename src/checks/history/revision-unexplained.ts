import { reportAlike } from '../alike.ts';
import { type Check, quoted, type Rows, type Subject } from '../check.ts';
import { knownCells } from '../disclosure/known-cells.ts';
import { duplicatesIn, keyText } from '../keys/duplicates.ts';
import { comparisonOf } from './comparison.ts';

export const revisionUnexplained: Check = {
  code: 'revision-unexplained',
  severity: 'error',
  title: { en: 'A published figure changes without a reason', zh: '已发布的数字变了，却没有说明原因' },
  why: {
    en: 'Whoever quoted the figure must be able to learn that it changed, from what to what, and why.',
    zh: '引用过这个数字的人有权知道：它变了，从多少变成多少，为什么变。',
  },
  run: (subject, report) => {
    if (subject.cause !== null) return {};
    return {
      rows(rows) {
        const { published, difference } = comparisonOf(subject, rows) ?? {};
        if (!published || !difference) return;
        const isTold = toldElsewhere(subject, rows);
        for (const { column, isNumber, changed } of difference.columns) {
          if (!isNumber) continue;
          const revised = changed.filter((row) => !isTold(column, row));
          const [before, now] = [published.observations.numbers.get(column), rows.numbers.get(column)];
          reportAlike<number>(report, revised, (row) => {
            const old = figure(before?.[difference.publishedRows[row] ?? -1]);
            const next = figure(now?.[row]);
            const key = quoted(keyText(subject, rows, row));
            return {
              row: rows.rowNumbers[row] ?? null,
              column,
              value: `${old} → ${next}`,
              message: {
                en: `${column} of ${key} is published as ${old} (release ${published.release.id}); here it is ${next === blank ? 'blank' : next}.`,
                zh: `${key} 的 ${column} 已发布为 ${old}（版本 ${published.release.id}），文件中${next === blank ? '为空' : `却是 ${next}`}。`,
              },
              fix: {
                en: `Write ${old} again, or publish with --revision (a planned change) or --correction (a mistake) and the reason.`,
                zh: `请改回 ${old}；或者发布时用 --revision（计划内修订）或 --correction（更正错误）说明原因。`,
              },
            };
          });
        }
      },
    };
  },
};

const blank = '∅';

function figure(cell: number | undefined): string {
  return cell === undefined || Number.isNaN(cell) ? blank : String(cell);
}

/** Cells of which another check speaks: no number stands there, their key stands twice, or they are now suppressed in vain. */
function toldElsewhere(subject: Subject, rows: Rows): (column: string, row: number) => boolean {
  const doubled = new Set(duplicatesIn(subject, rows).flatMap(({ first, row }) => [first, row]));
  // A figure that a reader still finds in an earlier release is told by the check of what can be worked out.
  const known = knownCells(subject, rows);
  const found = new Map(known?.columns.map(({ name }, place) => [name, known.published[place]]));
  const hidden = new Map(known?.columns.map(({ name }, place) => [name, known.secrets[place]]));
  return (column, row) => {
    if (doubled.has(row) || rows.unread.get(column)?.has(row)) return true;
    return hidden.get(column)?.has(row) === true && found.get(column)?.has(row) === true;
  };
}
