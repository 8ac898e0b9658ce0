import { type Check, quoted } from '../check.ts';
import { isLegible, legible } from '../text/legible.ts';

export const length: Check = {
  code: 'length',
  severity: 'error',
  title: { en: 'A text is too short or too long', zh: '文字过短或过长' },
  why: {
    en: 'A code of another length is another code, and a label that is too long was usually meant for the notes.',
    zh: '长度不同的代码就是另一个代码；过长的名称往往是本该写进备注的话。',
  },
  run: () => ({
    cell({ field }, text) {
      const { minLength = 0, maxLength = Number.POSITIVE_INFINITY } = field.constraints ?? {};
      if (text === '' || (text.length >= minLength * 2 && text.length <= maxLength)) return undefined;
      if (!isLegible(field, text)) return undefined;
      // Characters as people count them: an ideograph outside the basic plane is one.
      const count = Array.from(legible(text)).length;
      if (count === 0 || (count >= minLength && count <= maxLength)) return undefined;
      const isShort = count < minLength;
      return {
        value: quoted(text),
        message: {
          en: `"${quoted(text)}" has ${count} ${count === 1 ? 'character' : 'characters'}, ${isShort ? 'fewer' : 'more'} than ${isShort ? minLength : maxLength}.`,
          zh: `“${quoted(text)}”有 ${count} 个字符，${isShort ? `少于 ${minLength}` : `多于 ${maxLength}`} 个。`,
        },
        fix: isShort
          ? { en: 'Look the text up at its source and write it in full.', zh: '请查对原始记录，写出完整内容。' }
          : {
              en: 'Shorten it; what needs more room belongs in the dataset’s notes.',
              zh: '请精简；需要更多篇幅的内容可以写在数据集说明里。',
            },
      };
    },
  }),
};
