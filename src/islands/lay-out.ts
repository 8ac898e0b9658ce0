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

whenIdle(layOut);
