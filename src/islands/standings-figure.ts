import { dotPlot } from '../charts/dot-plot.ts';
import { type CodeList, titleOf } from '../core/code-list.ts';
import type { Standings } from '../core/standing.ts';
import type { Language } from '../core/text.ts';
import type { Topic } from '../core/topic.ts';
import { formatsOf, words } from '../i18n/index.ts';
import { standingsWords } from '../i18n/standings-words.ts';

/** The picture of who differs, with its words, ready to be drawn at any width. */
export interface StandingsFigure {
  readonly title: string;
  readonly summary: string;
  readonly draw: (id: string, width: number) => string;
}

/** All bodies in a period, highest first. `hrefOf` makes their names links. */
export function standingsFigure(
  language: Language,
  topic: Topic,
  standings: Standings,
  codes: CodeList | undefined,
  hrefOf?: (code: string) => string,
): StandingsFigure {
  const { figures } = words(language);
  const formats = formatsOf(language);
  const { title, summary, target } = standingsWords(language, topic, standings);
  const pooled = standings.pooled.value;
  const rows = [...standings.rated, ...standings.tooFew].map(({ code, point, position }) => ({
    code,
    label: titleOf(codes, code, language),
    rate: point.rate,
    ...(hrefOf && { href: hrefOf(code) }),
    ...(position && { position }),
  }));
  const draw = (id: string, width: number): string =>
    dotPlot(rows, {
      id,
      width,
      title,
      summary,
      formatShare: formats.share,
      formatTick: formats.tick,
      words: {
        above: figures.above,
        similar: figures.similar,
        below: figures.below,
        chanceVariation: figures.chanceVariation,
        lowReliability: figures.lowReliabilityMark,
        tooFew: figures.tooFew,
        empty: figures.noBodies,
      },
      ...(pooled !== null && { pooled: { share: pooled, label: figures.wholeAt(pooled) } }),
      ...(target && { target }),
      ...(topic.measure.mayExceedOne && { mayExceedOne: true }),
    });
  return { title, summary, draw };
}
