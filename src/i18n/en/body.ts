import { formatsOf } from '../formats.ts';
import { percentagePoints } from './figures.ts';

const { count, share, signed } = formatsOf('en');

/** A measure that moved: shares 0-1, the difference and its 95 % interval in shares, periods as words. */
export interface Movement {
  readonly measure: string;
  readonly now: number;
  readonly nowIn: string;
  readonly before: number;
  readonly beforeIn: string;
  readonly difference: number;
  readonly low: number;
  readonly high: number;
}

/** The page of a body. */
export const body = {
  largestChange: 'Largest change',
  movedNow: (movement: Movement, compared: number) =>
    compared === 1
      ? `In the latest year that can be compared, “${movement.measure}” moved by more than chance explains: ${inFull(movement)}`
      : `In the latest year, “${movement.measure}” moved most of the ${count(compared)} measures that can be compared: ${inFull(movement)}`,
  movedEver: (movement: Movement) =>
    `Over all years, “${movement.measure}” moved most in ${movement.nowIn}: ${inFull(movement)}`,
  movedNeverMore: (measure: string) => `In no other period did “${measure}” move more.`,
  movedNever: (measure: string) =>
    `In no period did “${measure}” differ from a year earlier by more than chance explains.`,
  stoodStill: (compared: number) =>
    compared === 1
      ? 'In the latest year the one measure that can be compared did not move by more than chance explains.'
      : `In the latest year none of the ${count(compared)} measures that can be compared moved by more than chance explains.`,
  nothingToCompare:
    'No final figure can be held against one of a year earlier: there is none, it rests on fewer than 30 cases, or the definition changed in between.',
  returned: (isRise: boolean) =>
    `A year earlier it had been the ${isRise ? 'lowest' : 'highest'} until then. After an extreme, part of a change is usually a return to what is usual, and says little about effort.`,
  changeHint:
    'Only final figures are compared, each with the same period of the year before. Beyond chance means outside of the 99.8% interval of the difference.',
  similar: (bodies: string) => `Similar ${bodies}`,
  similarBy: (measure: string, period: string, size: number, bodies: string) =>
    `These ${bodies} come nearest in size: by the denominator of “${measure}” in ${period}, here ${count(size)}, each is between half and twice as large.`,
  sizeOf: (size: number) => count(size),
  sibling: (parent: string) => `also part of ${parent}`,
  noneSimilar: (period: string, bodies: string) =>
    `None of the other ${bodies} is between half and twice as large in ${period}.`,
  tooSmall: (period: string) =>
    `It has fewer than 30 cases in ${period}, or no figure, so it is compared with no other.`,
  doubtful: (period: string) =>
    `Its figure for ${period} is marked as unreliable or differently defined, so it is compared with no other.`,
  compareWith: (name: string) => `Compare with ${name}`,
  compareShort: 'Compare',
  compareAll: 'Compare side by side',
  compareAllHint: 'Together with these, in any measure.',
  compareOthers: 'With others of your choice, in any measure.',
};

function inFull({ now, nowIn, before, beforeIn, difference, low, high }: Movement): string {
  const direction = difference > 0 ? 'up' : 'down';
  return `${share(now)} in ${nowIn} after ${share(before)} in ${beforeIn}, ${direction} ${percentagePoints(difference)} (chance variation ${signed(low)} to ${signed(high)}).`;
}
