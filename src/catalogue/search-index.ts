import { pinyin } from 'pinyin-pro';
import { type CodeList, titleOf } from '../core/description/code-list.ts';
import { bodiesOf, headlineTopic, type Topic, topicsOf } from '../core/description/topic.ts';
import type { IndexedBody, IndexedDataset, SearchIndex } from '../core/search/search-index.ts';
import { pointAt, soundShare } from '../core/statistics/series.ts';
import type { Text } from '../core/text.ts';
import type { Entry } from './catalogue.ts';

/** What the caller's words say of a headline: which measure, of when. */
export type AboutOf = (topic: Topic) => Text;

/** The code list in which the bodies of a topic have their names. */
export type CodesOf = (entry: Entry, topic: Topic) => CodeList | undefined;

/** A body that stands in a table of a dataset. */
export interface NamedBody {
  readonly code: string;
  readonly title: Text;
}

/** Every body of a dataset with its names, by code. */
export async function namedBodies(entry: Entry, codesOf: CodesOf): Promise<readonly NamedBody[]> {
  const topics = await topicsOf(entry.dataset, entry.observations);
  return bodiesOf(topics).map((code) => {
    const codes = codesOf(entry, topics.find(({ panel }) => panel.bodies.has(code)) ?? topics[0]);
    return { code, title: { en: titleOf(codes, code, 'en'), zh: titleOf(codes, code, 'zh') } };
  });
}

/** The index of datasets and their bodies. */
export async function searchIndexOf(
  entries: readonly Entry[],
  aboutOf: AboutOf,
  codesOf: CodesOf,
): Promise<SearchIndex> {
  return {
    datasets: await Promise.all(
      entries.map(async (entry): Promise<IndexedDataset> => {
        const { name, huiyin } = entry.dataset;
        const headline = await headlineTopic(entry.dataset, entry.observations);
        return {
          name,
          title: huiyin.title,
          pinyin: syllablesOf(huiyin.title.zh),
          about: aboutOf(headline),
          ...(huiyin.synthetic && { synthetic: true }),
          bodies: (await namedBodies(entry, codesOf)).map((body) => indexed(body, headline)),
        };
      }),
    ),
  };
}

function indexed({ code, title: { en, zh } }: NamedBody, { panel, period }: Topic): IndexedBody {
  const share = period && soundShare(pointAt(panel.bodies.get(code) ?? [], period));
  const named = [code, en, zh, syllablesOf(zh)] as const;
  return share === undefined ? named : [...named, Math.round(share * 1e6) / 1e6];
}

/** The Chinese characters of a text as pinyin, without tones; ü is written u, as `v` is read too. */
export function syllablesOf(text: string): string {
  return pinyin(text, { toneType: 'none', type: 'array', nonZh: 'removed' }).join(' ').replaceAll('ü', 'u');
}
