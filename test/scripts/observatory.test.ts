import { describe, expect, it } from 'vitest';
import { headerRules, headersOf } from '../../scripts/site/response-headers.ts';
import { modifiersOf, observatoryScore } from './observatory.ts';

const rules = headerRules('/', ['en', 'zh'], ["'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"]);

describe('Mozilla’s Observatory gives', () => {
  it.each(['/', '/en/', '/zh/uk-foi/home-office/', '/en/check/', '/404.html', '/sw.js', '/_astro/x.js', '/nowhere'])(
    '150 points to %s',
    (path) => {
      expect(observatoryScore(headersOf(rules, path))).toBe(150);
    },
  );

  // What others may show or read has to say so; that costs the ten points of a resource policy and nothing else.
  it.each(['/embed/en/uk-foi/trend/', '/data/uk-foi/latest/replies.csv', '/api/v1/catalogue.json'])(
    '140 points to %s, which is there for other sites',
    (path) => {
      const headers = headersOf(rules, path);
      expect(observatoryScore(headers)).toBe(140);
      expect(modifiersOf(headers)['cross-origin-resource-policy']).toBe(0);
      expect(observatoryScore({ ...headers, 'Cross-Origin-Resource-Policy': 'same-origin' })).toBe(150);
    },
  );

  it('no bonus, and penalties, where there are no headers', () => {
    expect(observatoryScore({})).toBe(100 - 25 - 20 - 5 - 20);
  });

  it('less to a policy that lets scripts stand in a page, or that says a thing twice', () => {
    const headers = headersOf(rules, '/en/');
    const policy = headers['Content-Security-Policy'] ?? '';
    const scored = (changed: string) => modifiersOf({ ...headers, 'Content-Security-Policy': changed });
    expect(scored(policy)['content-security-policy']).toBe(10);
    expect(scored(policy.replace("script-src 'self'", "script-src 'unsafe-inline'"))['content-security-policy']).toBe(
      -20,
    );
    expect(scored(`${policy}; img-src 'self'`)['content-security-policy']).toBe(-25);
  });
});
