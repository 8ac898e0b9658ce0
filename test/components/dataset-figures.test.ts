import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DrawnFigure } from '../../src/components/body-figures.ts';
import { flowFigure } from '../../src/components/flow-figure/flow-figure.ts';
import { funnelFigure } from '../../src/components/funnel-figure/funnel-figure.ts';
import { heatmapFigure } from '../../src/components/history-figure/heatmap-figure.ts';
import { historyOf } from '../../src/components/history-figure/history.ts';
import { multiplesFigure } from '../../src/components/history-figure/multiples-figure.ts';
import { mixDimensionsOf, mixFigure } from '../../src/components/mix-figure/mix-figure.ts';
import { outcomesFigure } from '../../src/components/outcomes-figure/outcomes-figure.ts';
import { ratingsFigure } from '../../src/components/ratings-figure/ratings-figure.ts';
import { replyCurveFigure } from '../../src/components/reply-curve-figure/reply-curve-figure.ts';
import { slopeFigure } from '../../src/components/slope-figure/slope-figure.ts';
import { tileGridFigure } from '../../src/components/tile-grid-figure/tile-grid-figure.ts';
import { type Dataset, resourceOf } from '../../src/core/description/dataset.ts';
import { type Topic, topicsOf } from '../../src/core/description/topic.ts';
import { parsePeriod } from '../../src/core/period.ts';
import { standingReleases } from '../../src/core/release/release.ts';
import { isDoubtful, pointAt } from '../../src/core/statistics/series.ts';
import { standingsIn } from '../../src/core/statistics/standing.ts';
import { languages } from '../../src/core/text.ts';
import { readCodeList } from '../../src/csv/code-list.ts';
import { readObservations } from '../../src/csv/observations.ts';
import { bodyCodesOf } from '../../src/i18n/source-line.ts';

const data = join(import.meta.dirname, '../../data');
const read = (...path: readonly string[]) => readFileSync(join(data, ...path), 'utf8');
const lists = new Map(
  readdirSync(join(data, 'codes')).map((file) => {
    const name = file.replace('.csv', '');
    return [name, readCodeList(read('codes', file), name)];
  }),
);

/** The latest release of a committed dataset: its topics, the headline first. */
async function shelf(name: string) {
  const dataset: Dataset = JSON.parse(read(name, 'dataset.json'));
  const latest = standingReleases(JSON.parse(read(name, 'releases.json'))).at(-1)?.id ?? '';
  const topics = await topicsOf(dataset, async (table) => {
    const resource = resourceOf(dataset, table);
    return readObservations(read(name, 'releases', latest, 'data', resource.path), resource);
  });
  return { dataset, topics };
}

const names = [
  'uk-foi',
  'us-foia',
  'ni-emergency-care',
  'shangluo-mailbox',
  'ca-service-standards',
  'message-board-demo',
];

const shelves = new Map(await Promise.all(names.map(async (name) => [name, await shelf(name)] as const)));

function topicOf(name: string, measure: string): Topic {
  const topic = shelves.get(name)?.topics.find((each) => each.measure.name === measure);
  if (!topic) throw new Error(`${name} has no measure ${measure}`);
  return topic;
}

/** The share of a topic in its latest period, over all bodies. */
function latestShare(topic: Topic): number {
  return (topic.period && pointAt(topic.panel.whole, topic.period)?.rate.value) ?? Number.NaN;
}

/** Every figure of a dataset's page, by name. */
function figuresOf(name: string, language: 'en' | 'zh'): ReadonlyMap<string, DrawnFigure> {
  const { dataset, topics } = shelves.get(name) ?? { dataset: undefined, topics: [] };
  const [topic] = topics;
  if (!dataset || !topic?.period) return new Map();
  const codes = bodyCodesOf({ dataset, codes: lists }, topic.resource);
  const standings = standingsIn(topic.panel, topic.period, topic.measure, codes, dataset.huiyin.yearEndsIn);
  const history = historyOf(language, topic, codes);
  const all: readonly (readonly [string, DrawnFigure | undefined])[] = [
    ['funnel', funnelFigure(language, topic, standings, codes)],
    ['tiles', tileGridFigure(language, topic, standings, codes)],
    ['multiples', history && multiplesFigure(language, topic, history, codes)],
    ['heatmap', history && heatmapFigure(language, topic, history)],
    ['slope', slopeFigure(language, topic, standings, codes)],
    ...mixDimensionsOf(topic).map((field) => [`mix ${field.name}`, mixFigure(language, topic, field, lists)] as const),
    ...topics.flatMap((each) => [
      [`speed ${each.resource.name}`, replyCurveFigure(language, each)] as const,
      [`flow ${each.resource.name}`, flowFigure(language, each, codes)] as const,
      [`ratings ${each.resource.name}`, ratingsFigure(language, each, codes)] as const,
      ...(each.resource.huiyin.outcomes ?? []).map(
        (outcomes, index) =>
          [`outcomes ${each.resource.name} ${index}`, outcomesFigure(language, each, outcomes, codes)] as const,
      ),
    ]),
  ];
  return new Map(all.flatMap(([kind, figure]) => (figure ? [[kind, figure] as const] : [])));
}

