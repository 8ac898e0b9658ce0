import { formatPeriod, ordinalOf, type Period, parsePeriod, periodAt } from '../period.ts';
import { rateOf } from './rate.ts';
import type { Panel, Series, SeriesPoint } from './series.ts';

/**
 * A panel as JSON, small enough for a telephone: the page that compares bodies fetches one for each measure, instead of
 * the published tables with all their columns.
 */
export interface PanelFile {
  /** The earliest period, SDMX text; undefined when there is none. */
  readonly first?: string;
  readonly whole: PackedSeries;
  /** Pairs and no object, so that a code may be called anything. */
  readonly bodies: readonly (readonly [code: string, series: PackedSeries])[];
}

/** For each point how many periods after the first it is, numerator and denominator (null where missing), and flags with spaces between. */
type PackedSeries = readonly PackedPoint[];
type PackedPoint =
  | readonly [step: number, numerator: number | null, denominator: number | null]
  | readonly [step: number, numerator: number | null, denominator: number | null, flags: string];

/** The panel as it is written to the file. */
export function packPanel({ whole, bodies }: Panel): PanelFile {
  const all = [...bodies.values(), whole].flatMap((series) => series[0]?.period ?? []);
  const first = all.reduce<Period | undefined>(
    (least, period) => (least && ordinalOf(least) <= ordinalOf(period) ? least : period),
    undefined,
  );
  if (!first) return { whole: [], bodies: [...bodies].map(([code]) => [code, []]) };
  const pack = (series: Series): PackedSeries =>
    series.map(({ period, rate, missing, flags }) => {
      const step = ordinalOf(period) - ordinalOf(first);
      const counts = missing ? ([null, null] as const) : ([rate.numerator, rate.denominator] as const);
      return flags.length > 0 ? [step, ...counts, flags.join(' ')] : [step, ...counts];
    });
  return {
    first: formatPeriod(first),
    whole: pack(whole),
    bodies: [...bodies].map(([code, series]) => [code, pack(series)]),
  };
}

/** The text of the file, the same for the build that writes it and for the page that names its hash. */
export function panelText(panel: Panel): string {
  return JSON.stringify(packPanel(panel));
}

/** The panel of a file: the inverse of `packPanel`. Throws when the file's first period is none. */
export function unpackPanel({ first, whole, bodies }: PanelFile): Panel {
  const start = first === undefined ? undefined : parsePeriod(first);
  if (first !== undefined && !start) throw new Error(`the file of figures begins with "${first}", which is no period`);
  const unpack = (series: PackedSeries): Series => (start ? series.map((point) => unpackPoint(start, point)) : []);
  return { whole: unpack(whole), bodies: new Map(bodies.map(([code, series]) => [code, unpack(series)])) };
}

function unpackPoint(start: Period, [step, numerator, denominator, text = '']: PackedPoint): SeriesPoint {
  const flags = text === '' ? [] : text.split(' ');
  return {
    period: periodAt(start.frequency, ordinalOf(start) + step),
    rate: rateOf(numerator ?? 0, denominator ?? 0),
    missing: numerator === null,
    provisional: flags.includes('P'),
    flags,
  };
}
