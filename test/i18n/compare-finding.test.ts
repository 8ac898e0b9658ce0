import { expect, it } from 'vitest';
import { words } from '../../src/i18n/index.ts';

it('tells of one body that it lies above or below, and of several how many of them do', () => {
  const [en, zh] = [words('en').compare, words('zh').compare];
  expect(en.finding(1, 0, 1, 'Q4 2020', false)).toBe(
    'In Q4 2020 it was above the overall rate by more than chance explains',
  );
  expect(zh.finding(0, 1, 1, '2020年第四季度', false)).toBe('2020年第四季度低于整体，差距超出随机波动的范围');
  expect(en.finding(2, 1, 4, 'Q4 2020', false)).toBe(
    'In Q4 2020, of these 4: 2 above the overall rate and 1 below, by more than chance explains',
  );
});

it('speaks of panels and a common scale only where there are several', () => {
  const summaryOf = (names: readonly string[]) =>
    words('en').compare.summary('On-time reply rate', names, 'Q1 2010', 'Q4 2020', false);
  expect(summaryOf(['Home Office'])).toBe('On-time reply rate, Q1 2010 to Q4 2020: Home Office.');
  expect(summaryOf(['Home Office', 'HM Treasury'])).toContain('each in a panel of its own');
});
