import type { Constraints } from '../../core/dataset.ts';
import type { Text } from '../../core/text.ts';
import type { Check } from '../check.ts';

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
      const bounds = resource.schema.fields.flatMap(({ name, type, constraints }, place) => {
        const isNumber = type === 'integer' || type === 'number';
        const bound = isNumber ? boundOf(constraints ?? {}) : undefined;
        return bound === undefined ? [] : [{ name, place, bound }];
      });
      return {
        row({ numbers, row }) {
          for (const { name, place, bound } of bounds) {
            const number = numbers[place] ?? Number.NaN;
            if (!breaks(number, bound)) continue;
            report({
              row,
              column: name,
              value: String(number),
              message: says(number, bound),
              fix: {
                en: 'Check the figure at its source and write the right one.',
                zh: '请与原始记录核对后填写正确的数字。',
              },
            });
          }
        },
      };
    },
  };
}
