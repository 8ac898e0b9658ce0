/** The menu under a chart, the citation of a dataset, and the pages made for embedding. */
export const sharing = {
  hint: 'Arrow keys move from mark to mark, Home and End to the ends, Esc closes.',
  take: 'Share or download',
  png: 'Picture (PNG)',
  svg: 'Drawing (SVG)',
  /** The figures of the chart as files; the number of rows is set behind each. */
  tableForms: { csv: 'CSV', excel: 'CSV for Excel', xlsx: 'XLSX', json: 'JSON' },
  /** Behind the name of a form; `0` stands where the number comes. */
  rows: (number: number) => (number === 1 ? ', 1 row' : `, ${number} rows`),
  /** Names of the sheets of a workbook. */
  figures: 'Figures',
  about: 'About',
  source: 'Source',
  link: 'Link to this chart',
  copyLink: 'Copy link',
  allFigures: 'All figures of the dataset',
  howToCite: 'How to cite',
  cite: 'Cite this chart',
  style: 'Citation style',
  /** What a share image shows, for those who do not see it. */
  imageAlt: (name: string, finding: string) => `Line chart. ${name}${finding && `: ${finding}`}`,
  moreAt: (siteName: string) => `More at ${siteName}`,
  embed: 'Embed this chart',
  /** Backticks set code. */
  embedHint:
    'A live chart follows the newest release; a frozen one keeps to its own and says when that is superseded. Both name their source. To fix the colours, add `?theme=light` or `?theme=dark` to the address.',
  copyCitation: 'Copy citation',
  copyEmbed: 'Copy code',
  copied: 'Copied.',
  notCopied: 'The browser did not allow copying. The text is selected: press Ctrl+C or ⌘C.',
  failed: 'The picture could not be made. Try another browser, or take the drawing (SVG).',
  /** Behind the name of an interval, for the columns of its two ends. */
  low: ' (low)',
  high: ' (high)',
  /** Likewise for the words beside its numbers. */
  flag: ' (flag)',
};
