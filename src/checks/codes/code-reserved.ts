import { besideBodies } from '../../core/address.ts';
import { type Check, quoted } from '../check.ts';

export const codeReserved: Check = {
  code: 'code-reserved',
  severity: 'error',
  title: { en: 'A body has the name of a page for its code', zh: '机构代码与网页名称相同' },
  why: {
    en: 'Each body has a page at its code. One called "compare" would hide the page that compares bodies, or be hidden by it.',
    zh: '每个机构的网页以其代码为地址。代码若叫“compare”，就会与比较页互相遮盖。',
  },
  run: ({ dataset }) => ({
    cell({ field }, text) {
      if (field.name !== dataset.huiyin.body || !besideBodies.includes(text.toLowerCase())) return undefined;
      const taken = besideBodies.join(', ');
      return {
        value: quoted(text),
        message: {
          en: `"${quoted(text)}" is the name of a page of every dataset and cannot be the code of a body.`,
          zh: `“${quoted(text)}”是每个数据集都有的网页名称，不能用作机构代码。`,
        },
        fix: {
          en: `Give the body another code, here and in its code list. Taken are: ${taken}.`,
          zh: `请为该机构另取代码，并同时修改代码表。已被占用的有：${taken}。`,
        },
      };
    },
  }),
};
