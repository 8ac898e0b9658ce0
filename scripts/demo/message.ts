import type { Dice } from '../dice.ts';
import { firstDayOf } from './calendar.ts';
import { newClock, type Quarter, type Region } from './country.ts';

/** A day that does not come. */
export const never = 1 << 30;

/** The channels in the order of their code list, and how many of ten thousand messages use the web and an app in 2022. */
export const channels = ['web', 'mobile', 'hotline'] as const;

/** How the handling of a message ends for the first time. */
export type End = 'invalid' | 'duplicate' | 'transferred' | 'withdrawn' | 'replied' | 'no-reply';

/** The life of one invented message. Days are numbers of the calendar; `never` where there is none. */
export interface Message {
  /** Place of its channel in `channels`. */
  readonly channel: number;
  /** The day of receipt, and the day from which it stands in the books. */
  readonly day: number;
  readonly registered: number;
  readonly isTransferred: boolean;
  /** The deadline after any extension, and before. */
  readonly due: number;
  readonly originalDue: number;
  readonly end: End;
  readonly ended: number;
  /** An acknowledgement, which the old rule took for a reply. */
  readonly acknowledged: number;
  readonly reopened: number;
  readonly reclosed: number;
}

/** Days to answer and to answer after an extension. */
const term = 30;
const extendedTerm = 45;

/** The last days of the spans in which replies are drawn, and how many of ten thousand have come by then. */
const spans = [1, 3, 5, 10, 15, 20, 27, 30, 45, 60, 90, 120];
const worst = [200, 650, 1100, 2100, 3000, 3900, 4700, 5700, 6900, 7800, 8800, 9400];
const best = [900, 2600, 4300, 7000, 8200, 8900, 9300, 9720, 9840, 9910, 9960, 9980];
/** A hotline is answered sooner, a web form later. */
const channelQuality = [-70, 0, 60];

/** Draws a message that a region receives on a day of a quarter. */
export function receive(dice: Dice, quarter: number, { quality }: Quarter): Message {
  const first = firstDayOf(quarter);
  const day = first + dice.below(firstDayOf(quarter + 1) - first);
  const mobile = 2200 + 90 * quarter;
  const draw = dice.below(10_000);
  const channel = draw < 2600 ? 0 : draw < 2600 + mobile ? 1 : 2;
  // One call in fifty is entered from a paper form, weeks later.
  const isEnteredLate = channel === 2 && dice.happens(200);
  return lifeFrom(dice, day, isEnteredLate ? day + dice.between(32, 75) : day, channel, quality, false);
}

/** The message as it begins anew with the region it was transferred to. */
export function passOn(dice: Dice, message: Message, { quality }: Quarter): Message {
  return lifeFrom(dice, message.ended, Math.max(message.ended, message.registered), message.channel, quality, true);
}

function lifeFrom(
  dice: Dice,
  day: number,
  registered: number,
  channel: number,
  quality: number,
  isTransferred: boolean,
): Message {
  const life = {
    channel,
    day,
    registered,
    isTransferred,
    due: day + term,
    originalDue: day + term,
    end: 'invalid' as End,
    ended: day,
    acknowledged: never,
    reopened: never,
    reclosed: never,
  };
  const sorting = dice.below(10_000);
  if (sorting < 560) {
    life.end = sorting < 320 ? 'invalid' : 'duplicate';
    life.ended += dice.below(5);
    return life;
  }
  const wait = daysToReply(dice, Math.max(0, Math.min(1000, quality + (channelQuality[channel] ?? 0))));
  const transferred = !isTransferred && dice.happens(180) ? dice.between(1, 10) : never;
  const withdrawn = dice.happens(150) ? dice.between(1, 25) : never;
  if (Math.min(transferred, withdrawn) < wait) {
    life.end = transferred < withdrawn ? 'transferred' : 'withdrawn';
    life.ended += Math.min(transferred, withdrawn);
    return life;
  }
  if (wait > term && dice.happens(4000)) life.due = day + extendedTerm;
  if (dice.happens(3300)) life.acknowledged = day + dice.between(1, 5);
  if (wait === never) {
    life.end = 'no-reply';
    life.ended += dice.between(50, 330);
    return life;
  }
  life.end = 'replied';
  life.ended += wait;
  if (dice.happens(650 - Math.floor(quality / 2))) {
    life.reopened = life.ended + dice.between(5, 40);
    life.reclosed = life.reopened + dice.between(4, 45);
  }
  return life;
}

function daysToReply(dice: Dice, quality: number): number {
  const draw = dice.below(10_000);
  for (const [index, last] of spans.entries()) {
    const come = Math.floor(((worst[index] as number) * (1000 - quality) + (best[index] as number) * quality) / 1000);
    const from = index === 0 ? 0 : (spans[index - 1] as number) + 1;
    if (draw < come) return dice.between(from, last);
  }
  return never;
}

/** The first reply as the rule of the day of receipt has it: until the end of 2024 an acknowledgement was enough. */
export function firstReply({ day, acknowledged, end, ended }: Message): number {
  const replied = end === 'replied' ? ended : never;
  return day < firstDayOf(newClock) ? Math.min(acknowledged, replied) : replied;
}

/** What citizens say of one reply, and what became of a bad rating. */
export interface Rating {
  readonly by: 'nobody' | 'citizen' | 'system';
  /** 1 to 5, when the citizen has rated. */
  readonly level: number;
  /** Whether a bad rating was verified, when it had to be rectified by, and whether it was. */
  readonly isVerified: boolean;
  readonly due: number;
  readonly isRectified: boolean;
}

/** How many of a hundred give each level or a lower one, when the reply came on time and when it was late. */
const levelsOnTime = [8, 18, 32, 60, 100];
const levelsLate = [24, 44, 64, 84, 100];

/** The rating of a message that was answered; undefined when the citizen could not be asked. */
export function rate(dice: Dice, region: Region, message: Message, quality: number): Rating | undefined {
  if (!dice.happens(9200)) return undefined;
  const none = { level: 0, isVerified: false, due: never, isRectified: false };
  if (!dice.happens(region.active)) return { ...none, by: dice.happens(region.automatic) ? 'system' : 'nobody' };
  const levels = message.ended <= message.due ? levelsOnTime : levelsLate;
  const draw = Math.min(99, dice.below(100) + Math.floor(quality / 250));
  const level = 1 + levels.findIndex((share) => draw < share);
  if (level > 2 || !dice.happens(8000)) return { ...none, by: 'citizen', level };
  const isRectified = dice.happens(6000 + 3 * quality);
  return { by: 'citizen', level, isVerified: true, due: message.ended + dice.between(20, 36), isRectified };
}
