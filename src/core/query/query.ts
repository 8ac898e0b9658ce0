/**
 * A reader's question to one table about one measure. It has one meaning and two evaluators: `evaluate` here in core,
 * and SQL in the engine; a property test holds them equal.
 */
export interface Query extends Choice {
  /** Name of one of the resource's measures. */
  readonly measure: string;
}

/** A question about several measures of one table at once, each over the same rows. */
export interface Question extends Choice {
  /** Names of the resource's measures, at least one, or of counts (`sum.received`; `askable`), each once. */
  readonly measures: readonly string[];
}

/** Which rows of a table are chosen, and how they are grouped. */
interface Choice {
  /** Name of the resource. */
  readonly resource: string;
  /** The columns to group by (the period column or dimensions), in order; none gives one row for the whole. */
  readonly by: readonly string[];
  /** Only rows whose dimension has one of these codes; a dimension left out is not filtered. */
  readonly where: Readonly<Record<string, readonly string[]>>;
  /** First and last period, SDMX text, both included; open when undefined. */
  readonly from?: string;
  readonly to?: string;
}

/**
 * A measure in one group. Sums are exact integers over the rows in which every column of the measure is filled;
 * `counted` is the number of those rows, `missing` the number left out because a cell was blank.
 */
export interface Sums {
  readonly numerator: number;
  readonly denominator: number;
  readonly counted: number;
  readonly missing: number;
}

/** One group of the answer to a query. */
export interface Answer extends Sums {
  /** The group's codes, in the order of `by`. */
  readonly keys: readonly string[];
}

/** One group of the answer to a question. */
export interface Row {
  /** The group's codes, in the order of `by`. */
  readonly keys: readonly string[];
  /** A figure for each measure, in the order asked for. */
  readonly figures: readonly Figure[];
  /** SDMX observation statuses of the group's rows, other than A (normal), each once, sorted. */
  readonly flags: readonly string[];
}

/** A measure in one group; of the `missing` rows, `suppressed` are withheld to protect persons (status Q). */
export interface Figure extends Sums {
  readonly suppressed: number;
}

/** A query as a question; a question stays what it is. */
export function asQuestion(asked: Query | Question): Question {
  if ('measures' in asked) return asked;
  const { measure, ...choice } = asked;
  return { ...choice, measures: [measure] };
}
