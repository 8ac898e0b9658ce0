import { addPeriods } from '../../core/period.ts';
import { rateOf } from '../../core/statistics/rate.ts';
import type { ComparedRow, ComparisonOptions } from '../comparison.ts';
import type { TrendPoint } from '../trend.ts';
import { bodies, bodyNames, madeUpShare } from './bodies.ts';
import type { Example } from './exhibit.ts';
import { aboutMarked, marked, period, wording } from './wording.ts';

function pointsOf(body: number, count: number, due: number): readonly TrendPoint[] {
  return Array.from({ length: count }, (_, step) => ({
    period: addPeriods(period('2019-Q1'), step),
    rate: rateOf(Math.round(madeUpShare(body, step, 0.82) * due), due),
    provisional: step === count - 1,
  }));
}

function rowsOf(names: readonly string[], count = 20, due = 300): readonly ComparedRow[] {
  return bodies(names).map((body, index) => ({ ...body, points: pointsOf(index, count, due + 400 * index) }));
}

/** Six bodies, every condition somewhere. */
function mixed(rows: readonly ComparedRow[]): readonly ComparedRow[] {
  const changes: Readonly<Record<number, (points: readonly TrendPoint[]) => Partial<ComparedRow>>> = {
    1: () => ({ breaks: [{ from: period('2021-Q1') }] }),
    2: (points) => ({ points: points.map((point, step) => ({ ...point, suppressed: step % 6 === 2 })) }),
    3: (points) => ({ points: points.map((point, step) => ({ ...point, rate: rateOf(17 + (step % 4), 22) })) }),
    4: (points) => ({ points: points.map((point) => ({ ...point, rate: rateOf(3, 5) })) }),
    5: () => ({ points: [] }),
  };
  return rows.map((row, index) => ({ ...row, ...changes[index]?.(row.points) }));
}

const english: Omit<ComparisonOptions, 'title'> = {
  ...wording('en'),
  words: { ...wording('en').words, seriesBreak: 'series break', others: 'the others chosen' },
  id: '',
  width: 720,
  summary: 'A panel for each body, all on one scale: the share answered on time.',
  targets: [{ value: 0.9, from: period('2020-Q1'), label: 'Target 90%' }],
  reference: { points: pointsOf(40, 20, 20_000), label: 'All together' },
};
const chinese: typeof english = {
  ...english,
  ...wording('zh'),
  words: { ...wording('zh').words, seriesBreak: '口径变化', others: '所选其他机构' },
  summary: '每个机构一图，同一刻度：按时答复率。',
  targets: [],
  reference: { points: pointsOf(40, 20, 20_000), label: '整体' },
};

/** What a comparison has to stand. */
export const comparisonExamples: readonly Example<ComparedRow, ComparisonOptions>[] = [
  {
    name: 'departments',
    about: 'Six bodies, every condition, a target and the whole.',
    rows: mixed(rowsOf(bodyNames.en.slice(0, 6))),
    options: { ...english, title: 'Six departments compared' },
  },
  {
    name: 'narrow',
    about: 'The same on a telephone.',
    rows: mixed(rowsOf(bodyNames.en.slice(0, 6))),
    options: { ...english, width: 360, title: 'Six departments compared' },
  },
  {
    name: 'pair',
    about: 'Two bodies, nothing unusual.',
    rows: rowsOf(bodyNames.en.slice(4, 6)),
    options: { ...english, title: 'Two departments compared' },
  },
  {
    name: 'chinese',
    about: 'Chinese names, a long one among them.',
    rows: rowsOf(bodyNames.zh.slice(2, 6)),
    options: { ...chinese, title: '四个机构的比较' },
  },
  {
    name: 'one',
    about: 'A single body.',
    rows: rowsOf(bodyNames.en.slice(1, 2)),
    options: { ...english, title: 'One department and the whole' },
  },
  {
    name: 'one-period',
    about: 'A single period: a mark with its interval in each panel.',
    rows: rowsOf(bodyNames.en.slice(0, 3), 1, 80),
    options: { ...english, title: 'Three departments in one quarter', targets: [] },
  },
  {
    name: 'all-100',
    about: 'All at 100%.',
    rows: rowsOf(bodyNames.en.slice(0, 2)).map((row) => ({
      ...row,
      points: row.points.map((point) => ({ ...point, rate: rateOf(400, 400) })),
    })),
    options: { ...english, title: 'Everything was answered on time' },
  },
  {
    name: 'suppressed',
    about: 'Everything withheld: a sentence.',
    rows: rowsOf(bodyNames.en.slice(0, 2)).map((row) => ({
      ...row,
      points: row.points.map((point) => ({ ...point, suppressed: true })),
    })),
    options: { ...english, title: 'Nothing may be shown' },
  },
  {
    name: 'doubtful',
    about: aboutMarked,
    rows: rowsOf(bodyNames.en.slice(0, 2)).map((row) => ({ ...row, points: marked(row.points) })),
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
