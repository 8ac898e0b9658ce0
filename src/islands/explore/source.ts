import type { CodeList } from '../../core/description/code-list.ts';
import { type Dataset, fieldsOf, resourceOf } from '../../core/description/dataset.ts';
import type { Release } from '../../core/release/release.ts';
import type { Observations } from '../../core/table/observations.ts';
import { type CodeNames, type ExploreSetup, type PublishedFile, searchable, valuesOf } from './setup.ts';

/** A list of more codes than this is too heavy for the page. */
const longest = 500;

/** Spells a Chinese name in pinyin, syllables with a space between them. */
type Spell = (chinese: string) => string;

/** What a page is built from: the setup's parts as the catalogue has them. */
export interface ExploreSource extends Omit<ExploreSetup, 'codes' | 'spelled' | 'files' | 'release' | 'bodyAddress'> {
  readonly codes: ReadonlyMap<string, CodeList>;
  readonly release: Release;
  readonly tables: Readonly<Record<string, SourceTable>>;
  /** Lists are searched without pinyin when left out. */
  readonly spell?: Spell | undefined;
  readonly bodyAddress?: string | undefined;
}

/** The rows of a table, and where its published file is. */
export interface SourceTable extends Omit<PublishedFile, 'rows'> {
  readonly observations: Observations;
}

/** The setup of a page, with no more than the browser needs at first. */
export function setupOf(source: ExploreSource): ExploreSetup {
  const { language, dataset, codes, release, tables, defaults, bodyAddress, spell, longLists } = source;
  const { short } = listsOf(dataset, codes, tables, spell);
  return {
    language,
    dataset,
    codes: short.codes,
    ...((longLists || Object.keys(short.spelled).length > 0) && { spelled: short.spelled }),
    ...(longLists && { longLists }),
    files: Object.fromEntries(
      Object.entries(tables).map(([name, { observations, ...file }]) => [name, { ...file, rows: observations.length }]),
    ),
    defaults,
    release: { id: release.id, asOf: release.asOf },
    ...(bodyAddress === undefined ? {} : { bodyAddress }),
  };
}

/** The lists of codes that occur in the tables: those that a page holds, and those that are too long for it. */
export function listsOf(
  dataset: Dataset,
  codes: ReadonlyMap<string, CodeList>,
  tables: Readonly<Record<string, { readonly observations: Observations }>>,
  spell: Spell | undefined,
): { readonly short: CodeNames; readonly long: CodeNames } {
  const used = new Map<string, Set<string>>();
  for (const [resource, { observations }] of Object.entries(tables)) {
    for (const { name, huiyin } of fieldsOf(resourceOf(dataset, resource), 'dimension')) {
      const list = huiyin.codes ?? '';
      used.set(list, new Set([...(used.get(list) ?? []), ...valuesOf(observations, name)]));
    }
  }
  const occurring = [...used].map(([list, found]) => {
    const entries = [...(codes.get(list)?.values() ?? [])].filter(({ code }) => found.has(code));
    const spelled = spell && entries.length > searchable ? entries.map(({ title }) => spell(title.zh)) : undefined;
    return { list, entries, spelled };
  });
  const named = (those: typeof occurring): CodeNames => ({
    codes: Object.fromEntries(those.map(({ list, entries }) => [list, entries])),
    spelled: Object.fromEntries(those.flatMap(({ list, spelled }) => (spelled ? [[list, spelled]] : []))),
  });
  return {
    short: named(occurring.filter(({ entries }) => entries.length <= longest)),
    long: named(occurring.filter(({ entries }) => entries.length > longest)),
  };
}
