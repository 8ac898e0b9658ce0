import { addPeriods } from '../../core/period.ts';
import { rateOf } from '../../core/statistics/rate.ts';
import type { Language } from '../../core/text.ts';
import type { MultiplesRow, SmallMultiplesOptions } from '../small-multiples.ts';
import type { TrendPoint } from '../trend.ts';
import { agencies, bodies, bodyNames, madeUpShare } from './bodies.ts';
import type { Example } from './exhibit.ts';
import { regions } from './regions.ts';
import { aboutMarked, marked, period, wording } from './wording.ts';

function pointsOf(body: number, count: number, due: number): readonly TrendPoint[] {
  return Array.from({ length: count }, (_, step) => ({
    period: addPeriods(period('2019-Q1'), step),
    rate: rateOf(Math.round(madeUpShare(body, step) * due), due),
    provisional: step === count - 1,
  }));
}

function rowsOf(names: readonly string[], count = 20): readonly MultiplesRow[] {
  return bodies(names).map((body, index) => ({ ...body, points: pointsOf(index, count, 500) }));
}

/** Every condition somewhere. */
function mixed(rows: readonly MultiplesRow[]): readonly MultiplesRow[] {
  const changes: Readonly<Record<number, (points: readonly TrendPoint[]) => Partial<MultiplesRow>>> = {
    1: () => ({ breaks: [{ from: period('2021-Q1') }] }),
    2: (points) => ({ points: points.filter((_, step) => step % 7 !== 4) }),
    3: (points) => ({ points: points.map((point, step) => ({ ...point, suppressed: step % 6 === 2 })) }),
    4: (points) => ({ points: points.map((point, step) => ({ ...point, rate: rateOf(17 + (step % 4), 22) })) }),
    5: (points) => ({ points: points.map((point) => ({ ...point, rate: rateOf(3, 5) })) }),
    6: () => ({ points: [] }),
  };
  return rows.map((row, index) => ({ ...row, ...changes[index]?.(row.points) }));
}

function divisions(language: Language): readonly MultiplesRow[] {
  return regions.map(({ name, ...region }, index) => ({
    ...region,
    label: name[language],
    points: index >= 30 ? [] : pointsOf(index, 20, 800),
  }));
}

const english: Omit<SmallMultiplesOptions, 'title'> = {
  ...wording('en'),
  id: '',
  width: 720,
  summary: 'One small line a body, all on one scale: the share answered on time.',
  formatScale: (low, high, first, last) => `Each from ${low} (bottom) to ${high} (top), ${first} to ${last}.`,
};
const chinese: typeof english = {
  ...english,
  ...wording('zh'),
  summary: '每个地区一条小折线，同一刻度：按时答复率。',
  formatScale: (low, high, first, last) => `各图均自${low}（下）至${high}（上），${first}至${last}。`,
};
const whole = { points: pointsOf(40, 20, 20_000), label: 'All together' };

/** What small multiples have to stand. */
export const smallMultiplesExamples: readonly Example<MultiplesRow, SmallMultiplesOptions>[] = [
  {
    name: 'departments',
    about: 'Every condition, with a target and the whole in every panel.',
    rows: mixed(rowsOf(bodyNames.en)),
    options: {
      ...english,
      title: 'Departments move apart',
      target: { share: 0.9, label: 'Target 90%' },
      reference: whole,
    },
  },
  {
    name: 'narrow',
    about: 'The same on a telephone.',
    rows: mixed(rowsOf(bodyNames.en)),
    options: { ...english, width: 360, title: 'Departments move apart', target: { share: 0.9, label: 'Target 90%' } },
  },
  {
    name: 'tiles',
    about: 'The 34 province-level divisions in tile order, four without figures.',
    rows: divisions('en'),
    options: { ...english, title: 'The coast recovers first' },
  },
  {
    name: 'tiles-narrow',
    about: 'On a telephone: letters, and no values.',
    rows: divisions('en'),
    options: { ...english, width: 360, title: 'The coast recovers first' },
  },
  {
    name: 'chinese',
    about: 'Tile order in Chinese, on a telephone.',
    rows: divisions('zh'),
    options: { ...chinese, width: 360, title: '沿海先恢复' },
  },
  {
    name: 'chinese-list',
    about: 'List order in Chinese, on a telephone.',
    rows: mixed(rowsOf(bodyNames.zh)),
    options: { ...chinese, width: 360, title: '各地分化' },
  },
  {
    name: 'agencies',
    about: 'Seventy-one bodies.',
    rows: rowsOf(agencies(71), 12),
    options: { ...english, title: 'No two alike' },
  },
  {
    name: 'one',
    about: 'A single body.',
    rows: rowsOf(bodyNames.en.slice(0, 1)),
    options: { ...english, title: 'One body' },
  },
  {
    name: 'all-100',
    about: 'All at 100%.',
    rows: rowsOf(bodyNames.en.slice(0, 4)).map((row) => ({
      ...row,
      points: row.points.map((point) => ({ ...point, rate: rateOf(400, 400) })),
    })),
    options: { ...english, title: 'Everything was answered on time' },
  },
  {
    name: 'suppressed',
    about: 'Everything withheld: a sentence.',
    rows: rowsOf(bodyNames.en.slice(0, 3)).map((row) => ({
      ...row,
      points: row.points.map((point) => ({ ...point, suppressed: true })),
    })),
    options: { ...english, title: 'Nothing may be shown' },
  },
  {
    name: 'doubtful',
    about: aboutMarked,
    rows: rowsOf(bodyNames.en.slice(0, 4)).map((row) => ({ ...row, points: marked(row.points) })),
    options: { ...english, title: 'Some quarters cannot be compared' },
  },
  {
    name: 'hostile',
    about: 'Names that are markup stay names.',
    rows: rowsOf(bodyNames.hostile),
    options: { ...english, title: '</title><script>alert(1)</script>' },
  },
  {
    name: 'empty',
    about: 'No rows: a sentence.',
    rows: [],
    options: { ...english, title: 'Nothing was reported' },
  },
];
