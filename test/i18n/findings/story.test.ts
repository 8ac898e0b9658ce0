import { describe, expect, it } from 'vitest';
import type { Measure, Target } from '../../../src/core/description/dataset.ts';
import { measureOverTime, type Topic } from '../../../src/core/description/topic.ts';
import { parsePeriod } from '../../../src/core/period.ts';
import { rateOf } from '../../../src/core/statistics/rate.ts';
import type { Series, SeriesPoint } from '../../../src/core/statistics/series.ts';
import { figureWords } from '../../../src/i18n/figure-words.ts';
import { bodyStoryOf } from '../../../src/i18n/findings/body-story.ts';
import { similarWords } from '../../../src/i18n/findings/similar-words.ts';
import { storyOf, trendTitle } from '../../../src/i18n/findings/story.ts';
import { syntheticDataset, syntheticResource } from '../../core/synthetic.ts';

const resource = syntheticResource();
const dataset = syntheticDataset(resource);
const [first] = resource.huiyin.measures;
if (!first) throw new Error('the synthetic table has measures');
const measure: Measure = first;

function point(text: string, numerator: number, denominator: number, flags: readonly string[] = []): SeriesPoint {
  const period = parsePeriod(text);
  if (!period) throw new Error(text);
  return {
    period,
    rate: rateOf(numerator, denominator),
    missing: flags.some((flag) => 'LMOQ'.includes(flag)),
    provisional: false,
    flags,
  };
}

/** The measure with these figures of the body `a`, and these of all together: the same when there are no others. */
function topic(body: Series, whole: Series = body, targets: readonly Target[] = []): Topic {
  const over = measureOverTime(dataset, resource, { ...measure, targets }, { whole, bodies: new Map([['a', body]]) });
  return { ...over, observations: { length: 0, texts: new Map(), numbers: new Map() } };
}

function story(body: Series, targets: readonly Target[] = []) {
  const over = topic(body, body, targets);
  const last = body.at(-1);
  if (!last) throw new Error('no figure');
  const [en, zh] = (['en', 'zh'] as const).map((language) => storyOf(language, over, last.period, 'a'));
  if (!en || !zh) throw new Error('no story');
  return { en: [en.headline, ...en.details].join(' '), zh: [zh.headline, ...zh.details].join('') };
}

