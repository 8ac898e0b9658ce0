import type { CodeList } from '../../core/description/code-list.ts';
import { titleOf } from '../../core/description/code-list.ts';
import { bodiesOf, type Topic } from '../../core/description/topic.ts';
import type { Position } from '../../core/statistics/funnel.ts';
import { rateOf } from '../../core/statistics/rate.ts';
import { type Panel, pointAt, type SeriesPoint } from '../../core/statistics/series.ts';
import { isValidIn, type Standings } from '../../core/statistics/standing.ts';
import type { Language } from '../../core/text.ts';
import { words } from '../../i18n/index.ts';
import { flagsInWords } from '../../i18n/table-words.ts';

/** A line of the table: a body with its figures, or with the reason why it has none. */
export interface StandingsRow {
  readonly code: string;
  readonly name: string;
  /** Only who has figures has a page. */
  readonly hasPage: boolean;
  /** Undefined where there are no figures. */
  readonly point?: SeriesPoint;
  readonly position?: Position | undefined;
  readonly flag: string;
}

/** Those that reported, by name, so that nobody reads an order into it. */
export function reportedRows(
  language: Language,
  { rated, tooFew }: Standings,
  codes: CodeList | undefined,
): readonly StandingsRow[] {
  return byName(
    language,
    [...rated, ...tooFew].map(({ code, point, position }) => {
      const flag = flagsInWords(language, point.rate, point.flags);
      return { code, name: titleOf(codes, code, language), hasPage: true, point, position, flag };
    }),
  );
}

/** Bodies without figures, by name, each with its reason; `codesOf` gives the list that has the name of a body. */
export function emptyRows(
  language: Language,
  missing: readonly string[],
  codesOf: (code: string) => CodeList | undefined,
  flagOf: (code: string) => string,
): readonly StandingsRow[] {
  return byName(
    language,
    missing.map((code) => ({ code, name: titleOf(codesOf(code), code, language), hasPage: true, flag: flagOf(code) })),
  );
}

/** Those that reported, those that are missing, and the regions that have a tile and no figures at all: the grid hatches them. */
export function rowsOf(
  language: Language,
  { measure, panel }: Topic,
  standings: Standings,
  codes: CodeList | undefined,
): readonly StandingsRow[] {
  const uncovered = [...(codes?.values() ?? [])].filter(
    ({ code, tile }) => tile && !measure.mayExceedOne && !panel.bodies.has(code),
  );
  return [
    ...reportedRows(language, standings, codes),
    ...absentRows(language, panel, standings, codes),
    ...uncovered.map(({ code }) => ({
      code,
      name: titleOf(codes, code, language),
      hasPage: false,
      flag: words(language).charts.notCovered,
    })),
  ];
}

/** Those without figures in the period, each with what its row says, or that there is none. */
export function absentRows(
  language: Language,
  { bodies }: Panel,
  { absent, period }: Standings,
  codes: CodeList | undefined,
): readonly StandingsRow[] {
  const flagsOf = (code: string) => pointAt(bodies.get(code) ?? [], period)?.flags ?? [];
  return emptyRows(
    language,
    absent,
    () => codes,
    (code) => flagsInWords(language, rateOf(0, 0), flagsOf(code), true),
  );
}

/** Those that exist in the period of a measure and have figures in the dataset, but none of this measure in any period. */
export function elsewhereRows(
  language: Language,
  topics: readonly [Topic, ...Topic[]],
  codesOf: (topic: Topic) => CodeList | undefined,
): readonly StandingsRow[] {
  const [{ panel, period, dataset }] = topics;
  const codesOfBody = (code: string) => codesOf(topics.find((topic) => topic.panel.bodies.has(code)) ?? topics[0]);
  const codes = bodiesOf(topics).filter(
    (code) =>
      period && !panel.bodies.has(code) && isValidIn(codesOfBody(code)?.get(code), period, dataset.huiyin.yearEndsIn),
  );
  return emptyRows(language, codes, codesOfBody, () => words(language).dataset.noneOfMeasure);
}

function byName(language: Language, rows: readonly StandingsRow[]): readonly StandingsRow[] {
  const collator = new Intl.Collator(language === 'zh' ? 'zh-Hans-CN' : 'en');
  return [...rows].sort((one, other) => collator.compare(one.name, other.name));
}
