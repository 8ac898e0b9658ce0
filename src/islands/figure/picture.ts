import { balanced, fontSize, wrap } from '../../charts/kit/labels/text.ts';
import { svg as markup } from '../../charts/kit/svg.ts';
import { putMarkup } from '../trusted-html.ts';

const namespace = 'http://www.w3.org/2000/svg';

/** What of the stylesheet makes a drawing look as it does; all but opacity are inherited. */
const inherited = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'font-variant-numeric',
  'letter-spacing',
] as const;

/** The words that go into the picture. */
export interface PictureWords {
  readonly title: string;
  /** What is drawn, of whom. */
  readonly summary: string;
  /** Source, as-of date and licence, and where it was taken from; one paragraph each. */
  readonly lines: readonly string[];
  /** BCP 47 tag: Chinese, Japanese and Korean share code points, not shapes. */
  readonly language: string;
}

/** A drawing that stands for itself, and its size in px. */
export interface Picture {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

const padding = 20;
const titleSize = 18;
const titleLine = 24;
const noteSize = 12;
const noteLine = 17;

/** The drawing as the page shows it, with its title over it and its source under it, as an SVG file of its own. */
export function pictureOf(drawing: SVGSVGElement, { title, summary, lines, language }: PictureWords): Picture {
  const { width: inner, height } = drawing.viewBox.baseVal;
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  dress(drawing, copy);
  for (const extra of copy.querySelectorAll('.chart-current')) extra.remove();
  for (const each of [copy, ...copy.querySelectorAll('*')]) strip(each);

  const page = getComputedStyle(drawing);
  const paper = getComputedStyle(document.documentElement).backgroundColor;
  const [ink, soft] = [page.getPropertyValue('--_ink'), page.getPropertyValue('--_muted')];
  const head = balanced(title, (inner * fontSize) / titleSize);
  const about = wrap(summary, (inner * fontSize) / noteSize);
  const notes = lines.flatMap((line) => wrap(line, (inner * fontSize) / noteSize));
  const headHeight = padding + head.length * titleLine;
  const top = headHeight + about.length * noteLine + 14;
  const size = {
    width: inner + 2 * padding,
    height: Math.ceil(top + height + 12 + notes.length * noteLine + padding),
  };
  const row = (text: string, y: number) => markup`<tspan x="${padding}" y="${y}">${text}</tspan>`;
  const frame = markup`<rect width="${size.width}" height="${size.height}" fill="${paper}"/>
<text font-family="${page.fontFamily}" font-size="${titleSize}" font-weight="600" fill="${ink}">${head.map((line, index) => row(line, padding + titleSize * 0.9 + index * titleLine))}</text>
<text font-family="${page.fontFamily}" font-size="${noteSize}" fill="${soft}">${about.map((line, index) => row(line, headHeight + noteSize + index * noteLine))}${notes.map((line, index) => row(line, top + height + 12 + noteSize + index * noteLine))}</text>`;

  const picture = document.createElementNS(namespace, 'svg');
  picture.setAttribute('width', String(size.width));
  picture.setAttribute('height', String(size.height));
  picture.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`);
  picture.setAttributeNS('http://www.w3.org/XML/1998/namespace', 'xml:lang', language);
  putMarkup(picture, frame.toString());
  for (const [name, value] of Object.entries({ x: padding, y: top, width: inner, height })) {
    copy.setAttribute(name, String(value));
  }
  // The accessible name and description belong to the whole picture now.
  picture.prepend(...copy.querySelectorAll(':scope > title, :scope > desc'));
  picture.append(copy);
  return { text: new XMLSerializer().serializeToString(picture), ...size };
}

/** Writes onto each part of a copy what the stylesheet gives the original, where it differs from what it inherits. */
function dress(original: Element, copy: Element, above?: CSSStyleDeclaration): void {
  const style = getComputedStyle(original);
  for (const name of inherited) {
    const value = style.getPropertyValue(name);
    if (value !== above?.getPropertyValue(name)) copy.setAttribute(name, value);
  }
  if (style.opacity !== '1') copy.setAttribute('opacity', style.opacity);
  for (const [index, child] of [...original.children].entries()) {
    const twin = copy.children[index];
    if (twin) dress(child, twin, style);
  }
}

/** Takes off what has a meaning on the page alone: classes, keys, ids, and links, which lead nowhere from a file. */
function strip(part: Element): void {
  for (const name of ['class', 'id', 'data-key', 'role', 'aria-labelledby', 'tabindex', 'href'])
    part.removeAttribute(name);
}

/** The picture at twice its size, for screens that have two points to a px. Rejects where the browser cannot draw it. */
export async function pngOf({ text, width, height }: Picture): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  try {
    const image = new Image(width, height);
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * 2;
    canvas.height = height * 2;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!blob) throw new Error('the browser made no picture of the canvas');
    return blob;
  } finally {
    URL.revokeObjectURL(address);
  }
}
