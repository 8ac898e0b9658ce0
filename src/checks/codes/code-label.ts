import type { CodeList } from '../../core/code-list.ts';
import { type Check, columnsWhere, quoted } from '../check.ts';
import { isLegible, legible } from '../values/legible.ts';

export const codeLabel: Check = {
  code: 'code-label',
  severity: 'error',
  title: { en: 'A label does not belong to the code beside it', zh: '名称与代码不对应' },
  why: {
    en: 'Code and label say who is meant; when they disagree, the figures may stand against the wrong body.',
    zh: '代码和名称都用来说明是谁；两者不一致，数字可能算到了别的机构头上。',
  },
  run: ({ resource, codes }, report) => {
    const columns = columnsWhere(resource, ({ huiyin }) => huiyin.labelOf !== undefined).flatMap(({ field, place }) => {
      const of = resource.schema.fields.findIndex(({ name }) => name === field.huiyin.labelOf);
      const list = codes.get(resource.schema.fields[of]?.huiyin.codes ?? '');
      // The label that was right for each code before, by the number of the code's text: most rows need no more than that.
      return list ? [{ field, place, of, list, right: [] as number[] }] : [];
    });
    if (columns.length === 0) return {};
    return {
      row(view) {
        const { ids, row } = view;
        for (const { field, place, of, list, right } of columns) {
          const [codeId, labelId] = [ids[of] ?? -1, ids[place] ?? -1];
          if (codeId < 0 || labelId < 0 || right[codeId] === labelId) continue;
          const [code, label] = [view.text(of) ?? '', view.text(place) ?? ''];
          const title = list.get(legible(code))?.title;
          if (!title || label === '' || label === title.en || label === title.zh) {
            right[codeId] = labelId;
            continue;
          }
          if (!isLegible(field, label)) continue;
          const plain = legible(label);
          if (plain === title.en || plain === title.zh) continue;
          const owner = ownerOf(list, plain);
          report({
            row,
            column: field.name,
            value: quoted(label),
            message: {
              en: `"${quoted(label)}" stands beside the code "${code}", whose name is "${title.en}".`,
              zh: `代码“${code}”的名称是“${title.zh}”，旁边却写着“${quoted(label)}”。`,
            },
            fix: owner
              ? {
                  en: `That is the name of "${owner}": write the right code, or the right name.`,
                  zh: `这是“${owner}”的名称：请改正代码，或改正名称。`,
                }
              : { en: `Write "${title.en}", or the right code.`, zh: `请写“${title.zh}”，或改正代码。` },
          });
        }
      },
    };
  },
};

function ownerOf(list: CodeList, label: string): string | undefined {
  return [...list.values()].find(({ title }) => title.en === label || title.zh === label)?.code;
}
