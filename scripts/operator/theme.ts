import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contrastOf } from '../../src/core/contrast.ts';
import type { Fault } from '../../src/core/finding.ts';
import { nearest } from '../../src/core/nearest.ts';

const styles = join(import.meta.dirname, '../../src/styles');

/** Colours by token, without dashes: `{ seal: '#b5301c' }`. */
type Colours = Readonly<Record<string, string>>;

/** What an operator's `theme.css` changes, on light and on dark paper. */
export interface Theme {
  readonly light: Colours;
  readonly dark: Colours;
}

/** Words, and what they stand on, need 4.5 (WCAG 2.2, 1.4.3); lines and marks need 3 (1.4.11). */
const rules: readonly (readonly [writing: string, ground: string, least: number])[] = [
  ...['ink', 'ink-soft', 'seal', 'chart-accent'].flatMap((writing) =>
    ['paper', 'leaf'].map((ground) => [writing, ground, 4.5] as const),
  ),
  ...['chart-class-1', 'chart-class-2', 'chart-class-3', 'chart-good', 'chart-fair', 'chart-poor', 'chart-band'].map(
    (ground) => ['ink', ground, 4.5] as const,
  ),
  ...['chart-class-4', 'chart-class-5', 'chart-best', 'chart-worst'].map((ground) => ['paper', ground, 4.5] as const),
  ...['chart-reference', 'chart-above', 'chart-similar', 'chart-below', 'chart-band-edge'].map(
    (mark) => [mark, 'paper', 3] as const,
  ),
];

/** For the bundler: puts the colours of `theme.css` of a data folder in the place of the site's own. */
export function themed(dataFolder: string) {
  const theme = readTheme(join(dataFolder, 'theme.css'));
  return {
    name: 'themed',
    enforce: 'pre',
    transform(code: string, id: string): string | undefined {
      if (/styles\/tokens\.css$/.test(id)) return withTheme(code, theme);
      // What is imported inside a stylesheet is never handed to a plugin, so the tokens are put in here.
      if (!/styles\/figure\/embed\.css$/.test(id)) return undefined;
      const rest = code.replace('@import "../tokens.css";\n', '');
      const end = rest.lastIndexOf('@import');
      const body = rest.indexOf('\n', end) + 1;
      return rest.slice(0, body) + withTheme(read('tokens.css') + rest.slice(body), theme);
    },
  } as const;
}

/** The theme in a file; changes nothing where there is none. Throws what `themeFaults` says of it. */
export function readTheme(path: string): Theme {
  const faults = themeFaults(path);
  if (faults.length > 0)
    throw new Error(`${path}:\n${faults.map(({ message, fix }) => `  ${message.en} ${fix.en}`).join('\n')}`);
  return existsSync(path) ? themeIn(readFileSync(path, 'utf8')) : { light: {}, dark: {} };
}

/** Everything that is wrong with a theme: what is no theme, and each pair of colours that cannot be read on its paper. */
export function themeFaults(path: string): readonly Fault[] {
  if (!existsSync(path)) return [];
  const text = readFileSync(path, 'utf8');
  const { rest, light, dark } = rulesIn(text);
  const faults = [...strangeIn(rest), ...[light, dark].flatMap(strangeColoursIn)];
  const theme = themeIn(text);
  return [...faults, ...singleIn(theme), ...(['light', 'dark'] as const).flatMap((paper) => faintIn(theme, paper))];
}

