import type { CodeList } from '../../core/description/code-list.ts';
import type { CellFault, Check } from '../check.ts';
import { judgePairs } from '../pairs.ts';
import { legible } from '../text/legible.ts';

export const codeHierarchy: Check = {
  code: 'code-hierarchy',
  severity: 'error',
  title: { en: 'A code stands within another that it does not belong to', zh: '下级代码不属于所填的上级' },
  why: {
    en: 'A district in the wrong city makes both cities’ figures wrong.',
    zh: '区县填错了所属城市，两个城市的数字都会出错。',
  },
  run: ({ resource, codes }, report) => {
    const columns = resource.schema.fields.flatMap(({ name, huiyin: { within, codes: list = '' } }) => {
      const known = codes.get(list);
      return known && within !== undefined ? [{ column: name, beside: within, known }] : [];
    });
    if (columns.length === 0) return {};
    return {
      rows(rows) {
        for (const { column, beside, known } of columns) {
          const judge = (text: string, above: string): CellFault | undefined => {
            const [code, parent] = [legible(text), legible(above)];
            const parents = ancestorsOf(known, code);
            // A code without a parent, such as a total, may stand anywhere; an unknown one has a finding of its own.
            if (parents.length === 0 || parent === '' || parents.includes(parent)) return undefined;
            return {
              value: `${code}, ${parent}`,
              message: {
                en: `"${code}" belongs to "${parents.join(', ')}", but "${beside}" says "${parent}".`,
                zh: `“${code}”属于“${parents.join('、')}”，而“${beside}”填的是“${parent}”。`,
              },
              fix: {
                en: `Write "${parents[0]}" in "${beside}", or the right code here.`,
                zh: `请把“${beside}”改为“${parents[0]}”，或改正此处的代码。`,
              },
            };
          };
          judgePairs(rows, { column, beside, judge }, report);
        }
      },
    };
  },
};

/** The codes above a code, nearest first. */
function ancestorsOf(list: CodeList, code: string): readonly string[] {
  const above: string[] = [];
  let parent = list.get(code)?.parent;
  // A list that runs in a circle ends here too.
  while (parent !== undefined && !above.includes(parent)) {
    above.push(parent);
    parent = list.get(parent)?.parent;
  }
  return above;
}
