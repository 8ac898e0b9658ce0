import type { CodeList } from '../core/description/code-list.ts';
import type { Dataset, Measure, Resource, Term } from '../core/description/dataset.ts';
import type { Release } from '../core/release/release.ts';
import type { SiteSettings } from '../core/site.ts';
import type { Sheet, SheetCell } from '../core/table/sheet.ts';
import { type Language, languages, type Text } from '../core/text.ts';
import { remark } from '../i18n/findings/remark.ts';
import { words } from '../i18n/index.ts';

/** What is said in a workbook about a table of a release. */
export interface WorkbookSubject {
  readonly dataset: Dataset;
  readonly resource: Resource;
  readonly release: Release;
  /** The code lists that the table's columns take their codes from, by name. */
  readonly codes: ReadonlyMap<string, CodeList>;
  /** The publisher's notes as text, in each language. */
  readonly notes: Text;
  readonly settings: SiteSettings;
  /** Where the release stands, in full when the site knows its address. */
  readonly address: string;
}

type Words = ReturnType<typeof words>;
type Row = readonly SheetCell[];

/**
 * The sheets that stand behind a table's figures in its workbook: about, columns, measures, flags, notes, and one for
 * each code list. Each says everything in every language of the site, so that one file serves all.
 */
export function explainingSheets(subject: WorkbookSubject): readonly Sheet[] {
  const { resource, codes, notes } = subject;
  const { measures, breaks } = resource.huiyin;
  const sheets: readonly Sheet[] = [
    { name: sheetName('about'), widths: [20, 60, 60], isWrapped: true, rows: aboutRows(subject) },
    {
      name: sheetName('columns'),
      widths: [24, 12, 40, 40, 20],
      rows: [
        [said('column'), said('type'), ...inEach(({ forms }) => forms.language), said('codeList')],
        ...resource.schema.fields.map(({ name, type, huiyin }) => [
          name,
          type,
          ...texts(huiyin.title),
          huiyin.codes ?? null,
        ]),
      ],
    },
    {
      name: sheetName('measures'),
      widths: [28, 28, 50, 50, 40, 40],
      isWrapped: true,
      rows: [
        [
          ...inEach(({ forms }) => forms.measure),
          ...inEach(({ forms }) => forms.definition),
          said('numerator'),
          said('denominator'),
        ],
        ...measures.map(measureRow),
      ],
    },
    {
      name: sheetName('flags'),
      widths: [12, 60, 60],
      rows: [
        [said('code'), ...inEach(({ forms }) => forms.meaning)],
        ...Object.keys(words('en').exchange.statuses).map((code) => [
          code,
          ...inEach(({ exchange }) => (exchange.statuses as Readonly<Record<string, string>>)[code] ?? ''),
        ]),
      ],
    },
    {
      name: sheetName('notes'),
      widths: [80, 80],
      isWrapped: true,
      rows: [
        inEach(({ forms }) => forms.note),
        ...breaks.map(({ from, reason }) =>
          inEach(({ dataset }, each) => `${dataset.targetFrom(from)}${dataset.colon}${reason[each]}`),
        ),
        ...paragraphs(notes),
      ],
    },
    ...Array.from(codes, ([name, list]) => codeSheet(name, list)),
  ];
  return sheets.map((sheet, at) => ({
    ...sheet,
    name: freeName(sheet.name, [resource.name, ...sheets.slice(0, at).map(({ name }) => name)]),
  }));
}

/** A name that Excel lets a sheet have: 31 characters at most, and no other's, whatever the case. */
function freeName(name: string, taken: readonly string[]): string {
  const short = name.slice(0, 31);
  const isTaken = taken.some((other) => other.slice(0, 31).toLowerCase() === short.toLowerCase());
  return isTaken ? `${name.slice(0, 28)} ${taken.length + 1}` : short;
}

