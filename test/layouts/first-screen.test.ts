import { describe, expect, it } from 'vitest';
import { markFirstScreen } from '../../src/layouts/first-screen.ts';

const link = '<link rel="stylesheet" href="/rest.css">';
const narrow = '<template id="first-chart"></template>';
const wide = '<template id="first-screen"></template>';
const chart = '<svg class="chart chart-trend"></svg>';

describe('the first painting of a page waits', () => {
  it('on a phone for its first chart, else for the figure with it, and not for what is behind or its styles', () => {
    const before = '<figure><svg></svg>A picture</figure><section><figure>';
    const figure = `<svg class="chart chart-trend"></svg><p>Source</p></figure>`;
    const after = '<table></table></section><section><figure></figure></section>';
    expect(markFirstScreen(before + chart + figure + after, link)).toBe(
      before + chart + narrow + figure + wide + link + after,
    );
  });

  it('for all of a page without a chart, or whose chart stands in no figure, and for its styles', () => {
    for (const html of ['<section>Words</section><p>End</p>', `<figure></figure><p>Words</p>${chart}`, ''])
      expect(markFirstScreen(html, link)).toBe(link + html + narrow + wide);
  });
});
