import ICAL from 'ical.js';
import jsonld from 'jsonld';
import { XmlDocument } from 'libxml2-wasm';
import { Parser } from 'n3';
import { expect, it } from 'vitest';
import { catalogue } from '../../src/catalogue/catalogue.ts';
import { shareOf } from '../../src/components/share-image/shares.ts';
import { headlineTopic } from '../../src/core/description/topic.ts';
import { type CitedWork, cite } from '../../src/core/release/citation.ts';
import { formatsOf, words } from '../../src/i18n/index.ts';
import { bodyCodesOf } from '../../src/i18n/source-line.ts';
import { atomFeed } from '../../src/metadata/atom.ts';
import { csvwMetadata } from '../../src/metadata/csvw.ts';
import { dcatCatalogue } from '../../src/metadata/dcat.ts';
import { releaseCalendar } from '../../src/metadata/icalendar.ts';
import type { Published } from '../../src/metadata/published.ts';
import { naughtyTexts, payloads } from '../browser/hostile-site.ts';
import { everyForm, examplePlace, publishedWithWithdrawal } from './example-place.ts';

// Every hostile text as the title of a dataset: an independent reader of each form must find it as it is.
const texts = [...payloads, ...naughtyTexts];
const model = publishedWithWithdrawal[0] as Published;
const shelves = texts.map((text, at): Published => {
  const title = { en: text, zh: text };
  const name = `hostile-${at}`;
  const dataset = { ...model.dataset, name, title: text, huiyin: { ...model.dataset.huiyin, title, publisher: title } };
  return { dataset, log: { entries: model.log.entries.slice(-1) } };
});

it('a calendar holds hostile texts as they are', () => {
  const period = { frequency: 'Q', year: 2026, part: 3 } as const;
  const moment = '2026-10-30T01:30:00.000Z';
  const planned = shelves.map(({ dataset: { name } }) => ({ dataset: name, period, date: '2026-10-30', moment }));
  const read = ICAL.parse(releaseCalendar('en', planned, shelves, examplePlace, new Date(0)));
  const events = new ICAL.Component(read).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  // A calendar has one kind of line end.
  const oneLine = (text: string): string => text.replace(/[\u2028\u2029]/g, '\n');
  const said = texts.map((text) => words('en').exchange.plannedTitle(text, formatsOf('en').period(period)));
  expect(events.map(({ summary }) => oneLine(summary))).toEqual(said.map(oneLine));
});

it('a feed holds hostile texts as they are', () => {
  const document = XmlDocument.fromString(atomFeed('en', shelves, examplePlace, '/feed'));
  const labels = new Set(
    document.find('//a:entry/a:category/@label', { a: 'http://www.w3.org/2005/Atom' }).map((node) => node.content),
  );
  expect(texts.filter((text) => !labels.has(text))).toEqual([]);
});

it('a catalogue holds hostile texts as they are', async () => {
  const catalogued = JSON.parse(JSON.stringify(dcatCatalogue(shelves, everyForm, examplePlace)));
  const quads = await jsonld.toRDF(catalogued, { format: 'application/n-quads' });
  const read = new Parser({ format: 'application/n-quads' }).parse(String(quads));
  const literals = new Set(read.map(({ object }) => object.value));
  expect(texts.filter((text) => !literals.has(text))).toEqual([]);
});

it('the description beside a CSV holds hostile texts as they are', () => {
  for (const { dataset } of shelves) {
    const [resource] = dataset.resources;
    if (!resource) throw new Error('the model has no table');
    const title = dataset.huiyin.title;
    const described = csvwMetadata(dataset, { ...resource, huiyin: { ...resource.huiyin, title } });
    expect(JSON.stringify(described)).toContain(JSON.stringify(title.en));
  }
});

it('a citation holds hostile texts as they are, each in its field', () => {
  const signs = { textbackslash: '\\', textasciitilde: '~', textasciicircum: '^' } as Readonly<Record<string, string>>;
  const unescaped = (tex: string): string =>
    tex.replace(/\\(text\w+)\{\}|\\([{}$&#_%])/g, (_, name: string, sign: string) => signs[name] ?? sign);
  for (const text of texts) {
    const work: CitedWork = { ...cited, title: text };
    const ris = cite('ris', work, words('en').citation).split('\r\n');
    expect(ris).toHaveLength(12);
    expect(ris[2]).toBe(`TI  - ${text.replace(/\s+/g, ' ')}`);
    const bibtex = cite('bibtex', work, words('en').citation);
    const title = /^ {2}title = \{\{(.*)\}\},$/ms.exec(bibtex)?.[1]?.split('}},\n  year')[0] ?? '';
    expect(unescaped(title)).toBe(text);
  }
});

it('a share image shows hostile texts as they are, and has nothing in it but shapes and words', async () => {
  const entry = catalogue[0];
  if (!entry) throw new Error('nothing is published');
  const topic = await headlineTopic(entry.dataset, entry.observations);
  for (const { dataset } of shelves) {
    const codes = bodyCodesOf(entry, topic.resource);
    const siteName = dataset.huiyin.title.en;
    const drawn = XmlDocument.fromString(shareOf('en', { ...entry, dataset, topic, codes, siteName }));
    expect(drawn.find('//*[local-name()="text"]').some((node) => node.content === siteName)).toBe(true);
    expect(drawn.find('//*[local-name()="script" or local-name()="image" or local-name()="foreignObject"]')).toEqual(
      [],
    );
    expect(drawn.find('//@*[starts-with(name(), "on")]')).toEqual([]);
  }
});

const cited: CitedWork = {
  publisher: 'Nobody',
  title: '',
  release: '2026-Q3',
  asOf: '2026-09-30',
  published: '2026-10-30',
  site: 'Huiyin',
  url: 'https://huiyin.example/',
  language: 'en',
};
