import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/core/query/query.ts';
import type { View } from '../../src/core/query/view-url.ts';
import { ObservationsBuilder } from '../../src/core/table/observations.ts';
import type { Language } from '../../src/core/text.ts';
import { formHtml, readForm } from '../../src/islands/explore/controls/form.ts';
import { lookHtml } from '../../src/islands/explore/controls/look.ts';
import { resultHtml } from '../../src/islands/explore/result.ts';
import { choicesOf, type ExploreSetup, viewOf } from '../../src/islands/explore/setup.ts';
import { downloadText } from '../../src/islands/explore/table/download.ts';
import { syntheticDataset, syntheticResource } from '../core/synthetic.ts';

const resource = syntheticResource(['body', 'topic'], 'replies', { hasStatus: true });
const dataset = syntheticDataset(resource, syntheticResource(['body'], 'flows'));
const rows = [
  ['2019-Q4', 'roads', 'x', '', '45', '5', '0', 'A'],
  ['2020-Q1', 'roads', 'x', '', '8', '1', '1', 'A'],
  ['2020-Q1', 'water', 'x', '', '3', '1', '1', 'P'],
  ['2020-Q2', '<b>&"', 'y', '', '', '1', '1', 'O'],
  ['2020-Q4', 'roads', 'x', '', '99', '1', '0', 'A'],
  ['2020-Q4', 'water', 'x', '', '', '', '', 'Q'],
];
const overTime: Question = { resource: 'replies', measures: ['on-time'], by: ['time_period'], where: {} };

function viewed(question: Partial<Question> = {}, language: Language = 'en', view: Partial<View> = {}, all = rows) {
  const builder = new ObservationsBuilder(resource);
  for (const row of all) builder.add(row);
  const observations = builder.build();
  const setup: ExploreSetup = {
    language,
    dataset,
    codes: {},
    files: {},
    defaults: overTime,
    release: { id: '2020-Q2', asOf: '2020-07-31' },
  };
  const asked = { question: { ...overTime, ...question }, overYear: false, ...view };
  return viewOf(setup, asked, choicesOf(setup, observations, resource), observations);
}

/** The cells of each row of the table in some markup, tags left out. */
function table(html: string): readonly (readonly string[])[] {
  const body = html.slice(html.indexOf('<tbody>'), html.indexOf('</tbody>'));
  return body
    .split('</tr>')
    .slice(0, -1)
    .map((row) => Array.from(row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g), ([, cell = '']) => cell));
}

