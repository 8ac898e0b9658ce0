import type { Constraints, Field } from '../../core/description/dataset.ts';
import type { Text } from '../../core/text.ts';
import type { Check, Rows } from '../check.ts';
import { once } from '../once.ts';
import { isLegible } from '../text/legible.ts';
import { isStrictNumber } from './strict.ts';

/** A check that holds numbers against one bound of their column. */
export interface Bound extends Pick<Check, 'code' | 'title' | 'why'> {
  boundOf(constraints: Constraints): number | undefined;
  breaks(number: number, bound: number): boolean;
  says(number: number, bound: number): Text;
}

/** Makes the check of one bound; cells that are no numbers are the business of `type`. */
export function boundCheck({ code, title, why, boundOf, breaks, says }: Bound): Check {
  return {
    code,
    severity: 'error',
    title,
    why,
    run: ({ resource }, report) => {
      const bounds = resource.schema.fields.flatMap((field) => {
        const isNumber = field.type === 'integer' || field.type === 'number';
        const bound = isNumber ? boundOf(field.constraints ?? {}) : undefined;
        return bound === undefined ? [] : [{ field, bound }];
      });
      if (bounds.length === 0) return {};
      return {
        rows(rows) {
          for (const { field, bound } of bounds) {
            const numbers = rows.numbers.get(field.name) ?? numbersInTexts(rows, field);
            // Nearly every column keeps its bounds: two numbers of it tell that.
            const { least, most } = extremesOf(numbers);
            if (least > most || (!breaks(least, bound) && !breaks(most, bound))) continue;
            for (let row = 0; row < numbers.length; row += 1) {
              const number = numbers[row] as number;
              // A bank card number is above every maximum; what it is has been said already.
              if (!breaks(number, bound) || !isLegible(field, String(number))) continue;
              report({
                row: rows.rowNumbers[row] ?? null,
                column: field.name,
                value: String(number),
                message: says(number, bound),
                fix: {
                  en: 'Check the figure at its source and write the right one.',
                  zh: '请与原始记录核对后填写正确的数字。',
                },
              });
            }
          }
        },
      };
    },
  };
}

interface Extremes {
  readonly least: number;
  readonly most: number;
}

/** The smallest and the largest number; of none the least is above the most. Both bounds ask the same columns. */
const extremesOf = once((numbers: Float64Array): Extremes => {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < numbers.length; row += 1) {
    const number = numbers[row] as number;
    // A comparison with a blank (NaN) is false.
    if (number < least) least = number;
    if (number > most) most = number;
  }
  return { least, most };
});

/** The numbers of a column that holds codes, such as a year as a dimension; NaN where a code is no number. */
function numbersInTexts(rows: Rows, { name, type }: Field): Float64Array {
  const { values = [], index = new Uint32Array() } = rows.texts.get(name) ?? {};
  const numbers = values.map((text) => (isStrictNumber(text, type) ? Number(text) : Number.NaN));
  return new Float64Array(index.length).map((_, row) => numbers[index[row] as number] as number);
}
