/** What is said of pages that come from the device, or are older than what it has seen. */
export const offline = {
  /** `gap` is filled in by the browser: the titles of the datasets, each with its release. */
  newer: (gap: string) => `Newer figures have been published since this page was made: ${gap}.`,
  device: 'This page was kept on your device. The site cannot be reached at the moment, or the line is too slow.',
  /** `gap` is a date. */
  deviceSince: (gap: string) =>
    `This page was kept on your device on ${gap}. The site cannot be reached at the moment, or the line is too slow.`,
  parts: 'A part of this page did not come, so some of its controls do nothing. What you see is complete.',
  outdated:
    'The site has been published anew since you opened this page, and a part of it can no longer be fetched. What you see is complete, as it was then.',
  room: 'This device has no room left to keep pages for reading without a line. This page itself works; free some space to keep it.',
  again: 'Load the page again',
  title: 'This page is not on your device',
  description: 'The site cannot be reached at the moment. Pages you have read before can still be read.',
  explanation: 'The site cannot be reached at the moment, and you have not opened this page before.',
  savedTitle: 'Pages on your device',
  savedHint: 'You have read these before. They are shown as they were then, and each says from which day it is.',
  savedNone: 'No page has been kept yet. From the first visit on, every page you read is kept.',
};
