import { svg as html, type Insertable, type MarkupText } from '../../charts/kit/svg.ts';
import type { Compared } from '../../core/statistics/comparison.ts';
import { rateOf, reliabilityOf, wilson } from '../../core/statistics/rate.ts';
import { formatsOf } from '../../i18n/formats.ts';
import { flagsInWords, rateInWords } from '../../i18n/table-words.ts';
import { addressOf, type CompareView, nameOf } from './setup.ts';
import { words } from './words.ts';

/** A line of the table: what it tells, and how it tells it of one column. */
interface Line {
  readonly title: string;
  readonly className?: string;
  readonly cell: (column: Compared) => Insertable;
}

/** The latest period side by side: a column for all together, then one for each body in the order chosen. */
export function tableHtml(view: CompareView, whole: Compared, bodies: readonly Compared[]): MarkupText {
  const { setup, over } = view;
  const { language, dataset } = setup;
  const { compare, figures } = words(language);
  const period = over.period ? formatsOf(language).period(over.period, dataset.huiyin.yearEndsIn) : '';
  const columns = [whole, ...bodies];
  const heads = columns.map(({ code }) => {
    if (code === undefined) return html`<th scope="col">${figures.whole}</th>`;
    return html`<th scope="col"><a href="${addressOf(setup, code)}">${nameOf(setup, code)}</a></th>`;
  });
  return html`<section class="scroll" tabindex="0" aria-labelledby="compare-table">
<table class="figures compare-table">
<caption id="compare-table">${compare.table(over.measure.title[language], period)}</caption>
<thead><tr><td></td>${heads}</tr></thead>
<tbody>
${linesOf(view).map(({ title, className, cell }) => {
  const cells = columns.map((column) => html`<td>${cell(column)}</td>`);
  return html`<tr${className && html` class="${className}"`}><th scope="row">${title}</th>${cells}</tr>
`;
})}</tbody>
</table>
</section>`.toString();
}

function linesOf({ setup, over }: CompareView): readonly Line[] {
  const { language } = setup;
  const { compare, dataset: said, figures } = words(language);
  const formats = formatsOf(language);
  const counted = (column: Compared, part: 'numerator' | 'denominator') =>
    column.point && !column.point.missing ? formats.count(column.point.rate[part]) : '–';
  const lines: readonly (Line & { readonly isOfChance?: true })[] = [
    {
      title: said.rate,
      className: 'compare-rate',
      cell: ({ point }) => rateInWords(language, point?.rate ?? rateOf(0, 0), !point || point.missing),
    },
    {
      title: said.interval,
      isOfChance: true,
      cell: ({ point }) => {
        const { numerator, denominator } = point?.rate ?? rateOf(0, 0);
        const interval = reliabilityOf(denominator) === 'none' ? undefined : wilson(numerator, denominator);
        return interval ? figures.interval(interval.low, interval.high) : '–';
      },
    },
    { title: said.numerator, cell: (column) => counted(column, 'numerator') },
    { title: said.denominator, cell: (column) => counted(column, 'denominator') },
    {
      title: compare.position,
      isOfChance: true,
      cell: ({ position }) =>
        position ? html`<span class="position-${position}">${said.comparisons[position]}</span>` : '–',
    },
    { title: compare.change, cell: ({ change }) => (change ? formats.signed(change.difference) : '–') },
    {
      title: compare.changeInterval,
      isOfChance: true,
      cell: ({ change }) =>
        change?.chance
          ? compare.span(formats.signed(change.chance.interval.low), formats.signed(change.chance.interval.high))
          : '–',
    },
    {
      title: compare.changeChance,
      isOfChance: true,
      cell: ({ change }) => (change?.chance ? (change.chance.isBeyond ? compare.beyond : compare.within) : '–'),
    },
    { title: said.flag, cell: (column) => flagsOf(column) },
  ];
  return lines.filter(({ isOfChance }) => !(isOfChance && over.measure.mayExceedOne));

  function flagsOf({ point, series }: Compared): string {
    const isMissing = !point || point.missing;
    const known = isMissing ? series.findLast(({ missing }) => !missing)?.period : undefined;
    const flags = flagsInWords(language, point?.rate ?? rateOf(0, 0), point?.flags ?? [], isMissing);
    const latest = known && compare.latest(formats.shortPeriod(known, over.dataset.huiyin.yearEndsIn));
    return [flags, latest].filter(Boolean).join(language === 'zh' ? '；' : '; ') || '–';
  }
}
