import { fetchPart, whenIdle } from '../after-painting.ts';

/**
 * Makes the charts of a page answer once the page is painted and the line is free: nothing here competes with what the
 * reader came to see.
 */
function wake(): void {
  fetchPart(() => import('./figure.ts'));
  if (document.querySelector('hy-cite')) fetchPart(() => import('./cite.ts'));
  if (document.querySelector('hy-copy')) fetchPart(() => import('../copy-code.ts'));
}

whenIdle(wake);
