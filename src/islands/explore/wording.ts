import { type Break, fieldsOf, periodColumn } from '../../core/description/dataset.ts';
import { parsePeriod } from '../../core/period.ts';
import type { Askable } from '../../core/query/askable.ts';
import { totalsOf } from '../../core/query/check-query.ts';
import { type Rate, rateOf, reliabilityOf } from '../../core/statistics/rate.ts';
import { breaksFor, breaksOfEach } from '../../core/statistics/series.ts';
import { columnTitle, type ExploreView, labelOf, namesOf, pluralOf, wordsOf } from './setup.ts';

/** The breaks of more bodies than this would be a list that nobody reads; each body's page has its own. */
const fewBodies = 8;

/** The heading of the answer: the measures and what they are broken down by. */
export function titleOf(seen: ExploreView): string {
  return titleFor(seen, seen.measures);
}

/** The heading of a chart of some of the measures. */
export function titleFor({ setup, resource, question }: ExploreView, measures: readonly Askable[]): string {
  const { explore } = wordsOf(setup);
  const columns = question.by.map((column) => columnTitle(setup, resource, column));
  return explore.title(explore.measures(measures.map(({ title }) => title[setup.language])), columns);
}

/** Who is in the answer: the codes chosen of each dimension, "all agencies" where none is. */
export function whoIn({ setup, resource, question: query }: ExploreView): string {
  const { explore } = wordsOf(setup);
  const where = new Map(Object.entries(query.where));
  const { body } = setup.dataset.huiyin;
  const parts = fieldsOf(resource, 'dimension').flatMap(({ name }) => {
    const codes = where.get(name) ?? [];
    const isSplit = query.by.includes(name) || codes.length === 1;
    if (name !== body) {
      return codes.length === 0
        ? []
        : [explore.filtered(columnTitle(setup, resource, name), namesOf(setup, resource, name, codes))];
    }
    const who =
      codes.length === 0 ? explore.all(pluralOf(setup, resource, name)) : namesOf(setup, resource, name, codes);
    return [isSplit ? who : explore.together(who)];
  });
  return parts.join(explore.separator);
}

/** The period the answer covers, in words. */
export function rangeOf(view: ExploreView): string {
  const { setup, resource, question: query, choices } = view;
  const column = periodColumn(resource);
  const [from, to] = [query.from ?? choices.periods[0] ?? '', query.to ?? choices.periods.at(-1) ?? ''];
  return wordsOf(setup).explore.range(labelOf(setup, resource, column, from), labelOf(setup, resource, column, to));
}

/**
 * A measure of everything in the answer: sum over sum. Where a total stands beside its parts, it is not added to them;
 * where it stands alone, it is the whole.
 */
export function wholeOf({ rows, question, resource }: ExploreView, at: number): Rate {
  const totals = totalsOf(resource).flatMap(({ column, code }) => {
    const place = question.by.indexOf(column);
    return place < 0 ? [] : [{ place, code }];
  });
  const parts = rows.filter(({ keys }) => totals.every(({ place, code }) => keys[place] !== code));
  const summed = (parts.length > 0 ? parts : rows).flatMap(({ figures }) => figures[at] ?? []);
  const sum = (part: 'numerator' | 'denominator') => summed.reduce((total, figure) => total + figure[part], 0);
  return rateOf(sum('numerator'), sum('denominator'));
}

/** Each measure of the whole as a sentence, or why there is none. */
export function findingsOf(view: ExploreView): readonly string[] {
  return view.measures.map((measure, at) => findingOf(view, measure, wholeOf(view, at)));
}

function findingOf({ setup, rows, measures }: ExploreView, measure: Askable, whole: Rate): string {
  const { explore, figures, formats } = wordsOf(setup);
  const title = measure.title[setup.language];
  if (measure.column !== undefined) {
    const isCounted = rows.some(({ figures }) => (figures[measures.indexOf(measure)]?.counted ?? 0) > 0);
    return isCounted ? explore.wholeCount(title, whole.numerator) : explore.wholeNothing(title);
  }
  if (reliabilityOf(whole.denominator) === 'none' || whole.value === null) {
    const why = explore.wholeTooFew(whole.denominator);
    return measures.length > 1 ? explore.ofMeasure(title, why) : why;
  }
  const counts = figures.counts(whole.numerator, whole.denominator);
  const share = formats.share(whole.value);
  if (measure.mayExceedOne) return explore.wholeRatio(title, share, counts);
  return explore.whole(share, measure.phrase[setup.language], counts);
}

