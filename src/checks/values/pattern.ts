import type { Field } from '../../core/description/dataset.ts';
import { parsePeriod } from '../../core/period.ts';
import { type Check, quoted, type Subject } from '../check.ts';
import { isKnownCode } from '../codes/known-code.ts';
import { patternTrouble } from '../description/pattern-safety.ts';
import { isLegible, legible } from '../text/legible.ts';

export const pattern: Check = {
  code: 'pattern',
  severity: 'error',
  title: { en: 'A text does not have the form of its column', zh: '文字不符合该列规定的格式' },
  why: {
    en: 'A form that the description promises is what other programs rely on to sort and to link.',
    zh: '数据说明承诺的格式，是其他程序排序和关联的依据。',
  },
  run: (subject) => {
    const forms = new Map<Field, RegExp>();
    for (const field of subject.resource.schema.fields) {
      const source = field.type === 'string' ? field.constraints?.pattern : undefined;
      // A pattern that does not compile or can run away is a fault of the description, and is never run.
      if (source !== undefined && !patternTrouble(source)) forms.set(field, new RegExp(`^(?:${source})$`, 'u'));
    }
    return {
      cell({ field }, text) {
        const form = forms.get(field);
        if (!form || text === '' || form.test(text) || !isLegible(field, text)) return undefined;
        const plain = legible(text);
        if (plain === '' || form.test(plain) || !isReadable(field, plain, subject)) return undefined;
        return {
          value: quoted(text),
          message: {
            en: `"${quoted(text)}" does not match ${field.constraints?.pattern}.`,
            zh: `“${quoted(text)}”不符合 ${field.constraints?.pattern}。`,
          },
          fix: {
            en: `Write it in the form that the description gives for "${field.name}".`,
            zh: `请按数据说明为“${field.name}”规定的格式填写。`,
          },
        };
      },
    };
  },
};

/** False when a more telling check has its word on the text: no period of this dataset, no known code. */
function isReadable(field: Field, text: string, { dataset, codes }: Subject): boolean {
  if (field.huiyin.role === 'period') return parsePeriod(text)?.frequency === dataset.huiyin.frequency;
  return isKnownCode(field, text, codes);
}
