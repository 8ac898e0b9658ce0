/** What the site is, who runs it, under which licences, how to quote it, what it knows about its readers. */
export const about = {
  title: 'About and licence',
  description: 'What this site is, who runs it, how to quote its figures, and what it knows about you: nothing.',
  what: {
    title: 'What this is',
    text: [
      'People write to their government: on message boards, to hotlines, with requests for information. A reply is due within a set time. This site shows whether it comes, whether it comes in time, and whether that is getting better.',
      'Figures come from the authorities themselves or from what they publish. Each passes [the same checks](/rulebook), is computed by [the same methods](/methods) and is never rewritten once it is out.',
      'It takes no side. It ranks nobody, and it names who did not report as plainly as who did.',
    ],
  },
  operator: 'Who runs it',
  licence: {
    title: 'Licence',
    code: 'The program behind this site is free software under the MIT licence: anyone may use, change and pass it on. Texts and charts of the site come under the same licence.',
    shipped: 'What else is sent to your browser, and under which licences:',
    data: 'The figures belong to whom they came from. Each dataset has its own licence:',
  },
  quote: {
    title: 'How to quote',
    text: [
      'Give the publisher, the title, the release and this site. Every dataset page has the line ready; for example:',
      'Name the release and its as-of date, because figures are revised. The address of a release works for ever. Give the rate with its counts, and do not turn an order into a ranking.',
    ],
  },
  privacy: {
    title: 'Privacy',
    items: [
      'No cookies, no counting of visitors, no profiles, no advertisements.',
      'A page asks no other host for anything: no fonts, no maps, no buttons of networks.',
      'A file that you check or verify is read in your browser and stays on your device. So does every question you put to the figures.',
      'Whatever your browser keeps to read pages again without a network stays on your device.',
      'The machine that hands out the pages may keep an ordinary access log. Ask the operator how long.',
    ],
  },
};
