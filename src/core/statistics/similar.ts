import type { CodeList } from '../description/code-list.ts';
import { formatPeriod, ordinalOf, type Period, sameLastYear } from '../period.ts';
import { reliabilityOf } from './rate.ts';
import { isDoubtful, type Panel, pointAt, type SeriesPoint } from './series.ts';

/** A body to compare another one with, and by what it is similar. */
export interface SimilarBody {
  readonly code: string;
  /** Its denominator in the period. */
  readonly size: number;
  /** Whether both belong to the same body of the code list. */
  readonly isSibling: boolean;
}

/** A body beside more than twice or less than half as large a one is not compared with its like. */
const widestRatio = 2;

/** A body and its denominator. */
interface Size {
  readonly code: string;
  readonly size: number;
}

const known = new WeakMap<Panel, Map<string, readonly Size[]>>();

/**
 * At most `most` bodies that are like one of them in a period: between half and twice as large by their denominator,
 * the nearest first; those of the same parent before all others. Empty when the body itself has fewer than 30.
 */
export function similarBodies(
  panel: Panel,
  period: Period,
  codes: CodeList | undefined,
  code: string,
  most: number,
): readonly SimilarBody[] {
  const all = sizesIn(panel, period);
  const own = all.find((each) => each.code === code);
  if (!own) return [];
  const parent = codes?.get(code)?.parent;
  const family = parent === undefined ? [] : all.filter((each) => codes?.get(each.code)?.parent === parent);
  const siblings = nearest(family, own, most);
  const taken = new Set(siblings.map((each) => each.code));
  const others = nearest(all, own, most + siblings.length).filter((each) => !taken.has(each.code));
  return [
    ...siblings.map((each) => ({ ...each, isSibling: true })),
    ...others.slice(0, most - siblings.length).map((each) => ({ ...each, isSibling: false })),
  ];
}

/** The bodies with 30 cases or more in a period, smallest first. */
function sizesIn(panel: Panel, period: Period): readonly Size[] {
  const periods = known.get(panel) ?? new Map<string, readonly Size[]>();
  known.set(panel, periods);
  const key = formatPeriod(period);
  const sizes = periods.get(key) ?? computeSizes(panel, period);
  periods.set(key, sizes);
  return sizes;
}

function computeSizes(panel: Panel, period: Period): readonly Size[] {
  return [...panel.bodies]
    .flatMap(([code, series]): Size[] => {
      const point = pointAt(series, period);
      if (!point || point.missing || isDoubtful(point)) return [];
      const size = point.rate.denominator;
      return reliabilityOf(size) === 'sound' ? [{ code, size }] : [];
    })
    .sort((one, other) => one.size - other.size);
}

/** Those nearest in size (by ratio) to one of the list, itself left out: walked outward from where it stands. */
function nearest(inOrder: readonly Size[], own: Size, most: number): readonly Size[] {
  const at = inOrder.findIndex(({ code }) => code === own.code);
  const found: Size[] = [];
  let [below, above] = [at - 1, at + 1];
  while (at >= 0 && found.length < most) {
    const [smaller, larger] = [inOrder[below], inOrder[above]];
    const ratios = [smaller && own.size / smaller.size, larger && larger.size / own.size];
    const [down = Number.POSITIVE_INFINITY, up = Number.POSITIVE_INFINITY] = ratios;
    if (Math.min(down, up) > widestRatio) break;
    const next = down <= up ? smaller : larger;
    if (next) found.push(next);
    if (down <= up) below -= 1;
    else above += 1;
  }
  return found;
}

/**
 * The bodies with the most cases in the year that ends with a period, by the sum of their denominators: at most `most`,
 * largest first; small ones too where all are small.
 */
export function largestBodies(panel: Panel, period: Period, most: number): readonly string[] {
  const [from, to] = [ordinalOf(sameLastYear(period)), ordinalOf(period)];
  const isInYear = ({ period: each }: SeriesPoint) => ordinalOf(each) > from && ordinalOf(each) <= to;
  return [...panel.bodies]
    .map(([code, series]) => ({
      code,
      size: series.filter(isInYear).reduce((sum, { rate }) => sum + rate.denominator, 0),
    }))
    .filter(({ size }) => size > 0)
    .sort((one, other) => other.size - one.size)
    .slice(0, most)
    .map(({ code }) => code);
}
