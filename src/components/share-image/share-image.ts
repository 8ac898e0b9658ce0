import { heightOf } from '../../charts/kit/frame.ts';
import { balanced, fontSize, textWidth, wrap } from '../../charts/kit/labels/text.ts';
import { type MarkupText, type Svg, svg, trusted } from '../../charts/kit/svg.ts';
import { shareImageSize } from '../../core/site.ts';
import type { Language } from '../../core/text.ts';
import type { TrendFigure } from '../../islands/trend-words.ts';

/** What a share image says beside its chart. */
export interface ShareWords {
  /** What the figures belong to: the dataset, or who publishes it. */
  readonly kicker: string;
  /** Whom the picture is about. */
  readonly name: string;
  /** The finding, in one sentence. */
  readonly finding: string;
  /** Said over the chart where it shows somebody else. */
  readonly caption?: string;
  /** Who published the figures, as of when. */
  readonly source: string;
  readonly siteName: string;
  /** Said of invented figures, in two words. */
  readonly synthetic?: string;
}

/** In px of the drawing, each of which is five thirds of a point: so that words can be read in a small preview. */
const sheet = { width: 720, height: 378, margin: 28 } as const;
const inner = sheet.width - 2 * sheet.margin;

interface Type {
  readonly size: number;
  readonly line: number;
  readonly most: number;
  /** After what two lines are best broken. */
  readonly ends: RegExp;
}

const clauses = /[,:;] |[，：；](?=.)/gu;
const sentences = /\. |。(?=.)/gu;

/** The sizes of type with the distance between lines, and how many lines there may be. */
const kicker: Type = { size: 13, line: 18, most: 1, ends: clauses };
const largeName: Type = { size: 24, line: 30, most: 1, ends: clauses };
const smallName: Type = { size: 19, line: 25, most: 2, ends: clauses };
const finding: Type = { size: 16, line: 22, most: 2, ends: clauses };
const caption: Type = { size: 13, line: 18, most: 1, ends: clauses };
const source: Type = { size: 11, line: 15, most: 2, ends: sentences };
const footTop = 332;

/**
 * The picture that other sites show beside a link, as SVG: whom it is about, the finding, the chart, the source. Its
 * looks come from the stylesheets of the charts and `styles/picture/share.css`; a drawing program of the build joins
 * them and makes points of it.
 */
export function shareImage(language: Language, words: ShareWords, figure: TrendFigure): MarkupText {
  const mark = words.synthetic ? chip(words.synthetic) : undefined;
  const room = inner - (mark ? mark.width + 12 : 0);
  const nameType = wrap(words.name, scaled(inner, largeName)).length === 1 ? largeName : smallName;
  const top = sheet.margin + kicker.size * 0.85;
  const blocks: Block[] = [];
  let y = top;
  y = put(blocks, 'share-soft', cut(words.kicker, room, kicker), kicker, y) + 8 + (nameType.size - kicker.size);
  y = put(blocks, 'share-strong', cut(words.name, inner, nameType), nameType, y) - nameType.line + finding.line + 8;
  y = put(blocks, '', cut(words.finding, inner, finding), finding, y) - finding.line + 12;
  if (words.caption) y = put(blocks, 'share-soft', cut(words.caption, inner, caption), caption, y + 12) - 4;
  const siteWidth = (textWidth(words.siteName) * 14) / fontSize;
  const notes = cut(words.source, inner - siteWidth - 24, source);
  const foot: Block[] = [];
  put(foot, 'share-soft', notes, source, footTop + 18);
  const chart = fitted(figure, footTop - 8 - y);
  const content = svg`<rect class="share-paper" width="${sheet.width}" height="${sheet.height}"/>
${blocks.map(drawn)}${mark?.content(sheet.width - sheet.margin, top)}
<g transform="translate(${sheet.margin},${Math.round(y)})">${trusted(chart)}</g>
<path class="share-rule" d="M${sheet.margin},${footTop}h${inner}"/>
${foot.map(drawn)}<text class="share-words share-strong" font-size="14" x="${sheet.width - sheet.margin}" y="${footTop + 20}" text-anchor="end">${words.siteName}</text>`;
  return svg`<svg xmlns="http://www.w3.org/2000/svg" xml:lang="${language === 'zh' ? 'zh-Hans' : language}" class="chart share" width="${shareImageSize.width}" height="${shareImageSize.height}" viewBox="0 0 ${sheet.width} ${sheet.height}">
${content}
</svg>`.toString();
}

/** The chart with a plot as high as leaves the whole of it `height` px: its heads and keys take what they need. */
function fitted(figure: TrendFigure, height: number): MarkupText {
  const trial = 120;
  const rest = heightOf(figure.draw('share', inner, trial)) - trial;
  return figure.draw('share', inner, Math.max(60, Math.floor(height - rest)));
}

interface Block {
  readonly className: string;
  readonly lines: readonly string[];
  readonly type: Type;
  readonly y: number;
}

/** Adds lines that begin at a baseline, and gives the baseline of the line after them. */
function put(blocks: Block[], className: string, lines: readonly string[], type: Type, y: number): number {
  blocks.push({ className, lines, type, y });
  return y + lines.length * type.line;
}

function drawn({ className, lines, type, y }: Block): readonly Svg[] {
  return lines.map(
    (
      line,
      row,
    ) => svg`<text class="share-words ${className}" font-size="${type.size}" x="${sheet.margin}" y="${y + row * type.line}">${line}</text>
`,
  );
}

/** Lines of a type in a width, in two where a part ends if that can be; what does not fit ends with an ellipsis. */
function cut(words: string, width: number, type: Type): readonly string[] {
  const room = scaled(width, type);
  const lines = wrap(words, room);
  if (lines.length === 1) return lines;
  if (lines.length <= type.most)
    return (
      halves(words, type.ends).find((each) => each.every((half) => textWidth(half) <= room)) ?? balanced(words, room)
    );
  const last = [...(lines[type.most - 1] ?? '')];
  while (last.length > 1 && textWidth(`${last.join('')}…`) > room) last.pop();
  return [...lines.slice(0, type.most - 1), `${last.join('').trimEnd()}…`];
}

/** Words in two after each of the ends of a part, the most even first. */
function halves(words: string, ends: RegExp): readonly (readonly [string, string])[] {
  const uneven = ([one, other]: readonly [string, string]) => Math.abs(textWidth(one) - textWidth(other));
  return Array.from(words.matchAll(ends), (found): [string, string] => {
    const end = found.index + found[0].length;
    return [words.slice(0, end).trimEnd(), words.slice(end)];
  }).sort((one, other) => uneven(one) - uneven(other));
}

/** A width in px of the sheet, as the estimate of text widths sees it at its own size. */
function scaled(width: number, { size }: Type): number {
  return (width * fontSize) / size;
}

/** Words in a box of their own at the right. */
function chip(words: string): { readonly width: number; readonly content: (right: number, y: number) => Svg } {
  const width = (textWidth(words) * 12) / fontSize + 14;
  return {
    width,
    content: (right, y) =>
      svg`<rect class="share-chip" x="${right - width}" y="${y - 15}" width="${width}" height="21" rx="2"/><text class="share-words share-strong share-mark" font-size="12" x="${right - width / 2}" y="${y}" text-anchor="middle">${words}</text>`,
  };
}
