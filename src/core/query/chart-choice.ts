/** How an answer may be shown: lines over time, dots with intervals, cells, bars, two periods side by side, or no chart. */
export type ChartKind = 'lines' | 'dots' | 'heatmap' | 'bars' | 'slope' | 'none';

/** Every kind of chart, as addresses name them. */
export const chartKinds: readonly ChartKind[] = ['lines', 'dots', 'heatmap', 'bars', 'slope', 'none'];

/** What of an answer decides how it can be drawn. */
export interface Shape {
  /** Whether there is a row for each period. */
  readonly byPeriod: boolean;
  /** How many groups there are beside the periods: one where nothing else is grouped by. */
  readonly groups: number;
  /** How many periods the rows are of. */
  readonly periods: number;
  /** Whether some measure is a rate, and whether some is a plain count. */
  readonly hasRates: boolean;
  readonly hasCounts: boolean;
  /** Whether each row has a figure of the same period of last year beside it. */
  readonly overYear: boolean;
}

/** More lines, each in a plot of its own, than one compares by eye: then cells tell more. */
export const mostLines = 12;
/** More rows than this in one plot are read in the table. */
export const mostRows = 150;

/**
 * The kinds of chart that fit an answer, the suggested one first (`none` is always the last): one thing over time is a
 * trend, a few are small trends, many are a heatmap; many bodies at one time are dots with intervals, or sorted bars for
 * counts; two periods a year apart are a slope.
 */
export function chartsFor({
  byPeriod,
  groups,
  periods,
  hasRates,
  hasCounts,
  overYear,
}: Shape): readonly [ChartKind, ...ChartKind[]] {
  const isMany = groups > 1;
  const fits: ChartKind[] = [];
  if (byPeriod && periods > 1) {
    const cells: ChartKind[] = isMany && hasRates && groups <= mostRows ? ['heatmap'] : [];
    const lines: ChartKind[] = hasRates ? ['lines'] : [];
    fits.push(...(groups > mostLines ? [...cells, ...lines] : [...lines, ...cells]));
    if (!isMany && hasCounts && periods <= mostRows) fits.push('bars');
  } else if (isMany && groups <= mostRows) {
    if (hasRates) fits.push('dots');
    if (hasRates && overYear) fits.push('slope');
    if (hasCounts) fits.push('bars');
  }
  const [first, ...others] = fits;
  return first ? [first, ...others, 'none'] : ['none'];
}

/** The chart that is shown: the reader's choice where it fits, else the suggested one. */
export function chosenChart(shape: Shape, wanted: ChartKind | undefined): ChartKind {
  const fits = chartsFor(shape);
  return wanted && fits.includes(wanted) ? wanted : fits[0];
}
