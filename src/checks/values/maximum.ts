import { boundCheck } from './bound.ts';

export const maximum = boundCheck({
  code: 'maximum',
  title: { en: 'A number is above its maximum', zh: '数字高于上限' },
  why: {
    en: 'The description says how large this figure can be; a larger one belongs elsewhere or is mistyped.',
    zh: '数据说明规定了上限，超出的数字不是填错列，就是写错。',
  },
  boundOf: (constraints) => constraints.maximum,
  breaks: (number, bound) => number > bound,
  says: (cell, bound) => ({ en: `${cell} is above ${bound}.`, zh: `${cell} 大于 ${bound}。` }),
});
