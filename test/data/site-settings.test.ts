import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { operatorFindings } from '../../scripts/operator/operator-findings.ts';
import { buildSite } from '../../scripts/site/build-site.ts';

const project = join(import.meta.dirname, '../..');
const committed = JSON.parse(readFileSync(join(project, 'data/site.json'), 'utf8'));
const description = JSON.parse(readFileSync(join(project, 'test/checks/dataset.json'), 'utf8'));

/** A data folder with these settings (a text as it is), one quarterly dataset, `replies`, and these files beside them. */
function folder(settings: unknown, files: Readonly<Record<string, string>> = {}): string {
  const data = mkdtempSync(join(tmpdir(), 'huiyin-operator-'));
  onTestFinished(() => rmSync(data, { recursive: true, force: true }));
  mkdirSync(join(data, 'replies'));
  writeFileSync(join(data, 'replies/dataset.json'), JSON.stringify({ ...description, name: 'replies' }));
  cpSync(join(project, 'test/checks/codes'), join(data, 'codes'), { recursive: true });
  writeFileSync(join(data, 'site.json'), typeof settings === 'string' ? settings : JSON.stringify(settings));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(data, name), text);
  return data;
}

const own = { ...committed, calendar: undefined };
const plans = (...list: readonly unknown[]) => ({ ...own, calendar: { plans: list } });
const day = { dataset: 'replies', period: '2026-Q3', date: '2026-10-30' };
const rule = { dataset: 'replies', daysAfterPeriod: 30, from: '2026-Q4' };

