import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanced, fontSize, longestWord, text, textWidth, wrap } from '../../../../src/charts/kit/labels/text.ts';

describe('textWidth', () => {
  it('counts a Chinese character as 1 em, punctuation included', () => {
    expect(textWidth('按时答复率')).toBe(5 * fontSize);
    expect(textWidth('（95）')).toBeGreaterThan(2 * fontSize);
  });

  it('counts narrow letters less than wide ones', () => {
    expect(textWidth('illicit')).toBeLessThan(textWidth('Windows'));
  });
});

describe('textWidth', () => {
  it('counts a middle dot as a whole square beside a Chinese character, and as a narrow mark elsewhere', () => {
    expect(textWidth('莫里斯·K·尤德尔')).toBeCloseTo(8 * fontSize + textWidth('K'));
    expect(textWidth('412 · 8.1%')).toBeCloseTo(textWidth('412 . 8.1%'));
  });
});

describe('balanced', () => {
  it('leaves no lone word or character in the last line', () => {
    expect(wrap('卫生和社会保健部', 7 * fontSize)).toEqual(['卫生和社会保健', '部']);
    expect(balanced('卫生和社会保健部', 7 * fontSize)).toEqual(['卫生和社', '会保健部']);
    expect(balanced('Department for Business, Energy and Industrial Strategy', 350)).toEqual([
      'Department for Business,',
      'Energy and Industrial Strategy',
    ]);
  });

  it('leaves one line as it is', () => {
    expect(balanced('Cabinet Office', 200)).toEqual(['Cabinet Office']);
  });

  it('breaks no word that has room', () => {
    const label = 'Crown Prosecution Service';
    expect(balanced(label, longestWord(label))).toEqual(['Crown', 'Prosecution', 'Service']);
  });
});

describe('wrap', () => {
  it('breaks English between words', () => {
    expect(wrap('Department for Business, Energy and Industrial Strategy', 210)).toEqual([
      'Department for Business,',
      'Energy and Industrial Strategy',
    ]);
  });

  it('breaks Chinese between characters, but never before a closing mark', () => {
    expect(wrap('人力资源和社会保障厅，政务服务', 10 * fontSize)).toEqual(['人力资源和社会保障', '厅，政务服务']);
  });

  it('breaks inside a word only where the word alone is too wide', () => {
    expect(wrap('a Donaudampfschifffahrt', 80).length).toBeGreaterThan(2);
  });

  it('gives one line for an empty text', () => {
    expect(wrap('', 100)).toEqual(['']);
  });

  it('leaves the words of departments room in the widest of the usual fonts', () => {
    // Widths of DejaVu Sans at 13 px, as Chromium measures them.
    const measured = {
      'Department for International Development': 279.4,
      'Open at the end of the quarter': 200.5,
      'Department of Health and Social Care': 247.6,
      'not reported': 81.4,
      Guangdong: 75.5,
    };
    for (const [words, width] of Object.entries(measured)) {
      expect(textWidth(words), words).toBeGreaterThan(width - 3);
    }
  });

  it('loses nothing and keeps to the width', () => {
    const words = fc
      .array(fc.constantFrom('北京市', 'Cabinet', 'Office', '（', '）', ' ', 'x'.repeat(40), '，'))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(words, fc.integer({ min: 60, max: 400 }), (line, width) => {
        const lines = wrap(line, width);
        expect(lines.join('').replaceAll(' ', '')).toBe(line.replaceAll(' ', ''));
        for (const each of lines) expect(textWidth(each)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('text', () => {
  it('sets several lines one under the other at the same x, on whole pixels', () => {
    expect(text(['a', 'b'], { x: 5, y: 10 }, 'c').toString()).toBe(
      '<text class="c" x="5" y="15"><tspan x="5" y="15">a</tspan><tspan x="5" y="32">b</tspan></text>',
    );
  });
});
