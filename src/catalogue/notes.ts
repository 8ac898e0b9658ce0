import { Marked } from 'marked';

/** Markdown whose raw HTML is shown as text: a note may format words, never carry markup of its own. */
const markdown = new Marked({
  renderer: { html: ({ text }) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;') },
  // The page's own heading is h1 and the section's h2, so a note's headings start at h3.
  walkTokens: (token) => {
    if (token.type === 'heading') token.depth = Math.min(6, Number(token.depth) + 2);
  },
});

/** A dataset's notes, from CommonMark to HTML. */
export function notesHtml(text: string): string {
  return markdown.parse(text, { async: false });
}
