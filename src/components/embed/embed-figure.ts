import type { MarkupText } from '../../charts/kit/svg.ts';
import type { EmbeddedChart } from '../../core/address.ts';
import { type CodeList, titleOf } from '../../core/description/code-list.ts';
import type { Topic } from '../../core/description/topic.ts';
import { type Standing, type Standings, standingsIn } from '../../core/statistics/standing.ts';
import type { Language } from '../../core/text.ts';
import { words } from '../../i18n/index.ts';
import { bodyCodesOf } from '../../i18n/source-line.ts';
import { standingsFigure } from '../../islands/standings-figure.ts';
import { trendFigure } from '../../islands/trend-words.ts';

/** What an embedded chart is drawn from. */
export interface Embedded {
  readonly chart: EmbeddedChart;
  readonly body: string | undefined;
  readonly topic: Topic;
  readonly codes: ReadonlyMap<string, CodeList>;
}

/** A chart with the words that stand over it alone on its page. */
export interface EmbedFigure {
  readonly title: string;
  readonly summary: string;
  readonly draw: (id: string, width: number) => MarkupText;
  /** The codes of the rows, where the chart has a row for each body. */
  readonly keys?: readonly string[];
  /** What the table is made from: the bodies drawn, or the series of one, or of all. */
  readonly standings?: Standings;
  readonly who: string;
  readonly list: CodeList | undefined;
}

/** The chart of a page for embedding. */
export function embedFigure(language: Language, { chart, body, topic, codes }: Embedded): EmbedFigure {
  const { dataset, resource, panel, measure, period } = topic;
  const { bodyName, yearEndsIn } = dataset.huiyin;
  const list = bodyCodesOf({ dataset, codes }, resource);
  const { dataset: said, figures } = words(language);
  const all = figures.together(bodyName.many[language]);
  if (chart === 'standings' && period) {
    const standings = standingsIn(panel, period, measure, list, yearEndsIn);
    const figure = standingsFigure(language, topic, standings, list);
    const summary = [figure.summary, ...figure.notes].join(words(language).site.sentenceGap);
    const isDrawn = ({ code }: Standing) => figure.keys?.includes(code);
    const drawn = {
      ...standings,
      rated: standings.rated.filter(isDrawn),
      tooFew: standings.tooFew.filter(isDrawn),
    };
    return { ...figure, summary, standings: drawn, who: all, list };
  }
  if (body === undefined) return { ...trendFigure(language, topic, all), who: all, list };
  const name = titleOf(list, body, language);
  const figure = trendFigure(language, topic, name, body);
  return { ...figure, title: `${name}${said.colon}${figure.title}`, who: name, list };
}
