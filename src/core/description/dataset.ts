import type { Frequency } from '../period.ts';
import type { Text } from '../text.ts';

/**
 * A dataset's description: a Frictionless Data Package (v2) whose package, resources and fields each carry
 * one extension object, `huiyin`. The JSON Schema in `public/schema/dataset.json` is its reference.
 */
export interface Dataset {
  readonly $schema: string;
  readonly name: string;
  readonly title: string;
  readonly licenses: readonly Link[];
  readonly sources: readonly Link[];
  readonly contributors: readonly Contributor[];
  readonly resources: readonly Resource[];
  readonly huiyin: DatasetExtension;
}

/** A titled address: a licence (with its SPDX or Open Definition `name`) or a source. */
export interface Link {
  readonly name?: string;
  readonly title: string;
  readonly path?: string;
}

/** Who had a part in a dataset, as a Data Package names them. */
export interface Contributor {
  readonly title: string;
  readonly path?: string;
  readonly roles: readonly string[];
}

/** What this field adds to a Data Package: the dataset as a whole. */
export interface DatasetExtension {
  readonly title: Text;
  /** Who publishes the figures, in words. */
  readonly publisher: Text;
  /** One sentence: what is counted, for whom, since when. */
  readonly summary: Text;
  readonly frequency: Frequency;
  /** The last month (1-12) of the reporting year, when it is not December: 9 for the US fiscal year. */
  readonly yearEndsIn?: number;
  /** The earliest period that can stand in the tables, SDMX text. */
  readonly firstPeriod?: string;
  /** The dimension whose codes are the answering bodies; each body gets a page. */
  readonly body: string;
  /** What one of those bodies is called, singular and plural. */
  readonly bodyName: { readonly one: Text; readonly many: Text };
  /** The measure that the home page and the head of the dataset page speak of. */
  readonly headline: { readonly resource: string; readonly measure: string };
  /** True when the figures are invented; said wherever they appear. */
  readonly synthetic?: boolean;
}

/** One table of the dataset: `path` is the file's name inside a release. */
export interface Resource {
  readonly name: string;
  readonly type?: 'table';
  readonly path: string;
  readonly schema: TableSchema;
  readonly huiyin: ResourceExtension;
}

/** The columns of a table, its key, and the texts that stand for no value (Frictionless Table Schema). */
export interface TableSchema {
  readonly fields: readonly Field[];
  readonly primaryKey: readonly string[];
  readonly missingValues: readonly string[];
}

/** `integer` counts and bins, `number` amounts with decimals, `date` ISO days, `string` everything else. */
export type FieldType = 'string' | 'integer' | 'number' | 'date';

/**
 * What a column is for: when, about whom, the name of a dimension's code, a lower or upper edge of a bin, how many,
 * the as-of date, the SDMX observation status, the note that belongs to the row.
 */
export type Role = 'period' | 'dimension' | 'label' | 'bin' | 'count' | 'as-of' | 'status' | 'note';

/** A column of a table. */
export interface Field {
  readonly name: string;
  readonly type: FieldType;
  readonly constraints?: Constraints;
  readonly huiyin: {
    readonly role: Role;
    readonly title: Text;
    /** Other names under which the column comes in: read as this column and named as a fault that can be mended. */
    readonly aliases?: readonly string[];
    /** Name of the code list (`data/codes/<codes>.csv`) a dimension takes its codes from. */
    readonly codes?: string;
    /** The code of a dimension that stands for all its other codes together, when the table has such rows. */
    readonly total?: string;
    /** The dimension whose code this column (role `label`) repeats in words. */
    readonly labelOf?: string;
    /** The dimension whose code must be above this column's code in the code list: a city's province. */
    readonly within?: string;
    /** How many decimals a `number` may have at most. */
    readonly decimalPlaces?: number;
  };
}

/** Rules for the cells of one column, as Table Schema has them: bounds of numbers, forms of texts. */
export interface Constraints {
  readonly required?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  /** A regular expression that the whole cell must match. */
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly enum?: readonly string[];
}

/** The template a table follows (`domain`: replies are a cohort, flows a period, and so on). */
export type Kind = 'replies' | 'reply-times' | 'flow' | 'ratings' | 'services' | 'foi-annual';

/** What this field adds to a table: its kind, what must add up, what is measured and what may be shown. */
export interface ResourceExtension {
  readonly title: Text;
  readonly kind: Kind;
  readonly identities: readonly Identity[];
  readonly measures: readonly Measure[];
  readonly breaks: readonly Break[];
  /** Which stock at the end of a period is which stock at the start of the next. */
  readonly carryOver?: readonly CarryOver[];
  /** Which counts are hidden when they are small. */
  readonly disclosure?: Disclosure;
  /** What may become of a case: the parts of one whole, drawn as one bar of 100 %. */
  readonly outcomes?: readonly Outcomes[];
  /** For the kind `reply-times`: what its days are, and by when an answer is due. */
  readonly replyTimes?: ReplyTimes;
}