/** The bodies of the two rules of a theme, and what stands outside them. */
function rulesIn(text: string): { readonly light: string; readonly dark: string; readonly rest: string } {
  const css = text.replace(/\/\*[\s\S]*?\*\//g, '');
  const darkRule = /@media[^{]*prefers-color-scheme:\s*dark[^{]*\{\s*:root\s*\{([^}]*)\}\s*\}/;
  const lightRule = /:root\s*\{([^}]*)\}/;
  const [dark = '', darkBody = ''] = darkRule.exec(css) ?? [];
  const withoutDark = css.replace(dark, '');
  const [light = '', lightBody = ''] = lightRule.exec(withoutDark) ?? [];
  return { light: lightBody, dark: darkBody, rest: withoutDark.replace(light, '').trim() };
}

function themeIn(text: string): Theme {
  const { light, dark } = rulesIn(text);
  const colours = (body: string): Colours =>
    Object.fromEntries(declarationsIn(body).flatMap((declaration) => colourOf(declaration) ?? []));
  return { light: colours(light), dark: colours(dark) };
}

function declarationsIn(body: string): readonly string[] {
  return body
    .split(';')
    .map((declaration) => declaration.trim())
    .filter((declaration) => declaration !== '');
}

/** The token and the colour of a declaration, as a list of one pair; undefined when it gives no colour of the site. */
function colourOf(declaration: string): readonly (readonly [string, string])[] | undefined {
  const [, name = '', colour = ''] = /^--([a-z0-9-]+):\s*(#[0-9a-fA-F]{6})$/.exec(declaration) ?? [];
  return name in tokensOf('light') ? [[name, colour.toLowerCase()]] : undefined;
}

function strangeIn(rest: string): readonly Fault[] {
  if (rest === '') return [];
  const rules = ':root { ... }  @media (prefers-color-scheme: dark) { :root { ... } }';
  return [
    {
      value: rest.slice(0, 80),
      message: {
        en: `"${rest.slice(0, 80)}" is no rule of a theme.`,
        zh: `“${rest.slice(0, 80)}”不是主题可用的规则。`,
      },
      fix: { en: `Write these two, each at most once: ${rules}.`, zh: `只能写这两条，各至多一次：${rules}。` },
    },
  ];
}

function strangeColoursIn(body: string): readonly Fault[] {
  const known = Object.keys(tokensOf('light'));
  return declarationsIn(body)
    .filter((declaration) => colourOf(declaration) === undefined)
    .map((declaration) => {
      const token = /^--([\w-]+):/.exec(declaration)?.[1] ?? '';
      const guess = known.includes(token) ? token : (nearest(token, known) ?? 'token');
      const names = known.map((name) => `--${name}`).join(', ');
      return {
        value: declaration.slice(0, 80),
        message: { en: `"${declaration}" is no colour of the site.`, zh: `“${declaration}”不是本站的颜色。` },
        fix: {
          en: `Write "--${guess}: #rrggbb;" with one of ${names}.`,
          zh: `请写成“--${guess}: #rrggbb;”，可用的名称：${names}。`,
        },
      };
    });
}

function singleIn({ light, dark }: Theme): readonly Fault[] {
  return Object.keys({ ...light, ...dark })
    .filter((name) => name.startsWith('chart-') && !(name in light && name in dark))
    .map((name) => ({
      column: `--${name}`,
      message: { en: `--${name} is given for one paper only.`, zh: `--${name} 只给了一种底色下的颜色。` },
      fix: {
        en: 'A chart’s colour needs both: write it for light and for dark paper.',
        zh: '图表颜色须浅色、深色各写一个。',
      },
    }));
}

/** A fault for each pair of colours of a theme that is too faint. */
function faintIn(theme: Theme, paper: 'light' | 'dark'): readonly Fault[] {
  const colours: Colours = { ...tokensOf(paper), ...theme[paper] };
  return rules.flatMap(([writing, ground, least]) => {
    const [one = '', other = ''] = [colours[writing], colours[ground]];
    const contrast = contrastOf(one, other);
    if (contrast >= least) return [];
    return {
      column: `--${writing}`,
      value: one,
      message: {
        en: `On ${paper} paper --${writing} ${one} has a contrast of ${contrast.toFixed(1)} with --${ground} ${other}; it needs ${least}.`,
        zh: `${paper === 'light' ? '浅色' : '深色'}底上，--${writing} ${one} 与 --${ground} ${other} 的对比度为 ${contrast.toFixed(1)}，须达到 ${least}。`,
      },
      fix: { en: 'Move one of them further from the other.', zh: '请把两种颜色拉开。' },
    };
  });
}

/** The colours of the site itself: those of the pages, and those of the charts as `chart-...`. */
function tokensOf(paper: 'light' | 'dark'): Colours {
  const [light = '', dark = ''] = read('tokens.css').split('prefers-color-scheme: dark');
  const [lightChart = '', darkChart = ''] = read('chart-colours.css').split('prefers-color-scheme: dark');
  const own = Array.from((paper === 'light' ? light : dark).matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g), pairOf);
  const chart = Array.from(
    (paper === 'light' ? lightChart : darkChart).matchAll(/var\(--(chart-[a-z0-9-]+), (#[0-9a-f]{6})\)/g),
    pairOf,
  );
  const ofPage = ['chart-paper', 'chart-ink', 'chart-muted', 'chart-grid'];
  return Object.fromEntries([...own, ...chart.filter(([name]) => !ofPage.includes(name))]);
}

function pairOf([, name = '', colour = '']: RegExpExecArray): readonly [string, string] {
  return [name, colour];
}

/** Each palette ends with the seal: what the theme says follows it, so that it is what holds. */
function withTheme(css: string, { light, dark }: Theme): string {
  const { seal: lightSeal } = tokensOf('light');
  return css.replace(/--seal: (#[0-9a-f]{6});/g, (line, seal) => {
    const colours = seal === lightSeal ? light : dark;
    return (
      line +
      Object.entries(colours)
        .map(([name, colour]) => `--${name}:${colour};`)
        .join('')
    );
  });
}

function read(name: string): string {
  return readFileSync(join(styles, name), 'utf8');
}
