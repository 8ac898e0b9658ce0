import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Drawer, openDrawer } from '../../scripts/pictures/drawer.ts';
import { drawFolder } from '../../scripts/pictures/share-images.ts';
import { catalogue } from '../../src/catalogue/catalogue.ts';
import { shareOf } from '../../src/components/share-image/shares.ts';
import { headlineTopic } from '../../src/core/description/topic.ts';
import { type Language, languages } from '../../src/core/text.ts';
import { bodyCodesOf } from '../../src/i18n/source-line.ts';

let drawer: Drawer;
let scratch: string;
beforeAll(async () => {
  drawer = await openDrawer();
  scratch = mkdtempSync(join(tmpdir(), 'huiyin-share-'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

async function drawingOf(language: Language, name: string, code?: string): Promise<string> {
  const entry = catalogue.find(({ dataset }) => dataset.name === name);
  if (!entry) throw new Error(`no dataset ${name}`);
  const topic = await headlineTopic(entry.dataset, entry.observations);
  return shareOf(language, { ...entry, topic, codes: bodyCodesOf(entry, topic.resource), siteName: '回音' }, code);
}

/** The parts of a PNG by name, and its points as places in the palette. */
function read(png: Uint8Array) {
  const bytes = Buffer.from(png);
  const parts = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    parts.set(bytes.toString('latin1', at + 4, at + 8), bytes.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const head = parts.get('IHDR') as Buffer;
  const palette = parts.get('PLTE') as Buffer;
  const colours = Array.from({ length: palette.length / 3 }, (_, place) =>
    palette.toString('hex', place * 3, place * 3 + 3),
  );
  return {
    signature: bytes.toString('latin1', 1, 4),
    width: head.readUInt32BE(0),
    height: head.readUInt32BE(4),
    colours,
    rows: inflateSync(parts.get('IDAT') as Buffer),
  };
}

/** A small picture with nothing but one word in it. */
function pictureOf(word: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xml:lang="zh-Hans" class="chart share" width="120" height="60" viewBox="0 0 120 60"><rect class="share-paper" width="120" height="60"/><text class="share-words" font-size="40" x="10" y="45">${word}</text></svg>`;
  return read(drawer.draw(svg)).rows.toString('base64');
}

describe('a share image', () => {
  it.each(languages.flatMap((language) => catalogue.map(({ dataset }) => [language, dataset.name] as const)))(
    'in %s of %s is a PNG of 1200 x 630 with the colours of the site, at most 40 kB',
    async (language, name) => {
      const png = drawer.draw(await drawingOf(language, name));
      const { signature, width, height, colours, rows } = read(png);
      expect([signature, width, height]).toEqual(['PNG', 1200, 630]);
      expect(rows).toHaveLength(630 * 601);
      // Paper, ink, seal and the line of the chart.
      for (const colour of ['fdfdfb', '14233a', 'b5301c', '1c5d99']) expect(colours).toContain(colour);
      expect(png.length).toBeLessThan(40_000);
    },
  );

  it('has the words of the page in outlines, so that it needs no font', async () => {
    const drawing = await drawingOf('zh', 'shangluo-mailbox');
    expect(drawing).toContain('>商洛市长信箱：答复时长</text>');
    expect(drawing).toMatch(/<g transform="translate\(28,\d+\)"><svg [^>]*class="chart chart-trend"/);
  });

  it('draws each Chinese character as itself, a sign for what the font lacks, and nothing for what nobody sees', () => {
    const drawn = ['商', '洛', ' ', '\u{2b820}'].map(pictureOf);
    expect(new Set(drawn).size).toBe(4);
    expect(pictureOf('\u2028')).toBe(pictureOf(' '));
    expect(drawer.lacking()).toEqual(['\u{2b820}']);
  });

  it('shows all together, and says so, where no rate of the body can be shown', async () => {
    const drawing = await drawingOf('en', 'shangluo-mailbox', 'agriculture');
    expect(drawing).toContain('>All answering bodies together</text>');
    expect(drawing).toContain('class="chart-line"');
  });

  it('is drawn once, and anew when its drawing changes', async () => {
    const [folder, store] = [join(scratch, 'share'), join(scratch, 'store')];
    const put = (text: string): void => {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(join(folder, 'en'), { recursive: true });
      writeFileSync(join(folder, 'en', 'a.svg'), text);
    };
    const drawing = await drawingOf('en', 'uk-foi');
    put(drawing);
    expect(await drawFolder(folder, store)).toEqual({ made: 1, known: 0, lacking: [] });
    expect(readdirSync(join(folder, 'en'))).toEqual(['a.png']);
    const first = readFileSync(join(folder, 'en', 'a.png'));
    put(drawing);
    expect(await drawFolder(folder, store)).toEqual({ made: 0, known: 1, lacking: [] });
    expect(readFileSync(join(folder, 'en', 'a.png')).equals(first)).toBe(true);
    put(drawing.replace('Freedom', 'Liberty'));
    expect(await drawFolder(folder, store)).toEqual({ made: 1, known: 0, lacking: [] });
    put(drawing.replace('Freedom', '\u{2b820}'));
    expect(await drawFolder(folder, store)).toEqual({ made: 1, known: 0, lacking: ['\u{2b820}'] });
    put('<svg');
    await expect(drawFolder(folder, store)).rejects.toThrow('a.svg: ');
  });
});
