/** How much a run of the benchmark measures. */
export interface Scale {
  /** Rows of the file that is checked and published. */
  readonly rows: number;
  /** Rows of the files that are read into the engine. */
  readonly loads: readonly number[];
  /** Bodies of the dataset that Explore is measured with; each has 1,000 rows. */
  readonly bodies: number;
  /** Bodies of the sites that are built; each has two pages, and the dataset some more. */
  readonly sites: readonly number[];
  /** How many of the pages, and of the datasets, are measured. */
  readonly pages: number;
  /** Whether pages are measured on a slow line too. */
  readonly isSlowToo: boolean;
  /** How often each thing is measured at most. */
  readonly rounds: number;
  /** How often a filter is changed. */
  readonly changes: number;
}

/** What the README tells of. */
export const fullScale: Scale = {
  rows: 1_000_000,
  loads: [5_000, 100_000, 1_000_000],
  bodies: 1_000,
  sites: [5, 500, 3_500],
  pages: Number.POSITIVE_INFINITY,
  isSlowToo: true,
  rounds: Number.POSITIVE_INFINITY,
  changes: 30,
};

/** The least that shows that every part still runs; its figures mean nothing. */
export const trialScale: Scale = {
  rows: 26_000,
  loads: [1_000],
  bodies: 20,
  sites: [1, 2, 3],
  pages: 1,
  isSlowToo: false,
  rounds: 1,
  changes: 2,
};
