import { describe, expect, it } from 'vitest';
import { markFirstScreen } from '../../src/layouts/first-screen.ts';

const mark = '<template id="first-screen"></template>';
const figure = '<figure><svg class="chart chart-trend"></svg><p>Source</p></figure>';

describe('the first painting of a page waits', () => {
  it('for the figure with its first chart, and not for what is behind it', () => {
    const before = `<figure>A picture</figure><section>${figure}`;
    const after = `<table></table></section><section>${figure}</section>`;
    expect(markFirstScreen(before + after)).toBe(before + mark + after);
  });

  it('for all of a page without a chart, or whose chart stands in no figure', () => {
    for (const html of ['<section>Words</section><p>End</p>', '<p>Words</p><svg class="chart chart-trend"></svg>', ''])
      expect(markFirstScreen(html)).toBe(html + mark);
  });
});
