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
  const chart = html.indexOf('</svg>', html.indexOf(' class="chart ')) + '</svg>'.length;
  const figure = html.indexOf('</figure>', chart) + '</figure>'.length;
  const [narrow, wide] = [markOf(firstScreenMarks.narrow), markOf(firstScreenMarks.wide)];
  if (!html.includes(' class="chart ') || figure < chart) return link + html + narrow + wide;
  return html.slice(0, chart) + narrow + html.slice(chart, figure) + wide + link + html.slice(figure);
}

function markOf(id: string): string {
  return `<template id="${id}"></template>`;
}
