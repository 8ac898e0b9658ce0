import { overDispersion } from '../../core/statistics/over-dispersion.ts';
import { rateOf } from '../../core/statistics/rate.ts';
import type { Language } from '../../core/text.ts';
import type { FunnelOptions, FunnelRow } from '../funnel.ts';
import { agencies, bodies, bodyNames, madeUpShare } from './bodies.ts';
import type { Example } from './exhibit.ts';
import { aboutMarked, marked, wording } from './wording.ts';

const sizes = [942, 2201, 1977, 2891, 1530, 4102, 2544, 1241, 24, 7];
const shares = [0.934, 0.91, 0.912, 0.82, 0.941, 0.83, 0.905, 0.903, 0.88, 0.9];

function rowsOf(names: readonly string[], spread = 1): readonly FunnelRow[] {
  return bodies(names).map((body, index) => {
    const cases = sizes[index % sizes.length] ?? 0;
    const share = 0.9 + ((shares[index % shares.length] ?? 0.9) - 0.9) * spread;
    return { ...body, rate: rateOf(Math.round(share * cases), cases), provisional: index === 4 };
  });
}

/** So many agencies, each size ten times as common as one ten times as large. */
function many(length: number, spread = 1): readonly FunnelRow[] {
  return agencies(length).map((label, index) => {
    const cases = Math.round(8 * 10 ** ((3.6 * ((index * 37) % length)) / length));
    const share = 0.86 + (madeUpShare(index, index, 0.86) - 0.86) * spread;
    return { code: label, label, rate: rateOf(Math.round(share * cases), cases) };
  });
}

function pooledOf(rows: readonly FunnelRow[]) {
  const sum = (name: 'numerator' | 'denominator') => rows.reduce((total, { rate }) => total + (rate?.[name] ?? 0), 0);
  return rateOf(sum('numerator'), sum('denominator'));
}

const said = {
  en: {
    cases: 'Requests due in the year',
    limits95: '95% limits',
    limits998: '99.8% limits: what chance alone would leave',
    also: { above: 'above the whole, also: ', below: 'below the whole, also: ' },
    gap: ', ',
    all: 'All together',
  },
  zh: {
    cases: '本年度应答复的申请数',
    limits95: '95%控制限',
    limits998: '99.8%控制限：仅凭偶然会落在其中',
    also: { above: '高于整体，另有：', below: '低于整体，另有：' },
    gap: '、',
    all: '全部',
  },
};

function optionsIn(language: Language, rows: readonly FunnelRow[]): Omit<FunnelOptions, 'title'> {
  const { also, gap, all, ...own } = said[language];
  const formats = wording(language);
  const rate = pooledOf(rows);
  return {
    ...formats,
    words: { ...formats.words, ...own },
    id: '',
    width: 720,
    summary:
      language === 'en'
        ? 'One mark a body, by requests and share answered on time, with the limits that chance keeps to.'
        : '每个机构一个点，按申请数和按时答复率排开，附随机波动的界限。',
    formatAlso: (position, names) => also[position] + names.join(gap),

    pooled: { rate, label: `${all} ${formats.formatShare(rate.value ?? 0)}` },
  };
}

function example(
  name: string,
  about: string,
  rows: readonly FunnelRow[],
  options: Partial<FunnelOptions> & { readonly title: string },
  language: Language = 'en',
): Example<FunnelRow, FunnelOptions> {
  return { name, about, rows, options: { ...optionsIn(language, rows), ...options } };
}

const departments = rowsOf(bodyNames.en);
const crowd = many(120);

/** What a funnel plot has to stand. */
export const funnelExamples: readonly Example<FunnelRow, FunnelOptions>[] = [
  example('departments', 'Two departments lie beyond the limits; one has few cases, one too few.', departments, {
    title: 'Two departments answer late more often than chance explains',
  }),
  example('narrow', 'The same on a telephone.', departments, {
    width: 360,
    title: 'Two departments answer late more often than chance explains',
  }),
  example('chinese', 'In Chinese, on a telephone.', rowsOf(bodyNames.zh), { width: 360, title: '两地低于整体' }, 'zh'),
  example(
    'agencies',
    'A hundred and twenty bodies from 8 to 30,000 cases: who finds no room is named in the key.',
    crowd,
    {
      title: 'Agencies differ far more than chance explains',
    },
  ),
  example('crowd', 'Four hundred bodies: those within the limits are a cloud.', many(400, 0.2), {
    title: 'Chance alone tells most of four hundred apart',
  }),
  example('over-dispersed', 'The same with limits widened by how much agencies differ anyway.', crowd, {
    title: 'Few agencies stand out from how much all differ',
    tauSquared: overDispersion(
      crowd.flatMap(({ rate }) => rate ?? []),
      pooledOf(crowd),
    ).tauSquared,
  }),
  example('one', 'A single body is the whole.', departments.slice(0, 1), { title: 'One body' }),
  example(
    'suppressed',
    'Some withheld, some missing: named, never left out.',
    departments.map((row, index) =>
      index % 3 === 0 ? { ...row, suppressed: true } : index % 3 === 1 ? { ...row, rate: undefined } : row,
    ),
    { title: 'Most bodies are not shown' },
  ),
  example(
    'low',
    'Few cases everywhere: hollow diamonds, compared with nothing.',
    rowsOf(bodyNames.en).map((row, index) => ({ ...row, rate: rateOf(9 + index, 12 + index) })),
    { title: 'Nothing can be compared' },
  ),
  example(
    'all-100',
    'All at 100%: the limits lie on the line.',
    departments.map((row) => ({ ...row, rate: rateOf(row.rate?.denominator ?? 0, row.rate?.denominator ?? 0) })),
    { title: 'Everything was answered on time' },
  ),
  example('doubtful', aboutMarked, marked(departments), { title: 'Some departments cannot be compared' }),
  example('hostile', 'Names that are markup stay names.', rowsOf(bodyNames.hostile, 3), {
    title: '</title><script>alert(1)</script>',
  }),
  example('empty', 'No rows: a sentence.', [], { title: 'Nothing was reported' }),
];
