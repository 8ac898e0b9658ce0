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
 * The styles of the rest are linked behind the first chart, inside what a script may replace by another answer: in the head
 * they stay. The file has come by now; the second link takes it from the cache.
 */
function keepStyles(): void {
  for (const link of document.querySelectorAll('body link[rel="stylesheet"]')) document.head.append(link.cloneNode());
}

keepStyles();
whenIdle(layOut);
