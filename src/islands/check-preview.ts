import { svg as html, type Svg } from '../charts/kit/svg.ts';
import type { Observations } from '../core/observations.ts';
import { standingsIn } from '../core/standing.ts';
import type { Language } from '../core/text.ts';
import { headlineTopic, type Topic } from '../core/topic.ts';
import { words } from '../i18n/index.ts';
import { bodyCodesOf } from '../i18n/source-line.ts';
import { storyOf } from '../i18n/story.ts';
import type { Bench } from '../intake/check-files.ts';
import type { TablePair } from './check-difference.ts';
import { standingsFigure } from './standings-figure.ts';
import { trendFigure } from './trend-words.ts';

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

/** More bodies than this make a picture that nobody can read and that holds the browser up. */
const mostBodies = 200;

/** What the dataset's page will say first, its trend and who differs: one piece each, so that the page draws them one by one. */
export function previewPieces(language: Language, bench: Bench, { after }: Preview): readonly string[] {
  const { period } = after;
  const story = period && storyOf(language, after, period);
  const headline = html`<p class="explore-finding">${story?.headline ?? words(language).check.noRows}</p>`;
  return [headline.toString(), ...charts(language, bench, after, 'check')];
}

/** The same charts from what is published and from the file. */
export function comparisonHtml(language: Language, bench: Bench, { before, after }: Preview): string {
  const { check: said } = words(language);
  const part = (title: string, topic: Topic | undefined, id: 'before' | 'after') => {
    const story = topic?.period && storyOf(language, topic, topic.period);
    return html`<section class="pack-side"><h3>${title}</h3>
<p class="explore-finding">${story?.headline ?? said.noRows}</p>
${topic && markup(charts(language, bench, topic, id).join('\n'))}</section>`;
  };
  return html`${part(said.before, before, 'before')}${part(said.after, after, 'after')}`.toString();
}

function charts(language: Language, bench: Bench, topic: Topic, id: 'check' | 'before' | 'after'): readonly string[] {
  const { dataset } = bench;
  const { figures } = words(language);
  const trend = trendFigure(language, topic, figures.together(dataset.huiyin.bodyName.many[language]));
  const heading = (title: string) => (id === 'check' ? html`<h3>${title}</h3>` : html`<h4>${title}</h4>`);
  const { period } = topic;
  const codes = bodyCodesOf(bench, topic.resource);
  const standings =
    period &&
    topic.panel.bodies.size <= mostBodies &&
    standingsIn(topic.panel, period, topic.measure, codes, dataset.huiyin.yearEndsIn);
  const dots = standings && standingsFigure(language, topic, standings, codes);
  return [
    figureHtml(trend.title, trend.summary, trend.notes, heading, (name, width) =>
      trend.draw(`${id}-trend-${name}`, width),
    ),
    ...(dots
      ? [figureHtml(dots.title, dots.summary, [], heading, (name, width) => dots.draw(`${id}-dots-${name}`, width))]
      : []),
  ];
}

function figureHtml(
  title: string,
  summary: string,
  notes: readonly string[],
  heading: (title: string) => Svg,
  draw: (name: string, width: number) => string,
): string {
  const list = notes.length > 0 && html`<ul class="figure-notes">${notes.map((note) => html`<li>${note}</li>`)}</ul>`;
  return html`<figure class="figure"><figcaption>${heading(title)}<p>${summary}</p></figcaption>
<div class="chart-narrow">${markup(draw('narrow', 360))}</div>
<div class="chart-wide">${markup(draw('wide', 720))}</div>
${list}</figure>`.toString();
}

/** Markup that another function of this project has already made safe. */
function markup(made: string) {
  const parts = [made] as unknown as TemplateStringsArray;
  return html(parts);
}
