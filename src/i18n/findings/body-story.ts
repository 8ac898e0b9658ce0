import type { CodeList } from '../../core/description/code-list.ts';
import type { Topic } from '../../core/description/topic.ts';
import type { Period } from '../../core/period.ts';
import { positionOf } from '../../core/statistics/funnel.ts';
import { shownShare } from '../../core/statistics/rate.ts';
import { isDoubtful, pointAt } from '../../core/statistics/series.ts';
import { isValidIn, tauSquaredIn } from '../../core/statistics/standing.ts';
import type { Language } from '../../core/text.ts';
import { figureWords } from '../figure-words.ts';
import { formatsOf } from '../formats.ts';
import { absence, storyOf } from './story.ts';

/**
 * What the head of a body's page says: its latest figure, beside that of all together. When it has none for the
 * latest period although it exists, that is said first.
 */
export function bodyStoryOf(language: Language, topic: Topic, code: string, codes: CodeList | undefined) {
  const { panel, measure, dataset } = topic;
  const { figures, dataset: said, site } = figureWords(language);
  const formats = formatsOf(language);
  const { yearEndsIn, bodyName } = dataset.huiyin;
  const nameOf = (when: Period) => formats.period(when, yearEndsIn);
  const series = panel.bodies.get(code) ?? [];
  const known = series.findLast(({ missing }) => !missing);
  const last = series.at(-1);
  if (!known) {
    const isTold = last?.flags.some((flag) => flag !== 'O');
    const headline =
      last && isTold ? absence(language, last, nameOf(last.period)) : figures.noneOf(measure.title[language]);
    return { headline, details: [] };
  }
  const { period } = known;
  const story = storyOf(language, topic, period, code);
  const latest = topic.period && pointAt(series, topic.period);
  const isLate = topic.period !== undefined && !latest && isValidIn(codes?.get(code), topic.period, yearEndsIn);
  const pooled = pointAt(panel.whole, period)?.rate;
  const pooledShare = pooled ? shownShare(pooled) : null;
  const tauSquared = measure.mayExceedOne ? 0 : tauSquaredIn(panel, period);
  const position =
    measure.mayExceedOne || isDoubtful(known) || !pooled ? undefined : positionOf(known.rate, pooled, tauSquared);
  return {
    headline: story.headline,
    details: [
      ...(topic.period && (isLate || latest?.missing)
        ? [absence(language, latest, nameOf(topic.period)), said.latestKnown(nameOf(period))]
        : []),
      ...(story.evidence ? [`${site.capitalise(story.evidence)}${said.stop}`] : []),
      ...story.details,
      ...(pooledShare === null ? [] : [said.theWholeWas(bodyName.many[language], formats.share(pooledShare))]),
      ...(position ? [(tauSquared > 0 ? figures.positionsInSpread : figures.positions)[position]] : []),
    ],
  };
}
