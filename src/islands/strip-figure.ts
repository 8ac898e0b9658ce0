import { dotStrip } from '../charts/dot-strip.ts';
import type { MarkupText } from '../charts/kit/svg.ts';
import { type CodeList, titleOf } from '../core/description/code-list.ts';
import type { Topic } from '../core/description/topic.ts';
import type { Period } from '../core/period.ts';
import { caveatsOf } from '../core/statistics/series.ts';
import { foremostIn, type Standings, standingsIn } from '../core/statistics/standing.ts';
import type { Language } from '../core/text.ts';
import { figureWords } from '../i18n/figure-words.ts';
import { standingsWords } from '../i18n/findings/standings-words.ts';
import { formatsOf } from '../i18n/formats.ts';
import type { StandingsFigure } from './standings-figure.ts';

/** How far the bodies lie apart in a period, with its words, ready to be drawn at any width, and what it rests on. */
export function stripFigure(
  language: Language,
  topic: Topic,
  period: Period,
  codes: CodeList | undefined,
): StandingsFigure & { readonly standings: Standings } {
  const { figures, charts } = figureWords(language);
  const { measure, dataset, panel } = topic;
  const { yearEndsIn, bodyName } = dataset.huiyin;
  const standings = standingsIn(panel, period, measure, codes, yearEndsIn);
  const { title } = standingsWords(language, topic, standings);
  const summary = figures.stripSummary(
    measure.title[language],
    bodyName.many[language],
    formatsOf(language).period(period, yearEndsIn),
  );
  const all = [...standings.rated, ...standings.tooFew];
  const { rated, tooFew } = foremostIn(standings);
  const told = [...rated, ...tooFew];
  // Of very many bodies all are drawn; those in the table come first, so that their places are their keys.
  const rows = [...told, ...all.filter((each) => !told.includes(each))].map(({ code, point, position }, place) => ({
    code,
    label: titleOf(codes, code, language),
    rate: point.rate,
    ...caveatsOf(point),
    ...(position && { position }),
    ...(place >= told.length && { untold: true }),
  }));
  const pooled = standings.pooled.value;
  const draw = (id: string, width: number): MarkupText =>
    dotStrip(rows, {
      id,
      width,
      title,
      summary,
      formatTick: formatsOf(language).tick,
      words: {
        ...(standings.tauSquared > 0
          ? charts.inSpread
          : { above: figures.above, similar: figures.similar, below: figures.below }),
        ...figures.caveats,
        unplaced: figures.unplacedCount,
        empty: figures.noBodies,
      },
      ...(pooled !== null && { pooled: { share: pooled, label: figures.wholeAt(pooled) } }),
      ...(measure.mayExceedOne && { mayExceedOne: true }),
    });
  return {
    title,
    summary,
    keys: told.map(({ code }) => code),
    notes: told.length < all.length ? [charts.allDrawn(told.length, bodyName.many[language])] : [],
    standings,
    draw,
  };
}
