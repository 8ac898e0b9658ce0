import { dotPlot } from '../charts/dot-plot.ts';
import type { MarkupText } from '../charts/kit/svg.ts';
import { type CodeList, titleOf } from '../core/description/code-list.ts';
import type { Topic } from '../core/description/topic.ts';
import { caveatsOf } from '../core/statistics/series.ts';
import { foremostIn, type Standings } from '../core/statistics/standing.ts';
import type { Language } from '../core/text.ts';
import { figureWords } from '../i18n/figure-words.ts';
import { standingsWords } from '../i18n/findings/standings-words.ts';
import { formatsOf } from '../i18n/formats.ts';

/** The picture of who differs, with its words, ready to be drawn at any width. */
export interface StandingsFigure {
  readonly title: string;
  readonly summary: string;
  /** The codes of the rows, in the order of the picture’s input, where a table has them. */
  readonly keys?: readonly string[];
  readonly notes: readonly string[];
  readonly draw: (id: string, width: number) => MarkupText;
}

/** So many bodies without a rate have a row of their own. */
const mostWithoutRate = 5;

/** The bodies of a period, highest first; of very many, those that stand out most. `hrefOf` makes their names links. */
export function standingsFigure(
  language: Language,
  topic: Topic,
  standings: Standings,
  codes: CodeList | undefined,
  hrefOf?: (code: string) => string,
): StandingsFigure {
  const { figures, charts, dataset: said } = figureWords(language);
  const positions =
    standings.tauSquared > 0
      ? charts.inSpread
      : { above: figures.above, similar: figures.similar, below: figures.below };
  const formats = formatsOf(language);
  const { title, summary, target } = standingsWords(language, topic, standings);
  const pooled = standings.pooled.value;
  const { rated, tooFew } = standings;
  // A row without a rate shows nothing but a name, which the table has too.
  const isListed = rated.length === 0 || tooFew.length <= mostWithoutRate;
  const listed = (those: Standings) => (isListed ? [...those.rated, ...those.tooFew] : those.rated);
  const [all, shown] = [listed(standings), listed(foremostIn(standings))];
  const rows = shown.map(({ code, point, position }) => ({
    code,
    label: titleOf(codes, code, language),
    rate: point.rate,
    ...caveatsOf(point),
    ...(hrefOf && { href: hrefOf(code) }),
    ...(position && { position }),
  }));
  const draw = (id: string, width: number): MarkupText =>
    dotPlot(rows, {
      id,
      width,
      title,
      summary,
      formatShare: formats.share,
      formatTick: formats.tick,
      words: {
        ...positions,
        chanceVariation: figures.chanceVariation,
        ...figures.caveats,
        tooFew: figures.tooFew,
        empty: figures.noBodies,
      },
      ...(pooled !== null && { pooled: { share: pooled, label: figures.wholeAt(pooled) } }),
      ...(target && { target }),
      ...(topic.measure.mayExceedOne && { mayExceedOne: true }),
    });
  return {
    title,
    summary,
    keys: rows.map(({ code }) => code),
    notes: [
      ...(shown.length < all.length
        ? [charts.foremost(shown.length, all.length, topic.dataset.huiyin.bodyName.many[language])]
        : []),
      ...(isListed ? [] : [`${figures.unplacedCount(tooFew.length)}${said.stop}`]),
    ],
    draw,
  };
}