describe('resultHtml', () => {
  it('gives the rate with what it was divided from and its interval', () => {
    const html = resultHtml(viewed({ where: { body: ['roads'] }, to: '2019-Q4' }));
    expect(html).toContain('<td class="number">90.0%</td><td class="number">45</td><td class="number">50</td>');
    expect(html).toContain('78.6% to 95.7%');
  });

  const broken = (question: Partial<Question>, change?: 'coverage') => {
    const seen = viewed(question);
    const breaks = [{ from: '2020-Q2', reason: { en: 'Counted anew.', zh: '重新计数。' }, ...(change && { change }) }];
    return resultHtml({ ...seen, resource: { ...resource, huiyin: { ...resource.huiyin, breaks } } });
  };
  const sentence = /adds up figures from before and after the series break of Q2\s2020,/;

  it('says beside the figure of the whole that it adds up what lies on both sides of a series break', () => {
    expect(broken({})).toMatch(sentence);
    expect(broken({ from: '2020-Q2' })).not.toMatch(sentence);
    expect(broken({ to: '2020-Q1' })).not.toMatch(sentence);
  });

  it('speaks of a change of coverage where bodies are added up, and not where each goes on by itself', () => {
    const told = (question: Partial<Question>) => {
      const html = broken(question, 'coverage');
      return [sentence.test(html), html.includes('Counted anew.')];
    };
    expect(told({})).toEqual([true, true]);
    expect(told({ where: { body: ['roads'] } })).toEqual([false, false]);
    expect(told({ by: ['time_period', 'body'] })).toEqual([true, false]);
    expect(broken({ where: { body: ['roads'] } })).toContain('Counted anew.');
  });

  it('shows no rate on fewer than 10 and flags one on 10 to 29', () => {
    const html = resultHtml(viewed({ by: ['body'], from: '2020-Q1', to: '2020-Q1' }));
    expect(html).toContain('<td class="number">3</td><td class="number">5</td><td class="number">–</td>');
    expect(html).toContain('fewer than 10: no rate');
    expect(html).toContain('low reliability');
  });

  it('says that a row was blank instead of counting it as zero', () => {
    const html = resultHtml(viewed({ by: ['body'], from: '2020-Q2', to: '2020-Q2' }));
    expect(html).toContain('no figures: cells are blank');
    expect(html).not.toContain('<td class="number">0</td>');
  });

  it('draws lines over time, dots by body, cells of both, bars of counts, and nothing where one figure is all', () => {
    expect(resultHtml(viewed())).toContain('chart-trend');
    expect(resultHtml(viewed({ by: ['body'] }))).toContain('chart-dot-plot');
    expect(resultHtml(viewed({ by: ['body', 'time_period'] }, 'en', { chart: 'heatmap' }))).toContain('chart-heatmap');
    expect(resultHtml(viewed({ measures: ['sum.late'], by: ['body'] }))).toContain('chart-sorted-bars');
    const overYear = viewed({ by: ['body'], from: '2020-Q4', to: '2020-Q4' }, 'en', { overYear: true, chart: 'slope' });
    expect(resultHtml(overYear)).toContain('chart-slope');
    expect(resultHtml(viewed({ by: [] }))).not.toContain('<svg');
    expect(resultHtml(viewed({ by: ['body'] }, 'en', { chart: 'none' }))).not.toContain('<svg');
  });

  it('draws a flag where the body has it, and not on all bodies together, of whom the others have none', () => {
    const doubtful = [...rows, ['2019-Q4', 'water', 'x', '', '40', '5', '0', 'D']];
    const drawn = (question: Partial<Question>) => {
      const html = resultHtml(viewed(question, 'en', {}, doubtful));
      const [chart, rest] = [
        html.slice(html.indexOf('<svg'), html.indexOf('</svg>')),
        html.slice(html.indexOf('<table')),
      ];
      return [chart.includes('marked as unreliable'), rest.includes('definition differs')];
    };
    expect(drawn({ where: { body: ['water'] } })).toEqual([true, true]);
    expect(drawn({ where: { body: ['roads'] } })).toEqual([false, false]);
    expect(drawn({})).toEqual([false, false]);
  });

  it('tells what is withheld from what is missing', () => {
    expect(table(resultHtml(viewed({ by: ['body'], from: '2020-Q2' }))).map((cells) => cells.at(-1))).toEqual([
      'no figures: cells are blank',
      '',
      'withheld for privacy',
    ]);
  });

  it('sets several measures and counts side by side, each under its name', () => {
    const html = resultHtml(viewed({ measures: ['on-time', 'sum.late'], by: ['body'], to: '2020-Q1' }));
    expect(html).toContain('<th scope="colgroup" colspan="4" class="explore-group">on-time</th>');
    expect(table(html)[0]).toEqual(['roads', '88.3%', '53', '60', '77.8% to 94.2%', '6', '']);
  });

  it('sets figures beside those of last year, with what chance explains', () => {
    const view = viewed({ by: ['body'], from: '2020-Q4', to: '2020-Q4' }, 'en', { overYear: true }, [
      ...rows,
      ['2020-Q4', 'parks', 'x', '', '20', '80', '0', 'A'],
      ['2019-Q4', 'parks', 'x', '', '70', '30', '0', 'A'],
    ]);
    const cells = table(resultHtml(view)).map((row) => [row[0], ...row.slice(5, 7)]);
    expect(cells).toEqual([
      ['parks', '−50.0', 'beyond chance'],
      ['roads', '+9.0', 'chance may explain it'],
      ['water', '–', 'no figure of last year'],
    ]);
  });

  it('sorts by any column; who has no figure comes last either way', () => {
    const sorted = (descending: boolean) =>
      table(resultHtml(viewed({ by: ['body'] }, 'en', { sort: { column: 'rate.on-time', descending } }))).map(
        ([name]) => name,
      );
    expect(sorted(true)).toEqual(['roads', '&lt;b&gt;&amp;&quot;', 'water']);
    expect(sorted(false)).toEqual(['roads', '&lt;b&gt;&amp;&quot;', 'water']);
  });

  it('never adds a total to its parts', () => {
    const whole = syntheticResource(['body', 'topic'], 'replies', { total: 'all' });
    const builder = new ObservationsBuilder(whole);
    for (const body of ['roads', 'water']) builder.add(['2020-Q1', body, 'x', '', '20', '20', '0']);
    builder.add(['2020-Q1', 'all', 'x', '', '40', '40', '0']);
    const observations = builder.build();
    const { setup } = viewed();
    const own = { ...setup, dataset: syntheticDataset(whole) };
    const question = { ...overTime, by: ['body'] };
    const seen = viewOf(own, { question, overYear: false }, choicesOf(own, observations, whole), observations);
    expect(resultHtml(seen)).toContain('40 of 80');
    expect(table(resultHtml(seen))).toHaveLength(3);
  });

  it.each(['en', 'zh'] as const)('lets no text of the data become markup (%s)', (language) => {
    const view = viewed({ by: ['body', 'time_period'] }, language);
    expect(lookHtml(view)).not.toContain('<b>');
    for (const html of [resultHtml(view), formHtml(view)]) {
      expect(html).not.toContain('<b>');
      expect(html).toContain('&lt;b&gt;&amp;&quot;');
    }
  });
});

