import { svg as html, type MarkupText, trusted } from '../../../charts/kit/svg.ts';
import { type TrendPoint, trend } from '../../../charts/trend.ts';
import { periodColumn } from '../../../core/description/dataset.ts';
import { parsePeriod } from '../../../core/period.ts';
import { mostLines } from '../../../core/query/chart-choice.ts';
import type { Row } from '../../../core/query/query.ts';
import { breaksFor } from '../../../core/statistics/series.ts';
import { targetsOf } from '../../trend-words.ts';
import { type ExploreView, wordsOf } from '../setup.ts';
import { rangeOf, titleFor, whoIn } from '../wording.ts';
import { chartId, type Drawn, drawnFigure, figureOf, type Group, groupsOf, measureAt } from './drawn.ts';

/** A measure over time: one trend, or a small one for each group. */
export function lines(seen: ExploreView, at: number): Drawn {
  const { explore } = wordsOf(seen.setup);
  const groups = groupsOf(seen);
  const isSeveral = groups.length > 1;
  const drawn = groups.slice(0, mostLines).map((group, index) =>
    drawnFigure(
      seen,
      {
        at,
        id: chartId(at, index),
        title: isSeveral ? group.name : titleFor(seen, [measureAt(seen, at)]),
        sizes: isSeveral ? ['narrow'] : ['narrow', 'wide'],
        rows: group.rows.filter((row) => pointOf(seen, group, row, at) !== undefined),
      },
      (width, id) => drawLine(seen, at, group, { width, id }),
    ),
  );
  return {
    markup:
      html`${isSeveral ? html`<div class="small-multiples">${drawn.map(trusted)}</div>` : drawn.map(trusted)}`.toString(),
    ...(groups.length > mostLines && { note: explore.chartsCut(mostLines, groups.length) }),
  };
}

/** Undefined where nothing was reported, which leaves a gap. */
function pointOf({ question, resource }: ExploreView, group: Group, row: Row, at: number): TrendPoint | undefined {
  const period = parsePeriod(row.keys[question.by.indexOf(periodColumn(resource))] ?? '');
  const { rate, suppressed, ...caveats } = figureOf(group, row, at);
  if (!period || (!rate && !suppressed)) return undefined;
  return {
    period,
    rate: rate ?? { numerator: 0, denominator: 0, value: null },
    ...(suppressed && { suppressed }),
    ...caveats,
  };
}

function drawLine(
  seen: ExploreView,
  at: number,
  group: Group,
  { width, id }: { readonly width: number; readonly id: string },
): MarkupText {
  const { setup, resource } = seen;
  const { explore, figures, formats } = wordsOf(setup);
  const measure = measureAt(seen, at);
  const title = measure.title[setup.language];
  const name = group.name || whoIn(seen);
  const points = group.rows.flatMap((row) => pointOf(seen, group, row, at) ?? []);
  if (points.length === 0) return html``.toString();
  return trend(points, {
    id,
    title: `${titleFor(seen, [measure])}: ${name}`,
    summary: explore.byPeriodSummary(title, name, rangeOf(seen)),
    width,
    formatShare: formats.share,
    formatTick: formats.tick,
    formatPeriod: (period) => formats.shortPeriod(period, setup.dataset.huiyin.yearEndsIn),
    words: {
      chanceVariation: figures.chanceVariation,
      ...figures.caveats,
      suppressed: figures.flags.Q ?? '',
      empty: figures.nothingToDraw,
    },
    targets: targetsOf({ measure }, setup.language),
    breaks: [...new Set(breaksFor(resource.huiyin.breaks, group.body).map(({ from }) => from))].flatMap((text) => {
      const from = parsePeriod(text);
      return from ? [{ from, label: figures.breakLabel }] : [];
    }),
    mayExceedOne: measure.mayExceedOne ?? false,
  });
}
