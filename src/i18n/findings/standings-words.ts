import type { Topic } from '../../core/description/topic.ts';
import type { Standings } from '../../core/statistics/standing.ts';
import type { Language } from '../../core/text.ts';
import { figureWords } from '../figure-words.ts';
import { formatsOf } from '../formats.ts';
import { targetIn } from './story.ts';

/** Title, summary and target of the picture that shows who differs. */
export function standingsWords(
  language: Language,
  { dataset, measure }: Topic,
  { period, rated, tauSquared }: Standings,
) {
  const { figures, site } = figureWords(language);
  const name = formatsOf(language).period(period, dataset.huiyin.yearEndsIn);
  const bodies = dataset.huiyin.bodyName.many[language];
  const compared = rated.filter(({ position }) => position !== undefined);
  const numberOf = (wanted: string) => compared.filter(({ position }) => position === wanted).length;
  const spread = Math.sqrt(tauSquared);
  const title = figures.standingsTitle(numberOf('above'), numberOf('below'), compared.length, bodies, name, spread > 0);
  const summary =
    compared.length > 0
      ? figures.standingsSummary(measure.title[language], bodies, name, true) +
        (spread > 0 ? site.sentenceGap + figures.standingsSpread(bodies, spread) : '')
      : figures.plainStandingsSummary(measure.title[language], bodies, name);
  const target = targetIn(measure.targets, period);
  return { title, summary, target: target && { share: target.value, label: target.title[language] } };
}
