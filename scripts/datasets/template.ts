import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Dataset, Field, Kind, Measure, Resource, ResourceExtension } from '../../src/core/description/dataset.ts';
import type { Frequency } from '../../src/core/period.ts';
import { type Language, languages, type Text } from '../../src/core/text.ts';

/** The kinds of dataset there is a template for, in the order of the domain's list. */
export const kinds: readonly Kind[] = ['replies', 'reply-times', 'flow', 'ratings', 'services', 'foi-annual'];

/** What a new dataset is made of: its description and the texts of its other files. */
export interface Template {
  readonly dataset: Dataset;
  /** Files of the dataset's folder by name: notes, and a recipe where the kind has one. */
  readonly files: ReadonlyMap<string, string>;
  /** Code lists by name, for `data/codes`. */
  readonly codes: ReadonlyMap<string, string>;
}

/** A column as a template writes it: what its role implies is left out. */
interface ShortColumn extends Pick<Field, 'name' | 'constraints'> {
  readonly role: Field['huiyin']['role'];
  readonly title: Text;
  readonly codes?: string;
}

/** What a template says of its table as a description does. */
type Drawn = 'title' | 'identities' | 'carryOver' | 'disclosure' | 'outcomes' | 'replyTimes';

/** `templates/<kind>/table.json`. */
interface TableTemplate extends Pick<ResourceExtension, Drawn> {
  readonly subject: Text;
  readonly summary: Text;
  readonly periodTitle: Text;
  /** The measure the dataset's page speaks of first. */
  readonly headline: string;
  readonly columns: readonly ShortColumn[];
  /** Columns of the key besides period and body. */
  readonly key?: readonly string[];
  readonly measures: readonly Omit<Measure, 'targets'>[];
}

/** `templates/columns.json`: what every table has, and what a role implies for a column. */
interface SharedColumns {
  readonly resource: object;
  readonly first: readonly Field[];
  readonly last: readonly Field[];
  readonly ofRole: Readonly<Record<string, Pick<Field, 'type' | 'constraints'>>>;
}

/** What stands in the place of `{{word}}`: in every language the same, or in each its own. */
type Words = Readonly<Record<Language, Readonly<Record<string, string>>>>;

const folder = join(import.meta.dirname, 'templates');

/**
 * The template of a kind, filled in for a dataset of this name and frequency. Where it hides small counts, its threshold
 * is no lower than the least of the site.
 */
export async function templateOf(
  kind: Kind,
  name: string,
  frequency: Frequency,
  leastThreshold = 0,
): Promise<Template> {
  const frame = await json<Dataset>('dataset.json');
  const shared = await json<SharedColumns>('columns.json');
  const table = withThreshold(await json<TableTemplate>(`${kind}/table.json`), leastThreshold);
  const words = await wordsOf(table, name, frequency);
  const dataset: Dataset = {
    ...frame,
    resources: [resourceOf(kind, table, shared)],
    huiyin: { ...frame.huiyin, headline: { resource: kind, measure: table.headline } },
  };
  const files = new Map<string, string>();
  for (const language of languages) {
    const counted = (await text(`${kind}/notes.${language}.md`)).trim();
    const notes = (await text(`notes.${language}.md`)).replace('{{counted}}', counted);
    files.set(`notes.${language}.md`, filled(notes, words[language]));
  }
  const codes = new Map([[`${name}-bodies`, await text('bodies.csv')]]);
  for (const file of await readdir(join(folder, kind))) {
    if (file.endsWith('.csv')) codes.set(file.slice(0, -'.csv'.length), await text(`${kind}/${file}`));
    if (file.endsWith('.sql')) files.set(file, await text(`${kind}/${file}`));
  }
  return { dataset: filledIn(dataset, words) as Dataset, files, codes };
}

function withThreshold(table: TableTemplate, least: number): TableTemplate {
  const { disclosure } = table;
  if (!disclosure) return table;
  return { ...table, disclosure: { ...disclosure, threshold: Math.max(disclosure.threshold, least) } };
}

function resourceOf(kind: Kind, table: TableTemplate, { resource, first, last, ofRole }: SharedColumns): Resource {
  const fields = table.columns.map(({ name, role, title, codes, ...own }) => ({
    name,
    ...ofRole[role],
    ...own,
    huiyin: { role, title, ...(codes && { codes }) },
  })) as readonly Field[];
  const { title, identities, carryOver, disclosure, outcomes, replyTimes } = table;
  return {
    name: kind,
    path: `${kind}.csv`,
    ...resource,
    schema: {
      fields: [...first, ...fields, ...last],
      primaryKey: ['time_period', 'body', ...(table.key ?? [])],
      missingValues: [''],
    },
    huiyin: {
      title,
      kind,
      identities,
      ...(carryOver && { carryOver }),
      ...(disclosure && { disclosure }),
      ...(outcomes && { outcomes }),
      ...(replyTimes && { replyTimes }),
      measures: table.measures.map((measure) => ({ ...measure, targets: [] })),
      breaks: [],
    },
  };
}

async function wordsOf(table: TableTemplate, name: string, frequency: Frequency): Promise<Words> {
  type FrequencyWords = Words & { readonly pattern: string };
  const frequencies = await json<Readonly<Record<Frequency, FrequencyWords>>>('frequencies.json');
  const { pattern, ...terms } = frequencies[frequency];
  const inLanguage = (language: Language): Readonly<Record<string, string>> => ({
    name,
    frequency,
    pattern,
    ...terms[language],
    subject: table.subject[language],
    summary: filled(table.summary[language], terms[language]),
    periodTitle: filled(table.periodTitle[language], terms[language]),
    ...(table.disclosure && { largestHidden: String(table.disclosure.threshold - 1) }),
  });
  return { en: inLanguage('en'), zh: inLanguage('zh') };
}

/** The document with every `{{word}}` replaced: under the key `zh` by the Chinese one, elsewhere by the English. */
function filledIn(document: unknown, words: Words, language: Language = 'en'): unknown {
  if (typeof document === 'string') return filled(document, words[language]);
  if (Array.isArray(document)) return document.map((item) => filledIn(item, words, language));
  if (typeof document !== 'object' || document === null) return document;
  return Object.fromEntries(
    Object.entries(document).map(([key, value]) => [key, filledIn(value, words, key === 'zh' ? 'zh' : language)]),
  );
}

function filled(sentence: string, words: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (_, word: string) => {
    const value = words[word];
    if (value === undefined) throw new Error(`scripts/datasets/templates: nothing is known of {{${word}}}`);
    return value;
  });
}

async function json<Document>(path: string): Promise<Document> {
  return JSON.parse(await text(path));
}

function text(path: string): Promise<string> {
  return readFile(join(folder, path), 'utf8');
}
