import { titleOf } from '../../core/description/code-list.ts';
import type { Fault } from '../../core/finding.ts';
import { reportAlike } from '../alike.ts';
import { type Check, quoted, type Rows, type Subject } from '../check.ts';
import { type NewestPair, pairsCopied } from '../history/two-periods.ts';
import { type Repeat, repeatsIn } from './repeats.ts';
import { isWholeCopy } from './stale-copy.ts';

/**
 * So improbable (a power of ten) must it be that chance repeats the figures. Of the 66,800 rows in the published
 * datasets that had a row in the period before, none that repeats it comes above 3.0.
 */
const evidenceWanted = 3.5;

export const staleRow: Check = {
  code: 'stale-row',
  severity: 'warning',
  title: { en: 'One body repeats its figures of an earlier period', zh: '某个机构的数字与以前某期完全相同' },
  why: {
    en: 'A row left over from last quarter among rows that moved on looks like any other row.',
    zh: '别的行都更新了，只有一行还留着上一期的旧数，单看那一行看不出来。',
  },
  run: (subject, report) => ({
    rows(rows) {
      const copied = pairsCopied(subject, rows);
      // A whole period that repeats an earlier one is told once, by the check of that name.
      if (copied.some(({ pair }) => isWholeCopy(pair, repeatsIn(pair)))) return;
      const told = new Set<number>();
      for (const newest of copied) {
        const stale = staleRows(subject, rows, newest).filter(([row]) => row !== undefined && !told.has(row));
        for (const [row = 0] of stale) told.add(row);
        reportAlike(report, stale, (places) => faultOf(subject, rows, newest, places));
      }
    },
  }),
};

/** The rows of each body that repeats all of its figures, and the single rows that do so beyond doubt. */
function staleRows({ dataset }: Subject, rows: Rows, { pair }: NewestPair): readonly (readonly number[])[] {
  const bodies = rows.texts.get(dataset.huiyin.body)?.index;
  if (!bodies) return [];
  const sizes = new Map<number, number>();
  for (const [, row] of pair.pairs) {
    const body = bodies[row] as number;
    sizes.set(body, (sizes.get(body) ?? 0) + 1);
  }
  const byBody = new Map<number, Repeat[]>();
  for (const repeat of repeatsIn(pair)) {
    const body = bodies[repeat.row] as number;
    const own = byBody.get(body) ?? [];
    own.push(repeat);
    byBody.set(body, own);
  }
  return [...byBody].flatMap(([body, repeats]) => {
    const evidence = repeats.reduce((sum, one) => sum + one.evidence, 0);
    if (repeats.length === sizes.get(body) && evidence >= evidenceWanted) return [repeats.map(({ row }) => row)];
    return repeats.filter((one) => one.evidence >= evidenceWanted).map(({ row }) => [row]);
  });
}

function faultOf(
  { dataset, resource, codes }: Subject,
  rows: Rows,
  { now, earlier }: NewestPair,
  places: readonly number[],
): Fault {
  const { body } = dataset.huiyin;
  const [first = 0] = places;
  const column = rows.texts.get(body);
  const code = column?.values[column.index[first] as number] ?? '';
  const list = codes.get(resource.schema.fields.find(({ name }) => name === body)?.huiyin.codes ?? '');
  const rowsInAll = places.length;
  return {
    row: rows.rowNumbers[first] ?? null,
    column: body,
    value: quoted(code),
    message: {
      en: `${titleOf(list, code, 'en')}: ${rowsInAll === 1 ? 'every figure' : `every figure in its ${rowsInAll} rows`} of ${now} is exactly that of ${earlier}, while others moved.`,
      zh: `${titleOf(list, code, 'zh')}：${now} 的${rowsInAll === 1 ? '' : ` ${rowsInAll} 行`}全部数字与 ${earlier} 完全相同，而其他行有变化。`,
    },
    fix: {
      en: `Put its figures of ${now} in. If they really are the same, give the reason.`,
      zh: `请填入该机构 ${now} 的数字。如果确实相同，请说明原因。`,
    },
  };
}
