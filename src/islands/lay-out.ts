import { whenIdle } from './after-painting.ts';

/** What `below/later.css` leaves to be laid out when it comes near. */
const parts = Array.from(
  document.querySelectorAll('.section, .section :is(hy-figure, .scroll), .story, .front-aside, .colophon'),
);

/**
 * Lays out the rest of the page while nothing else is to be done, a part at a time: from then on the scroll bar tells the
 * truth, and a picture of the whole page has all of it.
 */
function layOut(): void {
  parts.shift()?.classList.add('is-laid-out');
  if (parts.length > 0) whenIdle(layOut);
}

/**
 * Who moves within the page before that has all of it at once: what is laid out later above the window would push away what
 * they look at, or are about to press. The focused element, or else what is in the middle of the window, keeps its place.
 */
function layOutAll(): void {
  const held = inView();
  const before = held?.getBoundingClientRect().top ?? 0;
  for (const part of parts.splice(0)) part.classList.add('is-laid-out');
  if (held) scrollBy({ top: held.getBoundingClientRect().top - before, behavior: 'instant' });
}

function inView(): Element | null {
  const { activeElement } = document;
  const { top = 0, bottom = 0 } = activeElement?.getBoundingClientRect() ?? {};
  if (activeElement !== document.body && bottom > 0 && top < innerHeight) return activeElement;
  return document.elementFromPoint(innerWidth / 2, innerHeight / 2);
}

whenIdle(layOut);
if (scrollY > 0) layOutAll();
else addEventListener('scroll', layOutAll, { once: true, passive: true });
