import { rateOf } from '../../core/statistics/rate.ts';
import type { SlopeOptions, SlopeRow } from '../slope.ts';
import { agencies, bodies, bodyNames, madeUpShare } from './bodies.ts';
import type { Example } from './exhibit.ts';
import { aboutMarked, marked, wording } from './wording.ts';

function rowsOf(names: readonly string[], highlighted: (index: number) => boolean, due = 600): readonly SlopeRow[] {
  const figure = (body: number, step: number) => ({ rate: rateOf(Math.round(madeUpShare(body, step) * due), due) });
  return bodies(names).map((body, index) => ({
    ...body,
    before: figure(index, 0),
    now: figure(index, 4),
    highlighted: highlighted(index),
  }));
}

/** Every condition somewhere. */
function mixed(rows: readonly SlopeRow[]): readonly SlopeRow[] {
  const changes: Readonly<Record<number, Partial<SlopeRow>>> = {
    1: { isBroken: true },
    3: { now: { rate: rateOf(17, 21) } },
    4: { now: { rate: rateOf(480, 600), provisional: true } },
    6: { now: { suppressed: true } },
    7: { before: {} },
    8: { now: { rate: rateOf(3, 4) } },
  };
  return rows.map((row, index) => ({ ...row, ...changes[index] }));
}

const english: Omit<SlopeOptions, 'title'> = {
  ...wording('en'),
  id: '',
  width: 720,
  summary: 'Two uprights, last year and this year, with one line a body between its shares answered on time.',
  words: { ...wording('en').words, before: '2023 Q4', now: '2024 Q4', others: 'other bodies' },
};
const chinese: typeof english = {
  ...english,
  ...wording('zh'),
  summary: '去年同期与本期两条竖线，每个地区一条连线。',
  words: { ...wording('zh').words, before: '2023年第4季度', now: '2024年第4季度', others: '其他地区' },
};
const always = () => true;

/** What a slope chart has to stand. */
export const slopeExamples: readonly Example<SlopeRow, SlopeOptions>[] = [
  {
    name: 'departments',
    about: 'Every condition: a break between, low reliability, provisional, withheld, not reported, too few.',
    rows: mixed(rowsOf(bodyNames.en, always)),
    options: {
      ...english,
      title: 'Two departments fell by five points',
      whole: { before: 0.884, now: 0.891, label: 'All departments' },
    },
  },
  {
    name: 'narrow',
    about: 'The same on a telephone.',
    rows: mixed(rowsOf(bodyNames.en, always)),
    options: {
      ...english,
      width: 360,
      title: 'Two departments fell by five points',
      whole: { before: 0.884, now: 0.891, label: 'All departments' },
    },
  },
  {
    name: 'chinese',
    about: 'In Chinese, on a telephone.',
    rows: rowsOf(bodyNames.zh, (index) => index < 6),
    options: { ...chinese, width: 360, title: '两地下降' },
  },
  {
    name: 'agencies',
    about: 'A hundred and twenty bodies, twenty marked to be named: the eight with the largest changes are.',
    rows: rowsOf(agencies(120), (index) => index % 6 === 0),
    options: { ...english, title: 'As many rose as fell' },
  },
  {
    name: 'one',
    about: 'A single body.',
    rows: rowsOf(bodyNames.en.slice(0, 1), always),
    options: { ...english, title: 'One body' },
  },
  {
    name: 'low',
    about: 'Few cases everywhere: nothing is compared.',
    rows: rowsOf(bodyNames.en.slice(0, 5), always, 22),
    options: { ...english, title: 'Nothing can be compared' },
  },
  {
    name: 'suppressed',
    about: 'Everything withheld: a sentence.',
    rows: rowsOf(bodyNames.en.slice(0, 3), always).map((row) => ({ ...row, now: { suppressed: true } })),
    options: { ...english, title: 'Nothing may be shown' },
  },
  {
    name: 'all-100',
    about: 'All at 100% twice: the names are moved apart.',
    rows: rowsOf(bodyNames.en.slice(0, 8), always).map((row) => ({
      ...row,
      before: { rate: rateOf(400, 400) },
      now: { rate: rateOf(400, 400) },
    })),
    options: { ...english, title: 'Everything was answered on time, twice' },
  },
  {
    name: 'doubtful',
    about: aboutMarked,
    rows: rowsOf(bodyNames.en.slice(0, 6), always).map((row, index) => ({
      ...row,
      now: marked([row.now, row.now, row.now])[index % 3] ?? row.now,
    })),
    options: { ...english, title: 'Two departments cannot be compared' },
  },
  {
    name: 'hostile',
    about: 'Names that are markup stay names.',
    rows: rowsOf(bodyNames.hostile, always),
    options: {
      ...english,
      title: '</title><script>alert(1)</script>',
      words: { ...english.words, before: '<b>2023</b>' },
    },
  },
  {
    name: 'empty',
    about: 'No rows: a sentence.',
    rows: [],
    options: { ...english, title: 'Nothing was reported' },
  },
];
