import type { BarRow, SortedBarsOptions } from '../sorted-bars.ts';
import { agencies, bodies, bodyNames, madeUpShare } from './bodies.ts';
import type { Example } from './exhibit.ts';
import { aboutMarked, marked, wording } from './wording.ts';

function rowsOf(names: readonly string[], size = 4000): readonly BarRow[] {
  return bodies(names).map((body, index) => ({
    ...body,
    value: Math.round((size * (1 + Math.sin(index * 1.7))) / 2 ** (index % 5)),
  }));
}

/** Every condition somewhere. */
function mixed(rows: readonly BarRow[]): readonly BarRow[] {
  const changes: Readonly<Record<number, Partial<BarRow>>> = {
    1: { provisional: true },
    2: { value: undefined, absence: 'suppressed' },
    3: { value: undefined },
    4: { value: 0 },
    5: { isLow: true },
    7: { value: undefined, absence: 'tooFew' },
  };
  return rows.map((row, index) => ({ ...row, ...changes[index] }));
}

const english: Omit<SortedBarsOptions, 'title'> = {
  ...wording('en'),
  id: '',
  width: 720,
  summary: 'One bar a body: requests received in the quarter, most first.',
  formatValue: wording('en').formatCount,
  formatTick: undefined,
};
const chinese: typeof english = {
  ...english,
  ...wording('zh'),
  formatTick: undefined,
  summary: '每个地区一根横条：本季度收到的申请数，由多到少。',
};

/** What sorted bars have to stand. */
export const sortedBarsExamples: readonly Example<BarRow, SortedBarsOptions>[] = [
  {
    name: 'departments',
    about: 'Every condition: provisional, withheld, not reported, zero, low reliability, too few.',
    rows: mixed(rowsOf(bodyNames.en)),
    options: { ...english, title: 'Three departments receive half of all requests' },
  },
  {
    name: 'narrow',
    about: 'The same on a telephone.',
    rows: mixed(rowsOf(bodyNames.en)),
    options: { ...english, width: 360, title: 'Three departments receive half of all requests' },
  },
  {
    name: 'chinese',
    about: 'In Chinese, on a telephone.',
    rows: mixed(rowsOf(bodyNames.zh, 120_000)),
    options: { ...chinese, width: 360, title: '三地占申请的一半' },
  },
  {
    name: 'shares',
    about: 'Shares instead of volumes.',
    rows: bodies(bodyNames.en).map((body, index) => ({ ...body, value: 1 - madeUpShare(index, index) })),
    options: {
      ...english,
      title: 'One in five messages is invalid',
      formatValue: wording('en').formatShare,
      formatTick: wording('en').formatTick,
    },
  },
  {
    name: 'agencies',
    about: 'A hundred and twenty bodies.',
    rows: rowsOf(agencies(120)).map(({ href, ...row }) => row),
    options: { ...english, title: 'A few receive most' },
  },
  {
    name: 'one',
    about: 'A single row.',
    rows: rowsOf(bodyNames.en.slice(0, 1)),
    options: { ...english, title: 'One body' },
  },
  {
    name: 'all-100',
    about: 'All at 100%.',
    rows: bodies(bodyNames.en.slice(0, 4)).map((body) => ({ ...body, value: 1 })),
    options: { ...english, title: 'All closed online', formatValue: wording('en').formatTick },
  },
  {
    name: 'suppressed',
    about: 'Everything withheld.',
    rows: bodies(bodyNames.en.slice(0, 4)).map((body) => ({ ...body, absence: 'suppressed' as const })),
    options: { ...english, title: 'Nothing may be shown' },
  },
  {
    name: 'doubtful',
    about: aboutMarked,
    rows: marked(rowsOf(bodyNames.en.slice(0, 6))),
    options: { ...english, title: 'Two departments counted in another way' },
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
