import { crc32, deflateSync } from 'node:zlib';

/** A point takes four bits. A chart has few colours; most others are the edges of its words and lines. */
const mostColours = 16;

/** So many flat colours are kept as they are; the rest of the palette is for edges. */
const mostFlat = 11;

/** How far apart the other colours of a palette should be (Euclidean, of 255 in each channel), the wish first. */
const distances = [48, 32, 20, 10, 0] as const;

/**
 * An opaque picture of an even width as a PNG (W3C, third edition) with a palette of 16 colours. Colours are RGBA; those
 * that are not in the palette take the nearest that is. `flat` are the colours of areas and lines, `#1c5d99`, which are kept
 * as they are.
 */
export function palettePng(pixels: Uint8Array, width: number, height: number, flat: readonly string[]): Uint8Array {
  const points = new Uint32Array(pixels.buffer, pixels.byteOffset, width * height);
  const counts = countColours(points);
  const colours = paletteOf(counts, flat);
  const placeOf = new Map([...counts.keys()].map((colour) => [colour, nearest(colours, colour)]));
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Four bits, with a palette, the one compression and filtering there is, not interlaced.
  head.set([4, 3, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(colours.flatMap(channels))),
    // The highest level would take eight times as long for a few per cent.
    chunk('IDAT', deflateSync(rowsOf(points, placeOf, width, height), { level: 6, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Two points in a byte. Each row begins with the kind of its filter: none, which suits a palette best. */
function rowsOf(points: Uint32Array, placeOf: ReadonlyMap<number, number>, width: number, height: number): Uint8Array {
  const bytes = width / 2 + 1;
  const rows = new Uint8Array(height * bytes);
  let last = points[0] as number;
  let place = placeOf.get(last) ?? 0;
  for (let row = 0, at = 0; row < height; row += 1) {
    for (let byte = row * bytes + 1; byte < (row + 1) * bytes; byte += 1) {
      let pair = 0;
      for (let end = at + 2; at < end; at += 1) {
        const colour = points[at] as number;
        if (colour !== last) {
          last = colour;
          place = placeOf.get(colour) ?? 0;
        }
        pair = (pair << 4) | place;
      }
      rows[byte] = pair;
    }
  }
  return rows;
}

/** How often each colour occurs. */
function countColours(points: Uint32Array): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (let at = 0; at < points.length; ) {
    const colour = points[at] as number;
    let end = at + 1;
    while (points[end] === colour) end += 1;
    counts.set(colour, (counts.get(colour) ?? 0) + end - at);
    at = end;
  }
  return counts;
}

/** The flat colours that occur; then the others that occur most, no two alike as long as there are others. */
function paletteOf(counts: ReadonlyMap<number, number>, flat: readonly string[]): readonly number[] {
  const byCount = [...counts].sort(([, one], [, other]) => other - one).map(([colour]) => colour);
  const wanted = new Set(flat.map(colourOf));
  const palette = byCount.filter((colour) => wanted.has(colour)).slice(0, mostFlat);
  for (const apart of distances) {
    for (const colour of byCount) {
      if (palette.length === mostColours) return palette;
      if (palette.every((other) => distance(colour, other) > apart ** 2)) palette.push(colour);
    }
  }
  return palette;
}

/** A colour of a stylesheet, `#1c5d99`, as a point has it. */
function colourOf(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return (red | (green << 8) | (blue << 16) | (255 << 24)) >>> 0;
}

function nearest(colours: readonly number[], wanted: number): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [place, colour] of colours.entries()) {
    const far = distance(colour, wanted);
    if (far < least) [best, least] = [place, far];
  }
  return best;
}

/** The square of the distance. */
function distance(one: number, other: number): number {
  const red = (one & 255) - (other & 255);
  const green = ((one >> 8) & 255) - ((other >> 8) & 255);
  const blue = ((one >> 16) & 255) - ((other >> 16) & 255);
  return red * red + green * green + blue * blue;
}

/** Red, green and blue of a colour that was read as a little-endian number. */
function channels(colour: number): readonly number[] {
  return [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255];
}

function chunk(name: string, content: Uint8Array): Uint8Array {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
