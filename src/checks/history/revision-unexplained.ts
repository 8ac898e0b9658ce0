import { fieldsOf } from '../../core/dataset.ts';
import type { Difference } from '../../core/difference.ts';
import { type Check, quoted, type Rows, type Subject } from '../check.ts';
import { duplicatesIn, keyText } from '../keys/duplicates.ts';
import { comparisonOf } from './comparison.ts';

/** So many changed figures of a column are listed; the rest are counted. */
const listedEach = 20;

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
          for (const [index, row] of revised.slice(0, listedEach).entries()) {
            const old = figure(before?.[publishedRow(difference, row)]);
            const next = figure(now?.[row]);
            const key = quoted(keyText(subject, rows, row));
            report({
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
              more: index === listedEach - 1 ? revised.length - listedEach : 0,
            });
          }
        }
      },
    };
  },
};

const blank = '∅';

function figure(cell: number | undefined): string {
  return cell === undefined || Number.isNaN(cell) ? blank : String(cell);
}

function publishedRow({ publishedRows }: Difference, row: number): number {
  return publishedRows[row] ?? -1;
}

/** Cells of which another check speaks: no number stands there, their key stands twice, or they are now suppressed. */
function toldElsewhere(subject: Subject, rows: Rows): (column: string, row: number) => boolean {
  const doubled = new Set(duplicatesIn(subject, rows).flatMap(({ first, row }) => [first, row]));
  const status = rows.texts.get(fieldsOf(subject.resource, 'status')[0]?.name ?? '');
  return (column, row) => {
    if (doubled.has(row) || rows.unread.get(column)?.has(row)) return true;
    return status?.values[status.index[row] as number] === 'Q' && Number.isNaN(rows.numbers.get(column)?.[row]);
  };
}
