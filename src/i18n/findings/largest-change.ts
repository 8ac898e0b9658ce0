import type { MeasureOverTime } from '../../core/description/topic.ts';
import type { Period } from '../../core/period.ts';
import { breaksFor, type Series } from '../../core/statistics/series.ts';
import { isReturn, largestChange, type YearChange, yearChange } from '../../core/statistics/year-change.ts';
import type { Language } from '../../core/text.ts';
import type { Movement } from '../en/body.ts';
import { formatsOf, words } from '../index.ts';

/** A change with the measure it is a change of. */
interface Change extends YearChange {
  readonly over: MeasureOverTime;
  readonly series: Series;
}

/**
 * What moved most, of a body: among all measures in their latest final period, and among all final periods of the first
 * measure. A paragraph each; said as well when nothing moved beyond chance. No movement is praised or blamed.
 */
export function largestChangeWords(
  language: Language,
  measures: readonly [MeasureOverTime, ...MeasureOverTime[]],
  code: string,
): readonly string[] {
  const { body, site } = words(language);
  const [headline] = measures;
  const latest = measures.flatMap((over) => changeIn(over, code, latestFinal(seriesOf(over, code))));
  const all = seriesOf(headline, code)
    .filter(({ provisional }) => !provisional)
    .flatMap(({ period }) => changeIn(headline, code, period));
  if (latest.length === 0 && all.length === 0) return [body.nothingToCompare];

  const withReturn = (sentence: string, { over, series, ...change }: Change): string => {
    const isBack = isReturn(series, change, breaksFor(over.resource.huiyin.breaks, code));
    return isBack ? [sentence, body.returned(change.difference > 0)].join(site.sentenceGap) : sentence;
  };
  const now = largestChange(latest);
  const ever = largestChange(all);
  const title = headline.measure.title[language];
  const isSame = now && ever && now.over === ever.over && now.now === ever.now;
  return [
    ...(now ? [withReturn(body.movedNow(movementOf(language, now), latest.length), now)] : []),
    ...(!now && latest.length > 0 ? [body.stoodStill(latest.length)] : []),
    ...(ever && !isSame ? [withReturn(body.movedEver(movementOf(language, ever)), ever)] : []),
    ...(!ever && all.length > 1 ? [body.movedNever(title)] : []),
    ...(isSame ? [body.movedNeverMore(title)] : []),
  ];
}

function seriesOf({ panel }: MeasureOverTime, code: string): Series {
  return panel.bodies.get(code) ?? [];
}

/** Figures that may still change are not weighed: part of their movement is what has not come in yet. */
function latestFinal(series: Series): Period | undefined {
  return series.findLast(({ missing, provisional }) => !missing && !provisional)?.period;
}

function changeIn(over: MeasureOverTime, code: string, period: Period | undefined): readonly Change[] {
  const { measure, resource } = over;
  const series = seriesOf(over, code);
  const breaks = breaksFor(resource.huiyin.breaks, code);
  const change = period && !measure.mayExceedOne ? yearChange(series, period, breaks) : undefined;
  return change ? [{ ...change, over, series }] : [];
}

/** The figures of a change as its sentence needs them. */
export function movementOf(
  language: Language,
  { over, now, before, difference, chance }: YearChange & Pick<Change, 'over'>,
): Movement {
  const name = (period: Period) => formatsOf(language).period(period, over.dataset.huiyin.yearEndsIn);
  return {
    measure: over.measure.title[language],
    now: now.rate.value ?? 0,
    nowIn: name(now.period),
    before: before.rate.value ?? 0,
    beforeIn: name(before.period),
    difference,
    low: chance?.interval.low ?? difference,
    high: chance?.interval.high ?? difference,
  };
}
