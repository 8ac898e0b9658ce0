import { describe, expect, it } from 'vitest';
import type { Break } from '../../../src/core/description/dataset.ts';
import { measureOverTime } from '../../../src/core/description/topic.ts';
import { type Lead, leadsOf } from '../../../src/core/statistics/leads.ts';
import { panelOf } from '../../../src/core/statistics/series.ts';
import { ObservationsBuilder } from '../../../src/core/table/observations.ts';
import { leadWords } from '../../../src/i18n/findings/lead-words.ts';
import { syntheticDataset, syntheticResource } from '../synthetic.ts';

type Cells = readonly [period: string, body: string, onTime: number, late: number, status?: string];

function leads(rows: readonly Cells[], breaks: readonly Break[] = []) {
  const whole = syntheticResource(['body', 'topic'], 'replies', { hasStatus: true });
  const resource = { ...whole, huiyin: { ...whole.huiyin, breaks } };
  const builder = new ObservationsBuilder(resource);
  for (const [period, body, onTime, late, status = 'A'] of rows)
    builder.add([period, body, 'x', '', String(onTime), String(late), '0', status]);
  const [measure] = resource.huiyin.measures;
  if (!measure) throw new Error('the synthetic table has measures');
  const dataset = syntheticDataset(resource);
  return leadsOf([measureOverTime(dataset, resource, measure, panelOf(builder.build(), resource, measure, 'body'))]);
}

/** Bodies that stay where they were, so that all together hardly move. */
const still = ['a', 'b', 'c', 'd', 'e'].flatMap((body): Cells[] => [
  ['2019-Q1', body, 900, 100],
  ['2020-Q1', body, 900, 100],
]);

describe('leadsOf', () => {
  it('finds the changes beyond the 99.8% limits, the largest first, and says how many chance alone would leave there', () => {
    const found = leads([
      ...still,
      ['2019-Q1', 'up', 300, 200],
      ['2020-Q1', 'up', 400, 100],
      ['2019-Q1', 'down', 450, 50],
      ['2020-Q1', 'down', 380, 120],
    ]);
    expect(found.leads.map(({ code, change }) => [code, Math.round(change.difference * 1000) / 1000])).toEqual([
      ['up', 0.2],
      ['down', -0.14],
    ]);
    expect(found.tested).toBe(8);
    expect(found.byChance).toBeCloseTo(0.016);
  });

  it('finds none where chance explains all, and tests nothing where nothing may be compared', () => {
    expect(leads(still)).toMatchObject({ leads: [], tested: 6 });
    expect(leads([['2020-Q1', 'a', 900, 100]])).toEqual({ leads: [], tested: 0, byChance: 0 });
    expect(
      leads([
        ['2019-Q1', 'a', 20, 9],
        ['2020-Q1', 'a', 1, 28],
      ]).tested,
    ).toBe(0);
    const reason = { en: '', zh: '' };
    const moved: Cells[] = [
      ['2019-Q1', 'a', 100, 900],
      ['2020-Q1', 'a', 900, 100],
    ];
    expect(leads(moved).leads).toHaveLength(2);
    expect(leads(moved, [{ from: '2019-Q3', reason }]).tested).toBe(0);
    expect(
      leads([
        ['2019-Q1', 'a', 100, 900],
        ['2020-Q1', 'a', 900, 100, 'U'],
      ]).leads.map(({ code }) => code),
    ).not.toContain('a');
  });

  it('names what makes a reporter careful', () => {
    const reason = { en: '', zh: '' };
    const { leads: found } = leads(
      [...still, ['2019-Q1', 'new', 30, 50], ['2020-Q1', 'new', 140, 10, 'P']],
      [{ from: '2018-Q4', bodies: ['new'], reason }],
    );
    expect(found[0]).toMatchObject({
      code: 'new',
      isProvisional: true,
      isOfFew: true,
      isOfOtherSize: true,
      breakBefore: { year: 2018, part: 4 },
    });
    // A break may be a change of counting for all, which says nothing of anybody's responsibilities.
    expect(leadWords('en', found[0] as Lead, undefined).caveats).toContain(
      'what was changed then may still have effects',
    );
    expect(leadWords('zh', found[0] as Lead, undefined).caveats).not.toContain('职责');
    expect(leads([...still, ['2019-Q1', 'x', 500, 500], ['2020-Q1', 'x', 900, 100]]).leads[0]).toMatchObject({
      isProvisional: false,
      isOfFew: false,
      isOfOtherSize: false,
      breakBefore: undefined,
    });
  });

  it('says nothing of the numbers of cases that holds of their growth only, not of their fall', () => {
    const [shrunk] = leads([...still, ['2019-Q1', 'shrunk', 900, 100], ['2020-Q1', 'shrunk', 100, 500]]).leads;
    expect(shrunk?.isOfOtherSize).toBe(true);
    // From 1,000 to 600: a fall by two fifths, and yet the one is more than half as large again as the other.
    expect(leadWords('en', shrunk as Lead, undefined).caveats).toContain(
      'It rested on 1,000 cases then and rests on 600 now. One of the two numbers is more than half as large again as the other',
    );
    expect(leadWords('zh', shrunk as Lead, undefined).caveats).toContain('多的比少的多出一半以上');
  });

  it('says that the earlier cases are older, where only the later figure may still change', () => {
    const found = leads([
      ...still,
      ['2019-Q1', 'open', 900, 100],
      ['2020-Q1', 'open', 500, 500, 'P'],
      ['2019-Q1', 'both', 800, 200, 'P'],
      ['2020-Q1', 'both', 500, 500, 'P'],
    ]).leads;
    expect(found.find(({ code }) => code === 'open')).toMatchObject({ isProvisional: true, isYounger: true });
    expect(found.find(({ code }) => code === 'both')).toMatchObject({ isProvisional: true, isYounger: false });
    expect(leadWords('en', found.find(({ code }) => code === 'open') as Lead, undefined).caveats).toContain(
      'had longer to be answered',
    );
  });

  it('says whether a change stands out where all bodies move more than chance explains', () => {
    const restless = [-0.12, -0.08, -0.05, -0.02, 0.02, 0.05, 0.08, 0.12, 0.1, -0.1].flatMap((by, at): Cells[] => [
      ['2019-Q1', `body-${at}`, 5000, 5000],
      ['2020-Q1', `body-${at}`, 5000 + by * 10_000, 5000 - by * 10_000],
    ]);
    const { leads: found } = leads([...restless, ['2019-Q1', 'leap', 1000, 9000], ['2020-Q1', 'leap', 9000, 1000]]);
    const place = new Map(found.map(({ code, inSpread }) => [code, inSpread]));
    expect(place.get('leap')).toBe('beyond');
    expect(place.get('body-0')).toBe('within');
    expect(leads([...still, ['2019-Q1', 'x', 500, 500], ['2020-Q1', 'x', 530, 470]]).leads).toEqual([]);
  });
});
