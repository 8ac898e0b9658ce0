import type { Language } from '../../core/text.ts';
import type { ChartOptions } from '../kit/frame.ts';
import type { MarkupText } from '../kit/svg.ts';
import type { ExampleTable } from './tables/table.ts';

/** What a chart is drawn from, with a name for its file and a sentence about what it shows of the chart. */
export interface Example<Row, Options extends ChartOptions> {
  readonly name: string;
  readonly about: string;
  readonly rows: readonly Row[];
  readonly options: Options;
}

/** An example with its chart, whatever its rows are: what the gallery shows and the tests hold still. */
export interface Exhibit {
  readonly chart: string;
  readonly name: string;
  readonly about: string;
  /** The language of the words in the picture. */
  readonly language: Language;
  readonly title: string;
  readonly summary: string;
  /** The same figures as a table, in the language of the picture. */
  readonly table: ExampleTable;
  /** The width the example is made for, in px. */
  readonly width: number;
  /** The drawing at another width, or its own; its ids differ from width to width. */
  readonly draw: (width?: number) => MarkupText;
}

/** The examples of one chart as exhibits. */
export function exhibits<Row, Options extends ChartOptions>(
  chart: string,
  draw: (rows: readonly Row[], options: Options) => MarkupText,
  tableOf: (rows: readonly Row[], options: Options, language: Language) => ExampleTable,
  examples: readonly Example<Row, Options>[],
): readonly Exhibit[] {
  return examples.map(({ name, about, rows, options }) => {
    const { title, summary } = options;
    const language = /\p{Script=Han}/u.test(title) ? 'zh' : 'en';
    return {
      chart,
      name,
      about,
      language,
      title,
      summary,
      table: tableOf(rows, options, language),
      width: options.width,
      draw: (width = options.width) => draw(rows, { ...options, width, id: `${chart}-${name}-${width}` }),
    };
  });
}
