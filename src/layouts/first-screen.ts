/** Id of the mark that a page's first painting waits for (HTML, `<link rel="expect">`). */
export const firstScreenId = 'first-screen';

/**
 * Puts that mark into the markup of a page: behind the figure with its first chart, or at the end where there is none. What
 * is painted half and then grows would move what stands below it; a chart that has come does not wait for the rest.
 */
export function markFirstScreen(html: string): string {
  const chart = html.indexOf(' class="chart ');
  const figure = chart === -1 ? -1 : html.indexOf('</figure>', chart);
  const end = figure === -1 ? html.length : figure + '</figure>'.length;
  return `${html.slice(0, end)}<template id="${firstScreenId}"></template>${html.slice(end)}`;
}
