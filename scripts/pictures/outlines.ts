import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import opentype, { type Font, type PathCommand } from 'opentype.js';
import { fontSize } from '../../src/charts/kit/labels/text.ts';

/** The weights in which words are drawn. */
const files = {
  regular: '400Regular/NotoSansSC_400Regular.ttf',
  bold: '600SemiBold/NotoSansSC_600SemiBold.ttf',
} as const;

type Weight = keyof typeof files;

/** What the package's types leave out: the glyphs that a feature of the font puts in place of others. */
interface Substitution {
  getSingle(feature: string): readonly { readonly sub: number; readonly by: number }[];
}

/** How a text is set. */
interface Style {
  readonly weight: Weight;
  readonly isChinese: boolean;
  readonly size: number;
  /** `middle` and `end` as in SVG; anything else is the start. */
  readonly anchor: string;
}

/** A glyph at a size: how far the next one is, and its outline from where it begins on the baseline. */
interface Glyph {
  readonly advance: number;
  /** Path data; each part of the outline begins relative to the end of the one before. */
  readonly outline: string;
}

/**
 * Turns the words of a drawing into outlines of Noto Sans SC, so that every machine draws the same picture. It is done
 * here and not by the drawing program, which would read the whole font of 10 MB again for each glyph.
 */
export class Outliner {
  readonly #fonts: Readonly<Record<Weight, Font>>;
  readonly #bold: ReadonlySet<string>;
  readonly #glyphs = new Map<string, Glyph>();
  readonly #lacking = new Set<string>();
  /** The proportional forms of what the font sets as wide as a Chinese character, such as the apostrophe. */
  readonly #narrow: ReadonlyMap<number, number>;

  private constructor(fonts: Readonly<Record<Weight, Font>>, bold: ReadonlySet<string>) {
    this.#fonts = fonts;
    this.#bold = bold;
    // Both weights number their glyphs alike.
    const forms = (fonts.regular.substitution as unknown as Substitution).getSingle('pwid');
    this.#narrow = new Map(forms.map(({ sub, by }) => [sub, by]));
  }

  /** `bold` are the classes of words that are bold. */
  static async open(bold: ReadonlySet<string>): Promise<Outliner> {
    const [regular, semiBold] = await Promise.all([openFont(files.regular), openFont(files.bold)]);
    return new Outliner({ regular, bold: semiBold }, bold);
  }

  /** What the font had no glyph for in all that was outlined so far: its own sign for that stands in the picture. */
  get lacking(): readonly string[] {
    return [...this.#lacking];
  }

  /** The drawing with a path in place of each line of text; a text's class stays, with the class `words`. */
  outlined(drawing: string): string {
    const isChinese = /^<svg [^>]*xml:lang="zh/.test(drawing);
    return drawing.replace(/<text ([^>]*)>([\s\S]*?)<\/text>/g, (_, attributes: string, content: string) => {
      const own = attributesIn(attributes);
      const classes = own.get('class') ?? '';
      const weight = classes.split(' ').some((name) => this.#bold.has(name)) ? 'bold' : 'regular';
      const style: Style = {
        weight,
        isChinese,
        size: Number(own.get('font-size') ?? fontSize),
        anchor: own.get('text-anchor') ?? '',
      };
      const lines = [...content.matchAll(/<tspan ([^>]*)>([\s\S]*?)<\/tspan>/g)];
      const placed = lines.length > 0 ? lines : [[content, attributes, content]];
      const paths = placed.map(([, place = '', words = '']) => {
        const at = attributesIn(place);
        return this.#path(plain(words), style, Number(at.get('x')), Number(at.get('y')));
      });
      return `<path class="${classes} words" d="${paths.join('')}"/>`;
    });
  }

  #path(words: string, style: Style, x: number, y: number): string {
    const glyphs = Array.from(words, (character) => this.#glyph(character, style));
    const { anchor } = style;
    const width = glyphs.reduce((sum, { advance }) => sum + advance, 0);
    let left = x - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
    let path = '';
    for (const { advance, outline } of glyphs) {
      if (outline !== '') path += `M${hundredths(left)},${y}${outline}`;
      left += advance;
    }
    return path;
  }

  #glyph(character: string, { weight, size, isChinese }: Style): Glyph {
    const key = `${weight} ${size} ${isChinese} ${character}`;
    const known = this.#glyphs.get(key);
    if (known) return known;
    const font = this.#fonts[weight];
    // What nobody sees in a page is not seen in its picture either.
    const index = font.charToGlyphIndex(/^[\p{C}\p{Z}]$/u.test(character) ? ' ' : character);
    if (index === 0) this.#lacking.add(character);
    const { advanceWidth = 0, path } = font.glyphs.get(isChinese ? index : (this.#narrow.get(index) ?? index));
    const scale = size / font.unitsPerEm;
    const glyph = { advance: advanceWidth * scale, outline: relative(path.commands, scale) };
    this.#glyphs.set(key, glyph);
    return glyph;
  }
}

/** An outline in units of the font, which count upwards, as path data at a size that can begin anywhere. */
function relative(commands: readonly PathCommand[], scale: number): string {
  let [x, y] = [0, 0];
  let [startX, startY] = [0, 0];
  let data = '';
  for (const command of commands) {
    if (command.type === 'Z') {
      data += 'z';
      [x, y] = [startX, startY];
      continue;
    }
    const end = [command.x, command.y] as const;
    const control = command.type === 'Q' || command.type === 'C' ? [command.x1, command.y1] : [];
    const second = command.type === 'C' ? [command.x2, command.y2] : [];
    const numbers = [...control, ...second, ...end].map((at, place) => {
      return hundredths(place % 2 === 0 ? at * scale - x : -at * scale - y);
    });
    data += `${command.type.toLowerCase()}${numbers.join(' ')}`;
    // Where the data has led, roundings included, so that they do not add up.
    x += numbers.at(-2) ?? 0;
    y += numbers.at(-1) ?? 0;
    if (command.type === 'M') [startX, startY] = [x, y];
  }
  return data;
}

function hundredths(number: number): number {
  return Math.round(number * 100) / 100;
}

async function openFont(file: string): Promise<Font> {
  const bytes = await readFile(fileURLToPath(import.meta.resolve(`@expo-google-fonts/noto-sans-sc/${file}`)));
  return opentype.parse(new Uint8Array(bytes).buffer, { lowMemory: true });
}

function attributesIn(text: string): ReadonlyMap<string, string> {
  return new Map(Array.from(text.matchAll(/([\w-]+)="([^"]*)"/g), ([, name = '', value = '']) => [name, value]));
}

const characters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** Text as it was before it was written into markup. */
function plain(markup: string): string {
  return markup.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => characters[name] ?? '').trim();
}
