import { fieldsOf, periodColumn } from '../core/dataset.ts';
import { parsePeriod } from '../core/period.ts';
import { type Rate, rateOf, reliabilityOf } from '../core/rate.ts';
import { breaksFor } from '../core/series.ts';
import { columnTitle, type ExploreView, labelOf, namesOf, pluralOf, wordsOf } from './explore-setup.ts';

/** The breaks of more bodies than this would be a list that nobody reads; each body's page has its own. */
const fewBodies = 8;

/** The heading of the answer: the measure and what it is broken down by. */
export function titleOf({ setup, resource, measure, query }: ExploreView): string {
  const columns = query.by.map((column) => columnTitle(setup, resource, column));
  return wordsOf(setup).explore.title(measure.title[setup.language], columns);
}

/** Who is in the answer: the codes chosen of each dimension, "all agencies" where none is. */
export function whoIn({ setup, resource, query }: ExploreView): string {
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
  const { setup, resource, query, choices } = view;
  const column = periodColumn(resource);
  const [from, to] = [query.from ?? choices.periods[0] ?? '', query.to ?? choices.periods.at(-1) ?? ''];
  return wordsOf(setup).explore.range(labelOf(setup, resource, column, from), labelOf(setup, resource, column, to));
}

/** The rate of everything in the answer: sum over sum. */
export function wholeOf({ answers }: ExploreView): Rate {
  const sum = (part: 'numerator' | 'denominator') => answers.reduce((total, answer) => total + answer[part], 0);
  return rateOf(sum('numerator'), sum('denominator'));
}

/** The rate of the whole as a sentence, or why there is none. */
export function findingOf(view: ExploreView): string {
  const { setup, measure } = view;
  const { explore, figures, formats } = wordsOf(setup);
  const whole = wholeOf(view);
  if (reliabilityOf(whole.denominator) === 'none' || whole.value === null)
    return explore.wholeTooFew(whole.denominator);
  const counts = figures.counts(whole.numerator, whole.denominator);
  const share = formats.share(whole.value);
  if (measure.mayExceedOne) return explore.wholeRatio(measure.title[setup.language], share, counts);
  return explore.whole(share, measure.phrase[setup.language], counts);
}

/** What has to be known to read the answer rightly. Only what applies to it is said. */
export function notesOn(view: ExploreView): readonly string[] {
  const { setup, resource, measure, query, choices, answers } = view;
  const { explore } = wordsOf(setup);
  const label = (text: string) => labelOf(setup, resource, periodColumn(resource), text);
  const within = choices.periods.filter((text) => isWithin(text, query.from, query.to));
  const provisional = within.filter((text) => choices.provisional.has(text));
  const isGroupedByPeriod = query.by.includes(periodColumn(resource));
  return [
    ...(measure.mayExceedOne ? [] : [explore.readingHint]),
    ...(answers.some(({ denominator }) => reliabilityOf(denominator) === 'low') ? [explore.lowHint] : []),
    ...(answers.some(({ missing }) => missing > 0) ? [explore.blankHint] : []),
    ...(measure.basis === 'stock' && !isGroupedByPeriod && within.length > 1 ? [explore.stockHint] : []),
    ...(provisional.length > 0 ? [explore.provisionalHint(provisional.map(label))] : []),
    ...breaksIn(view),
  ];
}

/** The series breaks inside the answer's periods that touch what is in it, each as a sentence. */
function breaksIn(view: ExploreView): readonly string[] {
  const { resource, query, choices, setup } = view;
  const { figures } = wordsOf(setup);
  const { body } = setup.dataset.huiyin;
  const present = bodiesIn(view);
  const touching = new Set([undefined, ...present].flatMap((code) => breaksFor(resource.huiyin.breaks, code)));
  const first = query.from ?? choices.periods[0];
  return [...touching].flatMap(({ from, reason, bodies }) => {
    if (from === first || !isWithin(from, first, query.to)) return [];
    const period = labelOf(setup, resource, periodColumn(resource), from);
    const whom = bodies?.filter((code) => present.includes(code)) ?? [];
    if (present.length < 2 || whom.length === 0)
      return [figures.breakNote(figures.breakLabel, period, reason[setup.language])];
    return [figures.breakForSome(period, namesOf(setup, resource, body, whom), reason[setup.language])];
  });
}

/** The bodies of which the answer speaks one by one, when they are few; none when all are taken together. */
function bodiesIn({ setup, query, answers }: ExploreView): readonly string[] {
  const { body } = setup.dataset.huiyin;
  const at = query.by.indexOf(body);
  const named = new Set(
    at < 0 ? new Map(Object.entries(query.where)).get(body) : answers.map(({ keys }) => keys[at] ?? ''),
  );
  return named.size <= fewBodies ? [...named] : [];
}

/** Periods of one frequency are texts of one width, so that their order is the order of time. */
function isWithin(text: string, from: string | undefined, to: string | undefined): boolean {
  return parsePeriod(text) !== undefined && (from === undefined || text >= from) && (to === undefined || text <= to);
}

/** What is divided by what, in the titles of the columns. */
export function formulaOf({ setup, resource, measure }: ExploreView): string {
  const { explore } = wordsOf(setup);
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
