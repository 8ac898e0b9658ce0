import { sideBySide } from './labels/name-rows.ts';
import { lineHeight, text, wrap } from './labels/text.ts';
import { cutsBetween } from './sheets.ts';
import { type MarkupText, type Svg, svg, toTenth } from './svg.ts';

/** What every chart is given: words for those who do not see it, and the width it is drawn at. */
export interface ChartOptions {
  /** Unique on the page; the ids inside the drawing begin with it. */
  readonly id: string;
  /** The finding, in one sentence; the accessible name. Pages print it above the chart, the chart does not draw it. */
  readonly title: string;
  /** What is drawn and what it shows, for those who do not see it. */
  readonly summary: string;
  /** In px. Text has the same size at every width, so a narrow chart is laid out anew, not shrunk. */
  readonly width: number;
}

/** A drawing and the room it takes, in px. */
export interface Block {
  readonly height: number;
  readonly content: Svg;
  /** The rows it is made of, where it may go on over several sheets of paper. */
  readonly rows?: Parameters<typeof cutsBetween>[0];
}

/**
 * The `<svg>` element around a drawing, with its name and description. `img` hides what is inside from assistive
 * technology; a chart that holds links is a `group`, so that they can be reached.
 */
export function frame(chart: string, options: ChartOptions, { height, content, rows = [] }: Block): MarkupText {
  const { id, title, summary, width } = options;
  const cuts = width < sideBySide ? [] : cutsBetween(rows);
  const role = content.toString().includes('<a ') ? 'group' : 'img';
  return svg`<svg xmlns="http://www.w3.org/2000/svg" class="chart chart-${chart}" role="${role}" aria-labelledby="${id}-title ${id}-summary"${cuts.length > 0 && svg` data-cuts="${cuts.map((cut) => toTenth(cut)).join(' ')}"`} width="${width}" height="${Math.ceil(height)}" viewBox="0 0 ${width} ${Math.ceil(height)}">
<title id="${id}-title">${title}</title>
<desc id="${id}-summary">${summary}</desc>
${cuts.length > 0 ? svg`<g id="${id}-drawing" class="chart chart-${chart}">${content}</g>` : content}
</svg>`.toString();
}

/** The frame with one sentence in it, when there is nothing to draw. */
export function emptyFrame(chart: string, options: ChartOptions, sentence: string): MarkupText {
  const lines = wrap(sentence, options.width);
  const content = text(lines, { x: 0, y: lineHeight * 1.5 }, 'chart-empty');
  return frame(chart, options, { height: (lines.length + 2) * lineHeight, content });
}

/** The height in px of a drawing that `frame` has made. */
export function heightOf(drawing: string): number {
  return Number(/^<svg [^>]* height="(\d+)"/.exec(drawing)?.[1] ?? 0);
}
