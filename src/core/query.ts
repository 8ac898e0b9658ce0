/**
 * A reader's question to one table. It has one meaning and two evaluators: `evaluate` here in core, and SQL in the
 * engine; a property test holds them equal.
 */
export interface Query {
  /** Name of the resource and of one of its measures. */
  readonly resource: string;
  readonly measure: string;
  /** The columns to group by (the period column or dimensions), in order; none gives one row for the whole. */
  readonly by: readonly string[];
  /** Only rows whose dimension has one of these codes; a dimension left out is not filtered. */
  readonly where: Readonly<Record<string, readonly string[]>>;
  /** First and last period, SDMX text, both included; open when undefined. */
  readonly from?: string;
  readonly to?: string;
}

/**
 * One group of the answer. Sums are exact integers over the rows in which every column of the measure is filled;
 * `counted` is the number of those rows, `missing` the number left out because a cell was blank.
 */
export interface Answer {
  /** The group's codes, in the order of `Query.by`. */
  readonly keys: readonly string[];
  readonly numerator: number;
  readonly denominator: number;
  readonly counted: number;
  readonly missing: number;
}
