import type { Language } from '../text.ts';
import { type NameKeys, nameKeys, pinyinPlace, wordsOf } from './name-keys.ts';
import { isNear } from './near.ts';
import type { IndexedBody, IndexedDataset, SearchIndex } from './search-index.ts';

/** What was found in one dataset. */
export interface Found {
  readonly dataset: IndexedDataset;
  /** Whether the dataset itself bears the name. */
  readonly isNamed: boolean;
  /** The nearest first. */
  readonly bodies: readonly IndexedBody[];
  /** True where nothing bears what was typed, and these names come near to it. */
  readonly isNear?: true;
}

/** Answers a typed text; the datasets with the nearest names first. Nothing typed finds nothing. */
export type Search = (typed: string) => readonly Found[];

/** Not found. */
const none = Number.POSITIVE_INFINITY;
/** Names of the other language come after those of the reader's own. */
const otherLanguage = 4;
/** An English reader is shown what only sounds alike in pinyin when there is nothing else. */
const onlyBySound = 100;

/**
 * The search over an index for readers of a language. A typed word finds names with a word that begins with it, with
 * these initials, with these Chinese characters, or with this pinyin; of several typed words each must be found, in
 * the name or in the title of its dataset. Where nothing bears the words, what comes near to them is found.
 */
export function searchOf(index: SearchIndex, language: Language): Search {
  const shelves = index.datasets.map((dataset) => ({
    dataset,
    keys: nameKeys(dataset.title.en, dataset.title.zh, dataset.pinyin, dataset.name),
    bodies: dataset.bodies.map((body) => {
      const [code, en, zh, pinyin] = body;
      return { body, keys: nameKeys(en, zh, pinyin, code) };
    }),
  }));
  return (typed) => {
    const terms = wordsOf(typed);
    if (terms.length === 0) return [];
    const found = shelves.map(({ dataset, keys, bodies }) => {
      const ownRank = rankOf(terms, language, keys);
      const ranked = bodies
        .map(({ body, keys: own }) => ({ body, rank: rankOf(terms, language, own, keys) }))
        .filter(({ rank }) => rank < none)
        .sort((one, other) => one.rank - other.rank);
      return { dataset, ownRank, ranked, best: Math.min(ownRank, ranked[0]?.rank ?? none) };
    });
    const best = Math.min(...found.map((one) => one.best));
    if (best === none) {
      return shelves
        .map(({ dataset, keys, bodies }) => ({
          dataset,
          isNamed: isNear(terms, keys),
          bodies: bodies.filter(({ keys: own }) => isNear(terms, own)).map(({ body }) => body),
          isNear: true as const,
        }))
        .filter(({ isNamed, bodies }) => isNamed || bodies.length > 0)
        .sort((one, other) => Number(one.dataset.synthetic ?? false) - Number(other.dataset.synthetic ?? false));
    }
    const limit = best < onlyBySound ? onlyBySound : none;
    return found
      .filter((one) => one.best < limit)
      .sort((one, other) => orderOf(one) - orderOf(other))
      .map(({ dataset, ownRank, ranked }) => ({
        dataset,
        isNamed: ownRank < limit,
        bodies: ranked.filter(({ rank }) => rank < limit).map(({ body }) => body),
      }));
  };
}

/**
 * The places of those names that a typed text finds, as the search over an index does; undefined where nothing is typed.
 */
export function placesNamed(
  typed: string,
  names: readonly NameKeys[],
  language: Language,
): ReadonlySet<number> | undefined {
  const terms = wordsOf(typed);
  if (terms.length === 0) return undefined;
  const ranks = names.map((keys) => rankOf(terms, language, keys));
  const limit = Math.min(...ranks) < onlyBySound ? onlyBySound : none;
  return new Set(ranks.flatMap((rank, place) => (rank < limit ? [place] : [])));
}

/** Invented figures come after all others. */
function orderOf({ dataset, best }: { readonly dataset: IndexedDataset; readonly best: number }): number {
  return best + (dataset.synthetic ? onlyBySound : 0);
}

/** How near a name is to what was typed, 0 the nearest. A word may stand in the surroundings, but not all of them. */
function rankOf(terms: readonly string[], language: Language, own: NameKeys, around?: NameKeys): number {
  const ranks = terms.map((term) => {
    const inName = termRank(term, language, own);
    return { inName, anywhere: Math.min(inName, around ? termRank(term, language, around) + otherLanguage : none) };
  });
  if (ranks.every(({ inName }) => inName === none)) return none;
  return ranks.reduce((sum, { anywhere }) => sum + anywhere, 0);
}

function termRank(term: string, language: Language, { words, initials, chinese, syllables }: NameKeys): number {
  const byWord = placeRank(words.findIndex((word) => word.startsWith(term)));
  const byInitials = term.length > 1 ? Math.min(...initials.map((letters) => initialsRank(term, letters))) : none;
  const byCharacter = placeRank(chinese.indexOf(term));
  const bySound = placeRank(pinyinPlace(term, syllables));
  return language === 'zh'
    ? Math.min(byCharacter, bySound, Math.min(byWord, byInitials) + otherLanguage)
    : Math.min(byWord, byInitials, byCharacter, bySound + onlyBySound);
}

/** All initials are nearer than their beginning: DHS is Homeland Security before it is Health and Social Care. */
function initialsRank(term: string, letters: string): number {
  if (!letters.startsWith(term)) return none;
  return letters === term ? 0.5 : 1;
}

function placeRank(place: number): number {
  if (place < 0) return none;
  return place === 0 ? 0 : 1;
}
