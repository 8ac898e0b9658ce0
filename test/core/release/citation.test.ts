import { describe, expect, it } from 'vitest';
import { type CitedWork, cite } from '../../../src/core/release/citation.ts';
import { words } from '../../../src/i18n/index.ts';

const english = words('en').citation;
const chinese = words('zh').citation;

const release: CitedWork = {
  publisher: 'Cabinet Office, United Kingdom',
  title: 'Freedom of information requests',
  release: '2020-Q4',
  asOf: '2021-04-28',
  published: '2026-11-22',
  site: 'Huiyin',
  url: 'https://huiyin.example/en/uk-foi/',
  language: 'en',
  accessed: '2026-12-01',
};
const releaseInChinese: CitedWork = {
  ...release,
  publisher: '英国内阁办公室',
  title: '英国中央政府信息公开申请',
  site: '回音',
  url: 'https://huiyin.example/zh/uk-foi/',
  language: 'zh',
};
const view = 'Home Office';

describe('a citation in APA style', () => {
  it('has author, year in brackets, title, version in brackets, kind in square brackets, carrier, and the day of retrieval', () => {
    expect(cite('apa', release, english)).toBe(
      'Cabinet Office, United Kingdom. (2026). Freedom of information requests (Release 2020-Q4, figures as of 28 April 2021) [Data set]. Huiyin. Retrieved December 1, 2026, from https://huiyin.example/en/uk-foi/',
    );
  });

  it('names a chart first, then the data set it is in', () => {
    expect(cite('apa', { ...release, view }, english)).toContain(
      '(2026). Home Office [Chart]. In Freedom of information requests (Release 2020-Q4, figures as of 28 April 2021) [Data set]. Huiyin.',
    );
  });

  it('does not name the carrier twice where it is the author', () => {
    const own = cite('apa', { ...release, publisher: 'Huiyin' }, english);
    expect(own.match(/Huiyin/g)).toHaveLength(1);
  });

  it('gives the bare address where nobody knows the day of access', () => {
    const { accessed: _, ...unseen } = release;
    expect(cite('apa', unseen, english)).toMatch(/Huiyin\. https:\/\/huiyin\.example\/en\/uk-foi\/$/);
  });

  it('is written in Chinese for a Chinese work', () => {
    expect(cite('apa', releaseInChinese, chinese)).toBe(
      '英国内阁办公室. (2026). 英国中央政府信息公开申请 (2020-Q4版，数据截至2021年4月28日) [数据集]. 回音. 2026年12月1日检索自 https://huiyin.example/zh/uk-foi/',
    );
  });
});

describe('a citation by GB/T 7714', () => {
  it('marks kind and carrier as [DS/OL], the day of publication in round and of access in square brackets', () => {
    expect(cite('gbt7714', releaseInChinese, chinese)).toBe(
      '英国内阁办公室. 英国中央政府信息公开申请[DS/OL]. 2020-Q4版，数据截至2021年4月28日. 回音, 2026(2026-11-22)[2026-12-01]. https://huiyin.example/zh/uk-foi/.',
    );
  });

  it('keeps the day of access where the address shows the same for ever, as no other style does', () => {
    const permanent = { ...releaseInChinese, isPermanent: true };
    expect(cite('gbt7714', permanent, chinese)).toBe(cite('gbt7714', releaseInChinese, chinese));
    for (const style of ['apa', 'bibtex', 'ris'] as const)
      expect(cite(style, permanent, chinese)).not.toMatch(/检索自|urldate|Y2/);
  });

  it('sets what is shown behind the title of the whole', () => {
    expect(cite('gbt7714', { ...release, view }, english)).toContain(
      'Freedom of information requests: Home Office[DS/OL]. ',
    );
  });
});

describe('a citation in BibTeX', () => {
  const hostile = cite('bibtex', { ...release, publisher: 'R&D {50%} #1_$', title: 'A~B^C\\D' }, english);

  it('is one entry that every BibTeX knows, its fields in braces', () => {
    expect(cite('bibtex', release, english)).toBe(
      [
        '@misc{en-uk-foi-2020-Q4,',
        '  author = {{Cabinet Office, United Kingdom}},',
        '  title = {{Freedom of information requests}},',
        '  year = {2026},',
        '  howpublished = {Data set, Huiyin},',
        '  version = {2020-Q4},',
        '  note = {Release 2020-Q4, figures as of 28 April 2021},',
        '  language = {en},',
        '  url = {https://huiyin.example/en/uk-foi/},',
        '  urldate = {2026-12-01},',
        '}',
      ].join('\n'),
    );
  });

  it('escapes the signs that TeX takes for its own', () => {
    expect(hostile).toContain('{{R\\&D \\{50\\%\\} \\#1\\_\\$}}');
    expect(hostile).toContain('{{A\\textasciitilde{}B\\textasciicircum{}C\\textbackslash{}D}}');
  });

  it('keeps its braces in balance whatever the text', () => {
    const bare = hostile.replace(/\\[{}]/g, '');
    expect(bare.match(/\{/g)?.length).toBe(bare.match(/\}/g)?.length);
  });
});

describe('a citation in RIS', () => {
  const lines = cite('ris', release, english).split('\r\n');

  it('has one tag a line, begins with the kind of work and ends with ER', () => {
    expect(lines.at(-1)).toBe('');
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /);
    expect(lines[0]).toBe('TY  - DATA');
    expect(lines.at(-2)).toBe('ER  - ');
  });

  it('writes dates with strokes, and the version as edition', () => {
    expect(lines).toContain('DA  - 2026/11/22');
    expect(lines).toContain('Y2  - 2026/12/01');
    expect(lines).toContain('PY  - 2026');
    expect(lines).toContain('ET  - 2020-Q4');
    expect(lines).toContain('UR  - https://huiyin.example/en/uk-foi/');
  });

  it('keeps a title with a line break on its line', () => {
    expect(cite('ris', { ...release, title: 'One\nER  - two' }, english)).toContain('TI  - One ER - two\r\n');
  });
});
