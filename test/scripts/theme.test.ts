import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readTheme } from '../../scripts/operator/theme.ts';

function theme(css: string) {
  const folder = mkdtempSync(join(tmpdir(), 'huiyin-theme-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'theme.css');
  writeFileSync(path, css);
  return () => readTheme(path);
}

describe('a theme', () => {
  it('changes nothing when there is none', () => {
    expect(readTheme('/nowhere/theme.css')).toEqual({ light: {}, dark: {} });
  });

  it('gives colours for light and for dark paper', () => {
    const read = theme(
      '/* Ours */ :root { --seal: #0B5D3B; }\n@media (prefers-color-scheme: dark) { :root { --seal: #7fd6a8; } }',
    );
    expect(read()).toEqual({ light: { seal: '#0b5d3b' }, dark: { seal: '#7fd6a8' } });
  });

  it.each([
    [
      'a colour that cannot be read',
      ':root { --seal: #ffcc00; }',
      /On light paper --seal #ffcc00 has a contrast of 1\.\d/,
    ],
    ['paper on which the charts vanish', ':root { --paper: #1c5d99; --leaf: #1c5d99; }', /--chart-above/],
    [
      'a token that is none',
      ':root { --brand: #123456; }',
      /"--brand: #123456" is no colour of the site\. Write "--token: #rrggbb;" with one of --/,
    ],
    ['a rule of its own', 'body { color: red; }', /"body \{ color: red; \}" is no rule of a theme/],
    ['an address', ':root { --seal: url(https://example.org/x.png); }', /is no colour of the site/],
    [
      'a chart’s colour for one paper only',
      ':root { --chart-accent: #123456; }',
      /--chart-accent is given for one paper only/,
    ],
    ['a token that is nearly one', ':root { --seel: #123456; }', /Write "--seal: #rrggbb;"/],
  ])('is refused with %s', (_, css, sentence) => {
    expect(theme(css)).toThrow(sentence);
  });

  it('is told all its faults at once', () => {
    expect(theme(':root { --brand: red; --seal: #ffcc00; } p { margin: 0 }')).toThrow(
      /no rule of a theme[\s\S]*--brand: red[\s\S]*--seal #ffcc00/,
    );
  });
});