/** What has to be known to read the answer rightly. Only what applies to it is said. */
export function notesOn(view: ExploreView): readonly string[] {
  const { setup, resource, measures, question, choices, rows, changes } = view;
  const { explore, charts } = wordsOf(setup);
  const rates = measures.flatMap(({ column }, at) => (column === undefined ? [at] : []));
  const ofRates = rows.flatMap(({ figures }) => rates.flatMap((at) => figures[at] ?? []));
  const all = rows.flatMap(({ figures }) => figures);
  const within = choices.periods.filter((text) => isWithin(text, question.from, question.to));
  const isGroupedByPeriod = question.by.includes(periodColumn(resource));
  const isProvisional = rows.some(({ flags }) => flags.includes('P'));
  const hasTotals = totalsOf(resource).some(({ column }) => question.by.includes(column));
  return [
    ...(rates.some((at) => !measures[at]?.mayExceedOne) ? [explore.readingHint] : []),
    ...(ofRates.some(({ denominator }) => reliabilityOf(denominator) === 'low') ? [explore.lowHint] : []),
    ...(all.some(({ missing, suppressed }) => missing > suppressed) ? [explore.blankHint] : []),
    ...(all.some(({ suppressed }) => suppressed > 0) ? [explore.suppressedHint] : []),
    ...(hasTotals ? [explore.totalHint] : []),
    ...(measures.some(({ basis }) => basis === 'stock') && !isGroupedByPeriod && within.length > 1
      ? [explore.stockHint]
      : []),
    ...(isProvisional ? [explore.provisionalHint] : []),
    ...(changes ? [explore.changeHint, charts.regression] : []),
    ...breakNotes(view),
  ];
}

/** That the figure of the whole adds up what was counted differently; undefined where no series break lies in between. */
export function acrossBreaks(view: ExploreView): string | undefined {
  const { setup, resource } = view;
  const breaks = inside(view, breaksOfSum(view));
  const periods = new Set(breaks.map(({ from }) => labelOf(setup, resource, periodColumn(resource), from)));
  return periods.size > 0 ? wordsOf(setup).explore.acrossBreaks([...periods]) : undefined;
}

/** The series breaks of what the answer adds up: of the one body it is about, or of several together. */
function breaksOfSum(view: ExploreView): readonly Break[] {
  const bodies = bodiesIn(view);
  return breaksOf(view, bodies.length === 1 ? bodies : [undefined, ...bodies]);
}

/** Those of what the answer shows: where it shows bodies one by one, of each of these. */
function breaksOfRows(view: ExploreView): readonly Break[] {
  const { setup, resource, question } = view;
  if (!question.by.includes(setup.dataset.huiyin.body)) return breaksOfSum(view);
  const bodies = bodiesIn(view);
  return bodies.length > 0 ? breaksOf(view, bodies) : breaksOfEach(resource.huiyin.breaks);
}

function breaksOf({ resource }: ExploreView, codes: readonly (string | undefined)[]): readonly Break[] {
  return [...new Set(codes.flatMap((code) => breaksFor(resource.huiyin.breaks, code)))];
}

/** Those of the breaks that lie between the answer's periods. */
function inside({ question: query, choices }: ExploreView, breaks: readonly Break[]): readonly Break[] {
  const first = query.from ?? choices.periods[0];
  return breaks.filter(({ from }) => from !== first && isWithin(from, first, query.to));
}

/** Each of these breaks as a sentence. */
function breakNotes(view: ExploreView): readonly string[] {
  const { resource, setup } = view;
  const { figures } = wordsOf(setup);
  const { body, bodyName } = setup.dataset.huiyin;
  const present = bodiesIn(view);
  return inside(view, breaksOfRows(view)).flatMap(({ from, reason, bodies, change }) => {
    const period = labelOf(setup, resource, periodColumn(resource), from);
    if (change === 'coverage') {
      const whole = figures.together(bodyName.many[setup.language]);
      return [figures.breakForSome(period, whole, reason[setup.language])];
    }
    const whom = bodies?.filter((code) => present.includes(code)) ?? [];
    if (present.length < 2 || whom.length === 0)
      return [figures.breakNote(figures.breakLabel, period, reason[setup.language])];
    return [figures.breakForSome(period, namesOf(setup, resource, body, whom), reason[setup.language])];
  });
}

/** The bodies of which the answer speaks one by one, when they are few; none when all are taken together. */
function bodiesIn({ setup, question: query, rows }: ExploreView): readonly string[] {
  const { body } = setup.dataset.huiyin;
  const at = query.by.indexOf(body);
  const named = new Set(
    at < 0 ? new Map(Object.entries(query.where)).get(body) : rows.map(({ keys }) => keys[at] ?? ''),
  );
  return named.size <= fewBodies ? [...named] : [];
}

/** Periods of one frequency are texts of one width, so that their order is the order of time. */
function isWithin(text: string, from: string | undefined, to: string | undefined): boolean {
  return parsePeriod(text) !== undefined && (from === undefined || text >= from) && (to === undefined || text <= to);
}

/** What is divided by what, in the titles of the columns. */
export function formulaOf({ setup, resource }: ExploreView, measure: Askable): string {
  const { explore } = wordsOf(setup);
  if (measure.column !== undefined) return explore.summed(measure.title[setup.language]);
  const [above, below] = [measure.numerator, measure.denominator].map((term) => {
    const sum = term.sum.map((column) => columnTitle(setup, resource, column)).join(explore.plus);
    const bounds = term.where ?? [];
    return bounds.reduce(
      (text, { column, atMost }) => explore.atMost(text, columnTitle(setup, resource, column), atMost),
      sum,
    );
  });
  return explore.divided(above ?? '', below ?? '');
}
