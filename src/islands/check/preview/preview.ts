import { sheetsOf } from '../../../charts/kit/sheets.ts';
import { svg as html, type Svg as Markup, type MarkupText, trusted } from '../../../charts/kit/svg.ts';
import { drawnWidths } from '../../../charts/kit/widths.ts';
import { headlineTopic, type Topic } from '../../../core/description/topic.ts';
import { type Standings, standingsIn } from '../../../core/statistics/standing.ts';
import type { Observations } from '../../../core/table/observations.ts';
import type { Language } from '../../../core/text.ts';
import { storyOf } from '../../../i18n/findings/story.ts';
import { bodyCodesOf } from '../../../i18n/source-line.ts';
import type { Bench } from '../../../intake/check-files.ts';
import { clausesHtml } from '../../clauses.ts';
import { type FigureParts, figureHtml } from '../../figure/figure-html.ts';
import { standingsFigure } from '../../standings-figure.ts';
import { trendFigure } from '../../trend-words.ts';
import type { TablePair } from '../difference.ts';
import { words } from '../words.ts';
import { standingsTable, trendTable } from './rates-table.ts';

/** The dataset's headline with the file in it, and as published now. */
export interface Preview {
  readonly after: Topic;
  readonly before: Topic | undefined;
}

/**
 * The headline as the pages will tell it. A table that is not among the files stands as it is published. Undefined when
 * its table is neither here nor published.
 */
export async function previewOf(bench: Bench, pairs: readonly TablePair[]): Promise<Preview | undefined> {
  const { dataset } = bench;
  const pair = pairs.find(({ resource }) => resource.name === dataset.huiyin.headline.resource);
  if (!pair) return undefined;
  const topicFrom = (observations: Observations): Promise<Topic> => headlineTopic(dataset, async () => observations);
  return {
    after: await topicFrom(pair.next),
    before: pair.published && (await topicFrom(pair.published.observations)),
  };
}

/** More bodies than this make a picture that nobody can read and that holds the browser up: then only those are drawn that differ. */
const mostBodies = 120;

/** What the dataset's page will say first, its trend and who differs: one piece each, so that the page draws them one by one. */
export function previewPieces(language: Language, bench: Bench, { after }: Preview): readonly MarkupText[] {
  const { period } = after;
  const story = period && storyOf(language, after, period);
  const headline = html`<p class="explore-finding">${clausesHtml(language, story?.headline ?? words(language).check.noRows)}</p>`;
  return [headline.toString(), ...charts(language, bench, after, 'check')];
}

/** The same charts from what is published and from the file. */
export function comparisonHtml(language: Language, bench: Bench, { before, after }: Preview): MarkupText {
  const { check: said } = words(language);
  const part = (title: string, topic: Topic | undefined, id: 'before' | 'after') => {
    const story = topic?.period && storyOf(language, topic, topic.period);
    return html`<section class="pack-side"><h3>${title}</h3>
<p class="explore-finding">${clausesHtml(language, story?.headline ?? said.noRows)}</p>
${topic && charts(language, bench, topic, id).map(trusted)}</section>`;
  };
  return html`${part(said.before, before, 'before')}${part(said.after, after, 'after')}`.toString();
}

/** The trend and who differs: on the page to be read mark by mark, each with its table; in the pack as they stand. */
function charts(
  language: Language,
  bench: Bench,
  topic: Topic,
  id: 'check' | 'before' | 'after',
): readonly MarkupText[] {
  const { dataset } = bench;
  const { figures, check: said } = words(language);
  const who = figures.together(dataset.huiyin.bodyName.many[language]);
  const trend = trendFigure(language, topic, who);
  const { period } = topic;
  const codes = bodyCodesOf(bench, topic.resource);
  const all = period && standingsIn(topic.panel, period, topic.measure, codes, dataset.huiyin.yearEndsIn);
  const drawn = all && drawnOf(all);
  const dots = all && standingsFigure(language, topic, all, codes);
  const picture = dots && drawn && (drawn === all ? dots : standingsFigure(language, topic, drawn, codes));
  const left = all && drawn && drawn !== all ? [said.onlyThoseApart(drawn.rated.length, all.rated.length)] : [];
  const drawings = (name: string, draw: (id: string, width: number) => MarkupText): readonly MarkupText[] => [
    draw(`${id}-${name}-narrow`, drawnWidths.narrow),
    draw(`${id}-${name}-wide`, drawnWidths.wide),
  ];
  const shown = [
    {
      ...trend,
      name: 'trend',
      drawings: drawings('trend', trend.draw),
      tableOf: (table: string) => trendTable(language, topic, table, who),
    },
    ...(dots && picture
      ? [
          {
            title: dots.title,
            summary: dots.summary,
            notes: left,
            ...(picture.keys && { keys: picture.keys }),
            name: 'dots',
            drawings: drawings('dots', picture.draw),
            tableOf: (table: string) => standingsTable(language, topic, table, drawn, codes),
          },
        ]
      : []),
  ];
  return shown.map(({ name, tableOf, ...parts }) => {
    if (id !== 'check') return plainFigure(parts).toString();
    const table = `${id}-${name}-table`;
    return figureHtml(language, { ...parts, id: `${id}-${name}`, table, tableInside: tableOf(table) }).toString();
  });
}

/** The bodies that are drawn: all of a readable number, else those that chance does not explain, from both ends. */
function drawnOf(all: Standings): Standings {
  if (all.rated.length + all.tooFew.length <= mostBodies) return all;
  const apart = all.rated.filter(({ position }) => position === 'above' || position === 'below');
  const half = mostBodies / 2;
  const rated = apart.length > mostBodies ? [...apart.slice(0, half), ...apart.slice(-half)] : apart;
  return { ...all, rated, tooFew: [] };
}

/** A chart as it stands in a file without scripts. */
function plainFigure({
  title,
  summary,
  notes,
  drawings: [narrow, wide],
}: Pick<FigureParts, 'title' | 'summary' | 'notes' | 'drawings'>): Markup {
  const list =
    notes && notes.length > 0 && html`<ul class="figure-notes">${notes.map((note) => html`<li>${note}</li>`)}</ul>`;
  return html`<figure class="figure"><figcaption><h4>${title}</h4><p>${summary}</p></figcaption>
<div class="chart-narrow">${narrow && trusted(narrow)}</div>
<div class="chart-wide">${wide && trusted(wide)}</div>${wide && sheetsOf(wide)}
${list}</figure>`;
}
