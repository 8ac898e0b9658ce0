/** What is cited: a release of a dataset, or a view of it (a chart, a body's page). Dates are ISO days. */
export interface CitedWork {
  readonly publisher: string;
  readonly title: string;
  /** What of the dataset is shown; the whole dataset when left out. */
  readonly view?: string;
  readonly release: string;
  readonly asOf: string;
  /** The day the release came out. */
  readonly published: string;
  /** The name of the site that carries it. */
  readonly site: string;
  readonly url: string;
  /** BCP 47 tag of the texts. */
  readonly language: string;
  /** The day the reader saw it; left out where nobody knows. */
  readonly accessed?: string;
  /** Whether the address shows the same for ever: then GB/T 7714 alone asks for the day of access. */
  readonly isPermanent?: boolean;
}

/** The few words of a citation, in the language of the work. */
export interface CitationWords {
  /** What kind of work it is: "Data set", "数据集". */
  readonly dataset: string;
  readonly chart: string;
  readonly release: (id: string) => string;
  readonly asOf: (isoDate: string) => string;
  /** Between the release and the as-of date. */
  readonly comma: string;
  /** Between the dataset's title and what is shown of it. */
  readonly colon: string;
  /** "In" before the dataset a chart was taken from. */
  readonly from: (title: string) => string;
  readonly retrieved: (isoDate: string, url: string) => string;
}

/** The styles, in the order they are offered. */
export const citationStyles = ['apa', 'gbt7714', 'bibtex', 'ris'] as const;
/** One of the styles. */
export type CitationStyle = (typeof citationStyles)[number];

/** The citation of a work in a style. */
export function cite(style: CitationStyle, work: CitedWork, words: CitationWords): string {
  return { apa, gbt7714, bibtex, ris }[style](work, words);
}

/**
 * APA, 7th edition, section 10.9: group author, year, title, version, kind in brackets, publisher where it is another
 * than the author, address; "Retrieved" because the address shows newer figures later.
 */
function apa(work: CitedWork, words: CitationWords): string {
  const version = [words.release(work.release), words.asOf(work.asOf)].join(words.comma);
  const whole = `${work.title} (${version})`;
  const title =
    work.view === undefined
      ? `${whole} [${words.dataset}]`
      : `${work.view} [${words.chart}]. ${words.from(whole)} [${words.dataset}]`;
  const carrier = work.site === work.publisher ? [] : [work.site];
  const accessed = dayOfAccess(work);
  const address = accessed === undefined ? work.url : words.retrieved(accessed, work.url);
  return [stopped(work.publisher), `(${yearOf(work)})`, stopped(title), ...carrier, address].join('. ');
}

/**
 * GB/T 7714-2015, 8.11 (electronic resources): author, title with the mark of its kind [DS/OL], edition, publisher and
 * year, the day of publication in round and the day of access in square brackets, address. The day of access belongs to
 * every resource on the line, the place of publication may be left out of it.
 */
function gbt7714(work: CitedWork, words: CitationWords): string {
  const edition = [words.release(work.release), words.asOf(work.asOf)].join(words.comma);
  const access = work.accessed === undefined ? '' : `[${work.accessed}]`;
  return `${stopped(work.publisher)}. ${titleOf(work, words)}[DS/OL]. ${edition}. ${work.site}, ${yearOf(work)}(${work.published})${access}. ${work.url}.`;
}

/**
 * BibTeX: `@misc`, which every BibTeX knows; `version` and `urldate` are read by biblatex and passed over by others, so
 * the note says them too. Double braces keep a group's name and the capitals of a title as they are.
 */
function bibtex(work: CitedWork, words: CitationWords): string {
  const accessed = dayOfAccess(work);
  const note = [words.release(work.release), words.asOf(work.asOf)].join(words.comma);
  const fields: readonly (readonly [string, string])[] = [
    ['author', `{${texText(work.publisher)}}`],
    ['title', `{${texText(titleOf(work, words))}}`],
    ['year', yearOf(work)],
    ['howpublished', texText(`${words.dataset}${words.comma}${work.site}`)],
    ['version', texText(work.release)],
    ['note', texText(note)],
    ['language', texText(work.language)],
    ['url', texAddress(work.url)],
    ...(accessed === undefined ? [] : [['urldate', accessed] as const]),
  ];
  return `@misc{${keyOf(work)},\n${fields.map(([name, value]) => `  ${name} = {${value}},\n`).join('')}}`;
}

/**
 * RIS: one tag a line, two capitals, two spaces, a hyphen, a space; `TY` first, `ER` last, lines end with CR LF. `ET`
 * is the version of a data set, `Y2` the day of access; dates are written with strokes.
 */
function ris(work: CitedWork, words: CitationWords): string {
  const accessed = dayOfAccess(work);
  const day = (isoDate: string) => isoDate.replaceAll('-', '/');
  const lines: readonly (readonly [string, string])[] = [
    ['TY', 'DATA'],
    ['AU', work.publisher],
    ['TI', titleOf(work, words)],
    ['PY', yearOf(work)],
    ['DA', day(work.published)],
    ['ET', work.release],
    ['PB', work.site],
    ['N1', words.asOf(work.asOf)],
    ['LA', work.language],
    ['UR', work.url],
    ...(accessed === undefined ? [] : [['Y2', day(accessed)] as const]),
    ['ER', ''],
  ];
  return lines.map(([tag, value]) => `${tag}  - ${value.replace(/\s+/g, ' ')}\r\n`).join('');
}

function titleOf({ title, view }: CitedWork, { colon }: CitationWords): string {
  return view === undefined ? title : `${title}${colon}${view}`;
}

/** The day of access, where what the address shows may be another later. */
function dayOfAccess({ accessed, isPermanent = false }: CitedWork): string | undefined {
  return isPermanent ? undefined : accessed;
}

function yearOf({ published }: CitedWork): string {
  return published.slice(0, 4);
}

/** A name without the stop that the style sets behind it. */
function stopped(name: string): string {
  return name.replace(/\.$/, '');
}

function keyOf({ url, release }: CitedWork): string {
  const place = url.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/[?#].*$/, '');
  return [...place.split('/'), release]
    .filter(Boolean)
    .join('-')
    .replace(/[^A-Za-z0-9-]+/g, '-');
}

const texSigns: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text as TeX prints it: its ten special signs escaped. */
function texText(text: string): string {
  return text.replace(/[\\{}$&#_%~^]/g, (sign) => texSigns[sign] ?? `\\${sign}`);
}

/** In an address only braces and backslashes would break the field; as percent escapes they mean the same. */
function texAddress(url: string): string {
  return url.replace(/[\\{}]/g, (sign) => encodeURIComponent(sign));
}
