import type { CodeList } from '../../core/description/code-list.ts';
import type { Topic } from '../../core/description/topic.ts';
import { positionOf } from '../../core/statistics/funnel.ts';
import { isDoubtful, pointAt } from '../../core/statistics/series.ts';
import { isValidIn, tauSquaredIn } from '../../core/statistics/standing.ts';
import type { Language } from '../../core/text.ts';
import { figureWords } from '../figure-words.ts';
import { formatsOf } from '../formats.ts';
import { storyOf } from './story.ts';

/**
 * What the head of a body's page says: its latest figure, beside that of all together. When it has none for the
 * latest period although it exists, that is said first.
 */
export function bodyStoryOf(language: Language, topic: Topic, code: string, codes: CodeList | undefined) {
  const { panel, measure, dataset } = topic;
  const { figures, dataset: said, site } = figureWords(language);
  const formats = formatsOf(language);
  const { yearEndsIn, bodyName } = dataset.huiyin;
  const series = panel.bodies.get(code) ?? [];
  const known = series.findLast(({ missing }) => !missing);
  if (!known) return { headline: figures.noBodies, details: [] };

  const { period } = known;
  const story = storyOf(language, topic, period, code);
  const isLate =
    topic.period !== undefined &&
    !pointAt(series, topic.period) &&
    isValidIn(codes?.get(code), topic.period, yearEndsIn);
  const isMissing = topic.period !== undefined && pointAt(series, topic.period)?.missing === true;
  const pooled = pointAt(panel.whole, period)?.rate;
  const tauSquared = measure.mayExceedOne ? 0 : tauSquaredIn(panel, period);
  const position =
    measure.mayExceedOne || isDoubtful(known) || !pooled ? undefined : positionOf(known.rate, pooled, tauSquared);
  return {
    headline: story.headline,
    details: [
      ...(topic.period && (isLate || isMissing)
        ? [
            figures.noFigure(formats.period(topic.period, yearEndsIn)),
            said.latestKnown(formats.period(period, yearEndsIn)),
          ]
        : []),
      ...(story.evidence ? [`${site.capitalise(story.evidence)}${said.stop}`] : []),
      ...story.details,
      ...(pooled?.value != null ? [said.theWholeWas(bodyName.many[language], formats.share(pooled.value))] : []),
      ...(position ? [(tauSquared > 0 ? figures.positionsInSpread : figures.positions)[position]] : []),
    ],
  };
}
