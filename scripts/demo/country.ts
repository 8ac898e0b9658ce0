import { Dice } from '../dice.ts';

/** The seed of everything invented here. With another one the figures are others and the story is the same. */
export const seed = 'huiyin message-board-demo 1';

/** What is invented about a region: nothing of it is drawn from how the region really answers. */
export interface Region {
  /** Its place in the list. */
  readonly index: number;
  /** GB/T 2260 code of the province-level division. */
  readonly code: string;
  /** Messages in an ordinary quarter: the population of about 2020 in 100,000, times four. */
  readonly messages: number;
  /** How well it answers at the beginning, 0 to 1000, and what it gains in a quarter. */
  readonly quality: number;
  readonly gain: number;
  /** Whether it was hit by the surge. */
  readonly isHit: boolean;
  /** How many of ten thousand rate a reply, and how many of the others are rated by the system. */
  readonly active: number;
  readonly automatic: number;
  /** A quarter it did not report, and the first quarter in which it asked for ratings. */
  readonly silent: number | undefined;
  readonly ratesFrom: number;
}

/** Population in 100,000 by the census of 2020. Hong Kong, Macao and Taiwan take no part. */
const population: Readonly<Record<string, number>> = {
  '110000': 219,
  '120000': 139,
  '130000': 746,
  '140000': 349,
  '150000': 240,
  '210000': 426,
  '220000': 241,
  '230000': 319,
  '310000': 249,
  '320000': 848,
  '330000': 646,
  '340000': 610,
  '350000': 415,
  '360000': 452,
  '370000': 1015,
  '410000': 994,
  '420000': 578,
  '430000': 664,
  '440000': 1260,
  '450000': 501,
  '460000': 101,
  '500000': 321,
  '510000': 837,
  '520000': 386,
  '530000': 472,
  '540000': 36,
  '610000': 395,
  '620000': 250,
  '630000': 59,
  '640000': 72,
  '650000': 259,
};

/** The quarter of the surge, 2024-Q3. */
export const surge = 10;
/** The first quarter in which the new rule for replies holds, 2025-Q1. */
export const newClock = 12;

/** The regions in the order of their codes. */
export const regions: readonly Region[] = invented();

function invented(): readonly Region[] {
  const dice = new Dice(seed, 'regions');
  const codes = Object.keys(population);
  const drawn = (count: number): readonly string[] => dice.shuffled(codes).slice(0, count);
  // Levels spread evenly and are dealt out by chance.
  const levels = dice.shuffled(codes.map((_, index) => 150 + index * 20));
  const hit = drawn(6);
  const automatic = drawn(12);
  const late = drawn(2);
  const silent = new Map(drawn(3).map((code, index) => [code, [6, 9, 15][index]]));
  return codes.map((code, index) => ({
    index,
    code,
    messages: (population[code] ?? 0) * 4,
    quality: levels[index] ?? 0,
    gain: dice.between(4, 24),
    isHit: hit.includes(code),
    active: dice.between(2200, 3400),
    automatic: automatic.includes(code) ? dice.between(5000, 9000) : 0,
    silent: silent.get(code),
    ratesFrom: late.includes(code) ? 8 : 0,
  }));
}

/** How many messages come in, and how well they are answered, 0 to 1000. */
export interface Quarter {
  readonly messages: number;
  readonly quality: number;
}

/** Fewer messages around the Spring Festival, a little more every year; one surge, and a slow recovery from it. */
const seasons = [86, 102, 110, 102];

/** What a region's quarter is like. */
export function quarterIn(region: Region, quarter: number): Quarter {
  const dice = new Dice(seed, region.code, 'quarter', quarter);
  const season = (seasons[quarter % 4] as number) + dice.between(-4, 4);
  const blow = region.isHit ? ([70, 25, 10][quarter - surge] ?? 0) : 0;
  const messages = Math.floor((region.messages * season * (100 + quarter) * (100 + blow)) / 1_000_000);
  const trend = region.quality + region.gain * quarter;
  return { messages, quality: Math.max(0, Math.min(1000, trend + dice.between(-30, 30) - 5 * blow)) };
}
