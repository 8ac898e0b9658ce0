import type { Language } from '../../core/text.ts';
import type { RatingRow, RatingsOptions } from '../ratings.ts';
import { agencies, bodies, bodyNames, madeUpShare } from './bodies.ts';
import type { Example } from './exhibit.ts';
import { aboutMarked, marked, wording } from './wording.ts';

function rowsOf(names: readonly string[], total = 800): readonly RatingRow[] {
  return bodies(names).map((body, index) => {
    const good = madeUpShare(index, index, 0.7);
    const counts = [0.5 * (1 - good), 0.25 * (1 - good), 0.25 * (1 - good), good * 0.35, good * 0.65].map((part) =>
      Math.round(part * total),
    );
    return { ...body, counts, eligible: total * (6 + (index % 7)) };
  });
}

/** Every condition somewhere. */
function mixed(rows: readonly RatingRow[]): readonly RatingRow[] {
  const changes: Readonly<Record<number, Partial<RatingRow>>> = {
    1: { provisional: true },
    2: { suppressed: true },
    3: { counts: [4, 1, 3, 2, 9], eligible: 410 },
    4: { counts: [1, 0, 1, 0, 3] },
    5: { counts: undefined },
    6: { counts: [0, 0, 0, 0, 500], eligible: undefined },
    7: { counts: [600, 0, 0, 0, 0] },
  };
  return rows.map((row, index) => ({ ...row, ...changes[index] }));
}

const said = {
  en: ['very dissatisfied', 'dissatisfied', 'neither', 'satisfied', 'very satisfied'],
  zh: ['非常不满意', '不满意', '一般', '满意', '非常满意'],
} as const;

function optionsIn(language: Language): Omit<RatingsOptions, 'title'> {
  const formats = wording(language);
  return {
    ...formats,
    id: '',
    width: 720,
    summary:
      language === 'en'
        ? 'One bar a body: ratings from 1 to 5, the bad ones to the left, the good ones to the right.'
        : '每个机构一条：1至5档评价，差评在左，好评在右。',
    levels: said[language],
    formatPart: (share) => `${Math.round(share * 100)}%`,
    formatBasis: (ratings, activeShare) =>
      formats.formatCount(ratings) + (activeShare === undefined ? '' : `, ${formats.formatShare(activeShare)}`),
    words: {
      ...formats.words,
      tooFew: language === 'en' ? 'fewer than 10 ratings' : '不足10个评价',
      basis: language === 'en' ? 'ratings, share of closed' : '评价数，占办结比例',
      satisfied: language === 'en' ? 'satisfied (4, 5)' : '满意率（4、5分）',
    },
  };
}

const english = optionsIn('en');
const chinese = optionsIn('zh');

/** What a ratings chart has to stand. */
export const ratingsExamples: readonly Example<RatingRow, RatingsOptions>[] = [
  {
    name: 'departments',
    about: 'Every condition: provisional, withheld, low reliability, too few, not reported, all best, all worst.',
    rows: mixed(rowsOf(bodyNames.en)),
    options: { ...english, title: 'Most who rate are satisfied, but few rate' },
  },
  {
    name: 'narrow',
    about: 'The same on a telephone.',
    rows: mixed(rowsOf(bodyNames.en)),
    options: { ...english, width: 360, title: 'Most who rate are satisfied, but few rate' },
  },
  {
    name: 'chinese',
    about: 'In Chinese, on a telephone.',
    rows: mixed(rowsOf(bodyNames.zh)),
    options: { ...chinese, width: 360, title: '评价者多数满意，但评价的人少' },
  },
  {
    name: 'chinese-wide',
    about: 'In Chinese.',
    rows: mixed(rowsOf(bodyNames.zh)),
    options: { ...chinese, title: '评价者多数满意，但评价的人少' },
  },
  {
    name: 'agencies',
    about: 'Seventy-one bodies.',
    rows: rowsOf(agencies(71)),
    options: { ...english, title: 'Ratings differ' },
  },
  {
    name: 'one',
    about: 'A single body.',
    rows: rowsOf(bodyNames.en.slice(0, 1)),
    options: { ...english, title: 'Two thirds are satisfied' },
  },
  {
    name: 'all-100',
    about: 'Everyone gives 5.',
    rows: rowsOf(bodyNames.en.slice(0, 4)).map((row) => ({ ...row, counts: [0, 0, 0, 0, 300] })),
    options: { ...english, title: 'Implausibly good' },
  },
  {
    name: 'suppressed',
    about: 'Everything withheld.',
    rows: rowsOf(bodyNames.en.slice(0, 4)).map((row) => ({ ...row, suppressed: true })),
    options: { ...english, title: 'Nothing may be shown' },
  },
  {
    name: 'low',
    about: 'Few ratings everywhere.',
    rows: rowsOf(bodyNames.en.slice(0, 4), 20),
    options: { ...english, title: 'Few ratings' },
  },
  {
    name: 'doubtful',
    about: aboutMarked,
    rows: marked(rowsOf(bodyNames.en.slice(0, 6))),
    options: { ...english, title: 'Two departments counted in another way' },
  },
  {
    name: 'hostile',
    about: 'Names that are markup stay names.',
    rows: rowsOf(bodyNames.hostile),
    options: { ...english, title: '</title><script>alert(1)</script>', levels: ['<1>', '<2>', '<3>', '<4>', '<5>'] },
  },
  {
    name: 'empty',
    about: 'No rows: a sentence.',
    rows: [],
    options: { ...english, title: 'Nothing was reported' },
  },
];
