import { comparison } from '../comparison.ts';
import { dotPlot } from '../dot-plot.ts';
import { dotStrip } from '../dot-strip.ts';
import { flow } from '../flow.ts';
import { funnel } from '../funnel.ts';
import { heatmap } from '../heatmap.ts';
import { outcomes } from '../outcomes.ts';
import { ratings } from '../ratings.ts';
import { replyCurve } from '../reply-curve.ts';
import { slope } from '../slope.ts';
import { smallMultiples } from '../small-multiples.ts';
import { sortedBars } from '../sorted-bars.ts';
import { sparkline } from '../sparkline.ts';
import { tileGrid } from '../tile-grid.ts';
import { trend } from '../trend.ts';
import { comparisonExamples } from './comparison.ts';
import { dotPlotExamples } from './dot-plot.ts';
import { dotStripExamples } from './dot-strip.ts';
import { type Exhibit, exhibits } from './exhibit.ts';
import { flowExamples } from './flow.ts';
import { funnelExamples } from './funnel.ts';
import { heatmapExamples } from './heatmap.ts';
import { outcomesExamples } from './outcomes.ts';
import { ratingsExamples } from './ratings.ts';
import { replyCurveExamples } from './reply-curve.ts';
import { slopeExamples } from './slope.ts';
import { smallMultiplesExamples } from './small-multiples.ts';
import { sortedBarsExamples } from './sorted-bars.ts';
import { sparklineExamples } from './sparkline.ts';
import { barsTable, bodiesTable, funnelTable, slopeTable } from './tables/by-body.ts';
import { flowTable, historyTable, seriesTable } from './tables/by-period.ts';
import { daysTable, outcomesTable, ratingsTable } from './tables/parts.ts';
import { tileGridExamples } from './tile-grid.ts';
import { trendExamples } from './trend.ts';

/** Every chart with every example: the gallery page and the snapshots in `test/charts` are made from this list. */
export const gallery: readonly Exhibit[] = [
  ...exhibits('trend', trend, seriesTable, trendExamples),
  ...exhibits('sparkline', sparkline, seriesTable, sparklineExamples),
  ...exhibits('small-multiples', smallMultiples, historyTable, smallMultiplesExamples),
  ...exhibits('comparison', comparison, historyTable, comparisonExamples),
  ...exhibits('slope', slope, slopeTable, slopeExamples),
  ...exhibits('dot-plot', dotPlot, bodiesTable, dotPlotExamples),
  ...exhibits('dot-strip', dotStrip, bodiesTable, dotStripExamples),
  ...exhibits('funnel', funnel, funnelTable, funnelExamples),
  ...exhibits('tile-grid', tileGrid, bodiesTable, tileGridExamples),
  ...exhibits('heatmap', heatmap, historyTable, heatmapExamples),
  ...exhibits('reply-curve', replyCurve, daysTable, replyCurveExamples),
  ...exhibits('outcomes', outcomes, outcomesTable, outcomesExamples),
  ...exhibits('ratings', ratings, ratingsTable, ratingsExamples),
  ...exhibits('flow', flow, flowTable, flowExamples),
  ...exhibits('sorted-bars', sortedBars, barsTable, sortedBarsExamples),
];
