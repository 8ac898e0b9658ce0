import { type BarRow, sortedBars } from '../../charts/sorted-bars.ts';
import { type CodeList, titleOf } from '../../core/description/code-list.ts';
import { type Field, fieldsOf } from '../../core/description/dataset.ts';
import type { Topic } from '../../core/description/topic.ts';
import { formatPeriod } from '../../core/period.ts';
import { evaluate } from '../../core/query/evaluate.ts';
import { type Rate, rateOf, reliabilityOf } from '../../core/statistics/rate.ts';
import type { Language } from '../../core/text.ts';
import { formatsOf, words } from '../../i18n/index.ts';
import type { DrawnFigure } from '../body-figures.ts';

/** The picture and the figures behind it. */
export interface MixFigure extends DrawnFigure {
  /** What the cases are told apart by: "Channel". */
  readonly dimension: string;
  readonly rows: readonly { readonly label: string; readonly rate: Rate }[];
}

/** The dimensions besides the body by which the cases of a topic can be told apart: those with a code list. */
export function mixDimensionsOf({ dataset, resource, measure }: Topic): readonly Field[] {
  if (measure.mayExceedOne) return [];
  return fieldsOf(resource, 'dimension').filter(
    ({ name, huiyin }) => name !== dataset.huiyin.body && huiyin.codes !== undefined,
  );
}

/** How the cases of the latest period divide by a dimension, and the rate of each; undefined with fewer than two kinds. */
export function mixFigure(
  language: Language,
  topic: Topic,
  { name, huiyin }: Field,
  lists: ReadonlyMap<string, CodeList>,
): MixFigure | undefined {
  const { dataset, resource, measure, period, observations } = topic;
  if (!period) return undefined;
  const codes = lists.get(huiyin.codes ?? '');
  const at = formatPeriod(period);
  const answers = evaluate(
    { resource: resource.name, measure: measure.name, by: [name], where: {}, from: at, to: at },
    observations,
    resource,
  );
  const rows = answers
    .filter(({ keys, counted }) => keys[0] !== huiyin.total && counted > 0)
    .map(({ keys, numerator, denominator }) => ({
      code: keys[0] ?? '',
      label: titleOf(codes, keys[0] ?? '', language),
      rate: rateOf(numerator, denominator),
    }))
    .sort((one, other) => other.rate.denominator - one.rate.denominator);
  const total = rows.reduce((sum, { rate }) => sum + rate.denominator, 0);
  const [first] = rows;
  if (rows.length < 2 || !first || reliabilityOf(total) !== 'sound') return undefined;

  const { charts, figures } = words(language);
  const formats = formatsOf(language);
  const dimension = huiyin.title[language];
  const when = formats.period(period, dataset.huiyin.yearEndsIn);
  const title = charts.mixTitle(when, dimension, first.label, first.rate.denominator / total);
  const summary = charts.mixSummary(measure.title[language], dimension, when);
  const bars = rows.map(({ code, label, rate }): BarRow => ({ code, label, value: rate.denominator }));
  const draw = (id: string, width: number): string =>
    sortedBars(bars, {
      id,
      width,
      title,
      summary,
      formatValue: formats.count,
      words: {
        tooFew: charts.tooFew,
        suppressed: charts.suppressed,
        missing: charts.missing,
        ...figures.caveats,
        empty: charts.nothing,
      },
    });
  return { title, summary, draw, dimension, rows, notes: [charts.mixNote] };
}
