import { type Box, overlap } from '../../src/charts/kit/labels/label-space.ts';
import { textWidth } from '../../src/charts/kit/labels/text.ts';

/** One element of a chart, as a reader of its markup finds it. */
export interface Shape {
  readonly tag: string;
  readonly classes: readonly string[];
  readonly attributes: ReadonlyMap<string, string>;
  readonly text: string;
  readonly box: Box;
  /** How far the row that it stands in is moved down, in px. */
  readonly down: number;
}

/** A chart read back from its markup. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  /** The shapes that have the class. */
  readonly all: (className: string) => readonly Shape[];
  /** Every line of text, in the order of the markup. */
  readonly labels: readonly Shape[];
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

function plain(markup: string): string {
  return markup.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity);
}

/** Reads a chart; throws when its tags do not close in order, which no viewer of SVG files forgives. */
export function read(markup: string): Drawing {
  const shapes: Shape[] = [];
  const open: { tag: string; attributes: Map<string, string>; text: string; inner: boolean }[] = [];
  const down = () => open.reduce((sum, { attributes }) => sum + downOf(attributes), 0);
  const close = () => {
    const offset = down();
    const { tag, attributes, text, inner } = open.pop() ?? { tag: '', attributes: new Map(), text: '', inner: false };
    const classes = (attributes.get('class') ?? '').split(' ').filter(Boolean);
    const lines = tag === 'text' && inner ? '' : text;
    const box = boxOf(tag, attributes, plain(lines));
    const placed = { ...box, top: box.top + offset, bottom: box.bottom + offset };
    shapes.push({ tag, classes, attributes, text: plain(lines), box: placed, down: offset });
  };
  for (const [piece, slash, tag = '', rest = '', closed, text] of markup.matchAll(
    /<(\/?)([a-zA-Z]+)((?:\s+[a-zA-Z-]+="[^"<>]*")*)\s*(\/?)>|([^<>]+)|[<>]/g,
  )) {
    const parent = open.at(-1);
    if (text !== undefined) {
      if (parent) parent.text += text;
    } else if (tag === '') throw new Error(`"${piece}" stands outside a tag`);
    else if (slash) {
      if (parent?.tag !== tag) throw new Error(`</${tag}> closes <${parent?.tag}>`);
      close();
    } else {
      const attributes = new Map(
        Array.from(rest.matchAll(/([a-zA-Z-]+)="([^"]*)"/g), ([, name = '', value = '']) => [name, plain(value)]),
      );
      if (tag === 'tspan' && parent) {
        parent.inner = true;
        for (const inherited of ['class', 'text-anchor']) {
          const value = parent.attributes.get(inherited);
          if (value) attributes.set(inherited, value);
        }
      }
      open.push({ tag, attributes, text: '', inner: false });
      if (closed) close();
    }
  }
  if (open.length > 0) throw new Error(`<${open.at(-1)?.tag}> is not closed`);
  const frame = shapes.at(-1)?.attributes;
  return {
    width: Number(frame?.get('width')),
    height: Number(frame?.get('height')),
    shapes,
    all: (className) => shapes.filter(({ classes }) => classes.includes(className)),
    labels: shapes.filter(({ tag, text }) => (tag === 'text' || tag === 'tspan') && text !== ''),
  };
}

/** Pairs of labels that touch, as text. */
export function collisions({ labels }: Drawing): readonly string[] {
  return labels.flatMap((one, index) =>
    labels
      .slice(index + 1)
      .flatMap((other) => (overlap(one.box, other.box) ? [`"${one.text}" on "${other.text}"`] : [])),
  );
}

/** Shapes that reach outside the chart by more than half a line's width. */
export function strays({ width, height, shapes }: Drawing): readonly string[] {
  return (
    shapes
      .filter(({ tag }) => ['text', 'tspan', 'path', 'circle', 'rect'].includes(tag))
      // A text of several lines has its places in its lines.
      .filter(({ tag, text }) => tag !== 'text' || text !== '')
      .filter(({ box }) => box.left < -1 || box.top < -1 || box.right > width + 1 || box.bottom > height + 1)
      .map(({ tag, classes, text }) => `${tag}.${classes.join('.')} ${text}`)
  );
}

/** The labels that a line or the edge of an area of one of these classes runs through, as text. */
export function crossed(
  { shapes }: Drawing,
  labels: readonly Shape[],
  ...classes: readonly string[]
): readonly string[] {
  const lines = shapes.filter((shape) => shape.tag === 'path' && classes.some((name) => shape.classes.includes(name)));
  return labels
    .filter(({ box, text }) => text !== '' && lines.some((line) => waypoints(line).some(([x, y]) => isIn(box, x, y))))
    .map(({ text }) => text);
}

function placed(points: readonly (readonly [number, number])[], down: number) {
  return points.map(([x, y]): readonly [number, number] => [x, y + down]);
}

function downOf(attributes: ReadonlyMap<string, string>): number {
  return Number(/^translate\(0 (.*)\)$/.exec(attributes.get('transform') ?? '')?.[1] ?? 0);
}

function isIn({ left, right, top, bottom }: Box, x: number, y: number): boolean {
  return left < x && x < right && top < y && y < bottom;
}

/** Points along a path, at most 2 px apart; what it jumps over is not on it. */
function waypoints({ attributes, down }: Shape): readonly (readonly [number, number])[] {
  const pieces = (attributes.get('d') ?? '').split(/(?=M)/).map((piece) => placed(pointsOf(piece), down));
  return pieces.flatMap((points) =>
    points.slice(1).flatMap(([x, y], index) => {
      const [fromX = 0, fromY = 0] = points[index] ?? [];
      const steps = Math.max(1, Math.ceil(Math.hypot(x - fromX, y - fromY) / 2));
      return Array.from({ length: steps + 1 }, (_, step): readonly [number, number] => [
        fromX + ((x - fromX) * step) / steps,
        fromY + ((y - fromY) * step) / steps,
      ]);
    }),
  );
}

function boxOf(tag: string, attributes: ReadonlyMap<string, string>, text: string): Box {
  const number = (name: string) => Number(attributes.get(name) ?? 0);
  const [x, y] = [number('x'), number('y')];
  if (tag === 'circle') {
    const [cx, cy, r] = [number('cx'), number('cy'), number('r')];
    return { left: cx - r, right: cx + r, top: cy - r, bottom: cy + r };
  }
  if (tag === 'rect') return { left: x, right: x + number('width'), top: y, bottom: y + number('height') };
  if (tag === 'path') return boundsOf(pointsOf(attributes.get('d') ?? ''));
  const width = textWidth(text);
  const anchor = attributes.get('text-anchor');
  const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
  // From the height of the capitals to the depth of a g.
  return { left, right: left + width, top: y - 10, bottom: y + 3 };
}

/** The points a path goes through; only the commands that charts use. */
export function pointsOf(d: string): readonly (readonly [number, number])[] {
  const points: [number, number][] = [];
  let [x, y] = [0, 0];
  let begun: readonly [number, number] = [0, 0];
  for (const [, command = '', list = ''] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const numbers = Array.from(list.matchAll(/-?\d*\.?\d+/g), Number);
    const isRelative = command === command.toLowerCase();
    const kind = command.toUpperCase();
    if (!'MLHVAZ'.includes(kind)) throw new Error(`no chart draws with the path command ${command}`);
    if (kind === 'Z') [x, y] = begun;
    const step = kind === 'H' || kind === 'V' ? 1 : kind === 'A' ? 7 : 2;
    for (let index = 0; index < numbers.length; index += step) {
      // An arc ends in its last two numbers.
      const [first = 0, second = 0] = numbers.slice(index, index + step).slice(-2);
      const [toX, toY] =
        kind === 'H' ? [first, isRelative ? 0 : y] : kind === 'V' ? [isRelative ? 0 : x, first] : [first, second];
      [x, y] = isRelative ? [x + toX, y + toY] : [toX, toY];
      points.push([x, y]);
    }
    if (kind === 'M') begun = [x, y];
  }
  return points;
}

function boundsOf(points: readonly (readonly [number, number])[]): Box {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}
