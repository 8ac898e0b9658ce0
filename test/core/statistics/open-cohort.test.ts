import { expect, test } from 'vitest';
import { openCohort } from '../../../src/core/statistics/open-cohort.ts';

test('of a quarter in which 60% are answered in 30 days, only the rate of those due says 60%', () => {
  const { onTimeOfDue, onTimeOfClosed, repliedOfReceived, onTimeOfReceived } = openCohort(0.6, 30, 90);
  expect(onTimeOfDue.value).toBeCloseTo(0.6, 10);
  expect(onTimeOfClosed.value).toBeCloseTo(0.78, 2);
  expect(repliedOfReceived.value).toBeCloseTo(0.66, 2);
  expect(onTimeOfReceived.value).toBeCloseTo(0.52, 2);
});

test('where nobody is late all but the share of what was received agree', () => {
  const { onTimeOfDue, onTimeOfClosed } = openCohort(0.999999, 30, 90);
  expect(onTimeOfDue.value).toBeCloseTo(1, 5);
  expect(onTimeOfClosed.value).toBeCloseTo(1, 5);
});
