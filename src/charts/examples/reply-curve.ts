import type { Quantile, ReplyBin } from '../../core/statistics/reply-times.ts';
import type { ReplyCurveOptions } from '../reply-curve.ts';
import type { Example } from './exhibit.ts';
import { wording } from './wording.ts';

const edges = [0, 1, 3, 5, 10, 15, 20, 30, 60, 90];

/** Bins between the edges, the last one open. */
function bins(replied: readonly number[], censored: readonly number[] = []): readonly ReplyBin[] {
  return replied.map((count, index) => {
    const to = edges[index + 1];
    return { from: edges[index] ?? 0, ...(to !== undefined && { to }), replied: count, censored: censored[index] ?? 0 };
  });
}

const known = bins([10, 20, 30, 60, 40, 20, 10, 6, 4]);
const whole = bins([200, 300, 500, 900, 1000, 1900, 1500, 800, 300, 600]);
const bunched = bins([5, 8, 14, 30, 44, 210, 40, 26, 12, 31]);
const unfinished = bins([9, 18, 30, 52, 40, 60, 22, 4, 0], [0, 0, 0, 0, 0, 14, 40, 60, 30]);

const english: Omit<ReplyCurveOptions, 'title'> = {
  ...wording('en'),
  id: '',
  width: 720,
  summary: 'Line of the share answered by each day after receipt.',
  words: { ...wording('en').words, days: 'days since receipt', incomplete: 'estimate: not all have been open so long' },
  formatMedian: ({ days, isBeyond }: Quantile) =>
    isBeyond ? `half: > ${days} days` : `half within ${days.toFixed(1)} days`,
};
const deadline = { days: 20, label: 'Deadline: 20 days' };
const chinese: typeof english = {
  ...english,
  ...wording('zh'),
  summary: '收件后各日累计答复率的折线。',
  words: { ...wording('zh').words, days: '收件后天数', incomplete: '估计值：部分留言尚未满该天数' },
  formatMedian: ({ days, isBeyond }: Quantile) => (isBeyond ? `半数超过${days}天` : `半数在${days.toFixed(1)}天内答复`),
};

/** What a reply curve has to stand. */
export const replyCurveExamples: readonly Example<ReplyBin, ReplyCurveOptions>[] = [
  {
    name: 'deadline',
    about: 'The deadline, the median and the whole to compare with.',
    rows: bunched,
    options: {
      ...english,
      title: 'Half of all answers come in the last five days before the deadline',
      deadline,
      reference: { bins: whole, label: 'All departments' },
    },
  },
  {
    name: 'narrow',
    about: 'The same on a telephone.',
    rows: bunched,
    options: {
      ...english,
      width: 360,
      title: 'Half of all answers come in the last five days before the deadline',
      deadline,
      reference: { bins: whole, label: 'All departments' },
    },
  },
  {
    name: 'chinese',
    about: 'In Chinese, on a telephone, not complete beyond day 15.',
    rows: unfinished,
    options: {
      ...chinese,
      width: 360,
      title: '六成在15日内答复',
      deadline: { days: 15, label: '期限15天' },
      completeDays: 15,
      reference: { bins: whole, label: '全部部门' },
    },
  },
  {
    name: 'incomplete',
    about: 'A quarter that ended twelve days ago: dashed from day 12 on, estimated by Kaplan-Meier.',
    rows: unfinished,
    options: {
      ...english,
      title: 'Two thirds will be answered in 20 days',
      deadline,
      completeDays: 12,
      provisional: true,
    },
  },
  {
    name: 'known',
    about: 'All answered; the median is 8.33 days.',
    rows: known,
    options: { ...english, title: 'Half are answered within eight days' },
  },
  {
    name: 'slow',
    about: 'The median lies in the open last bin.',
    rows: bins([1, 2, 4, 8, 12, 20, 30, 40, 50, 400]),
    options: { ...english, title: 'Most wait longer than 90 days', deadline },
  },
  {
    name: 'whole-days',
    about: 'Bins of whole days with a long tail.',
    rows: [
      [1, 20, 420],
      [21, 40, 160],
      [41, 60, 80],
      [61, 100, 60],
      [101, 200, 50],
      [201, 400, 30],
      [401, undefined, 20],
    ].map(([from = 0, to, replied = 0]) => ({ from, ...(to !== undefined && { to }), replied })),
    options: { ...english, title: 'Half within 20 days, one in twenty beyond 200', deadline },
  },
  {
    name: 'one-bin',
    about: 'Only one edge is told apart: the deadline.',
    rows: [
      { from: 0, to: 20, replied: 80 },
      { from: 20, replied: 20 },
    ],
    options: { ...english, title: '80% within the deadline', deadline },
  },
  {
    name: 'all-100',
    about: 'Everything on the first day.',
    rows: bins([300, 0, 0, 0, 0, 0, 0, 0, 0]),
    options: { ...english, title: 'Everything is answered on the first day', deadline },
  },
  {
    name: 'low',
    about: 'Few cases.',
    rows: bins([2, 1, 3, 4, 4, 2, 1, 1, 0]),
    options: { ...english, title: 'Few cases', deadline },
  },
  {
    name: 'doubtful',
    about: 'Marked as doubtful: full diamonds.',
    rows: bunched,
    options: { ...english, title: 'The days were counted in another way', doubtful: true },
  },
  {
    name: 'suppressed',
    about: 'Withheld: a sentence.',
    rows: known,
    options: {
      ...english,
      suppressed: true,
      words: { ...english.words, empty: 'These counts are withheld to protect persons.' },
      title: 'Withheld',
    },
  },
  {
    name: 'hostile',
    about: 'Words that are markup stay words, and long ones find room.',
    rows: bunched,
    options: {
      ...english,
      title: '</title><script>alert(1)</script>',
      deadline: {
        days: 20,
        label: '<b>20</b> working days after receipt, or 40 where the permitted extension was used',
      },
      reference: { bins: whole, label: '<i>All</i> departments, agencies and other public bodies together' },
    },
  },
  {
    name: 'empty',
    about: 'No bins: a sentence.',
    rows: [],
    options: { ...english, title: 'Nothing was reported' },
  },
];
