import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { svg } from '../../../src/charts/kit/svg.ts';

const written = (...values: Parameters<typeof svg> extends [unknown, ...infer Rest] ? Rest : never) =>
  svg`${values}`.toString();

describe('the svg tag', () => {
  it('escapes text, so that it cannot open a tag or leave a quoted attribute', () => {
    const hostile = `</text><script>alert('1')</script>" onload="x" & &amp;`;
    expect(svg`<text class="${hostile}">${hostile}</text>`.toString()).toBe(
      `<text class="${written(hostile)}">${written(hostile)}</text>`,
    );
    expect(written(hostile)).toBe(
      '&lt;/text&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&quot; onload=&quot;x&quot; &amp; &amp;amp;',
    );
  });

  it('never lets a character of any text through that markup is made of', () => {
    const hostile = fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', ';', 'amp', '回', 'a') });
    fc.assert(fc.property(hostile, (text) => !/[<>"']|&(?!(amp|lt|gt|quot|#39);)/.test(written(text))));
  });

  it('replaces what an XML file may not hold: control characters and half of a surrogate pair', () => {
    expect(written('a\u0000b\u001fc\ud800d\uffffe\t\n')).toBe('a\ufffdb\ufffdc\ufffdd\ufffde\t\n');
    expect(written('回音 🀄')).toBe('回音 🀄');
  });

  it('rounds numbers to two decimals and writes no minus zero', () => {
    expect(written(1.005, ' ', 12.3456, ' ', -0.001, ' ', 100)).toBe('1 12.35 0 100');
  });

  it('refuses a number that no picture can show', () => {
    expect(() => svg`${Number.NaN}`).toThrow('NaN');
    expect(() => svg`${Number.POSITIVE_INFINITY}`).toThrow('Infinity');
  });

  it('writes nothing for undefined, null and false, but writes 0', () => {
    expect(svg`<g>${undefined}${null}${false}${0}</g>`.toString()).toBe('<g>0</g>');
  });

  it('passes its own markup through, nested and in arrays', () => {
    const dots = [1, 2].map((x) => svg`<circle cx="${x}"/>`);
    expect(svg`<g>${dots}${svg`<b/>`}</g>`.toString()).toBe('<g><circle cx="1"/><circle cx="2"/><b/></g>');
  });

  it('takes no text for markup because it looks like it', () => {
    expect(svg`${svg`<b/>`.toString()}`.toString()).toBe('&lt;b/&gt;');
  });
});
