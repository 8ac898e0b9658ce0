import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/core/evaluate.ts';
import { ObservationsBuilder } from '../../src/core/observations.ts';
import type { Query } from '../../src/core/query.ts';
import type { Language } from '../../src/core/text.ts';
import { formHtml, readForm } from '../../src/islands/explore-form.ts';
import { resultHtml } from '../../src/islands/explore-result.ts';
import { choicesOf, type ExploreSetup, viewOf } from '../../src/islands/explore-setup.ts';
import { downloadText } from '../../src/islands/explore-table.ts';
import { syntheticDataset, syntheticResource } from '../core/synthetic.ts';

const resource = syntheticResource();
const dataset = syntheticDataset(resource, syntheticResource(['body'], 'flows'));
const rows = [
  ['2019-Q4', 'roads', 'x', '', '45', '5', '0'],
  ['2020-Q1', 'roads', 'x', '', '8', '1', '1'],
  ['2020-Q1', 'water', 'x', '', '3', '1', '1'],
  ['2020-Q2', '<b>&"', 'y', '', '', '1', '1'],
];
const overTime: Query = { resource: 'replies', measure: 'on-time', by: ['time_period'], where: {} };

function viewed(query: Partial<Query> = {}, language: Language = 'en') {
  const builder = new ObservationsBuilder(resource);
  for (const row of rows) builder.add(row);
  const observations = builder.build();
  const setup: ExploreSetup = {
    language,
    dataset,
    codes: {},
    files: {},
    defaults: overTime,
    release: { id: '2020-Q2', asOf: '2020-07-31' },
  };
  const asked = { ...overTime, ...query };
  return viewOf(setup, asked, choicesOf(setup, observations, resource), evaluate(asked, observations, resource));
}

describe('resultHtml', () => {
  it('gives the rate with what it was divided from and its interval', () => {
    const html = resultHtml(viewed({ where: { body: ['roads'] }, to: '2019-Q4' }));
    expect(html).toContain('<td class="number">90.0%</td><td class="number">45</td><td class="number">50</td>');
    expect(html).toContain('78.6% to 95.7%');
  });

  it('shows no rate on fewer than 10 and flags one on 10 to 29', () => {
    const html = resultHtml(viewed({ by: ['body'], from: '2020-Q1' }));
    expect(html).toContain('<td class="number">3</td><td class="number">5</td><td class="number">–</td>');
    expect(html).toContain('fewer than 10: no rate');
    expect(html).toContain('low reliability');
  });

  it('says that a row was blank instead of counting it as zero', () => {
    const html = resultHtml(viewed({ by: ['body'], from: '2020-Q2' }));
    expect(html).toContain('no figures: cells are blank');
    expect(html).not.toContain('<td class="number">0</td>');
  });

  it('draws lines over time, dots by body, and nothing where one figure is all', () => {
    expect(resultHtml(viewed())).toContain('chart-trend');
    expect(resultHtml(viewed({ by: ['body'] }))).toContain('chart-dot-plot');
    expect(resultHtml(viewed({ by: [] }))).not.toContain('<svg');
  });

  it.each(['en', 'zh'] as const)('lets no text of the data become markup (%s)', (language) => {
    const view = viewed({ by: ['body', 'time_period'] }, language);
    for (const html of [resultHtml(view), formHtml(view)]) {
      expect(html).not.toContain('<b>');
      expect(html).toContain('&lt;b&gt;&amp;&quot;');
    }
  });
});

describe('formHtml and readForm', () => {
  /** Reads the controls' values out of the markup, as the browser's FormData does. */
  function filledFrom(html: string) {
    const plain = (text: string) =>
      text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
    const pairs = [
      ...Array.from(html.matchAll(/<input type="checkbox" name="([^"]*)" value="([^"]*)" checked>/g)),
      ...Array.from(html.matchAll(/<select [^>]*name="([^"]*)"[^>]*>.*?<option value="([^"]*)" selected>/g)),
    ].map(([, name = '', value = '']) => [plain(name), plain(value)] as const);
    const getAll = (wanted: string) => pairs.filter(([name]) => name === wanted).map(([, value]) => value);
    return { getAll, get: (name: string) => getAll(name)[0] ?? '' };
  }

  it.each<Partial<Query>>([
    {},
    { by: [] },
    {
      by: ['body', 'topic', 'time_period'],
      where: { body: ['<b>&"', 'roads'], topic: ['x'] },
      from: '2019-Q4',
      to: '2020-Q1',
    },
    { measure: 'within-20', from: '2018-Q1' },
  ])('are two ways of saying the same: %j', (query) => {
    const view = viewed(query);
    expect(readForm(filledFrom(formHtml(view)), dataset, overTime)).toEqual(view.query);
  });

  it('leave behind what another table does not have, and put periods in order', () => {
    const filled: Record<string, readonly string[]> = {
      measure: ['flows/on-time'],
      by: ['topic', 'body'],
      'where:body': ['roads'],
      'where:topic': ['x'],
      from: ['2020-Q1'],
      to: ['2019-Q4'],
    };
    const form = { getAll: (name: string) => filled[name] ?? [], get: (name: string) => filled[name]?.[0] ?? null };
    expect(readForm(form, dataset, overTime)).toEqual({
      resource: 'flows',
      measure: 'on-time',
      by: ['body'],
      where: { body: ['roads'] },
      from: '2019-Q4',
      to: '2020-Q1',
    });
  });
});

describe('downloadText', () => {
  it('holds every row with codes and names, shares in full, and no share on fewer than 10', () => {
    expect(downloadText(viewed({ by: ['body'], to: '2020-Q1' })).split('\r\n')).toEqual([
      '\uFEFFbody,body_name,numerator,denominator,share,interval_low,interval_high,rows_counted,rows_blank',
      expect.stringMatching(/^roads,roads,53,60,0\.88333333333\d+,0\.77\d+,0\.94\d+,2,0$/),
      'water,water,3,5,,,,1,0',
      '',
    ]);
  });
});