/** One way to divide the cases of a table, so that each is in one part: the parts in the order of the bar. */
export interface Outcomes {
  /** What is divided, as a heading: "What became of the requests". */
  readonly title: Text;
  readonly parts: readonly Outcome[];
}

/** How good an outcome is for who asked: from best to worst, or still open. */
export type OutcomeTone = 'best' | 'good' | 'fair' | 'poor' | 'worst' | 'open';

/** One part: the sum of these counts. The title may be left out of a single count, which has its own. */
export interface Outcome {
  readonly sum: readonly string[];
  readonly tone: OutcomeTone;
  readonly title?: Text;
}

/** Which days are counted; the deadline as the last day on which an answer is in time. */
export interface ReplyTimes {
  readonly days: 'calendar' | 'working';
  readonly deadline?: { readonly days: number; readonly title: Text };
}

/** Two count columns: the figure of `from` in one period is the figure of `to` in the next. */
export interface CarryOver {
  readonly from: string;
  readonly to: string;
}

/** A count of these columns above zero and below the threshold is left blank, with the status Q in its row. */
export interface Disclosure {
  readonly threshold: number;
  readonly columns: readonly string[];
}

/** A rule between counts of one row: the sum of `left` is (or is at most) the sum of `right`. */
export interface Identity {
  readonly name: string;
  readonly title: Text;
  readonly left: readonly string[];
  readonly relation: '=' | '<=';
  readonly right: readonly string[];
}

/** What the figures are counted over: those received then, what happened then, what stands at the end. */
export type Basis = 'cohort' | 'period' | 'stock';

/** A rate: the sum of the numerator over the sum of the denominator, 0-1 unless `mayExceedOne`. */
export interface Measure {
  readonly name: string;
  readonly title: Text;
  /** The rate as the rest of a sentence that begins with it: "of requests were answered on time", "按时答复". */
  readonly phrase: Text;
  /** Plain words: what is divided by what, and what is left out. */
  readonly definition: Text;
  readonly numerator: Term;
  readonly denominator: Term;
  readonly basis: Basis;
  /** Whether more is better. */
  readonly direction: 'up' | 'down';
  readonly mayExceedOne?: boolean;
  /** The four shares (ascending) between the five classes of a map or heatmap; fifths of the whole when left out. */
  readonly classes?: readonly [number, number, number, number];
  readonly targets: readonly Target[];
}

/** A sum of count columns, over the rows that meet every condition. */
export interface Term {
  readonly sum: readonly string[];
  readonly where?: readonly Condition[];
}

/** A bound on a bin column, both ends included: `{ "column": "bin_to", "atMost": 20 }`. A blank cell never meets it. */
export interface Condition {
  readonly column: string;
  readonly atMost: number;
}

/** What a body ought to reach, from and until a period (both included), by law or by the publisher's own choice. */
export interface Target {
  readonly value: number;
  readonly from: string;
  readonly to?: string;
  readonly basis: 'legal' | 'own';
  readonly title: Text;
}

/** From this period on the figures mean something else: no line is drawn across its start. */
export interface Break {
  readonly from: string;
  /** Only for these codes of the body dimension; all when left out. */
  readonly bodies?: readonly string[];
  /**
   * What changed: what is counted (so when left out), or only for which bodies. After a change of coverage the totals begin
   * anew, and each body's own figures go on.
   */
  readonly change?: 'definition' | 'coverage';
  readonly reason: Text;
}

/** The table of this name; throws when the description has none, which its validation excludes. */
export function resourceOf(dataset: Dataset, name: string): Resource {
  const resource = dataset.resources.find((candidate) => candidate.name === name);
  if (!resource) throw new Error(`dataset ${dataset.name} has no resource named "${name}"`);
  return resource;
}

/** The measure of this name; throws when the resource has none, which validation excludes. */
export function measureOf(resource: Resource, name: string): Measure {
  const measure = resource.huiyin.measures.find((candidate) => candidate.name === name);
  if (!measure) throw new Error(`resource ${resource.name} has no measure named "${name}"`);
  return measure;
}

/** The columns of one role, in the order of the file. */
export function fieldsOf(resource: Resource, role: Role): readonly Field[] {
  return resource.schema.fields.filter((field) => field.huiyin.role === role);
}

/** The period column's name; throws when there is none, which validation excludes. */
export function periodColumn(resource: Resource): string {
  const field = fieldsOf(resource, 'period')[0];
  if (!field) throw new Error(`resource ${resource.name} has no column of the role "period"`);
  return field.name;
}
