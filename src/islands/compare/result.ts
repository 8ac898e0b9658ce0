import { svg as html, type Svg as Markup, type MarkupText, trusted } from '../../charts/kit/svg.ts';
import { type Compared, compareIn } from '../../core/statistics/comparison.ts';
import { storyOf } from '../../i18n/findings/story.ts';
import { flagMeanings } from '../../i18n/flag-meanings.ts';
import { formatsOf } from '../../i18n/formats.ts';
import { chartHtml } from './chart.ts';
import { seriesHtml } from './series.ts';
import { addressOf, type CompareView, nameOf } from './setup.ts';
import { tableHtml } from './table.ts';
import { words } from './words.ts';

/** The comparison in sentences, a chart and a table. The same markup is made by the build and in the browser. */
export function resultHtml(view: CompareView): MarkupText {
  const { setup, comparing, over } = view;
  const { language, dataset } = setup;
  const { compare, dataset: said, figures } = words(language);
  const title = over.measure.title[language];
  if (!over.period) return html`<h2 id="compare-title">${title}</h2><p>${figures.noBodies}</p>`.toString();
  const period = formatsOf(language).period(over.period, dataset.huiyin.yearEndsIn);
  const head = html`<h2 id="compare-title">${compare.heading(title, period)}</h2>`;
  if (comparing.bodies.length === 0) {
    return html`${head}<p>${compare.nobody(dataset.huiyin.bodyName.many[language])}</p>`.toString();
  }
  const comparison = compareIn(over, over.period, comparing.bodies);
  const { whole, bodies } = comparison;
  const flags = flagMeanings(
    language,
    bodies.flatMap(({ point }) => point ?? []),
  );
  return html`${head}
<ul class="compare-sentences">${bodies.map((each) => sentence(view, each, comparison.tauSquared > 0))}</ul>
${trusted(chartHtml(view, comparison))}
${seriesHtml(view, bodies)}
${trusted(tableHtml(view, whole, bodies))}
${flags.length > 0 && html`<dl class="pairs flag-meanings">${flags.map(({ name, meaning }) => html`<dt>${name}</dt><dd>${meaning}</dd>`)}</dl>`}
<details><summary>${said.definition}</summary><p class="explore-hint">${over.measure.definition[language]}</p></details>`.toString();
}

/** What is to be said of one body: its figure, its change, where it lies. */
function sentence(
  { setup, over }: CompareView,
  { code = '', series, point, position, change }: Compared,
  inSpread: boolean,
): Markup {
  const { language, dataset } = setup;
  const { compare, dataset: said, figures, site } = words(language);
  const period = over.period;
  const known = series.findLast(({ missing }) => !missing);
  const latest = known && formatsOf(language).period(known.period, dataset.huiyin.yearEndsIn);
  const story = period && point && storyOf(language, over, period, code);
  const lines = story
    ? [
        ...(change?.chance?.isBeyond ? [compare.changeBeyond] : []),
        ...(position ? [(inSpread ? figures.positionsInSpread : figures.positions)[position]] : []),
        ...story.details,
      ]
    : latest
      ? [said.latestKnown(latest)]
      : [];
  const headline =
    story?.headline ?? (period && latest ? figures.noFigure(nameOfPeriod(over, language)) : compare.noFigures);
  return html`<li><h3><a href="${addressOf(setup, code)}">${nameOf(setup, code)}</a></h3>
<p class="compare-finding">${headline}</p>
${lines.length > 0 && html`<p class="explore-hint">${lines.join(site.sentenceGap)}</p>`}</li>
`;
}

function nameOfPeriod({ period, dataset }: CompareView['over'], language: CompareView['setup']['language']): string {
  return period ? formatsOf(language).period(period, dataset.huiyin.yearEndsIn) : '';
}
