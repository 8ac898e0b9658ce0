import { expect, test } from 'vitest';
import { unbrokenIn } from '../../src/core/unbroken.ts';
import { clausesHtml, sentenceHtml } from '../../src/islands/clauses.ts';

test('a sentence in small type breaks neither in a Chinese date or period nor between a number and what it counts', () => {
  const kept = (text: string) => unbrokenIn(text).filter((_, place) => place % 2 === 1);
  expect(kept('自2011年第一季度起，截至2021年4月28日；9月30日前有11,631例，不足30例的不列。')).toEqual([
    '自2011年第一季度',
    '截至2021年4月28日',
    '9月30日',
    '有11,631例',
    '不足30例',
  ]);
  expect(kept('数据截至2021年4月28日，下降5.7个百分点，最低为2018年，标准差6.0个百分点')).toEqual([
    '数据截至2021年4月28日',
    '下降5.7个百分点',
    '最低为2018年',
    '标准差6.0个百分点',
  ]);
  expect(kept('未计入：北京（2024年二季度）；河南（2025年四季度）')).toEqual([
    '北京（2024年二季度',
    '河南（2025年四季度',
  ]);
  expect(kept('for programs: UTF-8, no byte order mark')).toEqual(['UTF-8']);
  expect(kept('付款8500万，直接存入账户')).toEqual(['款8500万']);
  expect(unbrokenIn('2018年以前').join('')).toBe('2018年以前');
  expect(unbrokenIn('28 April 2021')).toEqual(['28 April 2021']);
  expect(sentenceHtml('<b>9月30日').toString()).toBe('&lt;b&gt;<span class="unbroken">9月30日</span>');
});

test('a large line of English does not break between a number and its unit', () => {
  expect(clausesHtml('en', 'In Q1 2022: 52.6% within 4 hours, 3 < 20 working days').toString()).toBe(
    'In Q1 2022: 52.6% within <span class="unbroken">4 hours</span>, 3 &lt; <span class="unbroken">20 working days</span>',
  );
  expect(clausesHtml('en', '2 daybooks').toString()).toBe('2 daybooks');
});
