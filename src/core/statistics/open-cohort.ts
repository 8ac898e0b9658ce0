import { type Rate, rateOf } from './rate.ts';

/** What four ways of counting say of one and the same quarter. */
export interface CountedFourWays {
  /** Answered on time, of the messages that are due: the true rate. */
  readonly onTimeOfDue: Rate;
  /** Answered on time, of all that were closed so far. */
  readonly onTimeOfClosed: Rate;
  /** Answered so far, of all that were received. */
  readonly repliedOfReceived: Rate;
  /** Answered on time, of all that were received. */
  readonly onTimeOfReceived: Rate;
}

/** How many messages come in each day; the rates are the same with any number. */
const perDay = 100;

/**
 * A quarter of `days` days counted on its last day: as many messages come in each day, and each waits for its answer an
 * exponential time, so that the share `onTime` (0-1) has it by day `deadline`. Counts are expected values, not rounded.
 */
export function openCohort(onTime: number, deadline: number, days: number): CountedFourWays {
  const pace = -Math.log(1 - onTime) / deadline;
  const answeredAfter = (waited: number) => perDay * (1 - Math.exp(-pace * waited));
  // Messages come in through the day: in the middle of it on average.
  const waits = Array.from({ length: days }, (_, day) => days - day - 0.5);
  const replied = sum(waits.map(answeredAfter));
  const repliedOnTime = sum(waits.map((waited) => answeredAfter(Math.min(waited, deadline))));
  const due = waits.filter((waited) => waited >= deadline).length;
  return {
    onTimeOfDue: rateOf(due * answeredAfter(deadline), due * perDay),
    onTimeOfClosed: rateOf(repliedOnTime, replied),
    repliedOfReceived: rateOf(replied, days * perDay),
    onTimeOfReceived: rateOf(repliedOnTime, days * perDay),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
