/** What the words of the site mean, by subject; the keys are the anchors. `[words](term)` lead to another term. */
export const glossary = {
  title: 'Glossary',
  description: 'The words used on this site, in plain sentences, in English and Chinese.',
  lead: 'What the words mean here. Where one of them stands in a table, a definition or a sentence about the figures, a dotted line leads to this page.',
  contents: 'On this page',
  groups: {
    counting: {
      title: 'What is counted',
      terms: {
        message: {
          name: 'Message',
          means:
            'What somebody sent to an authority and expects an answer to: a letter on a message board, a call to a hotline, a request for information.',
        },
        body: {
          name: 'Body',
          means: 'The authority that has to answer: a department, a region, an agency, a hospital.',
        },
        reply: {
          name: 'Reply',
          means:
            'The first answer of substance. A note that the message has arrived is an acknowledgement and does not count.',
        },
        deadline: {
          name: 'Deadline',
          means:
            'The last day on which a reply is on time, after any [extension](extension). The day of receipt is day 0.',
        },
        extension: {
          name: 'Extension',
          means:
            'More time that the rules permit in a given case. Replies within it count as on time, and how many needed it is shown apart.',
        },
        'working-day': {
          name: 'Working day',
          means:
            'A day on which offices are open, by the holiday table of the jurisdiction. In China some weekends are working days in exchange for holidays.',
        },
        'left-out': {
          name: 'Share left out',
          means:
            'The share of messages that enter no rate because they were invalid, duplicate, passed on or withdrawn before their deadline. A rising share can lift a rate without one faster answer.',
        },
        backlog: {
          name: 'Backlog',
          means: 'What is open past its deadline, or, where a source says so, everything that is open.',
        },
        identity: {
          name: 'Identity',
          means:
            'A sum that must hold in every row, such as: open at the start plus received equals closed plus open at the end.',
        },
        'code-list': {
          name: 'Code list',
          means:
            'The fixed list of codes and names for a kind of thing, such as regions. A name may change, a code never does.',
        },
        synthetic: {
          name: 'Invented figures',
          means:
            'Figures made by a program to show how the site works. They describe nobody and are marked wherever they appear.',
        },
      },
    },
    measures: {
      title: 'Measures',
      terms: {
        measure: {
          name: 'Measure',
          means: 'A [rate](rate) with a fixed definition: what is divided by what, and what is left out.',
        },
        rate: { name: 'Rate', means: 'The [numerator](numerator) divided by the [denominator](denominator).' },
        numerator: { name: 'Numerator', means: 'The number above the line: how many did what is measured.' },
        denominator: { name: 'Denominator', means: 'The number below the line: of how many.' },
        'percentage-point': {
          name: 'Percentage point',
          means: 'The unit of the difference of two percentages: from 80% to 84% are 4 percentage points.',
        },
        basis: {
          name: 'Basis',
          means:
            'Over what a measure is counted: a [cohort](cohort), a [period](period-basis) or a [stock](stock). Measures of different bases must not be compared.',
        },
        cohort: {
          name: 'Cohort basis',
          means: 'Everything received in a period, followed until it is answered, however long that takes.',
        },
        'period-basis': {
          name: 'Period basis',
          means: 'Everything that happened in a period, whenever the message came in.',
        },
        stock: { name: 'Stock basis', means: 'Everything that is open on one day, usually the last of a period.' },
        'on-time-rate': {
          name: 'On-time reply rate',
          means:
            'Of the messages of a period that are due, the share answered by their deadline. Overdue ones that are still open stay in it.',
        },
        'replied-so-far': {
          name: 'Replied so far',
          means:
            'The share answered by the as-of date, on time or late. It grows by itself and is never used to compare.',
        },
        'clearance-ratio': {
          name: 'Clearance ratio',
          means:
            'What was closed in a period, divided by what was received in it. It can pass 100% and is not a reply rate.',
        },
        'overdue-share': {
          name: 'Overdue share',
          means: 'Of what is open on a day, the share whose deadline has passed.',
        },
        'resolved-rate': {
          name: 'Resolved rate',
          means:
            'Of the people who were asked, the share who said that their matter was resolved. An answer is not yet a solution.',
        },
        satisfaction: {
          name: 'Satisfaction',
          means: 'Of the ratings that people gave themselves, the share of the two best levels.',
        },
        'automatic-rating': {
          name: 'Automatic rating',
          means:
            'A good rating that a system enters when nobody rates. It is counted apart and never enters satisfaction.',
        },
        'active-rating': {
          name: 'Active-rating rate',
          means:
            'The share of replies that somebody rated. The smaller it is, the less satisfaction says about everyone.',
        },
        rectification: {
          name: 'Bad-rating rectification',
          means: 'Of the verified bad ratings that are due, the share put right by the due date.',
        },
        completion: {
          name: 'Completion rate',
          means: 'Of the transactions started in a period, the share completed in it.',
        },
        'digital-take-up': {
          name: 'Digital take-up',
          means: 'Of the transactions completed by all channels, the share completed online.',
        },
        'within-standard': {
          name: 'Within the service standard',
          means: 'The share of the volume that was handled within the time the service promises.',
        },
        target: {
          name: 'Target',
          means:
            'What ought to be reached, with the date from which it holds and whether the law or somebody else set it.',
        },
      },
    },
    chance: {
      title: 'How sure a figure is',
      terms: {
        whole: {
          name: 'Overall rate',
          means: 'The rate of all bodies as one: sum over sum, never the mean of their rates.',
        },
        chance: {
          name: 'Chance variation',
          means: 'By how much a rate would vary if nothing about the body changed. The fewer the cases, the more.',
        },
        interval: {
          name: '95% interval',
          means:
            'The range of rates that fit the observed count, by the formula of Wilson. Of 100 such ranges about 95 hold the rate behind the count.',
        },
        'low-reliability': {
          name: 'Low reliability',
          means: 'The rate rests on 10 to 29 cases. It is shown with a flag and compared with nothing.',
        },
        'too-few': { name: 'Too few', means: 'Fewer than 10 cases. The counts are shown, a rate is not.' },
        'funnel-plot': {
          name: 'Funnel plot',
          means:
            'Bodies by their number of cases and their rate, with the limits that chance alone keeps to. The limits are wide on the left, where cases are few, and narrow on the right.',
        },
        'beyond-chance': {
          name: 'Beyond chance',
          means:
            'Outside the 99.8% limits around the overall rate; of a change, a 99.8% interval of the difference that leaves out 0. Chance alone brings about one case in 500.',
        },
        'over-dispersion': {
          name: 'Over-dispersion',
          means:
            'Bodies differ more than chance explains, because their work differs. The limits can be widened by that much.',
        },
        'case-mix': {
          name: 'Case mix',
          means: 'What kinds of message a body gets. Hard ones take longer, so compare within a topic or a channel.',
        },
      },
    },
    time: {
      title: 'Time',
      terms: {
        period: { name: 'Period', means: 'The year, quarter or month a figure is about.' },
        'as-of-date': {
          name: 'As-of date',
          means: 'The day on which the figures were taken. What happened later is not in them.',
        },
        'reply-curve': {
          name: 'Reply curve',
          means:
            'The share answered by each day after receipt. It is dashed where not every message has been open so long.',
        },
        'kaplan-meier': {
          name: 'Kaplan–Meier estimate',
          means: 'A way to tell how long replies take while some messages are still waiting, without dropping those.',
        },
        median: {
          name: 'Median',
          means: 'The day by which half were answered.',
        },
        'series-break': {
          name: 'Series break',
          means:
            'From here on the figures mean something else, or the totals cover other bodies. No line is drawn across and no change is computed.',
        },
      },
    },
    flags: {
      title: 'Flags',
      terms: {
        flag: {
          name: 'Flag',
          means: 'What must be known about a single figure. It stands in a column of its own, never inside the number.',
        },
        provisional: { name: 'Provisional', means: 'The figure is expected to change. In a chart its mark is hollow.' },
        estimated: { name: 'Estimated', means: 'The publisher did not count the figure but worked it out.' },
        missing: {
          name: 'Missing',
          means: 'The figure should be there and was not reported. It is not zero: a line has a gap there.',
        },
        'not-collected': { name: 'Not collected', means: 'Nobody asked for the figure in that period.' },
        'cannot-exist': {
          name: 'Cannot exist',
          means: 'There can be no such figure, for example before a body was founded.',
        },
        suppressed: {
          name: 'Suppressed',
          means: 'A small count that is hidden so that nobody can be recognised. Poor performance is never a reason.',
        },
        'secondary-suppression': {
          name: 'Secondary suppression',
          means: 'Hiding a further cell, so that the first cannot be had by subtraction.',
        },
        'definition-differs': {
          name: 'Definition differs',
          means: 'The figure is counted otherwise than those of other bodies or periods. It is compared with nothing.',
        },
      },
    },
    releases: {
      title: 'Releases',
      terms: {
        dataset: {
          name: 'Dataset',
          means: 'Tables about one matter from one publisher, with their description and notes.',
        },
        release: {
          name: 'Release',
          means: 'One publication of a dataset, with its own address. It never changes and is never deleted.',
        },
        revision: {
          name: 'Revision',
          means: 'A planned change of published figures, such as final ones for provisional ones.',
        },
        correction: {
          name: 'Correction',
          means: 'A change that mends an error. It says what was wrong, why, and what follows.',
        },
        withdrawal: {
          name: 'Withdrawal',
          means: 'A release that must not be used is no longer offered. Its name stays, with the reason.',
        },
        checksum: {
          name: 'Checksum (SHA-256)',
          means: 'A short text computed from a file. If one character of the file changes, so does the checksum.',
        },
      },
    },
  },
};
