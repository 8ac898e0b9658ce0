import { formatsOf } from '../../formats.ts';

const { count, share, list } = formatsOf('en');

/** The page that says how every figure is computed. Figures of worked examples come in as arguments, computed by the site. */
export const methods = {
  title: 'Methods',
  description:
    'How every figure of this site is computed: measures, chance variation, comparisons, flags, revisions, and what we do not do.',
  lead: 'How every figure on this site is computed, and why so. The figures of the examples are invented; their results are computed by the same code as the pages.',
  contents: 'On this page',
  counts: {
    title: 'Counts first',
    text: [
      'Authorities report counts. Counts are published as they came, and every rate is derived from them on the spot. A rate without its counts cannot be checked, added up or given an interval.',
      'A blank is not a zero. A count that was not reported, is hidden or cannot exist has a [flag](flag) in a column of its own, and enters no sum.',
      'Rounding comes last. A difference is taken before it, so it can be 0.1 off from what the printed rates give, and parts need not add up to exactly 100%. “<0.1%” and “>99.9%” are shares that are not quite none or all.',
    ],
  },
  measures: {
    title: 'The measures',
    text: [
      'Each [measure](measure) is a [numerator](numerator) divided by a [denominator](denominator), both counted on the same [basis](basis). These are the usual ones; a dataset says in its own definition where it departs from them.',
    ],
    rows: {
      onTime: {
        name: '[On-time reply rate](on-time-rate)',
        above: 'answered by the deadline, after any permitted extension',
        below: 'valid messages received in the period whose deadline has passed on the as-of date',
        note: 'Headline. Overdue messages that are still open stay below the line. Messages not yet due are left out, however early their answer came. Invalid, duplicate, withdrawn and passed-on ones are out too; [their share](left-out) is shown.',
      },
      repliedSoFar: {
        name: '[Replied so far](replied-so-far)',
        above: 'answered by the as-of date',
        below: 'valid messages received in the period',
        note: 'Only beside its as-of date; never compared.',
      },
      withinDays: {
        name: 'Answered within n days',
        above: 'answered by day n after receipt',
        below: 'valid messages received in the period',
        note: 'A plain share once n days have passed since the end of the period; before that [estimated](#speed).',
      },
      clearance: {
        name: '[Clearance ratio](clearance-ratio)',
        above: 'closed in the period',
        below: 'received in the period',
        note: 'May pass 100%. It is no reply rate: what is closed may be old.',
      },
      overdue: {
        name: '[Overdue share](overdue-share)',
        above: 'open past the deadline',
        below: 'open at the end of the period',
        note: 'It tells about what is waiting, not about what was answered.',
      },
      resolved: {
        name: '[Resolved rate](resolved-rate)',
        above: 'people who say that it is resolved',
        below: 'people who were reached',
        note: 'The share who were reached stands beside it.',
      },
      satisfaction: {
        name: '[Satisfaction](satisfaction)',
        above: 'ratings of 4 and 5',
        below: 'ratings that people gave themselves',
        note: '[Automatic ratings](automatic-rating) never enter. The whole distribution and the [active-rating rate](active-rating) stand beside it.',
      },
      rectified: {
        name: '[Bad-rating rectification](rectification)',
        above: 'put right by the due date',
        below: 'verified bad ratings that are due',
        note: '',
      },
      completion: {
        name: '[Completion rate](completion)',
        above: 'completed',
        below: 'started',
        note: 'Never above 100%.',
      },
      digital: {
        name: '[Digital take-up](digital-take-up)',
        above: 'completed online',
        below: 'completed by all channels',
        note: '',
      },
      standard: {
        name: '[Within the service standard](within-standard)',
        above: 'volume within the standard',
        below: 'total volume',
        note: '',
      },
    },
    columns: { measure: 'Measure', basis: 'Basis' },
  },
  due: {
    title: 'Why only what is due',
    text: [
      'When a quarter ends, many of its messages are still waiting with time to spare. How they are treated decides what is printed.',
    ],
    setting: (rate: number, deadline: number, days: number) =>
      `Messages come in evenly over ${count(days)} days, and an authority answers ${share(rate)} of them within the ${count(deadline)} days it has. It is counted on the last day:`,
    ways: {
      onTimeOfDue: 'on time, of those that are due',
      onTimeOfClosed: 'on time, of those closed',
      repliedOfReceived: 'answered so far, of all received',
      onTimeOfReceived: 'on time, of all received',
    },
    after:
      'Only the first says what happens to a message. The second drops everyone who is still waiting; the last two change from day to day.',
    caption: 'The same authority, counted in four ways',
    way: 'Counted',
    printed: 'Would be printed',
  },
  together: {
    title: 'Adding up',
    text: [
      'Bodies, periods and channels are taken together as the sum of their numerators divided by the sum of their denominators. Rates are never averaged, and neither are medians: for a median the counts of all bodies are put together by reply time first.',
      'A total is never added to its parts. Where a table has totals, a code of their own names them.',
    ],
    caption: 'Two offices, taken together',
    office: 'Office',
    offices: ['Small office', 'Large office'],
    sum: 'Sum over sum',
    mean: 'Mean of the two rates (wrong)',
    after:
      'The mean of the rates gives a message to the large office less weight than one to the small office. With enough such steps it can turn a finding round ([Simpson 1951](#simpson-1951)).',
  },
  chance: {
    title: 'Chance variation',
    text: [
      'Nobody answers exactly the same share every quarter. The band around a line and the bar through a dot show by how much a rate varies [by chance](chance) if nothing changes: the 95% score interval of [Wilson (1927)](#wilson-1927), method 3 of [Newcombe (1998a)](#newcombe-1998).',
      'It never leaves 0 to 100%, and it holds well for few cases too and for rates of 0 or 100%: on average about 95 of 100 such intervals contain the rate behind the count. It takes cases as independent of each other; where many are about one matter, chance moves a rate by more. It says nothing about errors in the counts.',
    ],
    where: 'p is the rate, n the denominator, z = 1.96.',
    caption: 'Wilson 95% intervals',
    of: 'Answered on time',
    rate: 'Rate',
    interval: '95% interval',
    ofText: (numerator: number, denominator: number) => `${count(numerator)} of ${count(denominator)}`,
    range: (low: number, high: number) => `${share(low)} to ${share(high)}`,
  },
  small: {
    title: 'Small numbers',
    text: [
      '[Fewer than 10](too-few) in the denominator: counts are shown, no rate. From 10 to 29: the rate is shown as of [low reliability](low-reliability), with a hollow diamond in charts, and is compared with nothing. From 30 on a rate is treated as sound.',
      'This rule is about chance. Hiding small counts to protect persons is [another matter](#suppression).',
    ],
    after: (numerator: number, denominator: number, low: number, high: number) =>
      `Why: ${count(numerator)} of ${count(denominator)} is compatible with anything from ${share(low)} to ${share(high)}.`,
  },
  differs: {
    title: 'Who differs',
    text: [
      'A list ordered by rate always has a first and a last, even where all are alike. So bodies are held against the [overall rate](whole): it is asked whether a body is farther from it than [chance explains](beyond-chance), as in a [funnel plot](funnel-plot) ([Spiegelhalter 2005a](#spiegelhalter-2005-funnel)).',
      'Two limits are drawn. Chance alone puts 1 body in 20 outside the 95% limits and 1 in 500 outside the 99.8% limits. Only beyond the latter a body is called above or below; everyone else is similar.',
      'Where nθ(1 − θ) is below 9 the limits are exact binomial, interpolated between counts as in the appendix of that paper; from 18 on they are normal, by the formula below; in between they pass smoothly from one to the other.',
    ],
    where:
      'θ is the overall rate, n the cases of the body; z = 1.96 and 3.09. τ² is 0 unless bodies have very many cases.',
    caption: (pooled: number) => `Limits around an overall rate of ${share(pooled)}`,
    cases: 'Cases',
    limits95: '95% limits',
    limits998: '99.8% limits',
    dispersionTitle: 'When bodies differ anyway',
    dispersion: [
      'Bodies with very many cases nearly all lie outside such limits, because their work differs. So where bodies have 1,000 cases or more on average, a bound of our choice, the limits are widened by τ², the variance of the true rates, and the page says so. Below it they are not, and bodies whose work differs are called above or below more often than by chance. It is estimated from the z-scores, the tenth at either end pulled in, by the method of moments ([Spiegelhalter 2005b](#spiegelhalter-2005-dispersion)).',
    ],
    dispersed: (bodies: number, cases: number, phi: string, tau: number, plain: string, wide: string) =>
      `${count(bodies)} offices with ${count(cases)} cases each, between 80% and 96%: their mean squared z-score is ${phi} where chance would leave 1. τ is ${share(tau)}, and the 99.8% limits grow from ${plain} to ${wide}.`,
  },
  change: {
    title: 'Change over time',
    text: [
      'A change is stated against the same quarter of last year, so that seasons do not pass for progress.',
      'Whether it is more than chance is told by the interval of the difference, made from the two Wilson intervals ([Newcombe 1998b, method 10](#newcombe-1998-difference)): a change is said to be more than chance only where the 99.8% interval leaves out 0, and nothing is said where either side rests on fewer than 30. Of 1,000 changes looked at, 2 pass that bar by chance alone.',
      'Where a definition or a boundary changes there is a [series break](series-break): the line is cut, the reason is printed, and no change is computed across. Where only the bodies covered change, this holds for the totals; each body’s own line goes on. A missing period is a gap. It is never joined and never zero.',
      'A body that was far out one quarter is usually nearer the next, whatever it does. So one step is not praised or blamed: look at the line.',
    ],
  },
  speed: {
    title: 'How fast',
    text: [
      'Reply times come as counts in bins of days. The [reply curve](reply-curve) is the share answered by each day; between the edges of a bin it is taken as straight, and the [median](median) is read from it. In the open last bin only “more than so many days” is printed.',
      'While messages of the period are still waiting, leaving them out would make answers look fast. The curve is then 1 minus the estimate of [Kaplan and Meier (1958)](#kaplan-meier-1958), and dashed. Where messages were also closed without a reply it is the cumulative incidence of [Aalen and Johansen (1978)](#aalen-johansen-1978). Both suppose that messages which came late in the period are answered as fast as the earlier ones. A message last seen waiting within a bin counts as waiting to its end, so the curve lies rather too low.',
    ],
    where: 'For each bin up to day t: d answers out of r messages that are still waiting when it begins.',
    caption: 'Answered by day of waiting',
    bin: 'Days',
    replied: 'Answered',
    waiting: 'Still waiting, seen no longer',
    curve: 'Curve',
    binText: (from: number, to: number | undefined) =>
      to === undefined ? `over ${count(from)}` : `${count(from)} to ${count(to)}`,
    after: (replied: number, received: number, plain: number, day: number, estimated: number) =>
      `${count(replied)} of ${count(received)} have been answered so far, which is ${share(plain)}. But many of the others have not been waiting for ${count(day)} days yet. The estimate for day ${count(day)} is ${share(estimated)}.`,
    median: (edges: string, answers: string, days: string) =>
      `Another quarter is complete. Edges in days: ${edges}. Answers between them: ${answers}. The median is ${days} days.`,
    clock:
      'Days are counted on local time; the day of receipt is day 0. Working days follow the holiday table of the jurisdiction, in China with the weekends worked in exchange.',
  },
  flags: {
    title: 'Flags',
    text: [
      'What must be known about a single figure stands in a column of its own, by the codes of SDMX ([2019](#sdmx-2019)), and is never mixed into the number. There is no code for “revised”: what changed is in the [revisions](/releases).',
    ],
    caption: 'Flags: their code in the file, and how they look',
    code: 'In the file',
    name: 'Meaning',
    chart: 'In a chart',
    charts: {
      P: 'hollow mark, ring in a heatmap',
      E: 'as other figures; the flag is in the table',
      B: 'line cut, with the reason',
      O: 'gap, hatching, or by name',
      L: 'gap, hatching, or by name',
      M: 'gap',
      Q: 'cross, never zero',
      U: 'shown, compared with nothing',
      D: 'shown, compared with nothing',
    },
    after:
      'Everything else has the code A, normal. A body that does not report is named, never left out without a word.',
  },
  suppression: {
    title: 'Protecting persons',
    text: [
      'Only counts are published: no message, no name, no number that points to a person. A file with personal data in it is [refused](/rulebook#personal-data).',
      'Where a dataset says so, a count above zero and below its threshold is [suppressed](suppressed). That is meant for ratings, and for cells finer than region, quarter and channel. Further cells are then hidden too, so that none [can be had by subtraction](secondary-suppression) from totals, neighbouring periods or an earlier release; a [check](/rulebook#suppression-recoverable) tries to.',
      'Nothing is suppressed because it looks bad. Nothing is rounded, since rounded counts no longer add up.',
    ],
    least: (threshold: number) => `On this site no dataset may set its threshold below ${threshold}.`,
    numbers: (cells: number, threshold: string) =>
      `At present ${count(cells)} ${cells === 1 ? 'row has' : 'rows have'} a hidden count, in datasets with a threshold (${threshold}).`,
    noNumbers: 'At present no dataset here has a hidden count.',
  },
  revisions: {
    title: 'Releases and revisions',
    text: [
      'A [release](release) is never rewritten and never deleted; each keeps its address. First figures may be [provisional](provisional) and are replaced by final ones as planned.',
      'A [revision](revision) was planned; a [correction](correction) mends an error and says what was wrong, why and with what effect. Both need a stated reason. What was first published stays beside what holds now, on the revisions page of each dataset.',
      'A release that must not be used any more is [withdrawn](withdrawal): its files go, its name and the reason stay. The [calendar](/releases) announces what comes in the next twelve months and marks by itself what is late. Anyone can [hold a file](/verify) against what was published.',
    ],
  },
  not: {
    title: 'What we do not do, and why',
    items: [
      [
        'No ranks.',
        'With few cases a place in a list is mostly chance; with many it tells apart what makes no difference to anyone ([Goldstein and Spiegelhalter 1996](#goldstein-spiegelhalter-1996)).',
      ],
      ['No means of rates, no means of medians.', 'They give small bodies the weight of large ones.'],
      [
        'No single score.',
        'Speed, answers, solutions and satisfaction are different things. A mixture can rise while each of its parts falls for someone.',
      ],
      ['No line across a break or a gap.', 'It would draw something nobody counted.'],
      ['No satisfaction from automatic ratings.', 'Silence is not praise.'],
      ['No verdict from volume.', 'Many messages may mean many problems, or much trust that somebody answers.'],
      ['No acknowledgement as a reply, no reply as a solution.', 'Each has its own measure.'],
      [
        'No pies, gauges, or charts with two scales.',
        'Lengths along one scale are read more exactly, and two scales can be made to show anything.',
      ],
      [
        'No comparison of unlike work.',
        'Hard matters take longer. Compare within a topic or channel where a dataset has them; otherwise mind the [case mix](case-mix).',
      ],
    ],
  },
  datasets: {
    title: 'Every measure published here',
    text: [
      'Read from the descriptions of the datasets. Words in the formulas are the names of the columns of counts, summed over all rows asked for.',
    ],
    caption: (dataset: string) => `Measures: ${dataset}`,
    formula: 'Numerator ÷ denominator',
  },
  sources: { title: 'Sources', text: 'What the methods rest on.' },
  list,
};
