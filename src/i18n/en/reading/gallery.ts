import { formatsOf } from '../../formats.ts';

const { count } = formatsOf('en');

/** The pages that show every chart with every example; the keys are the charts' names. */
export const gallery = {
  title: 'Chart gallery',
  description:
    'Every chart of this site with everything it has to stand: no figures, one, hundreds, hidden and broken ones.',
  lead: (charts: number, examples: number) =>
    `${count(charts)} charts, each for one question, in ${count(examples)} examples: none, one, many, hidden, huge, broken off. The examples are also the tests: if one of these pictures changes, somebody has to look at it.`,
  synthetic: 'All figures on these pages are invented.',
  file: 'Where it lives',
  exampleCount: (examples: number) => `${count(examples)} ${examples === 1 ? 'example' : 'examples'}`,
  chartTitle: (name: string) => `${name}: chart gallery`,
  tableOf: (title: string) => `The figures behind “${title}”`,
  charts: {
    trend: {
      name: 'Trend',
      question: 'Is it getting better?',
      use: 'A rate over time with its chance variation, against dated targets. Near 100%, where differences matter most, the axis starts higher; bars never do.',
    },
    sparkline: {
      name: 'Sparkline',
      question: 'What is its shape?',
      use: 'A small trend beside a printed number, on a card or in a list. It has no axis, so it never stands alone.',
    },
    'small-multiples': {
      name: 'Small multiples',
      question: 'Who follows which pattern?',
      use: 'Many bodies as small trends on one scale, by name or at their place on the tile grid.',
    },
    slope: {
      name: 'Slope',
      question: 'How does it stand against the same quarter of last year?',
      use: 'Two points in time of many bodies. At most eight are named, those with the largest change.',
    },
    'dot-plot': {
      name: 'Dot plot',
      question: 'Who differs?',
      use: 'Bodies with their interval, sorted by their rate, told apart as above, similar and below. It gives no ranks.',
    },
    comparison: {
      name: 'Comparison',
      question: 'How do these few stand beside each other?',
      use: 'Up to six chosen bodies on one scale, each with its interval, against the overall rate.',
    },
    'dot-strip': {
      name: 'Dot strip',
      question: 'How far do they lie apart?',
      use: 'All bodies of one period as dots over one scale, without their names: on a card, or where there is no trend yet.',
    },
    funnel: {
      name: 'Funnel plot',
      question: 'Is the difference real or chance?',
      use: 'Bodies by number of cases and rate. Only what lies outside the 99.8% limits has a colour and a name.',
    },
    'tile-grid': {
      name: 'Tile grid',
      question: 'Where?',
      use: 'Regions as tiles of one size, so that a large empty province does not outweigh a full city. It says that it is no map; regions without figures stay in it.',
    },
    heatmap: {
      name: 'Heatmap',
      question: 'Where and when?',
      use: 'Bodies by periods on one scale, to find rows and columns that stand out.',
    },
    'reply-curve': {
      name: 'Reply curve',
      question: 'How fast?',
      use: 'The share answered by each day, with the deadline and the median. Dashed where not every message has been open so long.',
    },
    outcomes: {
      name: 'Outcomes',
      question: 'What became of the messages?',
      use: 'Every message once: on time, late, without an answer, still open. The parts make 100%.',
    },
    ratings: {
      name: 'Ratings',
      question: 'Are people satisfied?',
      use: 'All five levels around the middle, with the number of ratings and the share of people who rated.',
    },
    flow: {
      name: 'Flow',
      question: 'Is it piling up?',
      use: 'Received and closed as lines over what is open, by age.',
    },
    'sorted-bars': {
      name: 'Sorted bars',
      question: 'About what?',
      use: 'Volumes or shares, the longest first. Bars start at zero.',
    },
  },
};
