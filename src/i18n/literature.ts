/** A work that a method rests on. Its words stay in their own language. */
export interface Work {
  /** Its anchor. */
  readonly id: string;
  readonly author: string;
  /** With a letter where its author has another of that year. */
  readonly year: string;
  readonly title: string;
  readonly published: string;
}

/** What the methods page rests on, by author. */
export const literature: readonly Work[] = [
  {
    id: 'aalen-johansen-1978',
    author: 'Aalen, O. O. and Johansen, S.',
    year: '1978',
    title: 'An empirical transition matrix for non-homogeneous Markov chains based on censored observations',
    published: 'Scandinavian Journal of Statistics 5: 141–150',
  },
  {
    id: 'goldstein-spiegelhalter-1996',
    author: 'Goldstein, H. and Spiegelhalter, D. J.',
    year: '1996',
    title: 'League tables and their limitations: statistical issues in comparisons of institutional performance',
    published: 'Journal of the Royal Statistical Society A 159: 385–443',
  },
  {
    id: 'kaplan-meier-1958',
    author: 'Kaplan, E. L. and Meier, P.',
    year: '1958',
    title: 'Nonparametric estimation from incomplete observations',
    published: 'Journal of the American Statistical Association 53: 457–481',
  },
  {
    id: 'newcombe-1998',
    author: 'Newcombe, R. G.',
    year: '1998a',
    title: 'Two-sided confidence intervals for the single proportion: comparison of seven methods',
    published: 'Statistics in Medicine 17: 857–872',
  },
  {
    id: 'newcombe-1998-difference',
    author: 'Newcombe, R. G.',
    year: '1998b',
    title: 'Interval estimation for the difference between independent proportions: comparison of eleven methods',
    published: 'Statistics in Medicine 17: 873–890',
  },
  {
    id: 'sdmx-2019',
    author: 'SDMX',
    year: '2019',
    title: 'Possible ways of implementing the observation status concept',
    published: 'Guidelines, version 2.0',
  },
  {
    id: 'simpson-1951',
    author: 'Simpson, E. H.',
    year: '1951',
    title: 'The interpretation of interaction in contingency tables',
    published: 'Journal of the Royal Statistical Society B 13: 238–241',
  },
  {
    id: 'spiegelhalter-2005-funnel',
    author: 'Spiegelhalter, D. J.',
    year: '2005a',
    title: 'Funnel plots for comparing institutional performance',
    published: 'Statistics in Medicine 24: 1185–1202',
  },
  {
    id: 'spiegelhalter-2005-dispersion',
    author: 'Spiegelhalter, D. J.',
    year: '2005b',
    title: 'Handling over-dispersion of performance indicators',
    published: 'Quality and Safety in Health Care 14: 347–351',
  },
  {
    id: 'wilson-1927',
    author: 'Wilson, E. B.',
    year: '1927',
    title: 'Probable inference, the law of succession, and statistical inference',
    published: 'Journal of the American Statistical Association 22: 209–212',
  },
];
