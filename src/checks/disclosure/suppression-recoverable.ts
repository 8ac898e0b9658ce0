import type { Text } from '../../core/text.ts';
import { type Check, listed, quoted, type Rows, type Subject } from '../check.ts';
import { cellText, keyText } from '../keys/duplicates.ts';
import { type KnownCells, knownCells } from './known-cells.ts';
import { determinedCells } from './solve.ts';
import { cellId, type Ground, type Sum } from './sum.ts';
import { sumsOf } from './sums.ts';

export const suppressionRecoverable: Check = {
  code: 'suppression-recoverable',
  severity: 'error',
  title: { en: 'A suppressed figure can be worked out', zh: '隐去的数字可以推算出来' },
  why: {
    en: 'A hidden count that follows from a total by subtraction is not hidden: someone will subtract.',
    zh: '用合计一减就能得到的数字，等于没有隐去：总会有人去减。',
  },
  run: (subject, report) => ({
    rows(rows) {
      const known = knownCells(subject, rows);
      if (!known) return;
      const determined = determinedCells(sumsOf(subject, known));
      known.columns.forEach(({ name }, column) => {
        for (const row of known.secrets[column] ?? []) {
          const release = known.published[column]?.get(row);
          const from = determined.get(cellId(known, row, column));
          if (release === undefined && !from) continue;
          const key = quoted(keyText(subject, rows, row));
          const how = release === undefined ? explained(subject, rows, known, from ?? []) : publishedIn(release);
          report({
            row: rows.rowNumbers[row] ?? null,
            column: name,
            // Neither the figure nor the figures it follows from are shown: rows and columns only.
            message: {
              en: `${name} of ${key} is suppressed, but ${how.en}.`,
              zh: `${key} 的 ${name} 已隐去，但${how.zh}。`,
            },
            fix: release === undefined ? hideAnother : notHiddenAnyMore(release),
          });
        }
      });
    },
  }),
};

const hideAnother: Text = {
  en: 'Suppress one more cell of that sum (empty, with the status Q in its row), best a small one, or the total itself.',
  zh: '请在该算式中再隐去一个单元格（留空并填状态 Q），最好选数值小的，或者隐去合计。',
};

function publishedIn(release: string): Text {
  return { en: `the release ${release} shows it`, zh: `版本 ${release} 中可以查到` };
}

function notHiddenAnyMore(release: string): Text {
  return {
    en: `It is public in the release ${release}: hiding it here does not help. Publish it here too, or withdraw that release first.`,
    zh: `它在版本 ${release} 中已经公开，在这里隐去没有用。请照常填写，或先撤回该版本。`,
  };
}

function explained(subject: Subject, rows: Rows, known: KnownCells, sums: readonly Sum[]): Text {
  const grounds = sums.slice(0, 4).map(({ ground }) => groundText(subject, rows, known, ground));
  const rest = sums.length > grounds.length ? ' …' : '';
  if (grounds.length === 1) return { en: `follows from ${grounds[0]?.en}`, zh: `可以推算：${grounds[0]?.zh}` };
  return {
    en: `follows from these sums together: ${grounds.map(({ en }) => en).join('; ')}${rest}`,
    zh: `综合以下各式可以推算：${grounds.map(({ zh }) => zh).join('；')}${rest}`,
  };
}

function groundText(subject: Subject, rows: Rows, known: KnownCells, ground: Ground): Text {
  const names = (places: readonly number[]): string => listed(places.map((row) => rowName(subject, rows, known, row)));
  switch (ground.kind) {
    case 'identity':
      return {
        en: `"${ground.rule.title.en}" in row ${names([ground.row])}`,
        zh: `第 ${names([ground.row])} 行中“${ground.rule.title.zh}”`,
      };
    case 'total':
      return {
        en: `row ${names([ground.whole])} (${codeOf(known, ground)}) being the sum of the rows ${names(ground.parts)}`,
        zh: `第 ${names([ground.whole])} 行（${codeOf(known, ground)}）等于第 ${names(ground.parts)} 行之和`,
      };
    case 'carry-over':
      return {
        en: `the end of row ${names([ground.before])} being the start of row ${names([ground.row])}`,
        zh: `第 ${names([ground.before])} 行的期末数就是第 ${names([ground.row])} 行的期初数`,
      };
  }
}

function codeOf({ table }: KnownCells, { dimension, whole }: Extract<Ground, { kind: 'total' }>): string {
  const column = table.texts.get(dimension);
  return quoted(column?.values[column.index[whole] as number] ?? '');
}

/** A row of the file by its number; one that only an earlier release has by its key. */
function rowName({ resource }: Subject, rows: Rows, known: KnownCells, row: number): string {
  if (row < known.ownRows) return String(rows.rowNumbers[row]);
  const key = resource.schema.primaryKey.map((name) => cellText(known.table, name, row)).join(', ');
  return `[${quoted(key)}]`;
}
