import { describe, expect, test } from 'vitest';
import { languages } from '../src/core/text.ts';
import { clausesOf, phrasesOf, sentencesOf } from '../src/i18n/clauses.ts';
import { formatsOf, words } from '../src/i18n/index.ts';
import { piecesOf } from '../src/i18n/linked.ts';
import { isTermId, readingWords } from '../src/i18n/reading.ts';
import { linkIn, titleIn } from '../src/i18n/source-line.ts';
import { termOf, withTerms } from '../src/i18n/terms.ts';

/** Every value by its path: `figures.basis.cohort`. */
function leaves(value: unknown, path = ''): readonly (readonly [path: string, leaf: unknown])[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}.${key}`));
}

const byLanguage = Object.fromEntries(
  languages.map((language) => [language, leaves({ ...words(language), reading: readingWords(language) })]),
);
/** What stands between two sentences is a space in English and nothing in Chinese. */
const mayBeEmpty = (path: string) =>
  path === 'site.sentenceGap' || /^reading\.methods\.measures\.rows\.\w+\.note$/.test(path);

describe('the words', () => {
  test('are there', () => {
    expect(byLanguage.en?.length).toBeGreaterThan(100);
  });

  test('have the same keys in every language', () => {
    const keys = byLanguage.en?.map(([path]) => path).sort();
    for (const language of languages) expect(byLanguage[language]?.map(([path]) => path).sort()).toEqual(keys);
  });

  test('are of the same kind in every language', () => {
    const kinds = new Map(byLanguage.en?.map(([path, leaf]) => [path, typeof leaf]));
    for (const language of languages)
      for (const [path, leaf] of byLanguage[language] ?? [])
        expect([path, typeof leaf]).toEqual([path, kinds.get(path)]);
  });

  test('are never empty', () => {
    for (const language of languages)
      for (const [path, leaf] of byLanguage[language] ?? [])
        if (typeof leaf === 'string' && !mayBeEmpty(path)) expect(leaf.trim(), `${language}: ${path}`).not.toBe('');
  });

  test('leave no English sentence in the Chinese ones', () => {
    for (const [path, leaf] of byLanguage.zh ?? []) {
      const text = typeof leaf === 'function' ? String(leaf).replace(/\$\{[^}]*\}/g, '') : String(leaf);
      // Code of a function holds English names, so there only the literals count.
      const literals = typeof leaf === 'function' ? (text.match(/[`'"][^`'"]*[`'"]/g) ?? []).join(' ') : text;
      expect(literals, path).not.toMatch(/\b[A-Za-z]{3,}(?:\s+[a-z]{2,}){2,}/);
    }
  });
});

