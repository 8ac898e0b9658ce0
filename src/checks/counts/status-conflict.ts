import { type Field, fieldsOf, type Resource } from '../../core/description/dataset.ts';
import type { Text } from '../../core/text.ts';
import { reportAlike } from '../alike.ts';
import { type Check, listed, quoted, type Rows, type Subject } from '../check.ts';
import { isKnownCode } from '../codes/known-code.ts';
import { countColumns, unexplainedChanges } from '../history/comparison.ts';
import { mustBeFilled } from '../text/filled.ts';

/** The statuses that say why there is no figure (SDMX code list CL_OBS_STATUS); every other one says something of a figure. */
const reasons: ReadonlyMap<string, Text> = new Map([
  ['O', { en: 'missing', zh: '缺失' }],
  ['L', { en: 'not collected', zh: '未采集' }],
  ['M', { en: 'cannot exist', zh: '不可能存在' }],
  ['Q', { en: 'suppressed', zh: '隐去' }],
]);

export const statusConflict: Check = {
  code: 'status-conflict',
  severity: 'error',
  title: { en: 'The status of a row contradicts its figures', zh: '状态与数字互相矛盾' },
  why: {
    en: 'A blank can mean zero, missing, not collected or suppressed, and only the status tells which. A figure marked as missing is believed by nobody.',
    zh: '空格可能是零、缺失、未采集或隐去，只有状态能说明是哪一种；而标为“缺失”的数字，谁也不敢用。',
  },
  run: (subject, report) => {
    const [field] = fieldsOf(subject.resource, 'status');
    if (!field) return {};
    return {
      rows(rows) {
        const status = rows.texts.get(field.name);
        if (!status) return;
        const statusAt = (row: number): string => status.values[status.index[row] as number] ?? '';
        for (const { name, cells } of blanksToExplain(subject, rows)) {
          // Of a status that does not exist only that is said.
          const isSilent = status.values.map(
            (text) => reasons.has(text) || (text !== '' && !isKnownCode(field, text, subject.codes)),
          );
          const isTold = toldElsewhere(subject, rows, name);
          const bare = blanksOf(cells).filter((row) => !isSilent[status.index[row] as number] && !isTold(row));
          reportAlike(report, bare, (row) => blankFault(rows.rowNumbers[row] ?? null, name, statusAt(row)));
        }
        for (const [mark, reason] of reasons) {
          const code = status.values.indexOf(mark);
          if (code < 0) continue;
          const isWhole = wholeRows(subject, rows, mark);
          const whole = placesOf(status.index, code).filter(isWhole);
          reportAlike(report, whole, (row) => markFault(rows.rowNumbers[row] ?? null, field, mark, reason));
        }
      },
    };
  },
};

// Two loops of their own: a test that is handed over takes many times as long over a million rows.
function blanksOf(cells: Float64Array): readonly number[] {
  const places: number[] = [];
  for (let row = 0; row < cells.length; row += 1) if (Number.isNaN(cells[row])) places.push(row);
  return places;
}

function placesOf(index: Uint32Array, code: number): readonly number[] {
  const places: number[] = [];
  for (let row = 0; row < index.length; row += 1) if (index[row] === code) places.push(row);
  return places;
}

/**
 * The counts that make up a rate or a sum, as far as no other rule demands them: where one is blank, so is the rate.
 * Others, such as a target that was never set, may be blank beside a normal figure.
 */
function blanksToExplain(subject: Subject, rows: Rows) {
  const { resource } = subject;
  const { measures, identities } = resource.huiyin;
  const needed = new Set([
    ...measures.flatMap(({ numerator, denominator }) => [...numerator.sum, ...denominator.sum]),
    ...identities.flatMap(({ left, right }) => [...left, ...right]),
  ]);
  const isDemanded = (name: string): boolean => fieldOf(resource, name).some((field) => mustBeFilled(field, resource));
  return countColumns(subject, rows).filter(({ name }) => needed.has(name) && !isDemanded(name));
}

function fieldOf({ schema }: Resource, column: string): readonly Field[] {
  return schema.fields.filter(({ name }) => name === column);
}

/**
 * A published figure is gone, or in the same row stands a text where a number ought to: other checks say so, and what they
 * ask for settles the status too.
 */
function toldElsewhere(subject: Subject, rows: Rows, column: string): (row: number) => boolean {
  const unread = [...rows.unread.values()].filter(({ size }) => size > 0);
  const changed = unexplainedChanges(subject, rows).get(column);
  return (row) => changed?.has(row) === true || unread.some((own) => own.has(row));
}

/** Rows in which every count stands. A small one among them under Q is told by the check of small cells. */
function wholeRows(subject: Subject, rows: Rows, mark: string): (row: number) => boolean {
  const columns = countColumns(subject, rows);
  const { columns: guarded = [], threshold = 0 } = subject.resource.huiyin.disclosure ?? {};
  return (row) =>
    columns.every(({ name, cells }) => {
      const cell = cells[row] as number;
      const isSmall = mark === 'Q' && guarded.includes(name) && cell > 0 && cell < threshold;
      return !Number.isNaN(cell) && !isSmall;
    });
}

function blankFault(row: number | null, column: string, status: string) {
  const shown = quoted(status);
  return {
    row,
    column,
    value: status === '' ? null : shown,
    message:
      status === ''
        ? {
            en: `${column} is empty in row ${row}, and no status says why.`,
            zh: `第 ${row} 行的 ${column} 为空，状态列也没有说明原因。`,
          }
        : {
            en: `${column} is empty in row ${row}, though the status ${shown} says that there is a figure.`,
            zh: `第 ${row} 行的 ${column} 为空，状态 ${shown} 却表示有数字。`,
          },
    fix: {
      en: `Write the figure (0 if it is zero), or the status that says why there is none: ${meanings('en')}.`,
      zh: `请填写数字（确实为零就填 0），或者改填能说明原因的状态：${meanings('zh')}。`,
    },
  };
}

function markFault(row: number | null, { name }: Field, mark: string, reason: Text) {
  return {
    row,
    column: name,
    value: mark,
    message: {
      en: `Row ${row} has the status ${mark} (${reason.en}), but every count stands in it.`,
      zh: `第 ${row} 行的状态是 ${mark}（${reason.zh}），但所有计数都还在。`,
    },
    fix: {
      en: 'Empty the cells that the status speaks of; if the figures are right, write another status (A for a normal figure).',
      zh: '请清空该状态所指的单元格；如果数字无误，请改填其他状态（正常数字填 A）。',
    },
  };
}

function meanings(language: 'en' | 'zh'): string {
  const pairs = Array.from(reasons, ([mark, reason]) => `${mark} ${reason[language]}`);
  return language === 'en' ? listed(pairs) : pairs.join('、');
}
