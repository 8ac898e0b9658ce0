import { describe, expect, it } from 'vitest';
import { nameKeys } from '../../../src/core/search/name-keys.ts';
import { placesNamed, searchOf } from '../../../src/core/search/search.ts';
import type { SearchIndex } from '../../../src/core/search/search-index.ts';
import { notRunningAway } from '../../run-away.ts';

const index: SearchIndex = {
  datasets: [
    {
      name: 'uk-foi',
      title: { en: 'Information requests to UK government', zh: '英国政府信息公开申请' },
      pinyin: 'ying guo zheng fu xin xi gong kai shen qing',
      about: { en: 'On-time replies, Q4 2020', zh: '2020年四季度，按时答复率' },
      bodies: [
        ['attorney-generals-office', "Attorney General's Office", '总检察长办公室', 'zong jian cha zhang ban gong shi'],
        ['home-office', 'Home Office', '内政部', 'nei zheng bu', 0.83],
        ['ministry-of-justice', 'Ministry of Justice', '司法部', 'si fa bu', 0.91],
        ['scottish-heritage', 'Scottish Heritage', '苏格兰遗产局', 'su ge lan yi chan ju'],
      ],
    },
    {
      name: 'mailbox-demo',
      title: { en: 'Message boards', zh: '各地留言板' },
      pinyin: 'ge di liu yan ban',
      about: { en: '', zh: '' },
      synthetic: true,
      bodies: [['610000', 'Shaanxi', '陕西', 'shan xi']],
    },
    {
      name: 'shangluo',
      title: { en: 'Letters to the mayor of Shangluo', zh: '商洛市长信箱' },
      pinyin: 'shang luo shi zhang xin xiang',
      about: { en: '', zh: '' },
      bodies: [
        ['greening', 'Shangluo Greening Office', '商洛市绿化办公室', 'shang luo shi lu hua ban gong shi'],
        ['home-affairs', 'Home Affairs Bureau', '民政局', 'min zheng ju'],
      ],
    },
  ],
};

const codes = (typed: string, language: 'en' | 'zh' = 'en') =>
  searchOf(index, language)(typed).flatMap(({ bodies }) => bodies.map(([code]) => code));
const datasets = (typed: string, language: 'en' | 'zh' = 'en') =>
  searchOf(index, language)(typed).flatMap(({ dataset, isNamed }) => (isNamed ? [dataset.name] : []));

