import type { Language } from '../../core/text.ts';
import type { OutcomeRow, OutcomesOptions } from '../outcomes.ts';
import { agencies, bodies, bodyNames, madeUpShare } from './bodies.ts';
import type { Example } from './exhibit.ts';
import { aboutMarked, marked, wording } from './wording.ts';

function rowsOf(names: readonly string[], total = 1200): readonly OutcomeRow[] {
  return bodies(names).map((body, index) => {
    const onTime = Math.round(madeUpShare(index, index, 0.78) * total);
    const rest = total - onTime;
    const counts = [onTime, 0.35, 0.3, 0.05, 0.2].map((part) => (part > 1 ? part : Math.round(part * rest)));
    return { ...body, counts: [...counts, total - counts.reduce((sum, count) => sum + count, 0)] };
  });
}

/** Every condition somewhere. */
function mixed(rows: readonly OutcomeRow[]): readonly OutcomeRow[] {
  const changes: Readonly<Record<number, Partial<OutcomeRow>>> = {
    1: { provisional: true },
    2: { suppressed: true },
    3: { counts: [14, 2, 4, 0, 2, 1] },
    4: { counts: [3, 0, 1, 0, 0, 0] },
    5: { counts: undefined },
    6: { counts: [900, 0, 0, 0, 0, 0] },
  };
  return rows.map((row, index) => ({ ...row, ...changes[index] }));
}

const said = {
  en: ['on time', 'on time, extended', 'late', 'closed without a reply', 'open and overdue', 'not yet due'],
  zh: ['按时答复', '延期内答复', '逾期答复', '未答复即办结', '逾期未办结', '未到期'],
};
const tones = ['best', 'good', 'fair', 'poor', 'worst', 'open'] as const;

function optionsIn(language: Language): Omit<OutcomesOptions, 'title'> {
  return {
    ...wording(language),
    id: '',
    width: 720,
    summary:
      language === 'en'
        ? 'One bar of 100% a body: what became of the messages received in the quarter.'
        : '每个机构一条，合计100%：本季度收到的留言结果如何。',
    parts: tones.map((tone, index) => ({ tone, label: said[language][index] ?? '' })),
    formatShare: (share) => `${Math.round(share * 100)}%`,
    formatTotal: (total) =>
      language === 'en' ? `${total.toLocaleString('en-GB')} messages` : `${total.toLocaleString('zh-CN')}件`,
  };
}

const english = optionsIn('en');

/** What an outcomes bar has to stand. */
export const outcomesExamples: readonly Example<OutcomeRow, OutcomesOptions>[] = [
  {
    name: 'whole',
    about: 'One bar: the key says all shares.',
    rows: [{ code: 'all', label: 'All departments', counts: [8210, 602, 740, 96, 322, 430] }],
    options: { ...english, title: 'Four in five messages are answered on time' },
  },
  {
    name: 'whole-narrow',
    about: 'The same on a telephone, in Chinese.',
    rows: [{ code: 'all', label: '全部部门', counts: [8210, 602, 740, 96, 322, 430] }],
    options: { ...optionsIn('zh'), width: 360, title: '八成留言按时答复' },
  },
  {
    name: 'departments',
    about: 'Every condition: provisional, withheld, low reliability, too few, not reported, all on time.',
    rows: mixed(rowsOf(bodyNames.en)),
    options: { ...english, title: 'What became of the messages differs' },
  },
  {
    name: 'narrow',
    about: 'The same on a telephone.',
    rows: mixed(rowsOf(bodyNames.en)),
    options: { ...english, width: 360, title: 'What became of the messages differs' },
  },
  {
    name: 'chinese',
    about: 'In Chinese, on a telephone.',
    rows: mixed(rowsOf(bodyNames.zh)),
    options: { ...optionsIn('zh'), width: 360, title: '各地结果不一' },
  },
  {
    name: 'agencies',
    about: 'Seventy-one bodies.',
    rows: rowsOf(agencies(71)),
    options: { ...english, title: 'What became of the messages' },
  },
  {
    name: 'all-100',
    about: 'All on time.',
    rows: rowsOf(bodyNames.en.slice(0, 4)).map((row) => ({ ...row, counts: [1200, 0, 0, 0, 0, 0] })),
    options: { ...english, title: 'Everything was answered on time' },
  },
  {
    name: 'suppressed',
    about: 'Everything withheld.',
    rows: rowsOf(bodyNames.en.slice(0, 4)).map((row) => ({ ...row, suppressed: true })),
    options: { ...english, title: 'Nothing may be shown' },
  },
  {
    name: 'low',
    about: 'Few cases everywhere.',
    rows: rowsOf(bodyNames.en.slice(0, 4), 24),
    options: { ...english, title: 'Few cases everywhere' },
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
    options: {
      ...english,
      title: '</title><script>alert(1)</script>',
      parts: tones.map((tone) => ({ tone, label: `<b>${tone}</b>` })),
    },
  },
  {
    name: 'empty',
    about: 'No rows: a sentence.',
    rows: [],
    options: { ...english, title: 'Nothing was reported' },
  },
];
