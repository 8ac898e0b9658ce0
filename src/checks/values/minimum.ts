import { boundCheck } from './bound.ts';

export const minimum = boundCheck({
  code: 'minimum',
  title: { en: 'A number is below its minimum', zh: '数字低于下限' },
  why: {
    en: 'A count below zero is a slip of the hand or a difference that got into the wrong column.',
    zh: '计数小于零，不是笔误，就是把差额填进了计数列。',
  },
  boundOf: (constraints) => constraints.minimum,
  breaks: (number, bound) => number < bound,
  says: (cell, bound) => ({ en: `${cell} is below ${bound}.`, zh: `${cell} 小于 ${bound}。` }),
});
