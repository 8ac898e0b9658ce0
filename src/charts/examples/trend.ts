import { addPeriods } from '../../core/period.ts';
import { rateOf } from '../../core/statistics/rate.ts';
import type { TrendOptions, TrendPoint } from '../trend.ts';
import type { Example } from './exhibit.ts';
import { period, point, wording } from './wording.ts';

/** Consecutive periods as "on time / due"; a dash is a period that was not reported. */
function counts(first: string, listed: string): readonly TrendPoint[] {
  return listed.split(' ').flatMap((count, index) => {
    if (count === '-') return [];
    const [numerator = 0, denominator = 0] = count.split('/').map(Number);
    return [{ period: addPeriods(period(first), index), rate: rateOf(numerator, denominator) }];
  });
}

/** A long series without a long list. */
function wave(first: string, length: number, due: number, middle: number, swing: number): readonly TrendPoint[] {
  return Array.from({ length }, (_, index) => {
    const share = middle + swing * Math.sin(index / 5) + (swing / 2) * Math.cos(index * 1.7);
    return { period: addPeriods(period(first), index), rate: rateOf(Math.round(share * due), due) };
  });
}

function provisional(points: readonly TrendPoint[], count: number): readonly TrendPoint[] {
  return points.map((one, index) => (index >= points.length - count ? { ...one, provisional: true } : one));
}

const department = counts(
  '2015-Q1',
  '1034/1188 1102/1251 987/1133 1120/1262 1150/1290 1083/1222 1011/1150 1204/1340 1190/1312 1177/1301 1099/1222 ' +
    '1243/1368 1301/1418 1188/1300 1122/1221 1266/1370 1290/1402 1201/1322 1032/1182 1177/1299 1233/1333 977/1103 ' +
    '1101/1215 1302/1394',
);
const whole = wave('2014-Q1', 32, 12_000, 0.915, 0.012);

const plain = { ...wording('en'), id: '', targets: [], breaks: [], width: 720 };
const english = { ...plain, summary: 'Line of the share answered on time, by period, with its chance variation.' };
const chinese = { ...english, ...wording('zh'), summary: '按时答复率的折线，附随机波动范围。' };
const raisedTarget = [
  { value: 0.85, from: period('2014-Q1'), to: period('2016-Q4'), label: 'Target 85%' },
  { value: 0.9, from: period('2017-Q1'), label: 'Target 90%' },
];

const regulator = { value: 0.9, from: period('2013-Q1'), label: 'Information Commissioner: at least 90%' };

