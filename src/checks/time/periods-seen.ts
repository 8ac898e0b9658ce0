import type { DatasetExtension } from '../../core/description/dataset.ts';
import { firstDayOf, lastDayOf, ordinalOf, parsePeriod } from '../../core/period.ts';
import type { Column } from '../check.ts';
import { earliest } from './period-ancient.ts';

/** The periods of a file, by ordinal, as its cells are asked about. Periods that no row can have are left out: they have findings of their own. */
export class PeriodsSeen {
  readonly #extension: DatasetExtension;
  readonly #today: string;
  readonly #firstDay: string;
  readonly #seen = new Set<number>();
  /** The period column's name, once a cell of it was seen. */
  column: string | null = null;

  constructor(extension: DatasetExtension, today: string) {
    this.#extension = extension;
    this.#today = today;
    const begin = parsePeriod(extension.firstPeriod ?? earliest);
    this.#firstDay = begin ? firstDayOf(begin, extension.yearEndsIn) : '';
  }

  /** Takes note of a cell; cells of other columns are passed over. */
  note({ field }: Column, text: string): void {
    if (field.huiyin.role !== 'period') return;
    this.column = field.name;
    const { frequency, yearEndsIn } = this.#extension;
    const period = parsePeriod(text);
    if (period?.frequency !== frequency || lastDayOf(period, yearEndsIn) < this.#firstDay) return;
    if (firstDayOf(period, yearEndsIn) <= this.#today) this.#seen.add(ordinalOf(period));
  }

  /** The ordinals in time. */
  inOrder(): readonly number[] {
    return [...this.#seen].sort((one, other) => one - other);
  }
}
