import { formatsOf } from '../../formats.ts';

const { count } = formatsOf('en');

/** The page of every check. What a check says of itself stands in the check. */
export const rulebook = {
  title: 'The rulebook',
  description: 'Every rule a file must pass before it is published, with its reason and a file that breaks it.',
  lead: (errors: number, warnings: number) =>
    `${count(errors + warnings)} rules stand between a file and this site. ${count(errors)} of them stop a release; ${count(warnings)} ask a person to look and to say in public why the figures are right.`,
  origin:
    'This page is made from the checks themselves. Each example is the file the check is tested with, and what is said about it was said while this page was built. All examples are invented.',
  toCheck: 'Check a file of yours',
  howTitle: 'How to read it',
  how: [
    'An error stops the release: nothing is published.',
    'A warning may be right or wrong. It is published only with a name for it and a reason; both stay in the log for everyone to see.',
    'Where a fault can be mended in only one way, the command `fix` writes a corrected copy and a list of every change. Whatever leaves a doubt is left to a person.',
    'Codes are permanent. The address of this page with `#` and the code leads to the rule.',
  ],
  contents: 'Rules by subject',
  rooms: {
    encoding: 'Characters',
    structure: 'The file',
    workbook: 'The workbook',
    header: 'The header',
    text: 'Spaces',
    values: 'Values',
    codes: 'Codes',
    keys: 'Rows and keys',
    time: 'Time',
    counts: 'Counts',
    copying: 'Slips of copying',
    history: 'What was published before',
    disclosure: 'Protecting persons',
    security: 'Security',
    description: 'The description',
  },
  roomHints: {
    encoding: 'Can every character be read without a doubt?',
    structure: 'Is it one table and nothing else, with a cell for each column?',
    workbook: 'Is all of it in sight, and all of it read?',
    header: 'Does the first row name the columns of the description, each once?',
    text: 'Is there white space that nobody sees and programs take for a part of the word?',
    values: 'Does each cell hold what its column is for, written in one way?',
    codes: 'Do codes exist, mean what stands beside them, and hold in that period?',
    keys: 'Does every row say one thing, and is nobody missing?',
    time: 'Are the periods the ones this release is about?',
    counts: 'Do the counts add up?',
    copying: 'Does every figure stand in its row, column and period, in the usual unit?',
    history: 'Does the file agree with what the public has already been told?',
    disclosure: 'Can anybody be recognised, or a hidden figure be worked out?',
    security: 'Could the file harm whoever opens it, or carry what must not be public?',
    description: 'Is the description of the dataset itself whole and safe?',
  },
  severities: { error: 'Error', warning: 'Warning' },
  fix: { whole: 'mended by `fix`', partly: 'partly mended by `fix`', never: 'mended by a person' },
  example: 'Example',
  alsoFound: (places: number) =>
    places === 1 ? 'One more place in this file, not shown.' : `${count(places)} more places in this file, not shown.`,
};
