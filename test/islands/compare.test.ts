import { describe, expect, it } from 'vitest';
import { parsePeriod } from '../../src/core/period.ts';
import { rateOf } from '../../src/core/statistics/rate.ts';
import type { Panel, SeriesPoint } from '../../src/core/statistics/series.ts';
import type { Language } from '../../src/core/text.ts';
import { formHtml, listHtml } from '../../src/islands/compare/form.ts';
import { resultHtml } from '../../src/islands/compare/result.ts';
import { type CompareSetup, viewOf } from '../../src/islands/compare/setup.ts';
import { syntheticDataset } from '../core/synthetic.ts';

function point(text: string, numerator: number, denominator: number, flags: readonly string[] = []): SeriesPoint {
  const period = parsePeriod(text);
  if (!period) throw new Error(text);
  return { period, rate: rateOf(numerator, denominator), missing: false, provisional: flags.includes('P'), flags };
}

const panel: Panel = {
  whole: [point('2019-Q1', 1000, 1200), point('2020-Q1', 1000, 1200, ['P'])],
  bodies: new Map([
    ['good', [point('2019-Q1', 500, 600), point('2020-Q1', 590, 600, ['P'])]],
    ['few', [point('2019-Q1', 12, 20), point('2020-Q1', 14, 20)]],
    ['gone', [point('2019-Q1', 50, 60)]],
    ['<b>&"', [point('2020-Q1', 45, 60)]],
  ]),
};

function setupIn(language: Language): CompareSetup {
  return {
    language,
    dataset: syntheticDataset(),
    bodies: [...panel.bodies.keys()].map((code) => ({ code, title: { en: `Body ${code}`, zh: `机构${code}` } })),
    names: { address: '', sha256: '' },
    files: {},
    bodyAddress: `/${language}/synthetic/%7Bcode%7D/`,
    defaults: { bodies: ['good'], measure: 'on-time' },
    source: 'Source: invented.',
  };
}

function shown(bodies: readonly string[], language: Language = 'en'): string {
  return resultHtml(viewOf(setupIn(language), { bodies, measure: 'on-time' }, panel));
}

describe('the comparison', () => {
  it('says of each body its figure, whether its change is beyond chance, and where it lies', () => {
    const html = shown(['good']);
    // 590 of 600 after 500 of 600: 98.3 % after 83.3 %, against 83.3 % of all.
    expect(html).toContain('98.3%');
    expect(html).toContain('up 15.0\u00a0percentage points');
    expect(html).toContain('The change is greater than chance explains.');
    expect(html).toContain('<span class="position-above">above</span>');
    expect(html).toContain('<td>+15.0</td>');
  });

  it('compares nothing that rests on fewer than 30', () => {
    const html = shown(['few']);
    expect(html).toContain('low reliability');
    expect(html).not.toContain('position-');
    expect(html).toContain('It rests on 10 to 29 cases.');
  });

  it('shows a body without a figure as missing, and says when it had the latest', () => {
    const html = shown(['gone']);
    expect(html).toContain('No figure was reported for Q1\u00a02020.');
    expect(html).toContain('missing; latest: Q1\u00a02019');
  });

  it('keeps the order of the reader', () => {
    const order = (html: string) => [...html.matchAll(/<h3><a [^>]*>Body (\w+)/g)].map(([, code]) => code);
    expect(order(shown(['few', 'good', 'gone']))).toEqual(['few', 'good', 'gone']);
  });

  it('explains the flags that occur and no others', () => {
    expect(shown(['good'])).toContain('<dt>provisional</dt>');
    expect(shown(['few'])).not.toContain('<dt>provisional</dt>');
  });

  it('lets no name become markup', () => {
    expect(shown(['<b>&"'])).not.toContain('<b>');
    expect(listHtml(setupIn('en'))).not.toContain('<b>');
    expect(formHtml(setupIn('en'), { bodies: ['<b>&"'], measure: 'on-time' })).not.toContain('<b>');
  });

  it('asks for a choice when nobody is chosen', () => {
    expect(shown([])).toContain('Nobody is chosen.');
    expect(shown([], 'zh')).toContain('尚未选择');
  });
});

it('a line of the list is found by both names and by its code', () => {
  expect(listHtml(setupIn('zh'))).toContain('data-names="body good 机构good good"');
});
