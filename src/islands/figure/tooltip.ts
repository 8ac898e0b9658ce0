import type { RowWords } from './row-words.ts';

/**
 * Free room between a mark and its tooltip, and between the tooltip and the edge of the window, in px. A pointer on its
 * way to the tooltip must not come nearer to the next row of a list, which is 22 px away.
 */
const gap = 10;
const margin = 4;

/** Fills a tooltip: the name, then heading and figure in two columns. */
export function fillTooltip(tip: HTMLElement, { name, pairs }: RowWords): void {
  const list = document.createElement('dl');
  for (const [heading, figure] of pairs) list.append(element('dt', heading), element('dd', figure));
  tip.replaceChildren(element('strong', name), list);
}

function element(tag: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

/**
 * Puts a tooltip over a point of `ground` (both in px of the ground's box), or under it where there is no room above in
 * the window. It never leaves the ground's width nor the window's.
 */
export function placeTooltip(tip: HTMLElement, ground: HTMLElement, { x, y }: { x: number; y: number }): void {
  tip.hidden = false;
  const box = ground.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = tip;
  const leftmost = Math.max(0, margin - box.left);
  const rightmost = Math.min(box.width, document.documentElement.clientWidth - box.left - margin) - width;
  const isRoomAbove = box.top + y - gap - height >= margin;
  const left = Math.max(leftmost, Math.min(rightmost, x - width / 2));
  // Not by `left` and `top`: that would be laid out anew with each mark, and count as a page that jumps.
  tip.style.translate = `${left}px ${isRoomAbove ? y - gap - height : y + gap}px`;
}
