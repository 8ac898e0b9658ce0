import type { Position } from '../../core/statistics/funnel.ts';
import { rateOf } from '../../core/statistics/rate.ts';
import type { DotPlotOptions, DotRow } from '../dot-plot.ts';
import type { Example } from './exhibit.ts';
import { aboutMarked, marked, wording } from './wording.ts';

const departments: readonly (readonly [string, number, number, Position?])[] = [
  ['Attorney General’s Office', 21, 24],
  ['Cabinet Office', 880, 942, 'above'],
  ['Department for Business, Energy and Industrial Strategy', 2011, 2201, 'similar'],
  ['Department for Digital, Culture, Media and Sport', 720, 798, 'similar'],
  ['Department for Education', 1804, 1977, 'similar'],
  ['Department for Environment, Food and Rural Affairs', 1102, 1190, 'above'],
  ['Department for Exiting the European Union', 5, 9],
  ['Department for International Development', 603, 644, 'above'],
  ['Department for Transport', 1555, 1701, 'similar'],
  ['Department for Work and Pensions', 3010, 3344, 'similar'],
  ['Department of Health and Social Care', 2406, 2891, 'below'],
  ['Foreign and Commonwealth Office', 1890, 2056, 'similar'],
  ['HM Treasury', 1440, 1530, 'above'],
  ['Home Office', 3411, 4102, 'below'],
  ['House of Commons Commission', 41, 41, 'similar'],
  ['Ministry of Defence', 2303, 2544, 'similar'],
  ['Ministry of Housing, Communities and Local Government', 1120, 1241, 'similar'],
  ['Ministry of Justice', 1733, 1889, 'similar'],
  ['Northern Ireland Office', 220, 231, 'above'],
  ['Office of the Advocate General for Scotland', 0, 0],
  ['Scotland Office', 98, 107, 'similar'],
  ['Wales Office', 24, 28],
];

const divisions: readonly (readonly [string, number, number, Position?])[] = [
  ['北京市', 4810, 4980, 'above'],
  ['上海市', 4520, 4700, 'above'],
  ['新疆维吾尔自治区', 1320, 1401, 'similar'],
  ['内蒙古自治区', 1803, 1977, 'below'],
  ['四川省人力资源和社会保障厅政务服务管理办公室', 2400, 2544, 'similar'],
  ['西藏自治区', 19, 21],
  ['青海省', 4, 6],
];

function bodies(listed: readonly (readonly [string, number, number, Position?])[]): readonly DotRow[] {
  return listed.map(([label, numerator, denominator, position], index) => ({
    code: `b${index + 1}`,
    label,
    href: `/en/bodies/b${index + 1}/`,
    rate: rateOf(numerator, denominator),
    position,
  }));
}

/** So many bodies of one made-up kind, spread around 90%. */
function manyBodies(length: number): readonly DotRow[] {
  return Array.from({ length }, (_, index) => {
    const due = 60 + ((index * 137) % 700);
    const share = 0.9 + 0.07 * Math.sin(index * 2.3);
    const position = share > 0.95 ? 'above' : share < 0.85 ? 'below' : 'similar';
    return {
      code: `a${index + 1}`,
      label: `Agency ${String(index + 1).padStart(3, '0')}`,
      rate: rateOf(Math.round(share * due), due),
      position,
    };
  });
}

const english: Omit<DotPlotOptions, 'title'> = {
  ...wording('en'),
  id: '',
  width: 720,
  summary: 'One row a body: the share answered on time with its chance variation, highest first.',
  pooled: { share: 0.909, label: 'All departments 90.9%' },
};

const both = { ...english, target: { share: 0.9, label: 'Target 90%' } };
const noBodies = 'No department reported this quarter.';

