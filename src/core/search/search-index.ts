import type { Text } from '../text.ts';

/** Everything a reader may look for by name: the file that the search box fetches once it is used. */
export interface SearchIndex {
  readonly datasets: readonly IndexedDataset[];
}

/** A dataset, as it can be found. */
export interface IndexedDataset {
  readonly name: string;
  readonly title: Text;
  /** The Chinese title in pinyin, syllables without tones and with a space between them. */
  readonly pinyin: string;
  /** What the shares of its bodies are of and when: "On-time replies, Q4 2020". */
  readonly about: Text;
  /** True when its figures are invented. */
  readonly synthetic?: true;
  readonly bodies: readonly IndexedBody[];
}

/**
 * A body: its code, its names in English and Chinese, the Chinese one in pinyin, and its latest share (0-1) where it
 * has one of the dataset's latest period that rests on 30 cases or more. A tuple, since there may be thousands.
 */
export type IndexedBody = readonly [code: string, en: string, zh: string, pinyin: string, share?: number];