describe('formHtml and readForm', () => {
  it('leaves the boxes of a list that is too long for the page until its names are there', () => {
    const { setup, ...view } = viewed();
    const fields = resource.schema.fields.map((field) =>
      field.name === 'body' ? { ...field, huiyin: { ...field.huiyin, codes: 'bodies' } } : field,
    );
    const listed = { ...resource, schema: { ...resource.schema, fields } };
    const longLists = { address: '/lists.json', sha256: '' };
    const away = formHtml({ ...view, setup: { ...setup, longLists }, resource: listed });
    expect(away).toContain('data-dimension="body" data-away>');
    expect(away).not.toContain('name="where:body"');
    const there = formHtml({ ...view, setup: { ...setup, longLists, codes: { bodies: [] } }, resource: listed });
    expect(there).toContain('name="where:body" value="roads"');
    expect(there).not.toContain('data-away');
  });

  it('leave behind what another table does not have, and put periods in order', () => {
    const filled: Record<string, readonly string[]> = {
      table: ['flows'],
      measure: ['within-20'],
      by: ['topic', 'body'],
      'where:body': ['roads'],
      'where:topic': ['x'],
      from: ['2020-Q1'],
      to: ['2019-Q4'],
    };
    const form = { getAll: (name: string) => filled[name] ?? [], get: (name: string) => filled[name]?.[0] ?? null };
    expect(readForm(form, dataset, overTime)).toEqual({
      resource: 'flows',
      measures: ['on-time'],
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
      'body,body_name,numerator,denominator,share,interval_low,interval_high,rows_counted,rows_blank,flags',
      expect.stringMatching(/^roads,roads,53,60,0\.88333333333\d+,0\.77\d+,0\.94\d+,2,0,$/),
      'water,water,3,5,,,,1,0,P',
      '',
    ]);
  });

  it('begins with a byte order mark for Excel alone', () => {
    const seen = viewed({ by: ['body'] });
    expect(downloadText(seen, 'excel')).toBe(`\uFEFF${downloadText(seen)}`);
  });
});
