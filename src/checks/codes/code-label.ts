import type { CodeList } from '../../core/description/code-list.ts';
import { type CellFault, type Check, quoted } from '../check.ts';
import { judgePairs } from '../pairs.ts';
import { isLegible, legible } from '../text/legible.ts';

export const codeLabel: Check = {
  code: 'code-label',
  severity: 'error',
  title: { en: 'A label does not belong to the code beside it', zh: '名称与代码不对应' },
  why: {
    en: 'Code and label say who is meant; when they disagree, the figures may stand against the wrong body.',
    zh: '代码和名称都用来说明是谁；两者不一致，数字可能算到了别的机构头上。',
  },
  run: ({ resource, codes }, report) => {
    const columns = resource.schema.fields.flatMap((field) => {
      const of = resource.schema.fields.find(({ name }) => name === field.huiyin.labelOf);
      const list = codes.get(of?.huiyin.codes ?? '');
      return of && list ? [{ field, of: of.name, list }] : [];
    });
    if (columns.length === 0) return {};
    return {
      rows(rows) {
        for (const { field, of, list } of columns) {
          const judge = (label: string, code: string): CellFault | undefined => {
            const title = list.get(legible(code))?.title;
            if (!title || label === '' || label === title.en || label === title.zh) return undefined;
            const plain = legible(label);
            if (!isLegible(field, label) || plain === title.en || plain === title.zh) return undefined;
            const owner = ownerOf(list, plain);
            return {
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
            };
          };
          judgePairs(rows, { column: field.name, beside: of, judge }, report);
        }
      },
    };
  },
};

function ownerOf(list: CodeList, label: string): string | undefined {
  return [...list.values()].find(({ title }) => title.en === label || title.zh === label)?.code;
}
