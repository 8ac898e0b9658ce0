// Runs in the browser, bundled by plain-d3.ts: the page that most people would write, which fetches the CSV with d3.csv,
// draws the line, and draws it anew for the bodies that are ticked. The figures are those of the page it is held against.
import { extent, rollups, sum } from 'd3-array';
import { csv } from 'd3-fetch';
import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';

const rows = await csv('replies.csv');

function picture(bodies: ReadonlySet<string>): string {
  const rates = rollups(
    bodies.size === 0 ? rows : rows.filter(({ body }) => bodies.has(body ?? '')),
    (group) => {
      const total = (column: string): number => sum(group, (row) => Number(row[column]));
      const onTime = total('on_time_original') + total('on_time_extended');
      return onTime / (onTime + total('late'));
    },
    ({ time_period }) => time_period ?? '',
  );
  const x = scalePoint(
    rates.map(([period]) => period),
    [40, 640],
  );
  const [low = 0, high = 1] = extent(rates, ([, rate]) => rate);
  const y = scaleLinear([low, high], [280, 20]);
  const draw = line<[string, number]>(
    ([period]) => x(period) ?? 0,
    ([, rate]) => y(rate),
  );
  return `<svg role="img" width="660" height="300"><path fill="none" stroke="navy" d="${draw(rates)}"/></svg>`;
}

const main = document.querySelector('main');
const boxes = [...new Set(rows.map(({ body }) => body ?? ''))].map((body) => `<input type="checkbox" value="${body}">`);
main?.insertAdjacentHTML(
  'beforeend',
  `<div data-part="result">${picture(new Set())}</div><form data-dimension="body">${boxes.join('')}</form>`,
);
main?.addEventListener('change', () => {
  const ticked = main.querySelectorAll<HTMLInputElement>('input:checked');
  const result = main.querySelector('[data-part="result"]');
  if (result) result.innerHTML = picture(new Set(Array.from(ticked, ({ value }) => value)));
});
