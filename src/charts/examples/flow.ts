import { addPeriods } from '../../core/period.ts';
import type { FlowOptions, FlowPoint } from '../flow.ts';
import type { Example } from './exhibit.ts';
import { aboutMarked, marked, period, wording } from './wording.ts';

/** A made-up backlog that grows and is worked off. */
function pointsOf(first: string, length: number, size = 1000): readonly FlowPoint[] {
  let open = size * 0.6;
  return Array.from({ length }, (_, step) => {
    const received = Math.round(size * (1 + 0.25 * Math.sin(step / 3) + 0.06 * Math.cos(step * 2.1)));
    const closed = Math.round(Math.min(open + received, size * (1 + 0.2 * Math.sin(step / 3 - 1.2))));
    open += received - closed;
    const overdue = Math.round(open * (0.3 + 0.1 * Math.sin(step / 4)));
    return {
      period: addPeriods(period(first), step),
      received,
      closed,
      open,
      overdue,
      over90: Math.round(overdue * 0.45),
    };
  });
}

/** Every condition somewhere. */
function mixed(points: readonly FlowPoint[]): readonly FlowPoint[] {
  return points.flatMap((point, step): readonly FlowPoint[] => {
    if (step === 4) return [];
    if (step === 8) return [{ ...point, suppressed: true }];
    if (step === 10) return [{ ...point, closed: undefined, overdue: undefined, over90: undefined }];
    return [{ ...point, provisional: step >= points.length - 2 }];
  });
}

const english: Omit<FlowOptions, 'title'> = {
  ...wording('en'),
  id: '',
  width: 720,
  summary: 'Two lines, received and closed by quarter, over bars of what was open at its end, by age.',
  words: {
    ...wording('en').words,
    flows: 'Received and closed in the quarter',
    received: 'received',
    closed: 'closed',
    stock: 'Open at the end of the quarter',
    open: 'open',
    overdue: 'overdue',
    over90: 'open for more than 90 days',
  },
};
const chinese: typeof english = {
  ...english,
  ...wording('zh'),
  summary: '每季度收到与办结两条折线，下方为期末未办结数量，按时长分。',
  words: {
    ...wording('zh').words,
    flows: '本季度收到与办结（件）',
    received: '收到',
    closed: '办结',
    stock: '期末未办结（件）',
    open: '未办结',
    overdue: '已逾期',
    over90: '超过90天',
  },
};

/** What a flow chart has to stand. */
export const flowExamples: readonly Example<FlowPoint, FlowOptions>[] = [
  {
    name: 'quarters',
    about: 'Six years of a backlog that grows and is worked off.',
    rows: pointsOf('2019-Q1', 24),
    options: { ...english, title: 'The backlog of 2020 was worked off in two years' },
  },
  {
    name: 'conditions',
    about: 'A missing quarter, one withheld, one half reported, two provisional, a break.',
    rows: mixed(pointsOf('2021-Q1', 16)),
    options: {
      ...english,
      title: 'Not all quarters can be read',
      breaks: [{ from: period('2022-Q2'), label: 'New definition' }],
    },
  },
  {
    name: 'doubtful',
    about: aboutMarked,
    rows: marked(pointsOf('2021-Q1', 12)),
    options: { ...english, title: 'Some quarters were counted in another way' },
  },
  {
    name: 'narrow',
    about: 'The same on a telephone.',
    rows: mixed(pointsOf('2021-Q1', 16)),
    options: {
      ...english,
      width: 360,
      title: 'Not all quarters can be read',
      breaks: [{ from: period('2022-Q2'), label: 'New definition' }],
    },
  },
  {
    name: 'chinese',
    about: 'In Chinese, on a telephone.',
    rows: pointsOf('2021-Q1', 14, 42_000),
    options: { ...chinese, width: 360, title: '积压先增后减' },
  },
  {
    name: 'hundred-months',
    about: 'A hundred months.',
    rows: pointsOf('2016-05', 100),
    options: { ...english, title: 'Up and down over eight years' },
  },
  {
    name: 'one',
    about: 'A first release.',
    rows: pointsOf('2024-Q4', 1),
    options: { ...english, title: 'The first quarter' },
  },
  {
    name: 'flows-only',
    about: 'No stock was reported.',
    rows: pointsOf('2021-Q1', 8).map(({ period: when, received, closed }) => ({ period: when, received, closed })),
    options: { ...english, title: 'More is received than closed' },
  },
  {
    name: 'zero',
    about: 'Nothing came in, nothing is open: zero is drawn, and is not a gap.',
    rows: pointsOf('2021-Q1', 6).map(({ period: when }) => ({
      period: when,
      received: 0,
      closed: 0,
      open: 0,
      overdue: 0,
      over90: 0,
    })),
    options: { ...english, title: 'Nothing came in' },
  },
  {
    name: 'suppressed',
    about: 'Everything withheld: a sentence.',
    rows: pointsOf('2021-Q1', 6).map((point) => ({ ...point, suppressed: true })),
    options: { ...english, title: 'Nothing may be shown' },
  },
  {
    name: 'hostile',
    about: 'Words that are markup stay words.',
    rows: pointsOf('2021-Q1', 8),
    options: {
      ...english,
      title: '</title><script>alert(1)</script>',
      words: {
        ...english.words,
        received: '<b>received</b> through every channel',
        closed: 'closed & answered "in full"',
      },
    },
  },
  {
    name: 'empty',
    about: 'No periods: a sentence.',
    rows: [],
    options: { ...english, title: 'Nothing was reported' },
  },
];
