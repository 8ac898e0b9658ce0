import { type Svg, svg } from '../svg.ts';

// Escaping cannot make `javascript:` harmless, so only addresses of pages pass.
const pageAddress = /^(https?:\/\/|[/.#?])/i;

/** The content as a link; as it is when there is no address, one that leads to no page, or no word to name the link. */
export function link(href: string | undefined, content: Svg): Svg {
  const hasWords = />[^<]*[^<\s]/.test(content.toString());
  return href && pageAddress.test(href) && hasWords
    ? svg`<a class="chart-link" href="${href}">${content}</a>`
    : content;
}
