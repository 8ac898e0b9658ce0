import { type Tile, tileGrid } from '../../charts/tile-grid.ts';
import type { CodeList } from '../../core/description/code-list.ts';
import type { Topic } from '../../core/description/topic.ts';
import { pointAt, soundShare } from '../../core/statistics/series.ts';
import type { Standings } from '../../core/statistics/standing.ts';
import type { Language } from '../../core/text.ts';
import { formatsOf, words } from '../../i18n/index.ts';
import { classesOf, formatClass } from '../../islands/classes.ts';
import { bodyRow, type DrawnFigure, figureOf } from '../body-figures.ts';

/** Every region of the code list that has a place in the grid; undefined where the list has none. */
export function tileGridFigure(
  language: Language,
  topic: Topic,
  { period }: Standings,
  codes: CodeList | undefined,
): DrawnFigure | undefined {
  const { dataset, measure, panel } = topic;
  const placed = [...(codes?.values() ?? [])].filter(({ tile }) => tile !== undefined);
  if (placed.length === 0 || measure.mayExceedOne) return undefined;

  const { charts, figures } = words(language);
  const formats = formatsOf(language);
  const name = formats.period(period, dataset.huiyin.yearEndsIn);
  const bodies = dataset.huiyin.bodyName.many[language];
  const cuts = classesOf(measure);
  const points = placed.map(({ code }) => pointAt(panel.bodies.get(code) ?? [], period));
  const tiles = placed.map(({ code, tile }, index): Tile => {
    const row = bodyRow(language, topic, codes, code);
    return {
      code,
      label: row.label,
      // Only who has figures has a page.
      ...(panel.bodies.has(code) && { href: row.href }),
      ...(tile?.letters && { abbreviation: tile.letters }),
      ...figureOf(points[index]),
      col: tile?.column ?? 1,
      row: tile?.row ?? 1,
    };
  });
  const shares = points.flatMap((point) => soundShare(point) ?? []);
  const title = charts.classesTitle(
    bodies,
    name,
    shares.length,
    shares.filter((share) => share < cuts[0]).length,
    cuts[0],
    shares.filter((share) => share >= cuts[3]).length,
    cuts[3],
  );
  const uncovered = tiles.filter(({ code }) => !panel.bodies.has(code)).map(({ label }) => label);
  const summary = charts.tilesSummary(measure.title[language], name);
  const draw = (id: string, width: number): string =>
    tileGrid(tiles, {
      id,
      width,
      title,
      summary,
      cuts,
      formatClass: (from, to) => formatClass(language, from, to),
      formatCell: formats.percent,
      words: {
        ...figures.caveats,
        tooFew: charts.tooFew,
        suppressed: charts.suppressed,
        missing: charts.notCovered,
        notAMap: charts.notAMap,
        empty: charts.nothing,
      },
    });
  return {
    title,
    summary,
    draw,
    keys: tiles.map(({ code }) => code),
    notes: uncovered.length > 0 ? [charts.uncovered(uncovered)] : [],
  };
}
