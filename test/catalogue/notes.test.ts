import { expect, it } from 'vitest';
import { notesHtml } from '../../src/catalogue/notes.ts';

it('shows raw HTML in a note as text', () => {
  expect(notesHtml('a <script>alert(1)</script> <img src=x onerror=alert(2)>')).toBe(
    '<p>a &lt;script&gt;alert(1)&lt;/script&gt; &lt;img src=x onerror=alert(2)&gt;</p>\n',
  );
});

it.each(['<code>', '<pre>', '<script>', '<kbd>'])('shows as text what stands behind a tag as well: %s', (tag) => {
  const html = notesHtml(`a ${tag} <img src=javascript:alert(1)> "b" & &lt;i&gt; AT&amp;T`);
  expect(html).toContain('&lt;img src=javascript:alert(1)&gt; &quot;b&quot; &amp; &lt;i&gt; AT&amp;T');
  expect(html).not.toMatch(/<(?!\/?p>)/);
});

it.each([
  ['[here](https://example.org/?a=1&b=2)', '<a href="https://example.org/?a=1&amp;b=2">here</a>'],
  ['[here](mailto:office@example.org)', '<a href="mailto:office@example.org">here</a>'],
  ['[here](#notes)', '<a href="#notes">here</a>'],
  ['[here](javascript:alert(1))', 'here'],
  ['[here](JaVaScRiPt:alert(1))', 'here'],
  ['[here](&#106;avascript:alert(1))', 'here'],
  ['[here](data:text/html,x)', 'here'],
  ['<javascript:alert(1)>', 'javascript:alert(1)'],
])('lets a note lead to the web, a mailbox or the site, and nowhere else: %s', (note, html) => {
  expect(notesHtml(note)).toBe(`<p>${html}</p>\n`);
});

it('calls no other host for a picture: it becomes a link', () => {
  expect(notesHtml('![A "chart"](https://example.org/x.png)')).toBe(
    '<p><a href="https://example.org/x.png">A &quot;chart&quot;</a></p>\n',
  );
  expect(notesHtml('![A chart](javascript:alert)')).toBe('<p>A chart</p>\n');
});

it('keeps a Chinese date in one piece', () => {
  expect(notesHtml('自2011年第一季度起')).toBe('<p>自<span class="unbroken">2011年第一季度</span>起</p>\n');
});
