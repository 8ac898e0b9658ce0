import { formatsOf } from '../../formats.ts';

const { day } = formatsOf('en');

/** The accessibility statement. It claims what the tests of the project do, and nothing else. */
export const accessibility = {
  title: 'Accessibility',
  description: 'What this site does to be usable by everyone, how that is tested, and what does not work well yet.',
  lead: 'Everyone should be able to read these figures: on a cheap phone, with a keyboard, with a screen reader, in large type, in any light, on paper. The aim is level AA of the Web Content Accessibility Guidelines (WCAG) 2.2.',
  built: (moment: string, timeZone: string) =>
    `This statement is part of the site as it was built on ${day(moment, timeZone)}.`,
  done: {
    title: 'What you can rely on',
    items: [
      'Every figure that is drawn also stands in a table, and every chart has a title that says what it shows and a summary in a sentence.',
      'Nothing is told by colour alone: marks also differ in shape, hatching or words.',
      'Every page can be read without JavaScript, with styles of your own, in the colours your system forces, and in print.',
      'Every link, button and table that scrolls can be reached with the keyboard, and it shows where the focus is.',
      'Text may be set to twice its size, and its lines, words and letters spaced out, without anything being cut off. On a screen wide enough the words in charts grow with it.',
      'What can be pressed is 24 pixels high and wide, or has as much room around it.',
      'Nothing moves by itself, nothing blinks, nothing has a time limit.',
      'The language of each page and of foreign parts in it is marked, so that a screen reader speaks it rightly.',
    ],
  },
  tested: {
    title: 'How it is tested',
    text: 'These tests run before each change of the code is accepted; one failure stops it.',
    items: [
      'The rules of axe-core, by WCAG 2.2 AA and good practice, on pages of every type, in English and Chinese, in light and dark. Not one violation is allowed.',
      'The contrast of every chart colour, computed for light and dark from the style sheet itself.',
      'No page scrolls sideways at a width of 320 pixels, nor at 2,560.',
      'Pages show their finding, their chart and their table with JavaScript switched off.',
      'In forced colours every mark of a chart stands out; where less motion is asked for, nothing moves; on paper charts and tables are all there.',
      'Headings follow each other level by level, and everything is heard in the order in which it is seen.',
      'The Tab key goes through pages from top to bottom, reaches everything, is caught nowhere, and what has the focus is marked and not covered.',
      'On pages of every type the size of what can be pressed is measured, and text is spaced out and doubled in size.',
      'No two labels of a chart touch at any width from 320 pixels up, in any example of the [gallery](/gallery).',
    ],
  },
  limits: {
    title: 'What does not work well yet',
    items: [
      'Programs find only a part of all barriers. No one who relies on a screen reader or other aids has assessed this site yet, as far as this statement knows.',
      'Wide tables scroll sideways in a frame of their own on a phone.',
      'On a phone the words in a chart do not grow with the size of text, since a chart is as wide as the screen. Zoom into the page, or read the table of the chart.',
      'Names in a chart may stand closer together than a finger needs. The table of the chart has the same links.',
      'In a heatmap of very many rows the cells are too small to hold their value. The table beside it has all of them.',
      'Asking your own question, checking a file and verifying a file need JavaScript. Each of these pages says how to do the same without it.',
      'Names of sources and licences stay in the language in which they were published, and so do the words inside most pictures of the gallery.',
      'The files offered for download are plain data without any accessible form of their own.',
    ],
  },
  report: {
    title: 'Report a barrier',
    text: 'If something here cannot be read, reached or understood, please say which page it is and what you use to read it.',
    contact: (address: string) => `Write to [${address.replace(/^mailto:/, '')}](${address}).`,
    noContact: 'The operator of this site has not named a contact yet. Please turn to the publisher named on the page.',
  },
};
