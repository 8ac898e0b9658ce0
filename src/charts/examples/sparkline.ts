import type { SparklineOptions } from '../sparkline.ts';
import type { TrendPoint } from '../trend.ts';
import type { Example } from './exhibit.ts';
import { trendExamples } from './trend.ts';
import { period, wording } from './wording.ts';

function rowsOf(name: string): readonly TrendPoint[] {
  return trendExamples.find((example) => example.name === name)?.rows ?? [];
}

const english: Omit<SparklineOptions, 'title'> = {
  ...wording('en'),
  id: '',
  width: 220,
  summary: 'Line of the share answered on time, by period.',
};

/** What a sparkline has to stand. */
export const sparklineExamples: readonly Example<TrendPoint, SparklineOptions>[] = [
  {
    name: 'quarters',
    about: 'Six years; the last quarter is provisional, so its mark is hollow.',
    rows: rowsOf('quarters'),
    options: { ...english, title: 'Up from 87% to 93%' },
  },
  {
    name: 'doubtful',
    about: 'Two quarters are marked as unreliable: full diamonds.',
    rows: rowsOf('doubtful'),
    options: { ...english, title: 'Up from 87% to 93%' },
  },
  {
    name: 'gap',
    about: 'Missing quarters are not joined.',
    rows: rowsOf('gap'),
    options: { ...english, title: 'Four quarters have no rate' },
  },
  {
    name: 'break',
    about: 'Nothing is joined across a series break.',
    rows: rowsOf('break'),
    options: { ...english, title: 'Redefined in 2018', breaks: [{ from: period('2018-Q1') }] },
  },
  {
    name: 'above-100',
    about: 'A ratio that passes 100%.',
    rows: rowsOf('above-100'),
    options: { ...english, title: 'The backlog was worked off', mayExceedOne: true },
  },
  {
    name: 'one-point',
    about: 'A first release.',
    rows: rowsOf('one-point'),
    options: { ...english, title: '90.2% on time' },
  },
  {
    name: 'chinese',
    about: 'In Chinese, on a narrow card.',
    rows: rowsOf('years'),
    options: { ...english, ...wording('zh'), width: 160, title: '稳步上升', summary: '按时答复率的折线。' },
  },
  {
    name: 'empty',
    about: 'Nothing to draw: a sentence.',
    rows: [],
    options: { ...english, title: 'No rate can be shown' },
  },
];