describe('what makes a site one operator’s own', () => {
  it('is without fault as committed', () => {
    expect(operatorFindings(join(project, 'data'))).toEqual([]);
  });

  it('may name days and rules', () => {
    expect(operatorFindings(folder(plans(day, rule)))).toEqual([]);
  });

  it.each<[string, unknown, string, RegExp]>([
    ['a setting that is not known', { ...own, tagLine: own.tagline }, '/tagLine', /Did you mean "tagline"/],
    [
      'a language that the site does not speak',
      { ...own, languages: ['en', 'fr'] },
      '/languages/1',
      /one of "en","zh"/,
    ],
    ['a default language that is none of its own', { ...own, languages: ['zh'] }, '/defaultLanguage', /"zh"|zh/],
    [
      'a time zone that is misspelt',
      { ...own, timeZone: 'Asia/Shanghia' },
      '/timeZone',
      /Did you mean "Asia\/Shanghai"/,
    ],
    ['an address with a path', { ...own, url: 'https://example.org/open/' }, '/url', /without a path/],
    ['an address that is none', { ...own, url: 'example.org' }, '/url', /own address/],
    ['a contact that is none', { ...own, contact: 'answers@example.org' }, '/contact', /mailto:name@example\.org/],
    [
      'a threshold that is a text',
      { ...own, thresholds: { disclosure: '10' } },
      '/thresholds/disclosure',
      /least threshold/,
    ],
    ['a threshold of one', { ...own, thresholds: { disclosure: 1 } }, '/thresholds/disclosure', /least threshold/],
    ['a key that is none', { ...own, publicKeys: ['abc'] }, '/publicKeys/0', /32 bytes/],
    [
      'a name without Chinese',
      { ...own, name: { en: 'Answers of Example City', zh: 'Answers of Example City' } },
      '/name/zh',
      /Translate/,
    ],
    ['a name with a hidden mark', { ...own, name: { en: 'cod\u202Eexe', zh: '名称' } }, '/name/en', /type it again/],
    ['a time that is none', { ...own, calendar: { time: '9.30', plans: [] } }, '/calendar/time', /time zone/],
    ['a day that no calendar has', plans({ ...day, date: '2026-02-30' }), '/calendar/plans/0/date', /YYYY-MM-DD/],
    ['a period that is none', plans({ ...day, period: '2026-Q5' }), '/calendar/plans/0/period', /SDMX/],
    ['a month of a quarterly dataset', plans({ ...day, period: '2026-09' }), '/calendar/plans/0/period', /2026-Q3/],
    [
      'a plan for a dataset that is not there',
      plans({ ...rule, dataset: 'reply' }),
      '/calendar/plans/0/dataset',
      /Did you mean "replies"/,
    ],
    [
      'days before the end of a period',
      plans({ ...rule, daysAfterPeriod: -1 }),
      '/calendar/plans/0/daysAfterPeriod',
      /fits/,
    ],
    ['a rule that ends before it begins', plans({ ...rule, to: '2026-Q1' }), '/calendar/plans/0/to', /earlier/],
    ['a rule with a day', plans({ ...rule, date: '2026-10-30' }), '/calendar/plans/0/date', /remove it/],
    ['two days for one release', plans(day, { ...day, date: '2026-10-31' }), '/calendar/plans/1', /Keep one/],
    ['what is not JSON', '{ "name": ', '/', /editor/],
  ])('is refused with %s', (_, settings, path, fix) => {
    const found = operatorFindings(folder(settings));
    expect(found.map(({ file, column }) => [file?.endsWith('site.json'), column])).toEqual([[true, path]]);
    expect(found[0]?.fix.en).toMatch(fix);
    for (const sentence of [found[0]?.message, found[0]?.fix]) expect(sentence?.zh).toMatch(/\p{Script=Han}.*[。？]$/u);
  });

  it('asks for translations into the languages of the site alone', () => {
    const name = { en: '示例市', zh: '示例市' };
    const settings = { ...own, languages: ['zh'], defaultLanguage: 'zh', name };
    expect(operatorFindings(folder(settings))).toEqual([]);
  });

  it.each<[string, string, RegExp]>([
    ['is no SVG', 'PNG', /plain SVG/],
    [
      'is not well-formed',
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle></svg>',
      /that line and column/,
    ],
    ['is not square', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"/>', /square box/],
    ['runs a script', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><script/></svg>', /Take out scripts/],
    [
      'asks another host',
      '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><use href="https://x/"/></svg>',
      /references/,
    ],
    [
      'is heavy',
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="${'M0 0'.repeat(9_000)}"/></svg>`,
      /30 kB/,
    ],
  ])('is refused with a logo that %s', (_, logo, fix) => {
    const found = operatorFindings(folder(own, { 'logo.svg': logo }));
    expect(found.map(({ file }) => file?.endsWith('logo.svg'))).toEqual([true]);
    expect(found[0]?.fix.en).toMatch(fix);
  });

  it('is told all its faults at once, and is not built', () => {
    const settings = { ...own, timeZone: 'Mars/Olympus', defaultLanguage: 'zh', languages: ['en'] };
    const data = folder(settings, { 'logo.svg': 'PNG', 'theme.css': ':root { --seal: #ffcc00; }' });
    const files = new Set(
      operatorFindings(data).map(({ file, column }) => `${file?.split('/').at(-1)} ${column ?? ''}`),
    );
    expect([...files]).toEqual(['site.json /defaultLanguage', 'site.json /timeZone', 'theme.css --seal', 'logo.svg ']);
    expect(buildSite({ DATA_DIR: data, OUT_DIR: join(data, 'dist') }, true)).toBe(1);
  });

  it('is told at once what does not fit the schema and what no schema sees', () => {
    const plan = { dataset: 'reply', daysAfterPeriod: '30', from: '2026-09' };
    const settings = {
      ...plans(plan, 'soon', rule),
      timeZone: 'Asia/Shanghia',
      url: 'example.org',
      languages: ['en', 'fr'],
    };
    const found = operatorFindings(folder({ ...settings, defaultLanguage: 'zh' })).map(({ column }) => column);
    expect(new Set(found)).toEqual(
      new Set([
        '/url',
        '/languages/1',
        '/defaultLanguage',
        '/timeZone',
        '/calendar/plans/0/dataset',
        '/calendar/plans/0/daysAfterPeriod',
        '/calendar/plans/1',
      ]),
    );
  });

  it('is built before anything is published', () => {
    const data = folder(own);
    const site = join(data, 'dist');
    expect(buildSite({ DATA_DIR: data, OUT_DIR: site }, true)).toBe(0);
    expect(readFileSync(join(site, 'en/index.html'), 'utf8')).toContain('Nothing has been published yet.');
    expect(readFileSync(join(site, 'hive/index.csv'), 'utf8')).toMatch(/^table,dataset,year,.*\r\n$/);
  });

  it('is told what is wrong with the description of a dataset, and that alone', () => {
    const data = folder(plans(rule));
    const { zh: _, ...title } = description.huiyin.title;
    writeFileSync(
      join(data, 'replies/dataset.json'),
      JSON.stringify({ ...description, name: 'replies', huiyin: { ...description.huiyin, title } }),
    );
    const found = operatorFindings(data);
    expect(found.map(({ file, column }) => [file?.split('/').at(-2), column])).toEqual([
      ['replies', '/huiyin/title/zh'],
    ]);
    expect(buildSite({ DATA_DIR: data, OUT_DIR: join(data, 'dist') }, true)).toBe(1);
  });

  it('is told the row of a code list that cannot be used', () => {
    const data = folder(own);
    writeFileSync(
      join(data, 'codes/offices.csv'),
      'code,name_en,name_zh,parent,valid_from,valid_to\nmain,Main office,,,,\n',
    );
    const [found, ...more] = operatorFindings(data);
    expect([found?.file?.endsWith('codes/offices.csv'), found?.row, more]).toEqual([true, 2, []]);
    expect(found?.message.en).toMatch(/code, name_en and name_zh must all be filled/);
  });
});