describe('the figures of a dataset’s page', () => {
  it.each(names.flatMap((name) => languages.map((language) => [name, language] as const)))(
    'of %s in %s have their words and can be drawn on a telephone',
    (name, language) => {
      const figures = figuresOf(name, language);
      expect(figures.size).toBeGreaterThan(1);
      for (const [kind, { title, summary, notes, draw }] of figures) {
        for (const sentence of [title, summary, ...notes]) {
          expect(sentence, kind).not.toMatch(/undefined|NaN|Infinity|\[object| {2}/);
          expect(sentence.length, kind).toBeGreaterThan(5);
        }
        expect(draw(kind, 320), kind).toContain('<svg');
      }
    },
  );

  it('are those that its description carries, and no others', () => {
    const kinds = (name: string) => [...figuresOf(name, 'en').keys()].map((kind) => kind.split(' ')[0]);
    expect(new Set(kinds('message-board-demo'))).toEqual(
      new Set(['funnel', 'tiles', 'multiples', 'heatmap', 'slope', 'mix', 'speed', 'flow', 'ratings', 'outcomes']),
    );
    expect(new Set(kinds('uk-foi'))).toEqual(new Set(['funnel', 'heatmap', 'slope', 'outcomes']));
    expect(new Set(kinds('us-foia'))).toEqual(new Set(['funnel', 'heatmap', 'slope', 'mix', 'speed', 'flow']));
    // One year only, and too few cases to compare.
    expect(kinds('ca-service-standards')).not.toContain('slope');
    expect(kinds('shangluo-mailbox')).not.toContain('funnel');
  });
});

describe('figures that their publisher marks as unreliable or differently defined', () => {
  const said = 'marked as unreliable or differently defined';
  const partsOf = (name: string, measure: string, year: string) => {
    const topic = topicOf(name, measure);
    const codes = bodyCodesOf({ dataset: topic.dataset, codes: lists }, topic.resource);
    const period = parsePeriod(year);
    if (!period) throw new Error(`${year} is no period`);
    return { topic, codes, standings: standingsIn(topic.panel, period, topic.measure, codes) };
  };

  it('are cells without corners in a history', () => {
    const { topic, codes } = partsOf('uk-foi', 'on_time', '2020-Q3');
    const history = historyOf('en', topic, codes);
    expect(history && heatmapFigure('en', topic, history).draw('history', 720)).toContain(said);
  });

  it('are drawn by a funnel, which judges them not, and named by nobody as above or below', () => {
    const { topic, codes, standings } = partsOf('uk-foi', 'on_time', '2020-Q3');
    const doubted = standings.rated.filter(({ point }) => isDoubtful(point));
    expect(doubted.length).toBe(3);
    expect(doubted.map(({ position }) => position)).toEqual([undefined, undefined, undefined]);
    const figure = funnelFigure('en', topic, standings, codes);
    expect(figure?.keys).toEqual(expect.arrayContaining(doubted.map(({ code }) => code)));
    expect(figure?.draw('funnel', 720)).toContain(said);
  });

  it('are held against no other year, and the table says why, of each year by itself', () => {
    const { topic, codes, standings } = partsOf('uk-foi', 'on_time', '2020-Q3');
    const change = slopeFigure('en', topic, standings, codes)?.changes.find(
      ({ code }) => code === 'foreign-and-commonwealth-office',
    );
    expect(change).toMatchObject({ change: undefined, isBroken: false });
    expect(change?.remark).toBe('Q3\u00a02020: definition differs');
  });

  it('of counts have their flag in the table and their mark in the flow of the body', () => {
    const { topic, codes } = partsOf('us-foia', 'clearance', '2024');
    const figure = flowFigure('en', topic, codes, { code: 'nara', name: 'NARA' });
    expect(figure?.rows.filter(({ remark }) => remark === 'low reliability (see notes)').length).toBe(2);
    expect(figure?.draw('flow', 720)).toContain(said);
  });
});

describe('the title of a history', () => {
  it('holds no figure against a target that was set later', () => {
    const topic = topicOf('uk-foi', 'on_time');
    const titled = (from: string) => {
      const targets = [{ value: 0.9, from, basis: 'own', title: { en: '90%', zh: '90%' } }] as const;
      return historyOf('en', { ...topic, measure: { ...topic.measure, targets } }, undefined)?.title;
    };
    expect(titled('2017-Q2')).toMatch(/^Since Q1\u00a02018, .* below the target of 90% more often than not$/);
    expect(titled('2020-Q1')).toMatch(/^Since Q1\u00a02020, /);
  });
});

describe('the title of a reply curve', () => {
  it('says in how many days: an extension moves the deadline, and a rate by the deadline is another figure', () => {
    const titled = (name: string, measure: string) => replyCurveFigure('en', topicOf(name, measure))?.title;
    expect(titled('message-board-demo', 'within_30_days')).toMatch(/; \d+\.\d% were answered within 30 days$/);
    expect(titled('us-foia', 'within_20_days')).toMatch(/; \d+\.\d% came within 20 working days$/);
  });
});

describe('the table of a reply curve', () => {
  it('names whole days that do not overlap, and shares that grow', () => {
    const topic = topicOf('message-board-demo', 'within_30_days');
    const rows = replyCurveFigure('en', topic)?.rows ?? [];
    expect(rows.map(({ firstDay, bin }) => [firstDay, bin.to])).toEqual([
      [0, 1],
      [2, 3],
      [4, 5],
      [6, 10],
      [11, 15],
      [16, 20],
      [21, 30],
      [31, 60],
      [61, 90],
      [91, undefined],
    ]);
    const known = rows.flatMap(({ share }) => share ?? []);
    expect(known).toEqual([...known].sort((one, other) => one - other));
  });

  it('gives the answers of the day of receipt their share', () => {
    const topic = topicOf('shangluo-mailbox', 'within_5_days');
    const [first] = replyCurveFigure('zh', topic)?.rows ?? [];
    const answers = (topic.period && pointAt(topic.panel.whole, topic.period)?.rate.denominator) ?? 0;
    expect(first).toMatchObject({ firstDay: 0, bin: { to: 0 } });
    expect(first?.share).toBeCloseTo((first?.bin.replied ?? 0) / answers, 12);
  });
});

describe('a figure says the same as the measure it belongs to', () => {
  it('the reply curve at the thirtieth day: the share answered within 30 days', () => {
    const topic = topicOf('message-board-demo', 'within_30_days');
    const row = replyCurveFigure('en', topic)?.rows.find(({ bin }) => bin.to === 30);
    expect(row?.isEstimate).toBe(false);
    expect(row?.share).toBeCloseTo(latestShare(topic), 12);
  });

  it('the reply curve of answers only at the twentieth working day: the share processed within 20 days', () => {
    const topic = topicOf('us-foia', 'within_20_days');
    const row = replyCurveFigure('en', topic)?.rows.find(({ bin }) => bin.to === 20);
    expect(row?.share).toBeCloseTo(latestShare(topic), 12);
  });

  it('the outcomes: the on-time rate, over what was due', () => {
    const topic = topicOf('message-board-demo', 'on_time');
    const [outcomes] = topic.resource.huiyin.outcomes ?? [];
    const bar = outcomes && outcomesFigure('en', topic, outcomes, undefined)?.bars[0];
    const [original = 0, extended = 0, late = 0, closed = 0, overdue = 0] = bar?.counts ?? [];
    const due = original + extended + late + closed + overdue;
    expect((original + extended) / due).toBeCloseTo(latestShare(topic), 12);
  });

  it('the flow: the clearance ratio', () => {
    for (const name of ['message-board-demo', 'us-foia']) {
      const topic = topicOf(name, 'clearance');
      const [received = 0, closed = 0] = flowFigure('en', topic, undefined)?.rows[0]?.counts ?? [];
      expect(closed / received).toBeCloseTo(latestShare(topic), 12);
    }
  });

  it('the ratings: satisfaction, automatic ratings left out', () => {
    const topic = topicOf('message-board-demo', 'satisfaction');
    const { counts = [] } = ratingsFigure('en', topic, undefined)?.rows[0] ?? {};
    const [, , , n4 = 0, n5 = 0] = counts;
    expect((n4 + n5) / counts.reduce((total, count) => total + count, 0)).toBeCloseTo(latestShare(topic), 2);
  });

  it('the kinds of cases: together they are the denominator', () => {
    const topic = topicOf('us-foia', 'within_20_days');
    const [field] = mixDimensionsOf(topic);
    const rows = field ? mixFigure('en', topic, field, lists)?.rows : undefined;
    const total = rows?.reduce((sum, { rate }) => sum + rate.denominator, 0);
    expect(total).toBe(topic.period && pointAt(topic.panel.whole, topic.period)?.rate.denominator);
  });

  it('the funnel plot: it judges by the limits of the dot plot and the table', () => {
    for (const name of ['uk-foi', 'us-foia', 'message-board-demo']) {
      const [topic] = shelves.get(name)?.topics ?? [];
      if (!topic?.period) throw new Error(`${name} has no period`);
      const codes = bodyCodesOf({ dataset: topic.dataset, codes: lists }, topic.resource);
      const standings = standingsIn(topic.panel, topic.period, topic.measure, codes);
      const drawn = funnelFigure('en', topic, standings, codes)?.draw('funnel', 720) ?? '';
      const outside = (position: string) => standings.rated.filter((standing) => standing.position === position).length;
      // Marks of the plot have an index, those of the key have none.
      const marked = (position: string) =>
        (
          drawn.match(new RegExp(`<[^>]*chart-${position}[^>]*data-key=|<[^>]*data-key=[^>]*chart-${position}`, 'g')) ??
          []
        ).length;
      expect([marked('above'), marked('below')], name).toEqual([outside('above'), outside('below')]);
    }
  });
});
