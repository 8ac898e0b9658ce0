import { dotPlot } from '../charts/dot-plot.ts';
import { svg as html } from '../charts/kit/svg.ts';
import { type TrendPoint, trend } from '../charts/trend.ts';
import { periodColumn } from '../core/dataset.ts';
import { positionOf } from '../core/funnel.ts';
import { parsePeriod } from '../core/period.ts';
import type { Answer } from '../core/query.ts';
import { rateOf, shownShare } from '../core/rate.ts';
import { breaksFor } from '../core/series.ts';
import { type ExploreView, labelOf, wordsOf } from './explore-setup.ts';
import { rangeOf, titleOf, whoIn, wholeOf } from './explore-wording.ts';

/** More lines over time, or more rows in one plot, than this are not drawn: the table has them. */
const mostTrends = 12;
const mostRows = 150;

/** In px: a chart is drawn for a wide and for a narrow column, and the stylesheet shows the one that fits. */
const widths = { narrow: 360, wide: 720 } as const;

/** The answer as charts: lines over time, a dot plot, or nothing where one figure is all there is. */
export function chartsHtml(view: ExploreView): string {
  const { query, resource, answers } = view;
  if (query.by.length === 0 || answers.length === 0) return '';
  return query.by.includes(periodColumn(resource)) ? trendsHtml(view) : dotsHtml(view);
}

function trendsHtml(view: ExploreView): string {
  const { setup, query, resource } = view;
  const { explore } = wordsOf(setup);
  const groups = groupsOverTime(view);
  const drawn = groups.slice(0, mostTrends).map(({ keys, answers }, index) => {
    const columns = query.by.filter((column) => column !== periodColumn(resource));
    const name = keys.map((key, position) => labelOf(setup, resource, columns[position] as string, key)).join(', ');
    const code = keys[columns.indexOf(setup.dataset.huiyin.body)] ?? onlyBody(view);
    const isSeveral = groups.length > 1;
    return figure(isSeveral ? name : '', isSeveral ? ['narrow'] : ['narrow', 'wide'], (width, id) =>
      drawTrend(view, { answers, name: name || whoIn(view), code, width, id: `${id}-${index}` }),
    );
  });
  const note =
    groups.length > mostTrends ? html`<p class="explore-hint">${explore.chartsCut(mostTrends, groups.length)}</p>` : '';
  return `${note}<div class="${groups.length > 1 ? 'small-multiples' : 'explore-charts'}">${drawn.join('\n')}</div>`;
}

interface Group {
  /** The keys of the group without the period. */
  readonly keys: readonly string[];
  readonly answers: readonly Answer[];
}

function groupsOverTime({ query, resource, answers }: ExploreView): readonly Group[] {
  const groups = new Map<string, { keys: readonly string[]; answers: Answer[] }>();
  const at = query.by.indexOf(periodColumn(resource));
  for (const answer of answers) {
    const keys = answer.keys.filter((_, position) => position !== at);
    const id = JSON.stringify(keys);
    const group = groups.get(id) ?? { keys, answers: [] };
    groups.set(id, group);
    group.answers.push(answer);
  }
  return [...groups.values()];
}

interface Line {
  readonly answers: readonly Answer[];
  readonly name: string;
  readonly code: string | undefined;
  readonly width: number;
  readonly id: string;
}

