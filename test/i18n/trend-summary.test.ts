import { describe, expect, it } from 'vitest';
import { figureWords } from '../../src/i18n/figure-words.ts';

describe('the sentence below the title of a trend', () => {
  it.each([
    ['en', 'Targets met, all agencies, from 2023 to 2024. The band is the 95% interval of chance variation.'],
    ['zh', 'all agencies的Targets met，2023至2024。色带为95%随机波动范围。'],
  ] as const)('names both ends and the band, %s', (language, sentence) => {
    const { trendSummary } = figureWords(language).figures;
    expect(trendSummary('Targets met', 'all agencies', '2023', '2024', true)).toBe(sentence);
  });

  it.each([
    ['en', 'Targets met, all agencies, in 2024. The bar is the 95% interval of chance variation.'],
    ['zh', 'all agencies的Targets met，2024。竖线为95%随机波动范围。'],
  ] as const)('names one period once, whose interval is a bar, %s', (language, sentence) => {
    const { trendSummary } = figureWords(language).figures;
    expect(trendSummary('Targets met', 'all agencies', '2024', '2024', true)).toBe(sentence);
  });
});
