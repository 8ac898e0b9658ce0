import { type Svg, svg } from './svg.ts';

// Escaping cannot make `javascript:` harmless, so only addresses of pages pass.
const pageAddress = /^(https?:\/\/|[/.#?])/i;

/** The content as a link; as it is when there is no address, or one that leads to no page. */
export function link(href: string | undefined, content: Svg): Svg {
  return href && pageAddress.test(href) ? svg`<a class="chart-link" href="${href}">${content}</a>` : content;
}
