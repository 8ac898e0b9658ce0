import { dotPlot } from '../dot-plot.ts';
import { sparkline } from '../sparkline.ts';
import { trend } from '../trend.ts';
import { dotPlotExamples } from './dot-plot.ts';
import { type Exhibit, exhibits } from './exhibit.ts';
import { sparklineExamples } from './sparkline.ts';
import { trendExamples } from './trend.ts';

/** Every chart with every example: the gallery page and the snapshots in `test/charts` are made from this list. */
export const gallery: readonly Exhibit[] = [
  ...exhibits('trend', trend, trendExamples),
  ...exhibits('dot-plot', dotPlot, dotPlotExamples),
  ...exhibits('sparkline', sparkline, sparklineExamples),
];