/** What a dot plot has to stand, from the showcase to nothing at all. */
export const dotPlotExamples: readonly Example<DotRow, DotPlotOptions>[] = [
  {
    name: 'departments',
    about: 'Departments against the whole: long names, few cases, none at all.',
    rows: bodies(departments),
    options: { ...both, title: 'Two departments answer late more often than chance explains' },
  },
  {
    name: 'narrow',
    about: 'The same on a telephone: the name stands above its line.',
    rows: bodies(departments),
    options: { ...both, width: 360, title: 'Two departments answer late more often than chance explains' },
  },
  {
    name: 'chinese',
    about: 'In Chinese, on a telephone, with a long name.',
    rows: bodies(divisions),
    options: {
      ...english,
      ...wording('zh'),
      width: 360,
      title: '北京、上海高于整体',
      summary: '每行一个地区：按时答复率及其随机波动范围，由高到低。',
      pooled: { share: 0.951, label: '全国 95.1%' },
      target: { share: 0.95, label: '目标 95%' },
    },
  },
  {
    name: 'one-row',
    about: 'A dataset with one body.',
    rows: bodies(departments.slice(1, 2)),
    options: { ...english, pooled: undefined, title: 'The Cabinet Office answered 93.4% on time' },
  },
  {
    name: 'all-100',
    about: 'Everyone at 100%: the axis still has room to read.',
    rows: bodies(departments.slice(0, 6)).map((row) => ({ ...row, rate: rateOf(400, 400), position: 'similar' })),
    options: {
      ...english,
      pooled: { share: 1, label: 'All departments 100%' },
      title: 'Everything was answered on time',
    },
  },
  {
    name: 'above-100',
    about: 'A clearance ratio: the axis passes 100%, and there is no interval.',
    rows: bodies(departments.slice(1, 6)).map((row, index) => ({ ...row, rate: rateOf(900 + index * 90, 1000) })),
    options: { ...english, mayExceedOne: true, title: 'Three departments closed more than they received' },
  },
  {
    name: 'agencies',
    about: 'A hundred and twenty rows: the axis stands at the bottom too.',
    rows: manyBodies(120),
    options: {
      ...both,
      pooled: { share: 0.901, label: 'All agencies 90.1%' },
      title: 'Agencies differ by fourteen points',
    },
  },
  {
    name: 'flags',
    about: 'Provisional, withheld and low reliability are told apart.',
    rows: bodies(departments.slice(0, 6)).map((row, index) => ({
      ...row,
      provisional: index === 1 || index === 2,
      suppressed: index === 4,
    })),
    options: { ...both, title: 'Half of the figures may still change' },
  },
  {
    name: 'suppressed',
    about: 'Everything withheld, on a telephone.',
    rows: bodies(departments.slice(0, 3)).map((row) => ({ ...row, suppressed: true })),
    options: { ...english, width: 360, pooled: undefined, title: 'Nothing may be shown' },
  },
  {
    name: 'too-few',
    about: 'Nobody has 10 cases: the names with the reason, no dot.',
    rows: bodies([
      ['Scotland Office', 3, 4],
      ['Wales Office', 0, 0],
    ]),
    options: { ...english, pooled: undefined, title: 'Too few cases for a rate' },
  },
  {
    name: 'doubtful',
    about: aboutMarked,
    rows: marked(bodies(departments.slice(6, 12))),
    options: { ...english, title: 'Two departments cannot be compared' },
  },
  {
    name: 'hostile',
    about: 'Names that are markup stay names, and an address that is a script is no link.',
    rows: [
      { code: 'x', label: '<script>alert("1")</script>', href: 'javascript:alert(1)', rate: rateOf(90, 100) },
      { code: 'y', label: 'R&D "Office" <b>', href: '/en/?a=1&b="><script>', rate: rateOf(80, 100), position: 'below' },
    ],
    options: { ...english, title: '</title><script>alert(1)</script>', pooled: { share: 0.85, label: '<i>All</i>' } },
  },
  {
    name: 'empty',
    about: 'No rows: a sentence.',
    rows: [],
    options: { ...english, words: { ...english.words, empty: noBodies }, title: 'No department reported' },
  },
];
