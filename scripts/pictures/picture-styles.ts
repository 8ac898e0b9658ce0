import { readFileSync } from 'node:fs';

const styles = new URL('../../src/styles/', import.meta.url);

/** The look of pictures, as a drawing program without custom properties or media queries reads it. */
export interface PictureStyles {
  /** CSS with selectors and plain values only. Words are drawn as outlines there: `text` is the class `words`. */
  readonly css: string;
  /** The classes whose words are bold. */
  readonly bold: ReadonlySet<string>;
}

interface Rule {
  readonly selectors: readonly string[];
  readonly declarations: readonly (readonly [name: string, value: string])[];
}

/** A stylesheet of the site with what it imports, in the order of the cascade. */
export function stylesheet(name: string): string {
  const text = readFileSync(new URL(name, styles), 'utf8');
  return text.replace(/@import "\.\/(.*)";\n/g, (_, imported: string) => `${stylesheet(imported)}\n`);
}

/** The light colours and the shapes of charts and share images, every custom property put in its place. */
export function pictureStyles(): PictureStyles {
  const rules = rulesIn(['tokens.css', 'charts.css', 'picture/share.css'].map(stylesheet).join('\n'));
  const properties = new Map(
    rules
      .filter(({ selectors }) => selectors.some((selector) => selector === ':root' || selector === '.chart'))
      .flatMap(({ declarations }) => declarations.filter(([name]) => name.startsWith('--'))),
  );
  const plain = rules.flatMap(({ selectors, declarations }) => {
    const own = declarations.filter(([name]) => !name.startsWith('--'));
    // Nothing is pointed at in a picture.
    const drawn = selectors.filter((selector) => /(^|[\s.])(chart|share)/.test(selector) && !selector.includes(':'));
    if (own.length === 0 || drawn.length === 0) return [];
    const values = own.map(([name, value]) => `${name}:${resolved(value, properties)}`);
    return [`${drawn.map((selector) => selector.replace(/(^|\s)text$/, '$1.words')).join(',')}{${values.join(';')}}`];
  });
  const bold = rules
    .filter(({ declarations }) => declarations.some(([name, value]) => name === 'font-weight' && Number(value) >= 600))
    .flatMap(({ selectors }) => selectors.flatMap((selector) => /\.([\w-]+)$/.exec(selector)?.[1] ?? []));
  return { css: plain.join('\n'), bold: new Set(bold) };
}

/** The rules that hold on every screen: those within `@media` are left out. */
function rulesIn(css: string): readonly Rule[] {
  const everywhere = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
  return Array.from(everywhere.matchAll(/([^{}]+)\{([^{}]*)\}/g), ([, selectors = '', body = '']) => ({
    selectors: selectors.split(',').map((selector) => selector.trim().replace(/\s+/g, ' ')),
    declarations: body.split(';').flatMap((line): readonly (readonly [string, string])[] => {
      const [, name, value] = /^\s*([\w-]+)\s*:\s*([\s\S]+?)\s*$/.exec(line) ?? [];
      return name !== undefined && value !== undefined ? [[name, value]] : [];
    }),
  }));
}

/** A value with each `var(--name, fallback)` replaced. Throws on one that has neither a value nor a fallback. */
function resolved(value: string, properties: ReadonlyMap<string, string>): string {
  const innermost = /var\((--[\w-]+)(?:,\s*([^()]*))?\)/;
  let text = value;
  for (let found = innermost.exec(text); found; found = innermost.exec(text)) {
    const [whole, name = '', fallback] = found;
    const known = properties.get(name) ?? fallback;
    if (known === undefined) return 'none';
    text = text.replace(whole, () => known.trim());
  }
  return text;
}
