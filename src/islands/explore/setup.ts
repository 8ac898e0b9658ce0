import { type Code, type CodeList, titleOf } from '../../core/description/code-list.ts';
import { type Dataset, fieldsOf, periodColumn, type Resource, resourceOf } from '../../core/description/dataset.ts';
import { ordinalOf, parsePeriod } from '../../core/period.ts';
import type { Askable } from '../../core/query/askable.ts';
import { checkQuestion } from '../../core/query/check-query.ts';
import { answer } from '../../core/query/evaluate.ts';
import { type Changes, changesOf, hasYearBefore, yearBefore } from '../../core/query/over-year.ts';
import type { Question, Row } from '../../core/query/query.ts';
import type { View } from '../../core/query/view-url.ts';
import type { Release } from '../../core/release/release.ts';
import type { Observations } from '../../core/table/observations.ts';
import type { Language } from '../../core/text.ts';
import { explore as exploreEn } from '../../i18n/en/explore.ts';
import { figureWords } from '../../i18n/figure-words.ts';
import { formatsOf } from '../../i18n/formats.ts';
import { explore as exploreZh } from '../../i18n/zh/explore.ts';
import type { PublishedAddress } from '../faults/published.ts';

/** Lists longer than this can be searched. */
export const searchable = 12;

/** Code lists by name, and the Chinese names of those that can be searched in pinyin, in the order of their codes. */
export interface CodeNames {
  readonly codes: Readonly<Record<string, readonly Code[]>>;
  readonly spelled: Readonly<Record<string, readonly string[]>>;
}

/** What the page hands to the island, as JSON in the page. */
export interface ExploreSetup {
  readonly language: Language;
  readonly dataset: Dataset;
  /** The code lists of the dataset's dimensions, by name: those codes that occur in the figures. */
  readonly codes: CodeNames['codes'];
  readonly spelled?: CodeNames['spelled'];
  /** Where the lists are that are too long for the page, as `CodeNames`: they are fetched with the figures. */
  readonly longLists?: PublishedAddress;
  /** The published file of each table, by the table's name. */
  readonly files: Readonly<Record<string, PublishedFile>>;
  /** What the page shows when its address asks for nothing else. */
  readonly defaults: Question;
  readonly release: Pick<Release, 'id' | 'asOf'>;
  /** True where the address names the release: then nothing that the build worked out is of it. */
  readonly isFrozen?: boolean;
  /** Address of a body's page with `{code}`, as it is or percent-encoded, in place of its code; names are no links without it. */
  readonly bodyAddress?: string;
}

/** The file of a published table: where it is, its hash and how much is in it. */
export interface PublishedFile extends PublishedAddress {
  readonly bytes: number;
  readonly rows: number;
  /** Of a large table: the same figures in a file that is smaller and sooner read. */
  readonly compact?: PublishedAddress;
}

/** A question and its answer with everything that is needed to show them. */
export interface ExploreView {
  readonly setup: ExploreSetup;
  readonly view: View;
  readonly question: Question;
  readonly resource: Resource;
  /** What is asked for, in order. */
  readonly measures: readonly Askable[];
  readonly choices: Choices;
  readonly rows: readonly Row[];
  /** Of each row, where the view stands beside last year's. */
  readonly changes?: readonly Changes[];
}

/** What a reader can choose from in one table. */
export interface Choices {
  /** Period texts, in the order of time. */
  readonly periods: readonly string[];
  /** Codes that occur, by dimension, sorted by their names. */
  readonly codes: ReadonlyMap<string, readonly string[]>;
}

const words = {
  en: { explore: exploreEn, ...figureWords('en'), formats: formatsOf('en') },
  zh: { explore: exploreZh, ...figureWords('zh'), formats: formatsOf('zh') },
} as const;

/** The words and formats of the page's language: those of figures and its own. */
export function wordsOf({ language }: ExploreSetup) {
  return words[language];
}

/** Answers the question of a view from the rows of its table. Throws when the table has not what is asked for. */
export function viewOf(setup: ExploreSetup, view: View, choices: Choices, observations: Observations): ExploreView {
  const { question, overYear } = view;
  const resource = resourceOf(setup.dataset, question.resource);
  const measures = checkQuestion(question, resource);
  const rows = answer(question, observations, resource);
  const seen = { setup, view, question, resource, measures, choices, rows };
  if (!overYear || !hasYearBefore(question, resource)) return seen;
  const before = answer(yearBefore(question), observations, resource);
  return { ...seen, changes: changesOf(question, rows, before, { dataset: setup.dataset, resource }) };
}

/** What occurs in the rows of a table. */
export function choicesOf(setup: ExploreSetup, observations: Observations, resource: Resource): Choices {
  const periods = valuesOf(observations, periodColumn(resource)).filter((text) => parsePeriod(text));
  const collator = new Intl.Collator(setup.language === 'zh' ? 'zh-Hans-CN' : 'en-GB');
  const codes = fieldsOf(resource, 'dimension').map(({ name }): [string, readonly string[]] => {
    const label = (code: string) => labelOf(setup, resource, name, code);
    return [name, [...valuesOf(observations, name)].sort((one, other) => collator.compare(label(one), label(other)))];
  });
  return { periods: inTime(periods), codes: new Map(codes) };
}

/** Period texts in the order of time. */
export function inTime(periods: readonly string[]): readonly string[] {
  const ordinal = (text: string) => {
    const period = parsePeriod(text);
    return period ? ordinalOf(period) : 0;
  };
  return [...periods].sort((one, other) => ordinal(one) - ordinal(other));
}

/** Whether there is no list at all. */
export function isEmpty({ codes }: CodeNames): boolean {
  return Object.keys(codes).length === 0;
}

/** Whether the names of a dimension's codes are not in the page yet. */
export function isAway({ longLists, codes }: ExploreSetup, resource: Resource, dimension: string): boolean {
  const list = resource.schema.fields.find(({ name }) => name === dimension)?.huiyin.codes;
  return longLists !== undefined && list !== undefined && !Object.hasOwn(codes, list);
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

/** The one body that is chosen, when it is one. */
export function onlyBody({ setup, question }: ExploreView): string | undefined {
  const chosen = new Map(Object.entries(question.where)).get(setup.dataset.huiyin.body) ?? [];
  return chosen.length === 1 ? chosen[0] : undefined;
}

/** The distinct texts of a column. */
export function valuesOf(observations: Observations, column: string): readonly string[] {
  return observations.texts.get(column)?.values ?? [];
}

/** The key of a row in the table, by which its mark in a chart finds it. */
export function rowKeyOf({ keys }: Pick<Row, 'keys'>): string {
  return keys.join(' ');
}