function drawTrend(view: ExploreView, { answers, name, code, width, id }: Line): string {
  const { setup, query, resource, measure, choices } = view;
  const { explore, figures, formats } = wordsOf(setup);
  const { yearEndsIn } = setup.dataset.huiyin;
  const at = query.by.indexOf(periodColumn(resource));
  const points = answers.flatMap(({ keys, numerator, denominator }): TrendPoint[] => {
    const text = keys[at] ?? '';
    const period = parsePeriod(text);
    return period ? [{ period, rate: rateOf(numerator, denominator), provisional: choices.provisional.has(text) }] : [];
  });
  if (points.length === 0) return '';
  const title = titleOf(view);
  return trend(points, {
    id,
    title: `${title}: ${name}`,
    summary: explore.byPeriodSummary(measure.title[setup.language], name, rangeOf(view)),
    width,
    formatShare: formats.share,
    formatTick: formats.tick,
    formatPeriod: (period) => formats.shortPeriod(period, yearEndsIn),
    words: {
      chanceVariation: figures.chanceVariation,
      provisional: figures.provisional,
      lowReliability: figures.lowReliabilityMark,
      empty: figures.nothingToDraw,
    },
    targets: measure.targets.flatMap((target) => {
      const [from, to] = [target.from, target.to].map((text) => parsePeriod(text ?? ''));
      return from ? [{ value: target.value, from, label: target.title[setup.language], ...(to ? { to } : {}) }] : [];
    }),
    breaks: [...new Set(breaksFor(resource.huiyin.breaks, code).map(({ from }) => from))].flatMap((text) => {
      const period = parsePeriod(text);
      return period ? [{ from: period, label: figures.breakLabel }] : [];
    }),
    mayExceedOne: measure.mayExceedOne ?? false,
  });
}

/** The one body that is chosen, when it is one. */
function onlyBody({ setup, query }: ExploreView): string | undefined {
  const chosen = new Map(Object.entries(query.where)).get(setup.dataset.huiyin.body) ?? [];
  return chosen.length === 1 ? chosen[0] : undefined;
}

function dotsHtml(view: ExploreView): string {
  const { setup, answers } = view;
  const { explore } = wordsOf(setup);
  if (answers.length > mostRows) return html`<p class="explore-hint">${explore.noChart(answers.length)}</p>`.toString();
  return `<div class="explore-charts">${figure('', ['narrow', 'wide'], (width, id) => drawDots(view, width, id))}</div>`;
}

function drawDots(view: ExploreView, width: number, id: string): string {
  const { setup, query, resource, measure, answers } = view;
  const { explore, figures, formats } = wordsOf(setup);
  const whole = wholeOf(view);
  const wholeShare = shownShare(whole);
  const isBodies = query.by.length === 1 && query.by[0] === setup.dataset.huiyin.body;
  // Above and below are said of a group against the whole it belongs to, not against whatever else was ticked.
  const isWhole = !query.by.some((column) => Object.hasOwn(query.where, column));
  const rows = answers.map(({ keys, numerator, denominator }) => {
    const rate = rateOf(numerator, denominator);
    const position = isWhole && !measure.mayExceedOne ? positionOf(rate, whole) : undefined;
    const code = keys[0] ?? '';
    return {
      code: keys.join(' '),
      label: keys.map((key, index) => labelOf(setup, resource, query.by[index] as string, key)).join(', '),
      rate,
      ...(position ? { position } : {}),
      ...(isBodies && setup.bodyAddress
        ? { href: setup.bodyAddress.replace(/\{code\}|%7Bcode%7D/, () => encodeURIComponent(code)) }
        : {}),
    };
  });
  const label = isWhole ? figures.wholeAt : (share: number) => explore.chosenTogether(formats.share(share));
  return dotPlot(rows, {
    id,
    title: titleOf(view),
    summary: explore.byBodySummary(measure.title[setup.language], whoIn(view), rangeOf(view)),
    width,
    formatShare: formats.share,
    formatTick: formats.tick,
    words: { ...figures, lowReliability: figures.lowReliabilityMark, empty: explore.nothingFound },
    ...(wholeShare === null ? {} : { pooled: { share: wholeShare, label: label(wholeShare) } }),
    mayExceedOne: measure.mayExceedOne ?? false,
  });
}

/** A chart drawn for each of these widths. `draw` makes markup of its own, which is put in as it is. */
function figure(
  caption: string,
  sizes: readonly (keyof typeof widths)[],
  draw: (width: number, id: string) => string,
): string {
  const drawings = sizes.map((size) => {
    const drawing = draw(widths[size], `explore-chart-${size}`);
    return sizes.length === 1 ? drawing : `<div class="chart-${size}">${drawing}</div>`;
  });
  return `<figure class="figure">${caption && html`<figcaption><h3>${caption}</h3></figcaption>`}${drawings.join('')}</figure>`;
}
