import { rateOf } from '../../core/statistics/rate.ts';
import type { Language } from '../../core/text.ts';
import type { Tile, TileGridOptions } from '../tile-grid.ts';
import { madeUpShare } from './bodies.ts';
import type { Example } from './exhibit.ts';
import { regions } from './regions.ts';
import { aboutMarked, marked, wording } from './wording.ts';

/** All divisions, with whatever differs from a made-up rate. */
function divisions(language: Language, change: (index: number) => Partial<Tile> = () => ({})): readonly Tile[] {
  return regions.map(({ name, ...region }, index) => ({
    ...region,
    label: name[language],
    href: `/${language}/regions/${region.code}/`,
    rate: rateOf(Math.round(madeUpShare(index, index) * 900), 900),
    ...change(index),
  }));
}

/** Every condition somewhere. */
function mixed(index: number): Partial<Tile> {
  if (index >= 30) return { rate: undefined };
  if (index === 11) return { rate: rateOf(4, 6) };
  if (index === 12) return { rate: rateOf(19, 22) };
  if (index === 5) return { suppressed: true };
  if (index === 20) return { rate: rateOf(0, 500) };
  return index % 6 === 3 ? { provisional: true } : {};
}

const english: Omit<TileGridOptions, 'title'> = {
  ...wording('en'),
  id: '',
  width: 720,
  summary: 'One tile a province-level division, about where it lies: the share answered on time, in five classes.',
  cuts: [0.8, 0.85, 0.9, 0.95],
};
const notCovered = { ...english.words, missing: 'not covered' };
const chinese: typeof english = {
  ...english,
  ...wording('zh'),
  words: { ...wording('zh').words, missing: '未覆盖' },
  summary: '每格一个省级行政区，位置大致相应：按时答复率分五档。',
};

/** What a tile grid has to stand. */
export const tileGridExamples: readonly Example<Tile, TileGridOptions>[] = [
  {
    name: 'divisions',
    about:
      'The 34 province-level divisions, four of them not covered; one withheld, one with few cases, one with too few.',
    rows: divisions('en', mixed),
    options: { ...english, words: notCovered, title: 'The north answers sooner' },
  },
  {
    name: 'narrow',
    about: 'On a telephone: letters where a name has no room.',
    rows: divisions('en', mixed),
    options: { ...english, words: notCovered, width: 360, title: 'The north answers sooner' },
  },
  {
    name: 'chinese',
    about: 'In Chinese.',
    rows: divisions('zh', mixed),
    options: { ...chinese, title: '北方答复较快' },
  },
  {
    name: 'chinese-narrow',
    about: 'In Chinese, on a telephone.',
    rows: divisions('zh', mixed),
    options: { ...chinese, width: 360, title: '北方答复较快' },
  },
  {
    name: 'one',
    about: 'One region has figures, the others stay visible.',
    rows: divisions('en', (index) => (index === 3 ? {} : { rate: undefined })),
    options: { ...english, words: notCovered, title: 'Only Beijing has begun to report' },
  },
  {
    name: 'suppressed',
    about: 'Everything withheld.',
    rows: divisions('en', () => ({ suppressed: true })),
    options: { ...english, title: 'Nothing may be shown' },
  },
  {
    name: 'low',
    about: 'Few cases everywhere.',
    rows: divisions('en', () => ({ rate: rateOf(17, 19) })),
    options: { ...english, title: 'Few cases everywhere' },
  },
  {
    name: 'all-100',
    about: 'All at 100%.',
    rows: divisions('en', () => ({ rate: rateOf(900, 900) })),
    options: { ...english, title: 'Everything was answered on time' },
  },
  {
    name: 'doubtful',
    about: aboutMarked,
    rows: marked(divisions('en')),
    options: { ...english, title: 'Some regions cannot be compared' },
  },
  {
    name: 'hostile',
    about: 'Names that are markup, and names far too long: the abbreviation, or the code.',
    rows: [
      { code: 'x', label: '<b>x</b>', href: 'javascript:alert(1)', col: 1, row: 1, rate: rateOf(90, 100) },
      {
        code: 'y',
        label: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch',
        col: 2,
        row: 1,
        rate: rateOf(80, 100),
      },
      { code: 'z', label: '新疆维吾尔自治区生产建设兵团第一师阿拉尔市', abbreviation: '兵团', col: 1, row: 2 },
    ],
    options: {
      ...english,
      title: '</title><script>alert(1)</script>',
      words: { ...english.words, notAMap: '<i>no map</i>' },
    },
  },
  {
    name: 'empty',
    about: 'No regions: a sentence.',
    rows: [],
    options: { ...english, title: 'No regions' },
  },
];
