import type { AnswerColumn, ConsoleAnswer } from '../../engine/console/console.ts';
import type { Value } from '../../engine/query.ts';
import { element } from '../element.ts';
import { type QuerySetup, wordsOf } from './setup.ts';

/** Rows in the page at once: more make it slow to read and to draw. */
const pageRows = 200;
/** Characters of a cell in the page; the CSV has them all. */
const longest = 1_000;

/** The rows of an answer from one on, with what leads to the others. */
export function answerTable(setup: QuerySetup, answer: ConsoleAnswer, first: number): readonly HTMLElement[] {
  const { said } = wordsOf(setup);
  const { columns, rows, total } = answer;
  if (rows.length === 0) return [element('p', {}, said.noRows)];
  const shown = rows.slice(first, first + pageRows);
  const notes = [said.shown(first + 1, first + shown.length, total)];
  if (total > rows.length) notes.push(said.cut(rows.length, total));
  const table = element(
    'table',
    { class: 'figures' },
    element('caption', { class: 'visually-hidden' }, said.answerTable),
    element('thead', {}, element('tr', {}, ...columns.map(heading))),
    element(
      'tbody',
      {},
      ...shown.map((row) => element('tr', {}, ...row.map((value, at) => cell(setup, value, columns[at])))),
    ),
  );
  const frame = element(
    'div',
    { class: 'scroll', role: 'region', tabindex: '0', 'aria-label': said.scrollHint },
    table,
  );
  const turn = (name: string, to: number, isPossible: boolean) => {
    const button = element(
      'button',
      { type: 'button', class: 'explore-button', 'data-action': 'page', 'data-first': String(to) },
      name,
    );
    button.disabled = !isPossible;
    return button;
  };
  const pages = element(
    'p',
    { class: 'query-pages' },
    turn(said.previous, Math.max(0, first - pageRows), first > 0),
    turn(said.next, first + pageRows, first + pageRows < rows.length),
  );
  return [
    element('p', { class: 'explore-hint', 'data-part': 'shown' }, notes.join(' ')),
    frame,
    ...(rows.length > pageRows ? [pages] : []),
  ];
}

function heading({ name, type, isNumber }: AnswerColumn): HTMLElement {
  return element(
    'th',
    { scope: 'col', ...(isNumber && { class: 'number' }) },
    name,
    element('span', { class: 'query-type' }, type),
  );
}

function cell(setup: QuerySetup, value: Value, column: AnswerColumn | undefined): HTMLElement {
  const attributes: Readonly<Record<string, string>> = column?.isNumber ? { class: 'number' } : {};
  if (value === null) return element('td', attributes, element('span', { class: 'soft' }, wordsOf(setup).said.blank));
  const text = String(value);
  if (text.length <= longest) return element('td', attributes, text);
  const note = element('span', { class: 'soft' }, wordsOf(setup).said.longText(text.length));
  return element('td', attributes, text.slice(0, longest), note);
}