describe('a sentence with links', () => {
  test('is taken apart into words, links and code', () => {
    expect(piecesOf('A [rate](rate) of `late` ones.')).toEqual([
      { text: 'A ' },
      { text: 'rate', target: 'rate' },
      { text: ' of ' },
      { text: 'late', isCode: true },
      { text: ' ones.' },
    ]);
    expect(piecesOf('Plain.')).toEqual([{ text: 'Plain.' }]);
  });

  test('leads to a term of the glossary, or to a page', () => {
    const targets = languages.flatMap((language) =>
      (byLanguage[language] ?? []).flatMap(([path, leaf]) =>
        typeof leaf === 'string' && path.startsWith('reading.')
          ? piecesOf(leaf).flatMap(({ target }) => target ?? [])
          : [],
      ),
    );
    expect(targets.length).toBeGreaterThan(100);
    expect(targets.filter((target) => !isTermId(target) && !/^[/#]/.test(target))).toEqual([]);
  });

  test('leads to the same places in every language', () => {
    const targetsOf = (language: (typeof languages)[number]) =>
      (byLanguage[language] ?? []).map(([path, leaf]) => [
        path,
        typeof leaf === 'string'
          ? piecesOf(leaf)
              .flatMap(({ target }) => target ?? [])
              .sort()
          : [],
      ]);
    for (const language of languages)
      expect(Object.fromEntries(targetsOf(language))).toEqual(Object.fromEntries(targetsOf('en')));
  });
});

describe('a share', () => {
  test('has one decimal in both languages', () => {
    expect(formatsOf('en').share(0.8785)).toBe('87.9%');
    expect(formatsOf('zh').share(0.5)).toBe('50.0%');
  });

  test('that is not quite all or none never reads as if it were', () => {
    const { share } = formatsOf('en');
    expect(share(0.9999)).toBe('>99.9%');
    expect(share(0.0001)).toBe('<0.1%');
    expect(share(1)).toBe('100.0%');
    expect(share(0)).toBe('0.0%');
  });
});

test('a share in whole percent never reads as all or none when it is not quite', () => {
  const { percent } = formatsOf('en');
  expect([0, 0.001, 0.005, 0.4949, 0.994, 0.996, 1].map(percent)).toEqual(['0', '<1', '1', '49', '99', '>99', '100']);
});

describe('a difference of shares', () => {
  test('has a sign, and none where it rounds to nothing', () => {
    for (const language of languages) {
      const { signed } = formatsOf(language);
      expect([0.0571, -0.0571, 0.0004, -0.0004, 0].map(signed)).toEqual(['+5.7', '−5.7', '0.0', '0.0', '0.0']);
    }
  });
});

describe('a period', () => {
  const { period: english } = formatsOf('en');
  const { period: chinese } = formatsOf('zh');

  test('is named as the language names it', () => {
    expect(english({ frequency: 'Q', year: 2020, part: 4 })).toBe('Q4\u00a02020');
    expect(chinese({ frequency: 'Q', year: 2020, part: 4 })).toBe('2020年第四季度');
    expect(english({ frequency: 'M', year: 2022, part: 3 })).toBe('March 2022');
    expect(chinese({ frequency: 'M', year: 2022, part: 3 })).toBe('2022年3月');
  });

  test('of a reporting year that is not the calendar’s is a fiscal year', () => {
    expect(english({ frequency: 'A', year: 2024, part: 1 }, 9)).toBe('fiscal year\u00a02024');
    expect(chinese({ frequency: 'A', year: 2024, part: 1 }, 9)).toBe('2024财年');
    expect(english({ frequency: 'A', year: 2024, part: 1 }, 12)).toBe('2024');
  });
});

describe('a finding', () => {
  const finding = {
    share: 0.8785,
    phrase: 'handled on time',
    measure: '按时答复率',
    period: 'Q4 2020',
    change: -0.0572,
  };

  test('states the rate, the period and the change over the year', () => {
    expect(words('en').figures.finding(finding)).toBe(
      '87.9% handled on time in Q4 2020, down 5.7\u00a0percentage points from a year earlier.',
    );
    expect(words('zh').figures.finding({ ...finding, period: '2020年第四季度' })).toBe(
      '2020年第四季度，按时答复率为87.9%，比上年同期下降5.7个百分点。',
    );
  });

  test('says “point” for one and “the same” for none', () => {
    expect(words('en').figures.finding({ ...finding, change: 0.01 })).toContain('up 1.0\u00a0percentage point from');
    expect(words('en').figures.finding({ ...finding, change: 0.0002 })).toContain('the same as a year earlier');
  });

  test('counts instead of dividing where there are 10 to 29 cases', () => {
    const few = { ...finding, phrase: 'of requests were handled on time', share: 1, numerator: 12, denominator: 12 };
    const { findingOfFew } = words('en').figures;
    expect(findingOfFew(few)).toBe('All 12 requests were handled on time in Q4 2020.');
    expect(findingOfFew({ ...few, numerator: 0 })).toBe('None of 12 requests were handled on time in Q4 2020.');
    expect(findingOfFew({ ...few, numerator: 7 })).toBe('7 of 12 requests were handled on time in Q4 2020.');
    expect(findingOfFew({ ...few, phrase: 'of the number received was closed', share: 1.25, numerator: 15 })).toBe(
      '125.0% of the number received was closed in Q4 2020, of only 12 cases.',
    );
    expect(words('zh').figures.findingOfFew({ ...few, period: '2020年第四季度' })).toBe(
      '2020年第四季度，按时答复率为100.0%，但仅以12例为基数。',
    );
  });

  test('states no change where none may be stated', () => {
    expect(words('en').figures.finding({ ...finding, change: undefined })).toBe('87.9% handled on time in Q4 2020.');
  });
});

test('Chinese large type is broken after clauses, English where it must', () => {
  expect(clausesOf('zh', '2020年，按时答复率为87.9%，下降。')).toEqual(['2020年，', '按时答复率为87.9%，', '下降。']);
  expect(clausesOf('zh', '真有差异还是偶然？2020年第四季度，有17个。')).toEqual([
    '真有差异还是偶然？',
    '2020年第四季度，',
    '有17个。',
  ]);
  expect(clausesOf('en', 'One, two, three.')).toEqual(['One, two, three.']);
});

test('a long Chinese clause is broken between words, never in a number and its unit nor before a lone character', () => {
  expect(phrasesOf('比上年同期低2.1个百分点。')).toEqual(['比上年', '同期低2.1个百分点。']);
  expect(phrasesOf('各地留言板（演示用数据）')).toEqual(['各地', '留言板', '（演示用', '数据）']);
  expect(phrasesOf('有70.2%的急诊患者在4小时内得到处置')).toEqual([
    '有70.2%的急诊',
    '患者',
    '在4小时内',
    '得到',
    '处置',
  ]);
  expect(phrasesOf('最低为2020年第二季度的84.2%')).toEqual(['最低', '为2020年第二季度的84.2%']);
  expect(phrasesOf('35个机构中有10个高于整体')).toEqual(['35个机构中有10个高于', '整体']);
  expect(phrasesOf('2011年第一季度起单独上报')).toEqual(['2011年第一季度起', '单独', '上报']);
});

test('a licence that is named in both languages has its name in one, any other as it is', () => {
  expect(titleIn('en', 'No licence stated (未注明许可)')).toBe('No licence stated');
  expect(titleIn('zh', 'No licence stated (未注明许可)')).toBe('未注明许可');
  expect(linkIn('zh', { title: 'People’s Government (市人民政府): answers' }).lang).toBe('en');
  expect(linkIn('zh', { title: 'No licence stated (未注明许可)' }).lang).toBe('zh-Hans');
  expect(titleIn('zh', 'Creative Commons Zero (public domain)')).toBe('Creative Commons Zero (public domain)');
});

test('who stands out is told without a count of none', () => {
  const title = (above: number, below: number) =>
    words('en').figures.standingsTitle(above, below, 18, 'agencies', '2024', false);
  expect(title(2, 1)).toBe(
    'In 2024, 2\u00a0of 18 agencies were above the overall rate and 1\u00a0below it, by more than chance explains',
  );
  expect(title(0, 1)).toBe('In 2024, 1\u00a0of 18 agencies was below the overall rate, by more than chance explains');
});

test('a text is taken apart into its sentences', () => {
  expect(sentencesOf('zh', '事事有回音。都在这里。')).toEqual(['事事有回音。', '都在这里。']);
  expect(sentencesOf('en', 'It does. It does not.')).toEqual(['It does.', 'It does not.']);
});

describe('a list of names', () => {
  const english = ['Department for Digital, Culture, Media and Sport', 'Home Office', 'Cabinet Office'];

  test('reads as usual where no name is itself a list', () => {
    expect(formatsOf('en').list(['Home Office', 'Cabinet Office', 'Ofsted'])).toBe(
      'Home Office, Cabinet Office and Ofsted',
    );
    expect(formatsOf('zh').list(['北京', '天津', '上海'])).toBe('北京、天津和上海');
  });

  test('keeps a name whole that holds a comma or an "and" of its own', () => {
    expect(formatsOf('en').list(english)).toBe(
      'Department for Digital, Culture, Media and Sport; Home Office; and Cabinet Office',
    );
    expect(formatsOf('en').list(english.slice(0, 1))).toBe(english[0]);
    expect(formatsOf('zh').list(['政府法律事务部', '铁路和公路监管局'])).toBe('政府法律事务部、铁路和公路监管局');
    expect(formatsOf('zh').list(['数字、文化、媒体和体育部', '卫生部'])).toBe('数字、文化、媒体和体育部；卫生部');
  });

  test('parts the names in the key of a chart in the same way', () => {
    expect(words('en').charts.also('above', english, false)).toBe(`above, also: ${english.join('; ')}`);
    expect(words('en').charts.also('above', english, true)).toBe(`above: ${english.join('; ')}`);
    expect(words('zh').charts.also('高于整体', ['商业、能源和产业战略部', '内政部'], false)).toBe(
      '高于整体，另有：商业、能源和产业战略部；内政部',
    );
  });
});

describe('the terms of a sentence', () => {
  const linked = (language: 'en' | 'zh', sentence: string) =>
    withTerms(language, sentence).flatMap(({ text, term }) => (term ? [[text, term]] : []));

  test('lead to the glossary, each where it stands first, whatever its number and case', () => {
    expect(
      linked('en', 'Up 2.0\u00a0percentage points, chance variation 1 to 3; the target. Targets: chance variation.'),
    ).toEqual([
      ['percentage points', 'percentage-point'],
      ['chance variation', 'chance'],
      ['target', 'target'],
    ]);
    expect(linked('zh', '低于目标值2.1个百分点，差距超出随机波动的范围，随机波动范围87.3%至88.5%。')).toEqual([
      ['目标值', 'target'],
      ['百分点', 'percentage-point'],
      ['超出随机波动', 'beyond-chance'],
      ['随机波动', 'chance'],
    ]);
  });

  test('are whole words, and nothing of the sentence is lost', () => {
    const sentence = 'The targeted deadlines of a backlogged body.';
    expect(linked('en', sentence)).toEqual([['deadlines', 'deadline']]);
    expect(
      withTerms('en', sentence)
        .map(({ text }) => text)
        .join(''),
    ).toBe(sentence);
  });

  test('may be the title of a measure', () => {
    expect(termOf('en', 'Clearance ratio')).toBe('clearance-ratio');
    expect(termOf('zh', '办结比')).toBe('clearance-ratio');
    expect(termOf('en', 'Granted in full')).toBeUndefined();
  });
});
