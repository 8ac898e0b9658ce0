/** Id of the mark that a page's first painting waits for (HTML, `<link rel="expect">`). */
export const firstScreenId = 'first-screen';

/**
 * Puts that mark into the markup of a page: behind the part with its first chart, or at the end where there is none. What
 * is painted half and then grows would move what stands below it; a chart that has come does not wait for the rest.
 */
export function markFirstScreen(html: string): string {
  const chart = html.indexOf(' role="img"');
  const part = /<\/(?:section|article)>/g;
  part.lastIndex = chart === -1 ? html.length : chart;
  part.exec(html);
  const end = part.lastIndex || html.length;
  return `${html.slice(0, end)}<template id="${firstScreenId}"></template>${html.slice(end)}`;
}
