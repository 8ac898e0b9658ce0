import { fieldsOf, periodColumn, type Resource } from '../description/dataset.ts';
import { formatPeriod, type Period } from '../period.ts';
import type { Observations } from '../table/observations.ts';
import { tally } from '../table/tally.ts';
import { mergeBins, type ReplyBin } from './reply-times.ts';
import { flagsOfAll } from './series.ts';

/** How long answers took, of one body or of all together, in one period. */
export interface ReplyTable {
  /** In the order of days; none where nothing was reported or may be shown. */
  readonly bins: readonly ReplyBin[];
  /** SDMX observation statuses of the rows, other than A (normal), each once; of all together only P. */
  readonly flags: readonly string[];
  /** True when there are no bins because they are withheld to protect persons. */
  readonly suppressed: boolean;
  /** ISO date up to which all of it was seen; undefined where the table does not say. */
  readonly asOf: string | undefined;
}

/** The columns of the template `reply-times`; a table may lack the last two, and then counts answered cases only. */
const columnNames = { replied: 'n_replied', otherClosed: 'n_other_closed', censored: 'n_censored' } as const;

/** Whether a table tells in how many days how many were answered. */
export function hasReplyBins(resource: Resource): boolean {
  return (
    resource.huiyin.kind === 'reply-times' && edgesOf(resource) !== undefined && hasCount(resource, columnNames.replied)
  );
}

/** Whether the table also counts those who wait: only then its curve is the share of all cases, and not of the answers. */
export function countsWaiting(resource: Resource): boolean {
  return hasCount(resource, columnNames.censored);
}

function hasCount(resource: Resource, name: string): boolean {
  return fieldsOf(resource, 'count').some((field) => field.name === name);
}

/** The columns of the lower and the upper edge of a bin. */
function edgesOf(resource: Resource): readonly [string, string] | undefined {
  const [from, to] = fieldsOf(resource, 'bin');
  return from && to && [from.name, to.name];
}

type Book = ReadonlyMap<string, ReplyTable>;
const books = new WeakMap<Observations, Map<string, { readonly whole: ReplyTable; readonly bodies: Book }>>();

/**
 * The bins of a period, of the body with this code or of all together: there, bins are merged (`mergeBins`) over the
 * bodies none of whose bins is blank. Computed once for the same rows.
 */
export function replyTableIn(
  observations: Observations,
  resource: Resource,
  body: string,
  period: Period,
  code?: string,
): ReplyTable | undefined {
  const known = books.get(observations) ?? compute(observations, resource, body);
  books.set(observations, known);
  const inPeriod = known.get(formatPeriod(period));
  return code === undefined ? inPeriod?.whole : inPeriod?.bodies.get(code);
}

function compute(observations: Observations, resource: Resource, body: string) {
  const edges = edgesOf(resource) ?? ['', ''];
  const names = Object.values(columnNames).filter((name) => hasCount(resource, name));
  const byPeriod = new Map<string, Map<string, Draft>>();
  for (const row of tally(observations, resource, names, [body, periodColumn(resource), ...edges])) {
    const [code = '', when = '', from = '', to = ''] = row.keys;
    const bodies = byPeriod.get(when) ?? new Map<string, Draft>();
    byPeriod.set(when, bodies);
    const draft = bodies.get(code) ?? { bins: [], flags: new Set(), isWhole: true, asOf: undefined };
    bodies.set(code, draft);
    for (const flag of row.flags) draft.flags.add(flag);
    if (row.missing > 0) draft.isWhole = false;
    draft.asOf = earlier(draft.asOf, row.asOf);
    draft.bins.push(binOf(from, to, names, row.sums));
  }
  return new Map(
    [...byPeriod].map(([when, drafts]) => {
      const bodies = new Map([...drafts].map(([code, draft]) => [code, tableOf(draft)]));
      return [when, { whole: together([...bodies.values()]), bodies }] as const;
    }),
  );
}

interface Draft {
  readonly bins: ReplyBin[];
  readonly flags: Set<string>;
  isWhole: boolean;
  asOf: string | undefined;
}

function binOf(from: string, to: string, names: readonly string[], sums: readonly number[]): ReplyBin {
  const count = (name: string) => sums[names.indexOf(name)] ?? 0;
  return {
    from: Number(from),
    ...(to !== '' && { to: Number(to) }),
    replied: count(columnNames.replied),
    otherClosed: count(columnNames.otherClosed),
    censored: count(columnNames.censored),
  };
}

function tableOf({ bins, flags, isWhole, asOf }: Draft): ReplyTable {
  return {
    bins: isWhole ? mergeBins([bins]) : [],
    flags: [...flags].sort(),
    suppressed: !isWhole && flags.has('Q'),
    asOf,
  };
}

function together(tables: readonly ReplyTable[]): ReplyTable {
  const counted = tables.filter(({ bins }) => bins.length > 0);
  return {
    bins: mergeBins(counted.map(({ bins }) => bins)),
    flags: flagsOfAll(counted.flatMap(({ flags }) => flags)),
    suppressed: counted.length === 0 && tables.some(({ suppressed }) => suppressed),
    asOf: counted.map(({ asOf }) => asOf).reduce(earlier, undefined),
  };
}

function earlier(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one < other ? one : other;
}
