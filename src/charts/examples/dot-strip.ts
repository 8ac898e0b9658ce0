import { rateOf } from '../../core/statistics/rate.ts';
import type { DotStripOptions, StripRow } from '../dot-strip.ts';
import type { Example } from './exhibit.ts';
import { aboutMarked, marked, wording } from './wording.ts';

/** So many bodies around 90%, every seventh of few cases, every twentieth of too few. */
function manyBodies(length: number): readonly StripRow[] {
  return Array.from({ length }, (_, index) => {
    const due = index % 20 === 19 ? 6 : index % 7 === 3 ? 18 : 90 + ((index * 137) % 700);
    const share = 0.88 + 0.1 * Math.sin(index * 2.3);
    const position = share > 0.96 ? 'above' : share < 0.8 ? 'below' : 'similar';
    return { label: `Body ${index + 1}`, rate: rateOf(Math.round(share * due), due), position };
  });
}

const { words, formatTick } = wording('en');
const english: Omit<DotStripOptions, 'title'> = {
  id: '',
  width: 360,
  summary: 'Every body as a dot on a scale of the share answered on time.',
  formatTick,
  words: { ...words, unplaced: (count) => `${count} with fewer than 10 cases are not drawn` },
  pooled: { share: 0.887, label: 'All together 88.7%' },
};

const chinese = wording('zh');
const inChinese: typeof english = {
  ...english,
  formatTick: chinese.formatTick,
  words: { ...chinese.words, unplaced: (count) => `另有${count}个不足10例，未画出` },
  summary: '每个圆点是一个地区，按其按时答复率的高低排列。',
};

/** What a dot strip has to stand. */
export const dotStripExamples: readonly Example<StripRow, DotStripOptions>[] = [
  {
    name: 'bodies',
    about: 'Sixty bodies: above, similar and below are told by shape, few cases are hollow, too few are counted.',
    rows: manyBodies(60),
    options: { ...english, title: 'Most lie close to the whole' },
  },
  {
    name: 'chinese',
    about: 'In Chinese, on a telephone.',
    rows: manyBodies(60).map((row, index) => ({ ...row, label: `第${index + 1}区` })),
    options: { ...inChinese, pooled: { share: 0.887, label: '整体88.7%' }, title: '多数与整体相近' },
  },
  {
    name: 'many',
    about: 'Six hundred bodies: the dots shrink, the strip does not grow.',
    rows: manyBodies(600),
    options: { ...english, width: 720, title: 'Most lie close to the whole' },
  },
  {
    name: 'alike',
    about: 'Everyone at 100%: one heap, and the scale still has room to read.',
    rows: manyBodies(24).map((row) => ({ ...row, rate: rateOf(400, 400), position: 'similar' })),
    options: { ...english, pooled: { share: 1, label: 'All together 100%' }, title: 'Everything was answered on time' },
  },
  {
    name: 'doubtful',
    about: aboutMarked,
    rows: marked(manyBodies(20)),
    options: { ...english, title: 'Some bodies cannot be compared' },
  },
  {
    name: 'above-100',
    about: 'A ratio that passes 100%.',
    rows: manyBodies(12).map(({ label }, index) => ({ label, rate: rateOf(800 + index * 50, 1000) })),
    options: { ...english, pooled: undefined, mayExceedOne: true, title: 'Some closed more than they received' },
  },
  {
    name: 'one-body',
    about: 'A single body, in Chinese.',
    rows: [{ label: '北京市', rate: rateOf(93, 100), position: 'similar' }],
    options: { ...inChinese, pooled: { share: 0.93, label: '整体93.0%' }, title: '只有一个地区' },
  },
  {
    name: 'empty',
    about: 'Nobody has 10 cases: a sentence.',
    rows: [{ label: 'Wales Office', rate: rateOf(3, 4) }],
    options: { ...english, pooled: undefined, title: 'Too few cases for a rate' },
  },
];