describe('the story of a figure', () => {
  it('says when chance alone could explain the rise or fall it tells, and is silent when not', () => {
    // 61.5 % and 85.2 %: up by 23.6 points, and yet within the 99.8 % interval.
    const few = story([point('2019-Q4', 24, 39), point('2020-Q4', 46, 54)]);
    expect(few.en).toContain(
      'up 23.6\u00a0percentage points from a year earlier. Chance alone could explain the change from a year earlier.',
    );
    expect(few.zh).toContain('上升23.6个百分点。与上年同期相比的变化可能只是随机波动。');
    const many = story([point('2019-Q4', 2400, 3900), point('2020-Q4', 4600, 5400)]);
    expect(many.en).not.toContain('Chance alone');
    expect(story([point('2019-Q4', 50, 100), point('2020-Q4', 50, 100)]).en).not.toContain('Chance alone');
  });

  it('calls nothing the same that is not quite, in a change or against a target', () => {
    const targets = [{ value: 0.9, from: '2019-Q1', basis: 'own', title: { en: '90%', zh: '90%' } }] as const;
    const near = story([point('2019-Q4', 9000, 10000), point('2020-Q4', 8996, 10000)], targets);
    expect(near.en).toContain('almost the same as a year earlier');
    expect(near.en).toContain('less than 0.1\u00a0percentage points below the target');
    expect(near.zh).toContain('与上年同期基本持平');
    expect(near.zh).toContain('低于目标值不到0.1个百分点');
    const same = story([point('2019-Q4', 900, 1000), point('2020-Q4', 9000, 10000)], targets);
    expect(same.en).toContain(', the same as a year earlier. The rate is exactly the target');
    expect(same.zh).toContain('，与上年同期持平。恰好等于目标值');
  });

  it('does not say of a withheld figure that it was not reported', () => {
    const withheld = [point('2019-Q4', 50, 100), point('2020-Q4', 0, 0, ['Q'])];
    expect(story(withheld)).toEqual({
      en: 'The figure for Q4\u00a02020 is withheld for privacy.',
      zh: '2020年第四季度的数据为保护隐私不公布。',
    });
    const whole = [point('2019-Q4', 50, 100), point('2020-Q4', 50, 100)];
    const { details } = bodyStoryOf('en', topic(withheld, whole), 'a', undefined);
    expect(details[0]).toBe('The figure for Q4\u00a02020 is withheld for privacy.');
    const always = topic([point('2020-Q4', 0, 0, ['Q'])], whole);
    expect(bodyStoryOf('en', always, 'a', undefined).headline).toBe(
      'The figure for Q4\u00a02020 is withheld for privacy.',
    );
  });

  it('does not say that nothing was reported where there can be no figure, or none was collected', () => {
    const told = (flag: string) => bodyStoryOf('en', topic([point('2020-Q4', 0, 0, [flag])]), 'a', undefined).headline;
    expect(told('M')).toBe('There can be no figure for Q4\u00a02020.');
    expect(told('L')).toBe('The figure for Q4\u00a02020 was not collected.');
    expect(told('O')).toBe(`No figures were reported for “${measure.title.en}”.`);
  });

  it('holds nothing against a target that may not be compared: few cases, a doubtful figure', () => {
    const targets = [{ value: 0.9, from: '2019-Q1', basis: 'own', title: { en: '90%', zh: '90%' } }] as const;
    expect(story([point('2020-Q4', 13, 24)], targets).en).not.toContain('target');
    expect(story([point('2020-Q4', 130, 240, ['D'])], targets).en).not.toContain('target');
    expect(story([point('2020-Q4', 130, 240)], targets).en).toContain('below the target');
  });

  it('says once that a figure is not compared, where it rests on few cases and is doubtful too', () => {
    const both = story([point('2020-Q4', 13, 24, ['D'])]);
    expect(both.en.match(/not compared/g)).toHaveLength(1);
    expect(both.en).toContain('It is also marked as unreliable or differently defined.');
    expect(both.zh.match(/不作比较/g)).toHaveLength(1);
    expect(both.zh).toContain('该数据还注明可靠性低或定义不同。');
  });

  it('says of a doubtful figure that it is marked, and not by whom: its source may know nothing of it', () => {
    const marked = story([point('2019-Q4', 50, 100), point('2020-Q4', 50, 100, ['U'])]);
    expect(marked.en).toContain('is marked as unreliable or differently defined, so it is not compared');
    expect(marked.en).not.toContain('ublisher');
    expect(marked.zh).not.toContain('发布机构');
  });

  it('prints no rate of all together on fewer than 10 cases', () => {
    const { details } = bodyStoryOf('en', topic([point('2020-Q4', 2, 3)], [point('2020-Q4', 4, 6)]), 'a', undefined);
    expect(details.join(' ')).not.toContain('%');
  });
});

describe('the title of a trend', () => {
  const titled = (language: 'en' | 'zh', shares: readonly number[]) => {
    const series = shares.map((share, index) => point(`${2010 + index}-Q4`, share, 100));
    return trendTitle(language, topic(series), series, 'a');
  };

  it('tells how many periods share the lowest or the highest figure', () => {
    expect(titled('en', [100, 90, 100, 80, 100])).toBe(
      'Since Q4\u00a02010: lowest in Q4\u00a02013, at\u00a080.0%, highest in Q4\u00a02014 and 2 other periods, at\u00a0100.0%',
    );
    expect(titled('zh', [100, 90, 100, 80, 100])).toBe(
      '2010年第四季度以来，最低为2013年第四季度的80.0%，最高为2014年第四季度等3期的100.0%',
    );
  });

  it('names no lowest and highest where all are the same', () => {
    expect(titled('en', [100, 100, 100])).toBe('on-time: 100.0% in Q4\u00a02012');
  });
});

describe('what is said of a single period', () => {
  it('is not from the period to itself', () => {
    const { figures, charts } = figureWords('en');
    expect(figures.trendSummary('On time', 'all', '2024', '2024', false)).toBe('On time, all, in 2024.');
    expect(charts.flowSummary('all', '2024', '2024')).toContain(': all, 2024.');
    expect(figureWords('zh').figures.trendSummary('按时回复率', '全部', '2024年', '2024年', false)).toBe(
      '全部的按时回复率，2024年。',
    );
  });
});

describe('the words above similar bodies', () => {
  const said = (shown: SeriesPoint) => similarWords('en', topic([shown]), shown, 0);

  it('do not say that none is as large where a doubtful figure is the reason', () => {
    expect(said(point('2020-Q3', 200, 225, ['D']))).toContain('marked as unreliable or differently defined');
    expect(said(point('2020-Q3', 20, 25, ['D']))).toContain('fewer than 30 cases');
    expect(said(point('2020-Q3', 200, 225))).toContain('between half and twice as large');
  });
});
