import { type Figures, type Mark, marksOf } from './marks.ts';
import { rowWords } from './row-words.ts';
import { type Lines, linesOf, placeNear, stepFrom } from './steps.ts';
import { fillTooltip, placeTooltip } from './tooltip.ts';

/** How far from a mark a pointer may be and still mean it, in px. */
const reach = { mouse: 28, touch: 40 };

interface ReadingWords {
  /** The chart's name. */
  readonly title: string;
  /** How the keys move. */
  readonly hint: string;
}

/**
 * Lets a chart be read mark by mark: one tab stop, arrow keys, Home and End, Esc; a tooltip for pointer, finger and
 * keyboard with what the table says; the same words for a screen reader. `ground` holds the drawings of one chart, of
 * which the stylesheet shows one.
 */
export class Reading {
  readonly #ground: HTMLElement;
  readonly #figures: Figures;
  readonly #tip = document.createElement('div');
  readonly #voice = document.createElement('p');
  #drawing: SVGSVGElement | undefined;
  #lines: Lines<Mark> = { kind: 'line', lines: [] };
  #current: Mark | undefined;
  #ring: SVGCircleElement | undefined;

  constructor(ground: HTMLElement, figures: Figures, { title, hint }: ReadingWords) {
    this.#ground = ground;
    this.#figures = figures;
    // Where the marks are is found when they are first asked for: that takes time on a page of many charts.
    if (!ground.querySelector('[data-key]') || !figures.table.querySelector('[data-key]')) return;
    this.#tip.className = 'figure-tip';
    this.#tip.hidden = true;
    // The live region says the same, so a screen reader need not meet the words twice.
    this.#tip.ariaHidden = 'true';
    this.#voice.className = 'visually-hidden';
    this.#voice.role = 'status';
    ground.append(this.#tip, this.#voice);
    ground.tabIndex = 0;
    // Screen readers keep the arrow keys to themselves, except in an application.
    ground.role = 'application';
    ground.ariaLabel = title;
    ground.setAttribute('aria-description', hint);
    // One tab stop for each chart: Enter on a mark follows its name's link.
    for (const link of ground.querySelectorAll('a')) link.setAttribute('tabindex', '-1');
    ground.addEventListener('focus', this.#onFocus);
    ground.addEventListener('blur', () => this.#close());
    ground.addEventListener('keydown', this.#onKey);
    ground.addEventListener('pointermove', this.#onMove);
    ground.addEventListener('pointerleave', this.#onLeave);
    ground.addEventListener('click', this.#onClick);
    document.addEventListener('keydown', this.#onEscape);
    document.addEventListener('pointerdown', this.#onElsewhere);
  }

  /** Finds the marks of the drawing that is shown at present; false where none is in the table. */
  #look(): boolean {
    const shown = [...this.#ground.querySelectorAll('svg')].find((drawing) => drawing.getClientRects().length > 0);
    if (shown && shown !== this.#drawing) {
      this.#drawing = shown;
      this.#lines = linesOf(marksOf(shown, this.#figures));
      this.#current = undefined;
    }
    return this.#lines.lines.length > 0;
  }

  #onFocus = (): void => {
    if (!this.#ground.matches(':focus-visible') || !this.#look()) return;
    const { kind, lines } = this.#lines;
    // Along a line what is newest matters, in a list what is on top.
    this.#show(this.#current ?? (kind === 'line' ? lines[0]?.at(-1) : lines[0]?.[0]), true);
  };

  #onKey = (event: KeyboardEvent): void => {
    if (event.target !== this.#ground || event.altKey || event.ctrlKey || event.metaKey || !this.#look()) return;
    if (event.key === 'Enter') {
      if (this.#tip.hidden) return;
      this.#current?.link?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
      return;
    }
    const { lines } = this.#lines;
    const from = this.#current ?? lines[0]?.[0];
    const next = from && stepFrom(this.#lines, from, event.key);
    if (!next) return;
    event.preventDefault();
    this.#show(this.#current ? next : from, true);
  };

  #onMove = (event: PointerEvent): void => {
    // On the tooltip the pointer rests: it may be read, and its text selected.
    if (event.pointerType === 'touch' || this.#isOnTip(event)) return;
    this.#point(event, reach.mouse);
  };

  #onClick = (event: MouseEvent): void => {
    if (event.target instanceof Element && event.target.closest('a')) return;
    if (!this.#isOnTip(event)) this.#point(event, reach.touch);
  };

  #onLeave = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch' && document.activeElement !== this.#ground) this.#close();
  };

  #onElsewhere = ({ target }: PointerEvent): void => {
    if (target instanceof Node && !this.#ground.contains(target)) this.#close();
  };

  #onEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || this.#tip.hidden) return;
    event.stopImmediatePropagation();
    this.#close();
  };

  #isOnTip({ target }: Event): boolean {
    return target instanceof Node && this.#tip.contains(target);
  }

  #point({ clientX, clientY }: MouseEvent, within: number): void {
    if (!this.#look()) return;
    const { left, top, scale } = this.#frame();
    const pointer = { x: (clientX - left) / scale, y: (clientY - top) / scale };
    const mark = placeNear(this.#lines, pointer, within / scale);
    if (mark && (mark !== this.#current || this.#tip.hidden)) this.#show(mark, false);
    if (!mark && document.activeElement !== this.#ground) this.#close();
  }

  #frame(): { readonly left: number; readonly top: number; readonly scale: number } {
    const { left, top, width } = (this.#drawing ?? this.#ground).getBoundingClientRect();
    return { left, top, scale: width / (this.#drawing?.viewBox.baseVal.width || width) };
  }

  #show(mark: Mark | undefined, isSaid: boolean): void {
    if (!mark || !this.#drawing) return;
    this.#current = mark;
    const words = rowWords(mark.figure);
    fillTooltip(this.#tip, words);
    const { left, top, scale } = this.#frame();
    const ground = this.#ground.getBoundingClientRect();
    placeTooltip(this.#tip, this.#ground, {
      x: left - ground.left + mark.x * scale,
      y: top - ground.top + mark.y * scale,
    });
    this.#drawRing(mark);
    if (isSaid) {
      this.#tip.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      const [colon, comma] = this.#ground.closest('[lang|="zh"]') ? ['：', '，'] : [': ', ', '];
      this.#voice.textContent = [words.name, ...words.pairs.map((pair) => pair.join(colon))].join(comma);
    }
  }

  #drawRing({ x, y }: Mark): void {
    this.#ring ??= document.createElementNS('http://www.w3.org/2000/svg', 'circle');
    this.#ring.setAttribute('class', 'chart-current');
    this.#ring.setAttribute('r', '8');
    this.#ring.setAttribute('cx', String(x));
    this.#ring.setAttribute('cy', String(y));
    this.#drawing?.append(this.#ring);
  }

  #close(): void {
    this.#tip.hidden = true;
    this.#ring?.remove();
    this.#voice.textContent = '';
  }
}
