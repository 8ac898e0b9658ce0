import type { CodeList } from '../../core/code-list.ts';
import { type Check, columnsWhere } from '../check.ts';
import { legible } from '../values/legible.ts';

export const codeHierarchy: Check = {
  code: 'code-hierarchy',
  severity: 'error',
  title: { en: 'A code stands within another that it does not belong to', zh: '下级代码不属于所填的上级' },
  why: {
    en: 'A district in the wrong city makes both cities’ figures wrong.',
    zh: '区县填错了所属城市，两个城市的数字都会出错。',
  },
  run: ({ resource, codes }, report) => {
    const columns = columnsWhere(resource, ({ huiyin }) => huiyin.within !== undefined).flatMap(({ field, place }) => {
      const above = resource.schema.fields.findIndex(({ name }) => name === field.huiyin.within);
      const list = codes.get(field.huiyin.codes ?? '');
      return list && above >= 0 ? [{ field, place, above, list, right: [] as number[] }] : [];
    });
    if (columns.length === 0) return {};
    return {
      row(view) {
        const { ids, row } = view;
        for (const { field, place, above, list, right } of columns) {
          const [id, aboveId] = [ids[place] ?? -1, ids[above] ?? -1];
          if (id < 0 || aboveId < 0 || right[id] === aboveId) continue;
          const [code, parent] = [legible(view.text(place) ?? ''), legible(view.text(above) ?? '')];
          const parents = ancestorsOf(list, code);
          // A code without a parent, such as a total, may stand anywhere; an unknown one has a finding of its own.
          if (parents.length === 0 || parent === '' || parents.includes(parent)) {
            right[id] = aboveId;
            continue;
          }
          report({
            row,
            column: field.name,
            value: `${code}, ${parent}`,
            message: {
              en: `"${code}" belongs to "${parents.join(', ')}", but "${field.huiyin.within}" says "${parent}".`,
              zh: `“${code}”属于“${parents.join('、')}”，而“${field.huiyin.within}”填的是“${parent}”。`,
            },
            fix: {
              en: `Write "${parents[0]}" in "${field.huiyin.within}", or the right code here.`,
              zh: `请把“${field.huiyin.within}”改为“${parents[0]}”，或改正此处的代码。`,
            },
          });
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
