import { type Release, releasesOf, type Withdrawal, withdrawalsOf } from '../core/release/release.ts';
import { uuidOfHash } from '../core/release/release-uuid.ts';
import type { Language } from '../core/text.ts';
import { formatsOf, words } from '../i18n/index.ts';
import { languageTags } from './json-ld.ts';
import type { Place, Published } from './published.ts';
import { xmlDocument } from './xml.ts';

/** What a feed tells of: a release, or the end of one. */
type News = { readonly published: Published; readonly moment: string } & (
  | { readonly release: Release }
  | { readonly withdrawn: Release; readonly withdrawal: Withdrawal }
);

/**
 * An Atom feed (RFC 4287) of releases, corrections and withdrawals with their reasons, newest first: of every dataset,
 * or of one. `path` is the feed's own address.
 */
export function atomFeed(language: Language, shelves: readonly Published[], place: Place, path: string): string {
  const { settings, addresses, inFull } = place;
  const only = shelves.length === 1 ? shelves[0]?.dataset : undefined;
  const { exchange: said, site } = words(language);
  const siteName = settings.name[language];
  const news = shelves.flatMap(newsOf).sort((one, other) => (one.moment < other.moment ? 1 : -1));
  const page = only ? addresses.dataset(language, only.name) : addresses.releases(language);
  return xmlDocument('feed', {
    '@xmlns': 'http://www.w3.org/2005/Atom',
    '@xml:lang': languageTags[language],
    id: idOfFeed(inFull(path)),
    title: only ? site.pageTitle(only.huiyin.title[language], siteName) : said.feedTitle(siteName),
    subtitle: said.feedDescription,
    updated: news[0]?.moment ?? new Date(0).toISOString(),
    author: { name: siteName },
    link: [
      { '@rel': 'self', '@type': 'application/atom+xml', '@href': inFull(path) },
      { '@rel': 'alternate', '@type': 'text/html', '@href': inFull(page) },
    ],
    entry: news.map((one) => entryOf(language, one, place)),
  });
}

/** A feed's id must be an IRI of its own: a site that has not named its address gives the path under a reserved name. */
function idOfFeed(address: string): string {
  return address.startsWith('/') ? `https://huiyin.invalid${address}` : address;
}

/** Everything that happened to a dataset, oldest first. */
function newsOf(published: Published): readonly News[] {
  const { log } = published;
  const releases = releasesOf(log);
  return [
    ...releases.map((release) => ({ published, moment: release.published, release })),
    ...withdrawalsOf(log).flatMap((withdrawal) => {
      const withdrawn = releases.find(({ id }) => id === withdrawal.id);
      return withdrawn ? [{ published, moment: withdrawal.withdrawn, withdrawn, withdrawal }] : [];
    }),
  ];
}

function entryOf(language: Language, news: News, { settings, addresses, inFull }: Place) {
  const { dataset } = news.published;
  const { exchange: said, releases: saidOfReleases, site } = words(language);
  const title = dataset.huiyin.title[language];
  const release = 'release' in news ? news.release : news.withdrawn;
  const sentences =
    'release' in news
      ? sentencesOf(language, news.release)
      : [
          saidOfReleases.tombstone(formatsOf(language).day(news.moment, settings.timeZone)),
          saidOfReleases.reason(news.withdrawal.reason),
        ];
  return {
    id: `urn:uuid:${uuidOfHash(release.bag)}${'release' in news ? '' : '#withdrawn'}`,
    title:
      'release' in news
        ? said.releaseTitle(title, release.id, release.cause?.kind)
        : said.withdrawalTitle(title, release.id),
    published: news.moment,
    updated: news.moment,
    category: { '@term': dataset.name, '@label': title },
    link: {
      '@rel': 'alternate',
      '@type': 'text/html',
      '@href': inFull(`${addresses.releases(language)}#${dataset.name}-${release.id}`),
    },
    summary: [...sentences, ...(dataset.huiyin.synthetic ? [site.synthetic] : [])].join(site.sentenceGap),
  };
}

/** What a release is and why it came out. */
function sentencesOf(language: Language, { asOf, status, cause }: Release): readonly string[] {
  const { releases: said, site, dataset } = words(language);
  const told = (heading: string, text: string | undefined) => (text ? [`${heading}${dataset.colon}${text}`] : []);
  return [
    site.asOfDate(asOf),
    site.statuses[status],
    ...(cause ? told(said.causes[cause.kind], cause.reason) : []),
    ...told(said.origin, cause?.origin),
    ...told(said.effect, cause?.effect),
  ].map((sentence) => (/[.。!?！？]$/.test(sentence) ? sentence : `${sentence}${dataset.stop}`));
}
