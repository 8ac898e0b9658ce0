import type { APIRoute } from 'astro';
import { catalogue, type Entry, site } from '../../../../catalogue/catalogue.ts';
import { place } from '../../../../catalogue/place.ts';
import { shareOf } from '../../../../components/share-image/shares.ts';
import { bodiesOf, type Topic, topicsOf } from '../../../../core/description/topic.ts';
import type { Language } from '../../../../core/text.ts';
import { bodyCodesOf } from '../../../../i18n/source-line.ts';

interface Props {
  readonly language: Language;
  readonly entry: Entry;
  readonly topic: Topic;
  readonly code: string;
}

export async function getStaticPaths() {
  if (!place.hasOwnAddress || site.shareImages === 'datasets') return [];
  const found = await Promise.all(
    catalogue.map(async (entry) => ({ entry, topics: await topicsOf(entry.dataset, entry.observations) })),
  );
  return site.languages.flatMap((language) =>
    found.flatMap(({ entry, topics }) =>
      bodiesOf(topics).map((code) => ({
        params: { lang: language, dataset: entry.dataset.name, body: code },
        props: { language, entry, topic: topics.find(({ panel }) => panel.bodies.has(code)) ?? topics[0], code },
      })),
    ),
  );
}

export const GET: APIRoute<Props> = ({ props: { language, entry, topic, code } }) => {
  const codes = bodyCodesOf(entry, topic.resource);
  return new Response(shareOf(language, { ...entry, topic, codes, siteName: site.name[language] }, code));
};
