import { type Code, type CodeList, titleOf } from '../core/code-list.ts';
import {
  type Dataset,
  fieldsOf,
  type Measure,
  measureOf,
  periodColumn,
  type Resource,
  resourceOf,
} from '../core/dataset.ts';
import type { Observations } from '../core/observations.ts';
import { ordinalOf, parsePeriod } from '../core/period.ts';
import type { Answer, Query } from '../core/query.ts';
import type { Release } from '../core/release.ts';
import type { Language } from '../core/text.ts';
import { explore as exploreEn } from '../i18n/en/explore.ts';
import { figures as figuresEn } from '../i18n/en/figures.ts';
import { site as siteEn } from '../i18n/en/site.ts';
import { type Formats, formatsOf } from '../i18n/formats.ts';
import { explore as exploreZh } from '../i18n/zh/explore.ts';
import { figures as figuresZh } from '../i18n/zh/figures.ts';
import { site as siteZh } from '../i18n/zh/site.ts';

/** What the page hands to the island, as JSON in the page. */
export interface ExploreSetup {
  readonly language: Language;
  readonly dataset: Dataset;
  /** The code lists of the dataset's dimensions, by name: those codes that occur in the figures. */
  readonly codes: Readonly<Record<string, readonly Code[]>>;
  /** The published file of each table, by the table's name. */
  readonly files: Readonly<Record<string, PublishedFile>>;
  /** What the page shows when its address asks for nothing else. */
  readonly defaults: Query;
  readonly release: Pick<Release, 'id' | 'asOf'>;
  /** Address of a body's page with `{code}`, as it is or percent-encoded, in place of its code; names are no links without it. */
  readonly bodyAddress?: string;
}

export interface PublishedFile {
  readonly address: string;
  readonly bytes: number;
  readonly rows: number;
}

/** A question and its answer with everything that is needed to show them. */
export interface ExploreView {
  readonly setup: ExploreSetup;
  readonly query: Query;
  readonly resource: Resource;
  readonly measure: Measure;
  readonly choices: Choices;
  readonly answers: readonly Answer[];
}

/** What a reader can choose from in one table. */
export interface Choices {
  /** Period texts, in the order of time. */
  readonly periods: readonly string[];
  /** Codes that occur, by dimension, sorted by their names. */
  readonly codes: ReadonlyMap<string, readonly string[]>;
  /** Periods of which some row says that it is still expected to change. */
  readonly provisional: ReadonlySet<string>;
}

/** The sentences and formats of one language. */
export interface ExploreWords {
  readonly explore: typeof exploreEn;
  readonly figures: typeof figuresEn;
  readonly site: Pick<typeof siteEn, 'asOfDate'>;
  readonly formats: Formats;
}

const words: Readonly<Record<Language, ExploreWords>> = {
  en: { explore: exploreEn, figures: figuresEn, site: siteEn, formats: formatsOf('en') },
  zh: { explore: exploreZh, figures: figuresZh, site: siteZh, formats: formatsOf('zh') },
};

/** The words of the page's language. */
export function wordsOf({ language }: ExploreSetup): ExploreWords {
  return words[language];
}

/** Puts a question, the choices of its table and its answer together. */
export function viewOf(setup: ExploreSetup, query: Query, choices: Choices, answers: readonly Answer[]): ExploreView {
  const resource = resourceOf(setup.dataset, query.resource);
  return { setup, query, resource, measure: measureOf(resource, query.measure), choices, answers };
}

/** What occurs in the rows of a table. */
export function choicesOf(setup: ExploreSetup, observations: Observations, resource: Resource): Choices {
  const periods = valuesOf(observations, periodColumn(resource)).filter((text) => parsePeriod(text));
  const collator = new Intl.Collator(setup.language === 'zh' ? 'zh-Hans-CN' : 'en-GB');
  const codes = fieldsOf(resource, 'dimension').map(({ name }): [string, readonly string[]] => {
    const label = (code: string) => labelOf(setup, resource, name, code);
    return [name, [...valuesOf(observations, name)].sort((one, other) => collator.compare(label(one), label(other)))];
  });
  return { periods: inTime(periods), codes: new Map(codes), provisional: provisionalPeriods(observations, resource) };
}

/** Period texts in the order of time. */
export function inTime(periods: readonly string[]): readonly string[] {
  const ordinal = (text: string) => {
    const period = parsePeriod(text);
    return period ? ordinalOf(period) : 0;
  };
  return [...periods].sort((one, other) => ordinal(one) - ordinal(other));
}

/** How a code, or a period, of a column is named to the reader. */
export function labelOf(setup: ExploreSetup, resource: Resource, column: string, code: string): string {
  const { explore, formats } = wordsOf(setup);
  if (column === periodColumn(resource)) {
    const period = parsePeriod(code);
    return period ? formats.period(period, setup.dataset.huiyin.yearEndsIn) : code || explore.blank;
  }
  const list = resource.schema.fields.find(({ name }) => name === column)?.huiyin.codes;
  return titleOf(codeList(setup, list), code, setup.language) || explore.blank;
}

/** What a column is called in the page's language. */
export function columnTitle(setup: ExploreSetup, resource: Resource, column: string): string {
  return resource.schema.fields.find(({ name }) => name === column)?.huiyin.title[setup.language] ?? column;
}

/** The codes of a dimension in the plural: "agencies" for the bodies, else the title of the column. */
export function pluralOf(setup: ExploreSetup, resource: Resource, dimension: string): string {
  const { body, bodyName } = setup.dataset.huiyin;
  return dimension === body ? bodyName.many[setup.language] : columnTitle(setup, resource, dimension);
}

/** The names of some codes as a list of at most five. */
export function namesOf(setup: ExploreSetup, resource: Resource, column: string, codes: readonly string[]): string {
  const named = codes.length > 5 ? codes.slice(0, 4) : codes;
  const names = named.map((code) => labelOf(setup, resource, column, code));
  return wordsOf(setup).explore.andMore(names, codes.length - named.length);
}

const lists = new WeakMap<readonly Code[], CodeList>();

function codeList(setup: ExploreSetup, name: string | undefined): CodeList | undefined {
  if (name === undefined || !Object.hasOwn(setup.codes, name)) return undefined;
  const codes = setup.codes[name] ?? [];
  const known = lists.get(codes) ?? new Map(codes.map((code) => [code.code, code]));
  lists.set(codes, known);
  return known;
}

/** The distinct texts of a column. */
export function valuesOf(observations: Observations, column: string): readonly string[] {
  return observations.texts.get(column)?.values ?? [];
}

function provisionalPeriods(observations: Observations, resource: Resource): ReadonlySet<string> {
  const status = observations.texts.get(fieldsOf(resource, 'status')[0]?.name ?? '');
  const period = observations.texts.get(periodColumn(resource));
  const mark = status?.values.indexOf('P') ?? -1;
  const found = new Set<string>();
  if (!status || !period || mark < 0) return found;
  for (let row = 0; row < observations.length; row += 1) {
    if (status.index[row] === mark) found.add(period.values[period.index[row] as number] as string);
  }
  return found;
}
