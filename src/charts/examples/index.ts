import { dotPlot } from '../dot-plot.ts';
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
import { dotPlotExamples } from './dot-plot.ts';
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
import { tileGridExamples } from './tile-grid.ts';
import { trendExamples } from './trend.ts';

/** Every chart with every example: the gallery page and the snapshots in `test/charts` are made from this list. */
export const gallery: readonly Exhibit[] = [
  ...exhibits('trend', trend, trendExamples),
  ...exhibits('sparkline', sparkline, sparklineExamples),
  ...exhibits('small-multiples', smallMultiples, smallMultiplesExamples),
  ...exhibits('slope', slope, slopeExamples),
  ...exhibits('dot-plot', dotPlot, dotPlotExamples),
  ...exhibits('funnel', funnel, funnelExamples),
  ...exhibits('tile-grid', tileGrid, tileGridExamples),
  ...exhibits('heatmap', heatmap, heatmapExamples),
  ...exhibits('reply-curve', replyCurve, replyCurveExamples),
  ...exhibits('outcomes', outcomes, outcomesExamples),
  ...exhibits('ratings', ratings, ratingsExamples),
  ...exhibits('flow', flow, flowExamples),
  ...exhibits('sorted-bars', sortedBars, sortedBarsExamples),
];
