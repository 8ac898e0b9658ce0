/** How many were answered in so many days: a row of the template `reply-times`. */
export interface ReplyBin {
  /** The first day of the bin; day 0 is the day of receipt. */
  readonly from: number;
  /** Its last day; left out for the open last bin. */
  readonly to?: number;
  readonly replied: number;
  /** Closed in these days without a reply; they stay below the line, since they never got one. */
  readonly otherClosed?: number;
  /** Last seen open in these days after their receipt: how long they will take is not known yet. */
  readonly censored?: number;
}

/** The share answered by the end of a day. */
export interface ReplyShare {
  readonly day: number;
  readonly share: number;
}

/** A number of days, or, when `isBeyond`, only that it is more than these. */
export interface Quantile {
  readonly days: number;
  readonly isBeyond: boolean;
}

const dayInMs = 86_400_000;

/**
 * The bins of several tables as one, by adding counts: the way to a median of several bodies, which is never a mean of
 * their medians. An edge that not all tables have is dropped, so that no count is ever split.
 */
export function mergeBins(tables: readonly (readonly ReplyBin[])[]): readonly ReplyBin[] {
  const [first = [], ...others] = tables.filter((table) => table.length > 0);
  const edges = inOrder(first)
    .flatMap(({ to }) => to ?? [])
    .filter((edge) => others.every((table) => table.some(({ to }) => to === edge)));
  const groups = new Map<number | undefined, ReplyBin[]>();
  for (const bin of inOrder(tables.flat())) {
    const edge = edges.find((end) => bin.to !== undefined && bin.to <= end);
    groups.set(edge, [...(groups.get(edge) ?? []), bin]);
  }
  return inOrder([...groups].map(([to, group]) => summed(group, to)));
}

function inOrder(bins: readonly ReplyBin[]): readonly ReplyBin[] {
  return [...bins].sort((one, other) => one.from - other.from);
}

function summed(group: readonly ReplyBin[], to: number | undefined): ReplyBin {
  const add = (name: 'replied' | 'otherClosed' | 'censored') => group.reduce((sum, bin) => sum + (bin[name] ?? 0), 0);
  const from = Math.min(...group.map((bin) => bin.from));
  return {
    from,
    ...(to !== undefined && { to }),
    replied: add('replied'),
    otherClosed: add('otherClosed'),
    censored: add('censored'),
  };
}

/**
 * The share answered by the end of each bin, from the day the first one starts: empty when there is nothing to answer.
 * While nothing is censored it is the plain share; from there on it is 1 - Kaplan-Meier (1958), or where some were
 * closed otherwise the cumulative incidence (Aalen and Johansen 1978), which is the same when none were. Who is censored
 * in a bin counts as at risk to its end, so the curve rather lies too low. `total` is what was received, when the bins do not hold all of it.
 */
export function replyShares(bins: readonly ReplyBin[], total?: number): readonly ReplyShare[] {
  const ordered = inOrder(bins);
  let atRisk = total ?? ordered.reduce((sum, bin) => sum + casesIn(bin), 0);
  if (atRisk <= 0) return [];
  // The share reached when cases were last censored, and counts alone from there on, as fractions added up make a hair less
  // than all of all. Those at risk are the open part of `whole` cases.
  let reached = 0;
  let answered = 0;
  let whole = atRisk;
  let day = startOf(ordered[0]);
  const shares: ReplyShare[] = [{ day, share: 0 }];
  const share = () => reached + answered / whole;
  for (const bin of ordered) {
    if (bin.to === undefined) break;
    // Whole days number the bins of a table 1-20, 21-40: the second starts where the first ends.
    if (bin.from > day + 1) shares.push({ day: bin.from, share: share() });
    answered += bin.replied;
    day = bin.to;
    shares.push({ day, share: share() });
    const open = atRisk - bin.replied - (bin.otherClosed ?? 0);
    atRisk -= casesIn(bin);
    if (atRisk < open && atRisk > 0) {
      reached = share();
      answered = 0;
      whole *= atRisk / open;
    }
  }
  return shares;
}

function startOf(first: ReplyBin | undefined): number {
  const from = first?.from ?? 0;
  return from <= 1 ? 0 : from;
}

function casesIn({ replied, otherClosed = 0, censored = 0 }: ReplyBin): number {
  return replied + otherClosed + censored;
}

/**
 * The day by which `portion` (0-1) was answered, linear within a bin; beyond the last day of the curve where it is not
 * reached. Undefined when there is no curve.
 */
export function quantileOf(shares: readonly ReplyShare[], portion: number): Quantile | undefined {
  const last = shares.at(-1);
  if (!last) return undefined;
  const end = shares.findIndex(({ share }) => share > 0 && share >= portion - 1e-12);
  const [before, after] = [shares[end - 1], shares[end]];
  if (!before || !after) return { days: last.day, isBeyond: true };
  const part = Math.min(1, (portion - before.share) / (after.share - before.share));
  return { days: before.day + part * (after.day - before.day), isBeyond: false };
}

/** The share answered by the end of a day, linear within a bin; that of the last day beyond it, 0 without a curve. */
export function shareByDay(shares: readonly ReplyShare[], day: number): number {
  const end = shares.findIndex((point) => point.day >= day);
  const [before, after] = [shares[end - 1], shares[end]];
  if (!before || !after) return (after ?? shares.at(-1))?.share ?? 0;
  return before.share + ((day - before.day) / (after.day - before.day)) * (after.share - before.share);
}

/** By how many days after its receipt every message of a period has been seen: -1 when the period is not over. ISO dates. */
export function completeDays(lastDay: string, asOf: string): number {
  return Math.max(-1, Math.floor((Date.parse(asOf) - Date.parse(lastDay)) / dayInMs));
}