describe('the search for names', () => {
  it('finds names with a word that begins with what was typed', () => {
    expect(codes('home')).toEqual(['home-office', 'home-affairs']);
    expect(codes('just')).toEqual(['ministry-of-justice']);
    expect(codes('stice')).toEqual([]);
  });

  it('needs each of several words, in any order', () => {
    expect(codes('office home')).toEqual(['home-office']);
    expect(codes('home justice')).toEqual([]);
  });

  it('offers what comes near where nothing bears the name, and says so', () => {
    const near = (typed: string, language: 'en' | 'zh' = 'en') =>
      searchOf(index, language)(typed).flatMap(({ bodies, isNear }) => (isNear ? bodies.map(([code]) => code) : []));
    expect(near('homme ofice')).toEqual(['home-office']);
    expect(near('Minstry of Jsutice')).toEqual(['ministry-of-justice']);
    expect(near('scotish heratige')).toEqual(['scottish-heritage']);
    expect(near('陕西省', 'zh')).toEqual(['610000']);
    expect(near('绿化办', 'zh')).toEqual([]);
    expect(near('商绿办', 'zh')).toEqual(['greening']);
    expect(near('zzzz')).toEqual([]);
    // A slip is offered only where nothing is spelled like that.
    expect(near('home')).toEqual([]);
    expect(codes('zz')).toEqual([]);
  });

  it('takes all initials for nearer than the beginning of others, and capitals of a name whole', () => {
    const bodies = [
      ['dhsc', 'Department of Health and Social Care', '', ''],
      ['dhs', 'Department of Homeland Security', '', ''],
      ['hmrc', 'HM Revenue and Customs', '', ''],
    ] as const;
    const [first] = index.datasets;
    if (!first) throw new Error('no dataset');
    const search = searchOf({ datasets: [{ ...first, bodies }] }, 'en');
    const found = (typed: string) => search(typed).flatMap((one) => one.bodies.map(([code]) => code));
    expect(found('DHS')).toEqual(['dhs', 'dhsc']);
    expect(found('hmrc')).toEqual(['hmrc']);
  });

  it('does not mind case, accents and apostrophes', () => {
    expect(codes('ATTORNEY generals')).toEqual(['attorney-generals-office']);
    expect(codes('general’s')).toEqual(['attorney-generals-office']);
    expect(codes('scóttish')).toEqual(['scottish-heritage']);
  });

  it('finds initials, with and without the small words', () => {
    expect(codes('moj')).toEqual(['ministry-of-justice']);
    expect(codes('mj')[0]).toBe('ministry-of-justice');
  });

  it.each(['内政部', '政部', 'neizhengbu', 'nei zheng', 'nzb', 'neizb', 'nzhengb'])('finds 内政部 by %s', (typed) => {
    expect(codes(typed, 'zh')).toContain('home-office');
  });

  it('reads v as ü, as Chinese keyboards write it', () => {
    expect(codes('lvhua', 'zh')).toEqual(['greening']);
    expect(codes('luhua', 'zh')).toEqual(['greening']);
  });

  it('reads the apostrophes of an input method that is still composing', () => {
    expect(codes("nei'zheng'bu", 'zh')).toEqual(['home-office']);
  });

  it('shows English readers what only sounds alike when nothing else was found', () => {
    expect(codes('min', 'en')).toEqual(['ministry-of-justice']);
    expect(codes('min', 'zh')).toEqual(['home-affairs', 'ministry-of-justice']);
    expect(codes('sfb', 'en')).toEqual(['ministry-of-justice']);
  });

  it('finds datasets, and bodies by a word of their dataset’s title besides one of their own', () => {
    expect(datasets('information')).toEqual(['uk-foi']);
    expect(datasets('slszxx', 'zh')).toEqual(['shangluo']);
    expect(codes('uk home')).toEqual(['home-office']);
    expect(codes('information')).toEqual([]);
  });

  it('puts invented figures last', () => {
    expect(datasets('m')).toEqual(['shangluo', 'mailbox-demo']);
  });

  it('finds nothing for nothing, for spaces and for signs', () => {
    for (const typed of ['', '   ', '*', '.*', '(', '<>']) expect(codes(typed)).toEqual([]);
  });

  it('answers over the names of 3,500 bodies without running away', async () => {
    const [first] = index.datasets;
    if (!first) throw new Error('the index of this test is empty');
    const bodies = Array.from(
      { length: 3500 },
      (_, place) => first.bodies[place % first.bodies.length] ?? first.bodies[0],
    );
    const search = searchOf({ datasets: [{ ...first, bodies: bodies.filter((body) => body !== undefined) }] }, 'zh');
    const found = await notRunningAway(0.25, () =>
      ['n', 'nz', 'nzb', '内', 'home o'].map((typed) => search(typed).length),
    );
    expect(found.some((count) => count > 0)).toBe(true);
  });
});

describe('placesNamed', () => {
  const names = [
    nameKeys('Ministry of Justice', '司法部', 'si fa bu', 'moj'),
    nameKeys('Home Office', '内政部', 'nei zheng bu', 'home-office'),
  ];

  it('finds names in a list by word, initials, characters and pinyin, and all where nothing is typed', () => {
    const found = (typed: string) => [...(placesNamed(typed, names, 'zh') ?? [])];
    expect(found('just')).toEqual([0]);
    expect(found('ho')).toEqual([1]);
    expect(found('司法')).toEqual([0]);
    expect(found('nzb')).toEqual([1]);
    expect(found('bu')).toEqual([0, 1]);
    expect(found('no such body')).toEqual([]);
    expect(placesNamed('  ', names, 'en')).toBeUndefined();
  });
});
