import { runsOf } from '../../charts/kit/series.ts';
import { type CodeList, titleOf } from '../../core/description/code-list.ts';
import type { Dataset } from '../../core/description/dataset.ts';
import type { Topic } from '../../core/description/topic.ts';
import type { Release } from '../../core/release/release.ts';
import type { Series } from '../../core/statistics/series.ts';
import type { Language } from '../../core/text.ts';
import { bodyStoryOf } from '../../i18n/findings/body-story.ts';
import { storyOf } from '../../i18n/findings/story.ts';
import { words } from '../../i18n/index.ts';
import { sourceOf } from '../../i18n/source-line.ts';
import { drawable, trendFigure } from '../../islands/trend-words.ts';
import { shareImage } from './share-image.ts';

/** What a share image is made from. */
export interface Shared {
  readonly dataset: Dataset;
  readonly latest: Release;
  /** The headline of the dataset; of a body that does not report it, a measure that it does. */
  readonly topic: Topic;
  /** Names of the bodies. */
  readonly codes: CodeList | undefined;
  readonly siteName: string;
}

/** The share image of a dataset, or of its body with this code, as SVG. */
export function shareOf(
  language: Language,
  { dataset, latest, topic, codes, siteName }: Shared,
  code?: string,
): string {
  const { title, publisher, summary, synthetic, bodyName } = dataset.huiyin;
  const { figures, site } = words(language);
  const name = code === undefined ? title[language] : titleOf(codes, code, language);
  const together = figures.together(bodyName.many[language]);
  // A body that no rate can be shown of has the chart of all together, and the picture says so.
  const hasOwn = code === undefined || isDrawn(topic.panel.bodies.get(code) ?? []);
  const own = code === undefined ? trendFigure(language, topic, together) : trendFigure(language, topic, name, code);
  const finding =
    code !== undefined
      ? bodyStoryOf(language, topic, code, codes).headline
      : topic.period
        ? storyOf(language, topic, topic.period).headline
        : summary[language];
  const picture = {
    kicker: code === undefined ? publisher[language] : title[language],
    name,
    finding,
    ...(!hasOwn && { caption: site.capitalise(together) }),
    source: sourceOf(language, { dataset, latest }),
    siteName,
    ...(synthetic && { synthetic: site.syntheticTitle }),
  };
  return shareImage(language, picture, hasOwn ? own : trendFigure(language, topic, together));
}

/** Whether a trend of the series has a point to show. */
function isDrawn(series: Series): boolean {
  return runsOf(drawable(series)).length > 0;
}
