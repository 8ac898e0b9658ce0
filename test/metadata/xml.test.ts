import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { type Language, languages } from '../../src/core/text.ts';
import { atomFeed } from '../../src/metadata/atom.ts';
import { sitemapFiles, sitemapXml } from '../../src/metadata/sitemap.ts';
import { xmlDocument } from '../../src/metadata/xml.ts';
import { examplePlace, publishedWithWithdrawal } from './example-place.ts';

const schemaOf = (name: string) => XmlDocument.fromString(readFileSync(join(import.meta.dirname, name), 'utf8'));
const atom = XsdValidator.fromDoc(schemaOf('atom.xsd'));
const sitemap = XsdValidator.fromDoc(schemaOf('sitemap.xsd'));
const inAtom = { a: 'http://www.w3.org/2005/Atom' };

describe('a feed', () => {
  it.each(languages)('is valid Atom, of all datasets and of each: %s', (language) => {
    for (const shelves of [publishedWithWithdrawal, ...publishedWithWithdrawal.map((shelf) => [shelf])]) {
      const document = XmlDocument.fromString(atomFeed(language, shelves, examplePlace, '/open/en/feed.atom'));
      expect(() => atom.validate(document)).not.toThrow();
    }
  });

  it('tells of every release and every withdrawal once, the newest first', () => {
    const document = XmlDocument.fromString(atomFeed('en', publishedWithWithdrawal, examplePlace, '/feed'));
    const textsOf = (path: string) => document.find(path, inAtom).map((node) => node.content);
    const ids = textsOf('//a:entry/a:id');
    const entries = publishedWithWithdrawal.reduce((sum, { log }) => sum + log.entries.length, 0);
    expect(new Set(ids).size).toBe(entries);
    expect(ids).toHaveLength(entries);
    const moments = textsOf('//a:entry/a:updated');
    expect(moments).toEqual([...moments].sort().reverse());
    expect(textsOf('/a:feed/a:updated')).toEqual([moments[0]]);
  });

  it('gives the reason of a withdrawal as text, whatever stands in it', () => {
    const document = XmlDocument.fromString(atomFeed('en', publishedWithWithdrawal, examplePlace, '/feed'));
    const summary = document.get('//a:entry[contains(a:id, "#withdrawn")]/a:summary', inAtom)?.content;
    expect(summary).toContain('A & B <b>"counted"\uFFFD</b> ]]> twice');
  });

  it('says of invented figures that they are', () => {
    const demo = publishedWithWithdrawal.filter(({ dataset }) => dataset.huiyin.synthetic);
    const document = XmlDocument.fromString(atomFeed('en', demo, examplePlace, '/feed'));
    const summaries = document.find('//a:entry/a:summary', inAtom).map((node) => node.content);
    expect(summaries.length).toBeGreaterThan(0);
    for (const summary of summaries) expect(summary).toContain('invented');
  });

  it('is refused by the schema when an entry has no date', () => {
    const feed = atomFeed('en', publishedWithWithdrawal, examplePlace, '/feed').replace(
      /<published>.*?<\/published>/,
      '',
    );
    expect(() => atom.validate(XmlDocument.fromString(feed))).toThrow();
  });
});

describe('a sitemap', () => {
  it('is valid and names each page in every language', () => {
    const { addresses } = examplePlace;
    const text = sitemapXml([{ pathIn: addresses.home, changed: '2026-05-01T01:30:00Z' }], examplePlace);
    const document = XmlDocument.fromString(text);
    expect(() => sitemap.validate(document)).not.toThrow();
    const found = document.find('//s:loc', { s: 'http://www.sitemaps.org/schemas/sitemap/0.9' });
    expect(found.map((node) => node.content)).toEqual([
      'https://huiyin.example/open/en/',
      'https://huiyin.example/open/zh/',
    ]);
  });

  it('is refused by the schema when an address is not in full', () => {
    const { addresses } = examplePlace;
    const text = sitemapXml([{ pathIn: addresses.home }], { ...examplePlace, inFull: (path) => path });
    expect(() => sitemap.validate(XmlDocument.fromString(text))).toThrow();
  });

  it('is one file for as many pages as it may name, and an index of several for more', () => {
    const { addresses } = examplePlace;
    const pages = Array.from({ length: 5 }, (_, page) => ({
      pathIn: (language: Language) => addresses.body(language, 'many', `body-${page}`),
    }));
    expect([...sitemapFiles(pages, examplePlace, 10).keys()]).toEqual(['sitemap']);
    const files = sitemapFiles(pages, examplePlace, 5);
    const locations = (name: string) =>
      XmlDocument.fromString(files.get(name) ?? '')
        .find('//s:loc', { s: 'http://www.sitemaps.org/schemas/sitemap/0.9' })
        .map(({ content }) => content);
    const parts = ['sitemap-1', 'sitemap-2', 'sitemap-3'];
    expect(locations('sitemap')).toEqual(parts.map((name) => examplePlace.inFull(addresses.asset(`${name}.xml`))));
    expect(parts.map((name) => locations(name).length)).toEqual([4, 4, 2]);
    expect(new Set(parts.flatMap(locations)).size).toBe(10);
  });
});

describe('an XML document', () => {
  it('holds any text as text', () => {
    const text = '<a>&amp;\u0001\u0085\uFFFF"\'';
    const document = XmlDocument.fromString(xmlDocument('x', { '@a': text, y: text }));
    expect(document.get('/x/y')?.content).toBe('<a>&amp;\uFFFD\uFFFD\uFFFD"\'');
    expect(document.get('/x/@a')?.content).toBe('<a>&amp;\uFFFD\uFFFD\uFFFD"\'');
  });
});
