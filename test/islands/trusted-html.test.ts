import { expect, it } from 'vitest';
import { type MarkupText, svg } from '../../src/charts/kit/svg.ts';
import { putMarkup } from '../../src/islands/trusted-html.ts';

it('puts what the escaping tag has written into a page, and the compiler takes nothing else', () => {
  const place = { innerHTML: '' };
  putMarkup(place as Element, svg`<p title="${'" onclick="x'}">${'<script>'}</p>`.toString());
  expect(place.innerHTML).toBe('<p title="&quot; onclick=&quot;x">&lt;script&gt;</p>');
  // @ts-expect-error a string from anywhere is no markup
  const text: MarkupText = '<p>';
  // @ts-expect-error nor is a template with one in it
  const template: MarkupText = `${svg`<p>`}${text}`;
  expect(template).toContain('<p>');
});
