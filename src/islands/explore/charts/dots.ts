import { dotPlot } from '../../../charts/dot-plot.ts';
import type { MarkupText } from '../../../charts/kit/svg.ts';
import { positionOf } from '../../../core/statistics/funnel.ts';
import { tauSquaredOf } from '../../../core/statistics/over-dispersion.ts';
import { rateOf, reliabilityOf, shownShare } from '../../../core/statistics/rate.ts';
import { caveatsOf } from '../../../core/statistics/series.ts';
import { type ExploreView, wordsOf } from '../setup.ts';
import { rangeOf, titleFor, whoIn, wholeOf } from '../wording.ts';
import { chartId, type Drawn, drawnFigure, groupsOf, hrefOf, measureAt } from './drawn.ts';

/** A measure of each group, highest first, each with its interval, against all together. */
export function dots(seen: ExploreView, at: number): Drawn {
  const title = titleFor(seen, [measureAt(seen, at)]);
  const rows = groupsOf(seen).flatMap(({ rows }) => rows);
  const named = { at, id: chartId(at), title, sizes: ['narrow', 'wide'], rows } as const;
  return { markup: drawnFigure(seen, named, (width, id) => draw(seen, at, { width, id, title })) };
}

function draw(
  seen: ExploreView,
  at: number,
  { width, id, title }: { readonly width: number; readonly id: string; readonly title: string },
): MarkupText {
  const { setup, question } = seen;
  const { explore, figures, formats } = wordsOf(setup);
  const measure = measureAt(seen, at);
  const whole = wholeOf(seen, at);
  const wholeShare = shownShare(whole);
  // Above and below are said of a group against the whole it belongs to, not against whatever else was ticked.
  const isWhole = !question.by.some((column) => Object.hasOwn(question.where, column));
  const groups = groupsOf(seen).map((group) => {
    const figure = group.rows[0]?.figures[at];
    return {
      ...group,
      caveats: caveatsOf(group.rows[0] ?? { flags: [] }),
      rate: rateOf(figure?.numerator ?? 0, figure?.denominator ?? 0),
    };
  });
  const sound = groups
    .filter(({ rate, caveats }) => reliabilityOf(rate.denominator) === 'sound' && !caveats.doubtful)
    .map(({ rate }) => rate);
  const tauSquared = measure.mayExceedOne ? 0 : tauSquaredOf(sound, whole);
  const rows = groups.map((group) => {
    const { keys, name, rate, caveats } = group;
    const isCompared = isWhole && !measure.mayExceedOne && !caveats.doubtful;
    const position = isCompared ? positionOf(rate, whole, tauSquared) : undefined;
    return {
      code: keys.join(' '),
      label: name,
      rate,
      ...caveats,
      ...(position && { position }),
      ...hrefOf(seen, group),
    };
  });
  const label = isWhole ? figures.wholeAt : (share: number) => explore.chosenTogether(formats.share(share));
  return dotPlot(rows, {
    id,
    title,
    summary: explore.byBodySummary(measure.title[setup.language], whoIn(seen), rangeOf(seen)),
    width,
    formatShare: formats.share,
    formatTick: formats.tick,
    words: { ...figures, ...figures.caveats, empty: explore.nothingFound },
    ...(wholeShare === null ? {} : { pooled: { share: wholeShare, label: label(wholeShare) } }),
    mayExceedOne: measure.mayExceedOne ?? false,
  });
}
