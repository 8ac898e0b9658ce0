import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core';
import { svg as html } from '../../../charts/kit/svg.ts';
import { setWholeTable } from '../../figure/table/whole-table.ts';
import { putMarkup } from '../../trusted-html.ts';
import { headCount, rowHtml, type Sheet } from './table.ts';

/** In px: the height of a row where none can be measured. */
const usualHeight = 38;
/** Rows drawn beyond either edge of what is seen, so that none is missing while the frame moves. */
const overscan = 12;
/** So many rows tell how wide a column of numbers is. */
const sampled = 400;
/** A table of more rows would be a book: of that, paper has what the frame shows. */
const mostPrinted = 5000;
/** In characters: no column is wider, longer words wrap. */
const widestColumn = 30;

/**
 * Draws those rows of a long table that are scrolled to; the head stays, the columns keep their widths. On paper they
 * all stand. Gives what ends it. To assistive technology the table has all its rows: each says which of how many it is.
 */
export function scrollRows(frame: HTMLElement, sheet: Sheet): () => void {
  const table = frame.querySelector('table');
  const body = table?.tBodies[0];
  if (!table || !body) return () => undefined;
  const { order } = sheet;
  const head = headCount(sheet.columns);
  const [above, below] = [gap(sheet), gap(sheet)];
  setWidths(table, sheet);
  frame.classList.add('explore-rows-long');
  // Most rows are as high as the first: where the guess is right, nothing shifts under a moving frame.
  const height = body.rows[0]?.offsetHeight || usualHeight;
  let drawn = '';
  let isPrinted = false;
  const draw = (): void => {
    if (isPrinted) return;
    const items = virtual.getVirtualItems();
    const [first, last] = [items[0], items.at(-1)];
    if (!first || !last) return;
    const range = `${first.index}-${last.index}`;
    setHeight(above, first.start);
    setHeight(below, virtual.getTotalSize() - last.end);
    if (range === drawn) return;
    drawn = range;
    const rows = items.map(({ index }) => rowHtml(sheet, order[index] as number, index + head + 1));
    putMarkup(body, html`${rows}`.toString());
    body.prepend(above);
    body.append(below);
    for (const [place, row] of [...body.rows].slice(1, -1).entries()) {
      row.dataset.index = String(items[place]?.index);
      virtual.measureElement(row);
    }
  };
  const virtual = new Virtualizer<HTMLElement, HTMLTableRowElement>({
    count: order.length,
    getScrollElement: () => frame,
    estimateSize: () => height,
    overscan,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: draw,
  });
  frame.addEventListener('keydown', (event) => {
    if (event.target !== frame || (event.key !== 'End' && event.key !== 'Home')) return;
    // The browser's own way there is long, and is lost when a row turns out higher than was guessed.
    event.preventDefault();
    virtual.scrollToIndex(event.key === 'End' ? order.length - 1 : 0, { align: 'auto', behavior: 'instant' });
  });
  const stop = virtual._didMount();
  virtual._willUpdate();
  draw();
  keepWhole(table, sheet);
  const { minWidth } = table.style;
  const over = new AbortController();
  const print = (isPrinting: boolean) => () => {
    isPrinted = isPrinting;
    frame.classList.toggle('explore-rows-long', !isPrinting);
    table.style.minWidth = isPrinting ? '' : minWidth;
    drawn = '';
    if (!isPrinting) return draw();
    const rows = order.map((index, place) => rowHtml(sheet, index, place + head + 1));
    putMarkup(body, html`${rows}`.toString());
  };
  if (order.length <= mostPrinted) {
    addEventListener('beforeprint', print(true), over);
    addEventListener('afterprint', print(false), over);
  }
  return () => {
    over.abort();
    stop();
  };
}

/** The room of the rows that are not drawn. */
function gap({ columns }: Sheet): HTMLTableRowElement {
  const row = document.createElement('tr');
  row.ariaHidden = 'true';
  row.className = 'explore-gap';
  const cell = row.insertCell();
  cell.colSpan = columns.length;
  return row;
}

function setHeight(row: HTMLTableRowElement, height: number): void {
  row.hidden = height <= 0;
  if (row.cells[0]) row.cells[0].style.height = `${height}px`;
}

/** Columns as wide as their longest words ask for, so that they stay where they are while rows come and go. */
function setWidths(table: HTMLTableElement, { columns, order }: Sheet): void {
  const group = document.createElement('colgroup');
  let sum = 0;
  // Numbers of one column are about as long as each other: some of them will do.
  const step = Math.ceil(order.length / sampled);
  const sample = order.filter((_, place) => place % step === 0);
  for (const { title, words, isNumber } of columns) {
    const lengths = (isNumber ? sample : order).map((index) => widthOf(words(index)));
    const longest = Math.min(
      widestColumn,
      lengths.reduce((most, length) => Math.max(most, length), widthOf(title)),
    );
    const column = document.createElement('col');
    const width = Math.ceil(isNumber ? longest + 2 : 0.9 * longest + 2);
    column.style.width = `${width}ch`;
    sum += width;
    group.append(column);
  }
  table.style.minWidth = `${sum}ch`;
  table.classList.add('explore-fixed');
  table.caption?.after(group);
}

/** In characters of Latin script; a Chinese character takes two. */
function widthOf(words: string): number {
  return words.length + (words.match(/[\u2e80-\uffef]/g)?.length ?? 0);
}

/** Keeps the rows that are not drawn within reach of the charts, which read them, and of the menu that saves them. */
function keepWhole(table: HTMLTableElement, sheet: Sheet): void {
  const copy = (rows: readonly number[]): HTMLTableElement => {
    const whole = table.cloneNode(false) as HTMLTableElement;
    if (table.tHead) whole.append(table.tHead.cloneNode(true));
    putMarkup(whole.createTBody(), html`${rows.map((index) => rowHtml(sheet, index))}`.toString());
    return whole;
  };
  let keyed: Map<string, HTMLTableRowElement> | undefined;
  setWholeTable(table, {
    row(key) {
      keyed ??= new Map([...(copy(sheet.order).tBodies[0]?.rows ?? [])].map((row) => [row.dataset.key ?? '', row]));
      return keyed.get(key) ?? null;
    },
    all: () => copy(sheet.order),
  });
}
