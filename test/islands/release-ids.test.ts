import { expect, it } from 'vitest';
import { releaseIdsHtml } from '../../src/islands/release-ids.ts';

it('keeps the names of releases in one piece, and escapes the rest', () => {
  expect(releaseIdsHtml('Now 2020-Q4; before: 2021-04-30, <b>.').toString()).toBe(
    'Now <span class="unbroken">2020-Q4</span>; before: <span class="unbroken">2021-04-30</span>, &lt;b&gt;.',
  );
});

it('leaves a sentence without one as it is', () => {
  expect(releaseIdsHtml('From 2019 to 2024.').toString()).toBe('From 2019 to 2024.');
});
