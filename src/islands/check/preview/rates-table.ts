import { svg as html, type Svg as Markup } from '../../../charts/kit/svg.ts';
import { type CodeList, titleOf } from '../../../core/description/code-list.ts';
import type { Topic } from '../../../core/description/topic.ts';
import { ordinalOf } from '../../../core/period.ts';
import { wilson } from '../../../core/statistics/rate.ts';
import type { SeriesPoint } from '../../../core/statistics/series.ts';
import type { Standings } from '../../../core/statistics/standing.ts';
import type { Language } from '../../../core/text.ts';
import { formatsOf } from '../../../i18n/formats.ts';
import { flagsInWords, rateInWords } from '../../../i18n/table-words.ts';
import { drawable } from '../../trend-words.ts';
import { words } from '../words.ts';

/** A row of such a table: `key` is that of the mark that stands for it. */
interface Row {
  readonly key: string | undefined;
  readonly name: string;
  readonly point: Pick<SeriesPoint, 'rate' | 'flags' | 'missing'>;
}

/** The figures of all bodies together by period, the newest first. `id` is that of the caption. */
export function trendTable(language: Language, topic: Topic, id: string, who: string): Markup {
  const { dataset: said, site } = words(language);
  const { measure, panel, dataset } = topic;
  const places = new Map(drawable(panel.whole).map(({ period }, place) => [ordinalOf(period), String(place)]));
  const rows = panel.whole.toReversed().map((point) => ({
    key: places.get(ordinalOf(point.period)),
    name: site.capitalise(formatsOf(language).period(point.period, dataset.huiyin.yearEndsIn)),
    point,
  }));
  return tableHtml(language, topic, id, said.tableByPeriod(measure.title[language], who), said.period, rows);
}

/** The figures of the bodies that are drawn, by name, so that nobody reads an order into it. */
export function standingsTable(
  language: Language,
  topic: Topic,
  id: string,
  standings: Standings,
  codes: CodeList | undefined,
): Markup {
  const { dataset: said, site } = words(language);
  const { bodyName, yearEndsIn } = topic.dataset.huiyin;
  const collator = new Intl.Collator(language === 'zh' ? 'zh-Hans-CN' : 'en');
  const rows = [...standings.rated, ...standings.tooFew]
    .map(({ code, point }) => ({ key: code, name: titleOf(codes, code, language), point }))
    .sort((one, other) => collator.compare(one.name, other.name));
  const period = formatsOf(language).period(standings.period, yearEndsIn);
  const caption = said.tableByBody(topic.measure.title[language], bodyName.one[language], period);
  return tableHtml(language, topic, id, caption, site.capitalise(bodyName.one[language]), rows);
}

function tableHtml(
  language: Language,
  { measure }: Topic,
  id: string,
  caption: string,
  first: string,
  rows: readonly Row[],
): Markup {
  const { dataset: said, figures } = words(language);
  const { count } = formatsOf(language);
  const number = (heading: string): Markup => html`<th scope="col" class="number">${heading}</th>`;
  const cell = (text: string): Markup => html`<td class="number">${text}</td>`;
  const intervalOf = ({ rate, missing }: Row['point']): string => {
    const interval = missing || rate.denominator < 10 ? undefined : wilson(rate.numerator, rate.denominator);
    return interval ? figures.interval(interval.low, interval.high) : '–';
  };
  const body = rows.map(({ key, name, point }) => {
    const { rate, flags, missing } = point;
    return html`<tr${key !== undefined && html` data-key="${key}"`}><th scope="row">${name}</th><td class="number rate">${rateInWords(language, rate, missing)}</td>${cell(missing ? '–' : count(rate.numerator))}${cell(missing ? '–' : count(rate.denominator))}${!measure.mayExceedOne && cell(intervalOf(point))}<td class="flag">${flagsInWords(language, rate, flags, missing)}</td></tr>
`;
  });
  return html`<section class="scroll" tabindex="0" aria-labelledby="${id}"><table class="figures"><caption id="${id}">${caption}</caption>
<thead><tr><th scope="col">${first}</th>${number(said.rate)}${number(said.numerator)}${number(said.denominator)}${!measure.mayExceedOne && number(said.interval)}<th scope="col">${said.flag}</th></tr></thead>
<tbody>${body}</tbody></table></section>`;
}
