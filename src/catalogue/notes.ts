import { Marked, type Tokens } from 'marked';
import { unbrokenIn } from '../core/unbroken.ts';

/** Where a note may lead: the web, a mailbox, another place of the site. */
const leadsFar = /^(?:https?:\/\/|mailto:|[/#])/i;

/**
 * Markdown whose raw HTML is shown as text: a note may format words, never carry markup of its own. A link that is none,
 * such as one that would run a script, is shown as its words; a picture as a link, since a page calls no other host.
 */
const markdown = new Marked({
  renderer: {
    html: ({ text }) => escaped(text),
    // Marked takes what stands behind an opened <code> or <script> for escaped already, which raw HTML shown as text is not.
    text(token) {
      return 'tokens' in token && token.tokens ? this.parser.parseInline(token.tokens) : escapedText(token.text);
    },
    link(token) {
      const words = this.parser.parseInline(token.tokens);
      return leadsFar.test(token.href) ? linkTo(token, words) : words;
    },
    image(token) {
      const words = escaped(token.text || token.href);
      return leadsFar.test(token.href) ? linkTo(token, words) : words;
    },
  },
  // The page's own heading is h1 and the section's h2, so a note's headings start at h3.
  walkTokens: (token) => {
    if (token.type === 'heading') token.depth = Math.min(6, Number(token.depth) + 2);
  },
});

function linkTo({ href }: Tokens.Link | Tokens.Image, words: string): string {
  return `<a href="${escaped(href)}">${words}</a>`;
}

/** Text of a note, in which `&amp;` already means `&`, and Chinese dates stay whole. */
function escapedText(text: string): string {
  return unbrokenIn(escaped(text).replace(/&amp;(#?\w+;)/g, '&$1'))
    .map((piece, place) => (place % 2 === 1 ? `<span class="unbroken">${piece}</span>` : piece))
    .join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** A dataset's notes, from CommonMark to HTML. */
export function notesHtml(text: string): string {
  const html = markdown.parse(text, { async: false });
  // CommonMark ends emphasis after a full stop only before a space, which Chinese does not have.
  return html.replace(/([，。；：！？）”]<\/(?:strong|em)>) (?=\p{Script=Han})/gu, '$1');
}
