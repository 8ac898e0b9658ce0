import type { Code, CodeList } from '../../src/core/description/code-list.ts';
import { type Dataset, type Field, fieldsOf, type Resource } from '../../src/core/description/dataset.ts';
import { lastDayOf, type Period, parsePeriod } from '../../src/core/period.ts';
import { UsageError } from '../terminal/usage-error.ts';

/** The codes of a series of rows, one of every dimension, by column name. */
export type Series = ReadonlyMap<string, string>;

/** Every combination of the dimensions' codes that is valid from the first of these periods to the last. */
export function seriesOf(
  { huiyin: { body, yearEndsIn } }: Dataset,
  resource: Resource,
  codes: ReadonlyMap<string, CodeList>,
  [first, last]: readonly [Period, Period],
): readonly Series[] {
  const days = [lastDayOf(first, yearEndsIn), lastDayOf(last, yearEndsIn)] as const;
  const dimensions = fieldsOf(resource, 'dimension');
  const above = new Set(dimensions.map(({ huiyin }) => huiyin.within));
  // Rows of one body stand together. What another dimension lies within follows from it.
  const free = dimensions
    .filter(({ name }) => !above.has(name))
    .sort((one, other) => Number(other.name === body) - Number(one.name === body));
  let series: readonly Series[] = [new Map()];
  for (const field of free) {
    const choices = choicesOf(field, codes, days).map((code) => withAbove(field, code, dimensions, codes));
    if (choices.length === 0)
      throw new UsageError(
        `The code list of "${field.name}" has no code that is valid from ${days[0]} to ${days[1]}. Name another period with --period.`,
        `“${field.name}”的代码表在 ${days[0]} 至 ${days[1]} 没有有效的代码，请用 --period 指定其他期间。`,
      );
    // A dimension outside the key would make two rows of one.
    const taken = resource.schema.primaryKey.includes(field.name) ? choices : choices.slice(0, 1);
    series = series.flatMap((start) => taken.map((choice) => new Map([...start, ...choice])));
  }
  return series;
}

/** The codes that rows may carry: of a list the lowest ones, without those that stand for all. */
function choicesOf(
  { name, constraints, huiyin }: Field,
  codes: ReadonlyMap<string, CodeList>,
  days: readonly [string, string],
): readonly string[] {
  const list = codes.get(huiyin.codes ?? '');
  if (list) {
    const parents = new Set(Array.from(list.values(), ({ parent }) => parent));
    return [...list.values()]
      .filter((code) => !parents.has(code.code) && code.code !== huiyin.total && isValid(code, days))
      .map(({ code }) => code);
  }
  if (constraints?.enum) return constraints.enum.filter((code) => code !== huiyin.total);
  const invented = ['sample-1', 'sample-2'];
  const form = new RegExp(`^(?:${constraints?.pattern ?? '.*'})$`, 'u');
  if (invented.every((code) => form.test(code))) return invented;
  throw new UsageError(
    `The column "${name}" has neither a code list nor a list of values, and its pattern takes no invented ones. Give it a code list in the description.`,
    `“${name}”列既没有代码表，也没有可选值，其格式又无法编造。请在数据说明中给它指定代码表。`,
  );
}

function isValid({ validFrom = '', validTo = '' }: Code, [first, last]: readonly [string, string]): boolean {
  const [from, to] = [parsePeriod(validFrom), parsePeriod(validTo)];
  return !(from && lastDayOf(from) > first) && !(to && lastDayOf(to) < last);
}

/** A code with the codes of the dimensions it lies within. */
function withAbove(
  { name, huiyin }: Field,
  code: string,
  dimensions: readonly Field[],
  codes: ReadonlyMap<string, CodeList>,
): readonly (readonly [string, string])[] {
  const outer = dimensions.find((field) => field.name === huiyin.within);
  if (!outer) return [[name, code]];
  const list = codes.get(huiyin.codes ?? '');
  const outerList = codes.get(outer.huiyin.codes ?? '');
  let parent = list?.get(code)?.parent;
  while (parent !== undefined && outerList && !outerList.has(parent)) parent = list?.get(parent)?.parent;
  return [[name, code], ...withAbove(outer, parent ?? code, dimensions, codes)];
}
