import type { CodeList } from '../../core/description/code-list.ts';
import type { Resource } from '../../core/description/dataset.ts';
import { bodiesOf, type Topic } from '../../core/description/topic.ts';
import { mostRows } from '../../core/foremost.ts';
import { type Standings, standingsIn } from '../../core/statistics/standing.ts';
import type { Language } from '../../core/text.ts';
import { absentRows, emptyRows, reportedRows, type StandingsRow } from '../standings-table/standings-rows.ts';

/** Why bodies stand together in the list of all: they have figures of the latest period, are missing from it, or neither. */
export type BodiesKind = 'reported' | 'missing' | 'other';

/** A page of the list of all bodies: so many lines of one kind, by name. */
export interface BodiesPart {
  /** Its number, from 1. */
  readonly number: number;
  readonly kind: BodiesKind;
  readonly rows: readonly StandingsRow[];
}

/** A page of so many lines is light on a poor line, and short enough to find a name in. */
const mostLines = 500;

/** How the bodies stand in the latest period of the headline; undefined where it has no figures at all. */
export function latestStandings(
  { dataset, measure, panel, period }: Topic,
  codes: CodeList | undefined,
): Standings | undefined {
  return period && standingsIn(panel, period, measure, codes, dataset.huiyin.yearEndsIn);
}

/**
 * Every body of a dataset, each once: by name those with figures in the latest period of the headline, then those that are
 * missing from it, then those that stand in another table or ended before. Each kind begins a page; pages of a kind are
 * equally long. None where the dataset's own page lists all. `codesOf` gives the names of the bodies of a table.
 */
export function partsOf(
  language: Language,
  topics: readonly [Topic, ...Topic[]],
  codesOf: (resource: Resource) => CodeList | undefined,
): readonly BodiesPart[] {
  const codes = codesOf(topics[0].resource);
  const standings = latestStandings(topics[0], codes);
  const all = bodiesOf(topics);
  if (!standings || all.length <= mostRows) return [];
  const reported = reportedRows(language, standings, codes);
  const missing = absentRows(language, topics[0].panel, standings, codes);
  const listed = new Set([...reported, ...missing].map(({ code }) => code));
  const others = all.filter((code) => !listed.has(code));
  const codesOfOther = (code: string) =>
    codesOf((topics.find(({ panel }) => panel.bodies.has(code)) ?? topics[0]).resource);
  const kinds: readonly [BodiesKind, readonly StandingsRow[]][] = [
    ['reported', reported],
    ['missing', missing],
    ['other', emptyRows(language, others, codesOfOther, () => '')],
  ];
  return kinds
    .flatMap(([kind, rows]) => inEqualParts(rows).map((part) => ({ kind, rows: part })))
    .map((part, index) => ({ number: index + 1, ...part }));
}

function inEqualParts(rows: readonly StandingsRow[]): readonly (readonly StandingsRow[])[] {
  const count = Math.ceil(rows.length / mostLines);
  const length = Math.ceil(rows.length / Math.max(1, count));
  return Array.from({ length: count }, (_, part) => rows.slice(part * length, (part + 1) * length));
}
