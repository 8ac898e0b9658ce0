import { Resvg } from '@resvg/resvg-js';
import { Outliner } from './outlines.ts';
import { palettePng } from './palette-png.ts';
import { pictureStyles } from './picture-styles.ts';

/** Draws pictures with the site's colours and its font. */
export interface Drawer {
  /** A PNG of a drawing of `src`: SVG with the classes of the site's stylesheets, and a background. */
  draw(drawing: string): Uint8Array;
  /** The characters that no picture so far could show, because the font lacks them. */
  lacking(): readonly string[];
}

/** A drawer with the site's colours and its font, which it reads once. */
export async function openDrawer(): Promise<Drawer> {
  const { css, bold } = pictureStyles();
  const flat = css.match(/#[0-9a-f]{6}\b/g) ?? [];
  const outliner = await Outliner.open(bold);
  return {
    draw(drawing) {
      const dressed = outliner.outlined(drawing).replace('>', () => `><style>${css}</style>`);
      const image = new Resvg(dressed, { font: { loadSystemFonts: false } }).render();
      return palettePng(image.pixels, image.width, image.height, flat);
    },
    lacking: () => outliner.lacking,
  };
}