/** What a trend has to stand, from the showcase to nothing at all. */
export const trendExamples: readonly Example<TrendPoint, TrendOptions>[] = [
  {
    name: 'quarters',
    about: 'Six years of quarters, a target that was raised, the last two quarters still provisional.',
    rows: provisional(department, 2),
    options: { ...english, title: 'On-time answers rose from 87% to 93% in six years', targets: raisedTarget },
  },
  {
    name: 'reference',
    about: 'A body against the whole, which is drawn thin and grey.',
    rows: department,
    options: {
      ...english,
      title: 'The department has caught up with the others',
      reference: { points: whole, label: 'All departments' },
    },
  },
  {
    name: 'gap',
    about: 'Two quarters missing, one with fewer than 10 cases, a lone quarter between them: nothing is joined.',
    rows: counts('2018-Q1', '180/200 184/201 - - 171/190 5/8 160/180 - 179/196 182/199 183/199 188/203'),
    options: { ...english, title: 'Four quarters have no rate', targets: raisedTarget.slice(1) },
  },
  {
    name: 'break',
    about: 'A definition that changed twice: line and band are cut and say why.',
    rows: department,
    options: {
      ...english,
      title: 'The count was redefined in 2017 and in 2018',
      breaks: [
        { from: period('2017-Q1'), label: 'New definition' },
        { from: period('2018-Q1'), label: 'Two bodies merged' },
      ],
    },
  },
  {
    name: 'low-reliability',
    about: 'A body with 8 to 40 cases a quarter: hollow diamonds where 10 to 29 stand below the line.',
    rows: counts('2017-Q1', '28/33 24/28 31/36 19/22 8/8 12/15 26/29 34/40 30/35 6/9 22/26 35/38'),
    options: { ...english, title: 'A small body varies more' },
  },
  {
    name: 'doubtful',
    about:
      'Two quarters are marked as unreliable: full diamonds. The highest that is named is one that may be compared.',
    rows: department.map((one, index) =>
      index === 9 || index === 10 ? { ...one, rate: rateOf(980, 1000), doubtful: true } : one,
    ),
    options: { ...english, title: 'Two quarters were counted in another way' },
  },
  {
    name: 'near-100',
    about: 'Rates near 100%: the axis ends there.',
    rows: wave('2013-Q1', 32, 40_000, 0.984, 0.006),
    options: { ...english, title: 'Almost everything is answered on time' },
  },
  {
    name: 'all-100',
    about: 'Exactly 100% in every quarter, which the band of so many cases leaves a little open.',
    rows: counts('2019-Q1', '400/400 380/380 401/401 390/390 410/410 377/377 399/399 402/402'),
    options: { ...english, title: 'Everything was answered on time' },
  },
  {
    name: 'above-100',
    about: 'A clearance ratio: more closed than received is possible, so the axis passes 100% and there is no band.',
    rows: counts('2017-Q1', '900/1000 950/1000 1010/1000 1120/1000 1260/1000 1180/1000 1040/1000 990/1000 970/1000'),
    options: { ...english, title: 'The backlog of 2017 was worked off in a year', mayExceedOne: true },
  },
  {
    name: 'one-point',
    about: 'The first release of a dataset.',
    rows: [point('2020-Q4', 451, 500)],
    options: { ...english, title: '90.2% were answered on time', targets: raisedTarget.slice(1) },
  },
  {
    name: 'two-points',
    about: 'Two years.',
    rows: [point('2023', 4510, 5000), point('2024', 4610, 5000)],
    options: { ...english, title: 'Two points up on the year' },
  },
  {
    name: 'years',
    about: 'A decade of years, one of them missing.',
    rows: counts('2011', '6100/7000 6200/7050 6350/7100 6500/7200 - 6900/7500 6950/7500 7020/7500 7100/7520 7090/7530'),
    options: { ...english, title: 'Slowly up, with no report for 2015' },
  },
  {
    name: 'hundred-months',
    about: 'A hundred months.',
    rows: wave('2012-05', 100, 3_000, 0.88, 0.03),
    options: { ...english, title: 'Up and down over eight years' },
  },
  {
    name: 'narrow',
    about: 'Everything at once on a telephone.',
    rows: provisional(department, 1),
    options: {
      ...english,
      width: 360,
      title: 'On-time answers rose from 87% to 93% in six years',
      targets: raisedTarget,
      breaks: [{ from: period('2018-Q1'), label: 'Two bodies merged' }],
      reference: { points: whole, label: 'All departments' },
    },
  },
  {
    name: 'chinese',
    about: 'Everything at once in Chinese, on a telephone.',
    rows: provisional(department, 1),
    options: {
      ...chinese,
      width: 360,
      title: '六年间按时答复率由87%升至93%',
      targets: [
        { value: 0.85, from: period('2014-Q1'), to: period('2016-Q4'), label: '目标85%' },
        { value: 0.9, from: period('2017-Q1'), label: '目标90%' },
      ],
      breaks: [{ from: period('2018-Q1'), label: '两部门合并' }],
      reference: { points: whole, label: '全部部门' },
    },
  },
  {
    name: 'target-in-line',
    about: 'A target the line runs along, with a long name: it stands where it is free, on a telephone in the key.',
    rows: wave('2013-Q1', 32, 12_000, 0.905, 0.02),
    options: { ...english, title: 'Around the target for eight years', targets: [regulator] },
  },
  {
    name: 'target-in-key',
    about: 'The same in Chinese on a telephone, with a target that begins at the end.',
    rows: wave('2013-Q1', 32, 12_000, 0.905, 0.02),
    options: {
      ...chinese,
      width: 360,
      title: '八年来一直在目标上下',
      targets: [
        { value: 0.9, from: period('2013-Q1'), to: period('2020-Q2'), label: '信息专员办公室：至少90%按时答复' },
        { value: 0.95, from: period('2020-Q3'), label: '新目标95%' },
      ],
    },
  },
  {
    name: 'suppressed',
    about: 'Two quarters are withheld to protect persons: a gap with a cross at its foot.',
    rows: department.slice(0, 12).map((one, index) => ({ ...one, suppressed: index === 4 || index === 8 })),
    options: { ...english, title: 'Two quarters are withheld' },
  },
  {
    name: 'hostile',
    about: 'Words that are markup stay words.',
    rows: department,
    options: {
      ...english,
      title: '</title><script>alert(1)</script>',
      summary: `"><img src=x onerror='alert(1)'>`,
      targets: [{ value: 0.9, from: period('2015-Q1'), label: '<b>90%</b> & "more"' }],
      breaks: [{ from: period('2018-Q1'), label: ']]><!-- break -->' }],
    },
  },
  {
    name: 'empty',
    about: 'No period with 10 cases or more: a sentence.',
    rows: counts('2019-Q1', '3/4 5/7 2/2'),
    options: { ...english, title: 'No rate can be shown' },
  },
];
