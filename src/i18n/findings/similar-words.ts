import type { Topic } from '../../core/description/topic.ts';
import { isDoubtful, type SeriesPoint } from '../../core/statistics/series.ts';
import type { Language } from '../../core/text.ts';
import { formatsOf, words } from '../index.ts';

/** What is said above the bodies that are like one, whose latest figure is given: by what they are, or why there are none. */
export function similarWords(
  language: Language,
  { dataset, measure }: Pick<Topic, 'dataset' | 'measure'>,
  point: SeriesPoint,
  similar: number,
): string {
  const { body: said } = words(language);
  const { bodyName, yearEndsIn } = dataset.huiyin;
  const bodies = bodyName.many[language];
  const period = formatsOf(language).period(point.period, yearEndsIn);
  const { denominator } = point.rate;
  if (similar > 0) return said.similarBy(measure.title[language], period, denominator, bodies);
  if (denominator < 30) return said.tooSmall(period);
  return isDoubtful(point) ? said.doubtful(period) : said.noneSimilar(period, bodies);
}
