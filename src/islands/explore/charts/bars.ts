import { type BarRow, sortedBars } from '../../../charts/sorted-bars.ts';
import { periodColumn } from '../../../core/description/dataset.ts';
import { caveatsOf } from '../../../core/statistics/series.ts';
import { type ExploreView, inTime, labelOf, wordsOf } from '../setup.ts';
import { rangeOf, titleFor, whoIn } from '../wording.ts';
import { chartId, type Drawn, drawnFigure, groupsOf, hrefOf, measureAt } from './drawn.ts';

/** A count of each group, the largest first; of each period, in the order of time. */
export function bars(seen: ExploreView, at: number): Drawn {
  const { setup, question, resource } = seen;
  const { explore, charts, figures, formats } = wordsOf(setup);
  const measure = measureAt(seen, at);
  const title = titleFor(seen, [measure]);
  const column = periodColumn(resource);
  const byPeriod = question.by.indexOf(column);
  const places = new Map(inTime(seen.rows.map(({ keys }) => keys[byPeriod] ?? '')).map((text, place) => [text, place]));
  const groups = groupsOf(seen);
  const rows = groups
    .flatMap((group) => group.rows.map((row) => ({ group, row })))
    .sort((one, other) =>
      byPeriod < 0
        ? 0
        : (places.get(one.row.keys[byPeriod] ?? '') ?? 0) - (places.get(other.row.keys[byPeriod] ?? '') ?? 0),
    );
  const drawn = rows.map(({ group, row }): BarRow => {
    const { numerator = 0, counted = 0, suppressed = 0 } = row.figures[at] ?? {};
    return {
      code: row.keys.join(' '),
      label: byPeriod < 0 ? group.name : labelOf(setup, resource, column, row.keys[byPeriod] ?? ''),
      ...(byPeriod < 0 ? hrefOf(seen, group) : {}),
      ...(counted > 0 ? { value: numerator } : { absence: suppressed > 0 ? 'suppressed' : 'missing' }),
      ...caveatsOf(row),
    };
  });
  const named = { at, id: chartId(at), title, sizes: ['narrow', 'wide'], rows: rows.map(({ row }) => row) } as const;
  return {
    markup: drawnFigure(seen, named, (width, id) =>
      sortedBars(drawn, {
        id,
        width,
        title,
        summary: explore.barsSummary(measure.title[setup.language], whoIn(seen), rangeOf(seen)),
        formatValue: formats.count,
        words: { ...charts, ...figures.caveats, empty: explore.nothingFound },
        ...(byPeriod >= 0 && { isSorted: true }),
      }),
    ),
  };
}
