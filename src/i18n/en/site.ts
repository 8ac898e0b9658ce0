import { formatsOf } from '../formats.ts';

const { date, list } = formatsOf('en');

/** What frames every page. */
export const site = {
  /** The language's own name, as its link in the other language shows it. */
  languageName: 'English',
  skipToContent: 'Skip to the content',
  breadcrumbs: 'You are here',
  home: 'Home',
  languages: 'Language',
  datasets: 'Statistics',
  /** The links at the head of every page. */
  navigation: 'Main',
  toBodies: 'Authorities',
  toReleases: 'Releases',
  toCheck: 'Check',
  toVerify: 'Verify',
  toMethods: 'Methods',
  /** Links at the foot of every page to what explains the figures and the site. */
  explained: 'How it is done',
  methods: 'Methods',
  glossary: 'Glossary',
  rulebook: 'The checks',
  gallery: 'The charts',
  about: 'About and licence',
  accessibility: 'Accessibility',
  /** Links at the foot of every page to what keeps the figures honest. */
  assurance: 'About the figures',
  releases: 'Releases and calendar',
  verify: 'Verify a file',
  /** Between two sentences. */
  sentenceGap: ' ',
  join: list,
  /** The first word of a heading or a table's column. */
  capitalise: (name: string) => name.charAt(0).toUpperCase() + name.slice(1),
  pageTitle: (page: string, siteName: string) => `${page} · ${siteName}`,
  /** Before the source line of a chart. */
  syntheticMark: 'Invented figures. ',
  syntheticTitle: 'Invented figures',
  synthetic: 'These figures are invented to show how the site works. They describe no real body.',
  demonstrations: 'To try things out',
  demonstrationsHint:
    'Invented figures, for an authority that wants to see its own numbers here: what to copy to begin with.',
  promise:
    'Counts are published, rates are derived from them, nothing published is ever rewritten. No cookies, no scripts to read a page, no requests to other hosts.',
  latestPeriod: 'Latest period',
  asOf: 'As of',
  status: 'Status',
  released: 'Released',
  publisher: 'Publisher',
  statuses: { provisional: 'Provisional: the figures may still change', final: 'Final' },
  asOfDate: (isoDate: string) => `Figures as of ${date(isoDate)}`,
  bodyCount: (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`,
  noDatasets: 'Nothing has been published yet.',
  notFound: 'There is no page at this address',
  notFoundHelp:
    'It may have been mistyped, or cut off where it was pasted. Nothing that was published has gone: every release keeps its address, and every authority can be found by name.',
  toHome: 'Go to the home page',
  redirect: (siteName: string) => `Go to ${siteName}`,
};
