import type { Trouble } from './explore.ts';

const goesOn = 'Everything else on the page works without it.';

/** What a page says when something goes wrong: what happened, why, and what to do. `file` is the name of what was fetched. */
export const faults = {
  /** When no file has a name that says anything. */
  aFile: 'A part of this page',
  again: 'Try again',
  reload: 'Load the page again',
  kinds: {
    offline: (file: string): Trouble => ({
      what: `Without a connection ${file} cannot be fetched.`,
      why: 'This device is offline.',
      todo: 'Everything else stays as it is. Go online, then try again.',
    }),
    unreachable: (file: string, reason: string): Trouble => ({
      what: `${file} could not be fetched.`,
      why: `The answer was: ${reason}.`,
      todo: 'Everything else stays as it is. Check the connection, then try again.',
    }),
    altered: (file: string, found: string): Trouble => ({
      what: `${file} is not the file that was published, so it is not used.`,
      why: `It was damaged or changed on its way: its fingerprint (SHA-256) is not the published one${found && `, but ${found}`}.`,
      todo: 'Everything else stays as it is. Try again, or in another network. If it stays so, tell the publisher.',
    }),
    outdated: (): Trouble => ({
      what: 'The site has been published anew since you opened this page.',
      why: 'Its figures and this page no longer belong together, so they are not mixed.',
      todo: 'Load the page again; what you have chosen is kept in the address.',
    }),
    unreadable: (file: string, reason: string): Trouble => ({
      what: `${file} came, but is not the table that is described.`,
      why: reason,
      todo: 'Everything else stays as it is. Please tell the publisher.',
    }),
    unexpected: (_: string, reason: string): Trouble => ({
      what: 'Something on this page broke down.',
      why: reason,
      todo: 'Load the page again. The published files hold every figure.',
    }),
    blocked: (): Trouble => ({
      what: 'The database may not run here.',
      why: 'Your browser, or a rule of the network you are in, forbids WebAssembly on this page.',
      todo: `${goesOn} Another browser or network may allow it.`,
    }),
    stalled: (): Trouble => ({
      what: 'The database was given up.',
      why: 'For too long there was no sign of life from it; a slow line or a browser’s protection settings can cause this.',
      todo: `${goesOn} You can try again.`,
    }),
    crashed: (_: string, reason: string): Trouble => ({
      what: 'The database broke down.',
      why: `Your browser reports: ${reason}.`,
      todo: `${goesOn} Try again: it starts afresh.`,
    }),
    memory: (): Trouble => ({
      what: 'The database ran out of memory.',
      why: 'The question, or what else is open on this device, needs more than there is.',
      todo: `${goesOn} Close other tabs or ask for less, then try again: it starts afresh.`,
    }),
    refused: (_: string, reason: string): Trouble => ({
      what: 'The database refused the question or the figures.',
      why: `It says: ${reason}`,
      todo: `${goesOn} Please tell the publisher.`,
    }),
    differs: (): Trouble => ({
      what: 'The database and this page disagree.',
      why: 'Two ways of working out the same question gave different figures; one of them is wrong.',
      todo: 'Do not use these figures; the page shows its own. Please send the address of this page to the publisher.',
    }),
  },
};

/** The kinds of things that go wrong. */
export type FaultKind = keyof typeof faults.kinds;
