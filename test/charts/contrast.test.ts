import { describe, expect, it } from 'vitest';
import { contrastOf } from '../../src/core/contrast.ts';
import { colours, stylesheet } from './stylesheet.ts';

type Palette = Readonly<Record<string, string>>;

/** The colours declared in the rule whose selector is given, by their name without dashes. */
function paletteOf(selector: string): Palette {
  const start = colours.indexOf(`${selector} {`);
  const rule = colours.slice(start, colours.indexOf('}', start));
  return Object.fromEntries(
    Array.from(rule.matchAll(/--_([a-z0-9-]+): var\(--chart-\1, (#[0-9a-f]{6})\);/g), ([, name, colour]) => [
      name,
      colour,
    ]),
  );
}

/** What each colour becomes where the reader has colours of their own. */
function forcedPalette(): Palette {
  const forced = colours.slice(colours.indexOf('forced-colors'));
  return Object.fromEntries(
    Array.from(forced.matchAll(/--_([a-z0-9-]+): ([^;]+);/g), ([, name, colour]) => [name, colour]),
  );
}

const light = paletteOf('.chart');
const dark = paletteOf(':root[data-theme="dark"] .chart');

describe('the colours of the charts', () => {
  it('have the same names in light and dark', () => {
    expect(Object.keys(light).length).toBeGreaterThan(20);
    expect(Object.keys(dark)).toEqual(Object.keys(light));
  });

  it('are the same dark ones, chosen by the system or by the page', () => {
    expect(paletteOf(':root:not([data-theme="light"]) .chart')).toEqual(dark);
  });

  it('are all replaced when the reader forces colours', () => {
    const forced = forcedPalette();
    expect(Object.keys(forced).sort()).toEqual(Object.keys(light).sort());
    for (const [name, colour] of Object.entries(forced)) {
      expect(colour, name).toMatch(/^(?:[A-Z][A-Za-z]+|color-mix\(in srgb, CanvasText \d+%, Canvas\))$/);
    }
  });

  it('tell classes and parts apart when the reader forces colours', () => {
    const forced = forcedPalette();
    const classes = [1, 2, 3, 4, 5].map((step) => forced[`class-${step}`]);
    expect(new Set(classes).size).toBe(classes.length);
    const parts = ['best', 'good', 'fair', 'poor', 'worst'].map((part) => forced[part]);
    expect(new Set(parts).size).toBe(parts.length);
  });

  it('stand in no other file', () => {
    expect(stylesheet.replace(colours, '')).not.toMatch(/#[0-9a-f]{3,8}\b|rgb|hsl|oklch/);
  });

  const themes: readonly (readonly [string, Palette])[] = [
    ['light', light],
    ['dark', dark],
  ];

  it.each(themes)(
    'let words be read in %s: at least 4.5 on paper and on a band',
    (_, { paper = '', band = '', ...colours }) => {
      for (const name of ['ink', 'muted', 'accent']) {
        expect(contrastOf(colours[name] ?? '', paper), name).toBeGreaterThanOrEqual(4.5);
        expect(contrastOf(colours[name] ?? '', band), name).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  it.each(themes)('let lines and marks be seen in %s: at least 3 on paper', (_, { paper = '', ...colours }) => {
    for (const name of ['accent', 'band-edge', 'reference', 'above', 'similar', 'below']) {
      expect(contrastOf(colours[name] ?? '', paper), name).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(themes)('let lines be seen on a band in %s: at least 3', (_, { band = '', ...colours }) => {
    for (const name of ['accent', 'reference', 'ink']) {
      expect(contrastOf(colours[name] ?? '', band), name).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(themes)('let words be read on every class and part in %s: at least 4.5', (_, { paper = '', ...colours }) => {
    const on = (ground: string, writing: string) => contrastOf(colours[ground] ?? '', writing);
    for (const ground of ['class-1', 'class-2', 'class-3', 'good', 'fair', 'poor']) {
      expect(on(ground, colours.ink ?? ''), ground).toBeGreaterThanOrEqual(4.5);
    }
    for (const ground of ['class-4', 'class-5', 'best', 'worst']) {
      expect(on(ground, paper), ground).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(themes)('step evenly from class to class in %s, away from paper', (_, { paper = '', ...colours }) => {
    const classes = [1, 2, 3, 4, 5].map((step) => contrastOf(colours[`class-${step}`] ?? '', paper));
    classes.forEach((ratio, index) => {
      expect(ratio / (classes[index - 1] ?? 1), `class-${index + 1}`).toBeGreaterThanOrEqual(1.2);
    });
  });

  it('keep the lowest class off the paper, in the dark by more, where the eye tells less apart', () => {
    expect(contrastOf(light['class-1'] ?? '', light.paper ?? '')).toBeGreaterThanOrEqual(1.25);
    expect(contrastOf(dark['class-1'] ?? '', dark.paper ?? '')).toBeGreaterThanOrEqual(1.6);
  });

  it.each(themes)(
    'tell the two ends of a bar from paper and by more than colour in %s',
    (_, { paper = '', ...colours }) => {
      for (const end of ['best', 'worst']) expect(contrastOf(colours[end] ?? '', paper), end).toBeGreaterThanOrEqual(3);
      expect(stylesheet).toMatch(/\.chart-stripes-worst/);
    },
  );
});