function aboutRows({ dataset, resource, release, settings, address }: WorkbookSubject): readonly Row[] {
  const { huiyin, licenses, sources } = dataset;
  const { id, asOf, published, status, files, cause } = release;
  const same = (value: SheetCell): Row => languages.map(() => value);
  const links = (all: typeof licenses): Row =>
    same(all.map(({ title, path }) => [title, path].filter(Boolean).join(', ')).join('\n'));
  const rows = files.find(({ path }) => path === resource.path)?.rows ?? null;
  return [
    [said('item'), ...inEach(({ forms }) => forms.language)],
    ...(huiyin.synthetic ? [[both(({ site }) => site.syntheticTitle), ...inEach(({ site }) => site.synthetic)]] : []),
    [said('dataset'), ...texts(huiyin.title)],
    [said('table'), ...texts(resource.huiyin.title)],
    [said('meaning'), ...texts(huiyin.summary)],
    [said('publisher'), ...texts(huiyin.publisher)],
    [said('releaseId'), ...same(id)],
    [said('published'), ...same(published.slice(0, 10))],
    [said('asOf'), ...same(asOf)],
    [said('status'), ...inEach(({ site }) => site.statuses[status])],
    ...(cause ? [[said('correction'), ...inEach((_, each) => remark(each, cause, 'reason'))]] : []),
    [said('rows'), ...same(rows)],
    [said('licence'), ...links(licenses)],
    [said('source'), ...links(sources)],
    [said('address'), ...languages.map((each) => `${settings.name[each]}: ${address}`)],
    [said('reading'), ...inEach(({ forms }) => forms.readingText)],
  ];
}

function measureRow({ title, definition, numerator, denominator }: Measure): Row {
  return [...texts(title), ...texts(definition), termText(numerator), termText(denominator)];
}

/** A term as a formula over the columns, for people: `a + b (bin_to <= 20)`. */
function termText({ sum, where = [] }: Term): string {
  const conditions = where.map(({ column, atMost }) => `${column} <= ${atMost}`);
  return [sum.join(' + '), ...(conditions.length > 0 ? [`(${conditions.join(', ')})`] : [])].join(' ');
}

function codeSheet(name: string, list: CodeList): Sheet {
  return {
    name,
    widths: [24, 48, 40],
    rows: [
      [said('code'), ...inEach(({ forms }) => forms.language)],
      ...Array.from(list.values(), ({ code, title }) => [code, ...texts(title)]),
    ],
  };
}

/** The notes side by side, paragraph by paragraph. */
function paragraphs(notes: Text): readonly Row[] {
  const columns = languages.map((language) =>
    notes[language]
      .split(/\n\s*\n/)
      .map((paragraph) => plainParagraph(paragraph.trim(), language))
      .filter(Boolean),
  );
  const length = Math.max(...columns.map((column) => column.length));
  return Array.from({ length }, (_, at) => columns.map((column) => column[at] ?? null));
}

/** A paragraph of Markdown without the marks of a heading and without the line ends that only the file has. */
function plainParagraph(paragraph: string, language: Language): string {
  return paragraph.replace(/^#+\s*/, '').replace(/\n(?!\s*(?:[-*]|\d+\.)\s)\s*/g, words(language).site.sentenceGap);
}

function texts(text: Text): readonly string[] {
  return languages.map((language) => text[language]);
}

function inEach(take: (words: Words, language: Language) => string): readonly string[] {
  return languages.map((language) => take(words(language), language));
}

/** A heading in every language at once. */
function both(take: (words: Words) => string): string {
  return inEach(take).join(' ');
}

type Heading = {
  [Key in keyof Words['forms']]: Words['forms'][Key] extends string ? Key : never;
}[keyof Words['forms']];

function said(key: Heading): string {
  return both(({ forms }) => forms[key]);
}

function sheetName(key: keyof Words['forms']['sheets']): string {
  return both(({ forms }) => forms.sheets[key]);
}
