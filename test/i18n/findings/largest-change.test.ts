import { describe, expect, it } from 'vitest';
import { measureOverTime } from '../../../src/core/description/topic.ts';
import { parsePeriod } from '../../../src/core/period.ts';
import { rateOf } from '../../../src/core/statistics/rate.ts';
import type { Series } from '../../../src/core/statistics/series.ts';
import { largestChangeWords } from '../../../src/i18n/findings/largest-change.ts';
import { syntheticDataset, syntheticResource } from '../../core/synthetic.ts';

const resource = syntheticResource();
const dataset = syntheticDataset(resource);
const [first, second] = resource.huiyin.measures;
if (!first || !second) throw new Error('the synthetic table has measures');

/** So many of 100 in each quarter; the last ones provisional. */
function series(counts: readonly (readonly [string, number])[], provisional = 0): Series {
  return counts.map(([text, count], index) => {
    const period = parsePeriod(text);
    if (!period) throw new Error(text);
    const isProvisional = index >= counts.length - provisional;
    return {
      period,
      rate: rateOf(count, 100),
      missing: false,
      provisional: isProvisional,
      flags: isProvisional ? ['P'] : [],
    };
  });
}

function over(measure: typeof first, body: Series) {
  if (!measure) throw new Error('no measure');
  return measureOverTime(dataset, resource, measure, { whole: body, bodies: new Map([['a', body]]) });
}

describe('the words of the largest change', () => {
  const still = over(
    first,
    series([
      ['2019-Q4', 80],
      ['2020-Q4', 82],
    ]),
  );
  const moving = over(
    second,
    series([
      ['2019-Q4', 80],
      ['2020-Q4', 50],
    ]),
  );

  it('name the measure that moved most, with both figures and the interval', () => {
    const [now] = largestChangeWords('en', [still, moving], 'a');
    expect(now).toContain('“within-20” moved most of the 2 measures');
    expect(now).toContain('50.0% in Q4\u00a02020 after 80.0% in Q4\u00a02019, down 30.0\u00a0percentage points');
    // Newcombe's interval of 50/100 - 80/100, from the Wilson intervals .4038-.5962 and .7112-.8666.
    expect(now).toContain('chance variation −41.7 to −16.9');
  });

  it('say so when nothing moved beyond chance', () => {
    expect(largestChangeWords('en', [still], 'a')[0]).toContain('did not move by more than chance explains');
    expect(largestChangeWords('zh', [still], 'a')[0]).toContain('未超出随机波动');
  });

  it('say so when nothing can be compared, and weigh no provisional figure', () => {
    const provisional = over(
      first,
      series(
        [
          ['2019-Q4', 80],
          ['2020-Q4', 20],
        ],
        1,
      ),
    );
    expect(largestChangeWords('en', [provisional], 'a')).toHaveLength(1);
    expect(largestChangeWords('en', [provisional], 'a')[0]).toContain('No final figure');
    expect(largestChangeWords('en', [still], 'nobody')[0]).toContain('No final figure');
  });

  it('do not praise a return from an extreme', () => {
    const back = over(
      first,
      series([
        ['2018-Q4', 80],
        ['2019-Q1', 81],
        ['2019-Q2', 79],
        ['2019-Q3', 80],
        ['2019-Q4', 40],
        ['2020-Q4', 80],
      ]),
    );
    expect(largestChangeWords('en', [back], 'a')[0]).toContain('it had been the lowest until then');
  });
});
