/**
 * Ids of the marks that a page's first painting waits for (HTML, `<link rel="expect">`): on a phone the first chart, where
 * there is more room the figure around it, which is drawn there with its wide chart.
 */
export const firstScreenMarks = { narrow: 'first-chart', wide: 'first-screen' } as const;

/** Windows as narrow as this show the narrow drawing of a chart, whatever column it stands in. */
export const narrowWindow = '(width < 29rem)';

/**
 * Puts those marks into the markup of a page: behind its first chart, and behind the figure that has it; both at the end
 * where there is none. What is painted half and then grows would move what stands below it; a chart that has come does not
 * wait for the rest. The link to the styles of that rest stands behind the marks, or before a page without a chart.
 */
export function markFirstScreen(html: string, link: string): string {
  const [narrow, wide] = [markOf(firstScreenMarks.narrow), markOf(firstScreenMarks.wide)];
  const chart = behind(html, '</svg>', html.indexOf(' class="chart '));
  const figure = behind(html, '</figure>', chart);
  if (figure === -1) return link + html + narrow + wide;
  return html.slice(0, chart) + narrow + html.slice(chart, figure) + wide + link + html.slice(figure);
}

/** The place behind the next such tag from a place on; -1 when there is none, or no such place. */
function behind(html: string, tag: string, from: number): number {
  const at = from === -1 ? -1 : html.indexOf(tag, from);
  return at === -1 ? -1 : at + tag.length;
}

function markOf(id: string): string {
  return `<template id="${id}"></template>`;
}
