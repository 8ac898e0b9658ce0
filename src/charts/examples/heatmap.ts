import { addPeriods } from '../../core/period.ts';
import { rateOf } from '../../core/statistics/rate.ts';
import type { HeatmapOptions, HeatmapPoint, HeatmapRow } from '../heatmap.ts';
import { agencies, bodies, bodyNames, madeUpShare } from './bodies.ts';
import type { Example } from './exhibit.ts';
import { aboutMarked, marked, period, wording } from './wording.ts';

function pointsOf(body: number, first: string, count: number, due: number): readonly HeatmapPoint[] {
  return Array.from({ length: count }, (_, step) => ({
    period: addPeriods(period(first), step),
    rate: rateOf(Math.round(madeUpShare(body, step) * due), due),
    provisional: step === count - 1,
  }));
}

function rowsOf(names: readonly string[], count: number, due = 400): readonly HeatmapRow[] {
  return bodies(names).map((body, index) => ({ ...body, points: pointsOf(index, '2022-Q1', count, due) }));
}

/** Rows with every condition in them. */
function mixed(names: readonly string[], count: number): readonly HeatmapRow[] {
  return rowsOf(names, count).map((row, index) => {
    const change = (point: HeatmapPoint, step: number): HeatmapPoint | undefined => {
      if ((index + step) % 11 === 5) return undefined;
      if (index === 3 && step < 4) return { ...point, suppressed: true };
      if (index === 5) return { ...point, rate: rateOf(15 + (step % 3), 18) };
      if (index === 6 && step < 3) return { ...point, rate: rateOf(3, 4) };
      return index === 1 && step === 4 ? { ...point, rate: rateOf(0, 300) } : point;
    };
    const breaks = index === 2 ? [{ from: period('2023-Q3') }] : [];
    return { ...row, breaks, points: row.points.flatMap((point, step) => change(point, step) ?? []) };
  });
}

const english: Omit<HeatmapOptions, 'title'> = {
  ...wording('en'),
  id: '',
  width: 720,
  summary: 'One row a body, one column a quarter: the share answered on time, in five classes.',
  cuts: [0.8, 0.85, 0.9, 0.95],
};
const chinese = { ...english, ...wording('zh'), width: 360, summary: '每行一个地区、每列一个季度：按时答复率分五档。' };

/** What a heatmap has to stand. */
export const heatmapExamples: readonly Example<HeatmapRow, HeatmapOptions>[] = [
  {
    name: 'departments',
    about: 'Every condition: not reported, withheld, too few, low reliability, provisional, zero, a break in one row.',
    rows: mixed(bodyNames.en, 12),
    options: { ...english, title: 'Two departments fell behind in 2023' },
  },
  {
    name: 'break',
    about: 'A break in all rows, with its reason.',
    rows: rowsOf(bodyNames.en.slice(0, 5), 12),
    options: {
      ...english,
      title: 'The count was redefined in 2024',
      breaks: [{ from: period('2024-Q1'), label: 'New definition' }],
    },
  },
  {
    name: 'narrow',
    about: 'The same on a telephone: names above their rows.',
    rows: mixed(bodyNames.en, 12),
    options: { ...english, width: 360, title: 'Two departments fell behind in 2023' },
  },
  {
    name: 'chinese',
    about: 'In Chinese, on a telephone.',
    rows: mixed(bodyNames.zh, 10),
    options: { ...chinese, title: '两个地区在2023年落后' },
  },
  {
    name: 'agencies',
    about: 'Ninety rows of six years: cells too small for a value.',
    rows: rowsOf(agencies(90), 24, 900).map(({ href, ...row }) => row),
    options: { ...english, title: 'Agencies differ more than quarters do' },
  },
  {
    name: 'one',
    about: 'A single body in a single year.',
    rows: [{ code: 'a', label: 'Cabinet Office', points: [{ period: period('2024'), rate: rateOf(380, 400) }] }],
    options: { ...english, title: '95% on time' },
  },
  {
    name: 'suppressed',
    about: 'Everything withheld.',
    rows: rowsOf(bodyNames.en.slice(0, 3), 8).map((row) => ({
      ...row,
      points: row.points.map((point) => ({ ...point, suppressed: true })),
    })),
    options: { ...english, title: 'Nothing may be shown' },
  },
  {
    name: 'low',
    about: 'Few cases everywhere: hollow and grey.',
    rows: rowsOf(bodyNames.en.slice(0, 3), 8, 21),
    options: { ...english, title: 'Few cases everywhere' },
  },
  {
    name: 'all-100',
    about: 'All at 100%.',
    rows: rowsOf(bodyNames.en.slice(0, 3), 8).map((row) => ({
      ...row,
      points: row.points.map((point) => ({ ...point, rate: rateOf(400, 400) })),
    })),
    options: { ...english, title: 'Everything was answered on time' },
  },
  {
    name: 'doubtful',
    about: aboutMarked,
    rows: rowsOf(bodyNames.en.slice(0, 5), 12).map((row) => ({ ...row, points: marked(row.points) })),
    options: { ...english, title: 'Some quarters cannot be compared' },
  },
  {
    name: 'hostile',
    about: 'Names that are markup stay names.',
    rows: rowsOf(bodyNames.hostile, 6),
    options: { ...english, title: '</title><script>alert(1)</script>' },
  },
  {
    name: 'empty',
    about: 'No rows: a sentence.',
    rows: [],
    options: { ...english, title: 'Nothing was reported' },
  },
];
