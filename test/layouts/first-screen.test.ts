import { describe, expect, it } from 'vitest';
import { markFirstScreen } from '../../src/layouts/first-screen.ts';

const mark = '<template id="first-screen"></template>';
const chart = '<figure><svg role="img"></svg></figure><table></table>';

describe('the first painting of a page waits', () => {
  it('for the part with its first chart, and not for what is behind it', () => {
    const before = `<div>Opening</div><section>Words</section><section>${chart}</section>`;
    const after = `<section>${chart}</section><p>End</p>`;
    expect(markFirstScreen(before + after)).toBe(before + mark + after);
  });

  it('for an article with a chart as well', () => {
    expect(markFirstScreen(`<section><article>${chart}</article><article></article></section>`)).toBe(
      `<section><article>${chart}</article>${mark}<article></article></section>`,
    );
  });

  it('for all of a page without a chart, or whose chart stands in no part', () => {
    for (const html of ['<section>Words</section><p>End</p>', `<p>Words</p>${chart}`, ''])
      expect(markFirstScreen(html)).toBe(html + mark);
  });
});
