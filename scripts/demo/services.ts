import { Dice } from '../dice.ts';
import { firstPublished, firstQuarter, lastPublished } from './calendar.ts';
import { quarterIn, type Region, regions, seed } from './country.ts';

/** What a region's service counters did in a quarter. */
export interface Services {
  readonly started: number;
  readonly completed: number;
  readonly completed_digital: number;
  readonly completed_total: number;
  readonly failed: number;
  readonly cost_12m: number;
  readonly completed_12m: number;
  readonly within_standard: number;
}

/** The service counts of every published quarter, by region code and quarter. They are final when first published. */
export function serviceCounts(): ReadonlyMap<string, ReadonlyMap<number, Services>> {
  return new Map(regions.map((region) => [region.code, countsOf(region)]));
}

function countsOf(region: Region): ReadonlyMap<number, Services> {
  const dice = new Dice(seed, region.code, 'services');
  // Digital take-up and keeping to the standard in ten thousand, cost in hundredths of a yuan, at the beginning.
  const [digital, standard, cost] = [dice.between(4200, 6600), dice.between(8100, 9300), dice.between(2900, 4800)];
  const counts = new Map<number, Services>();
  const totals: number[] = [];
  let underWay = 0;
  for (let quarter = firstQuarter; quarter <= lastPublished; quarter += 1) {
    const started = 4 * quarterIn(region, quarter).messages;
    const completed = dice.count(started, 8300 + 25 * quarter);
    const failed = dice.count(started - completed, 5500);
    const completed_total = completed + dice.count(underWay, 9200);
    underWay = started - completed - failed;
    totals.push(completed_total);
    const completed_12m = totals.slice(-4).reduce((sum, total) => sum + total, 0);
    const completed_digital = dice.count(completed_total, Math.min(9500, digital + 110 * quarter));
    const within_standard = dice.count(completed_total, Math.min(9800, standard + 30 * quarter));
    const cost_12m = Math.floor((completed_12m * (cost - 25 * quarter)) / 100);
    if (quarter < firstPublished) continue;
    counts.set(quarter, {
      started,
      completed,
      completed_digital,
      completed_total,
      failed,
      cost_12m,
      completed_12m,
      within_standard,
    });
  }
  return counts;
}
