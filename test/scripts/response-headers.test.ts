import { describe, expect, it } from 'vitest';
import {
  caddyfile,
  headerRules,
  headersFile,
  nginxConfiguration,
  rulesIn,
} from '../../scripts/site/response-headers.ts';
import { contentPolicy, policyText } from '../../src/core/content-policy.ts';

const style = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
const rules = headerRules('/', ['en', 'zh'], [style]);

/** The rules that a host would apply to a path. */
function rulesFor(path: string, all = rules) {
  return all.filter((rule) =>
    rule.path.endsWith('/*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path,
  );
}

describe('the headers of a site', () => {
  it.each([
    '/',
    '/404.html',
    '/en/',
    '/zh/uk-foi/',
    '/embed/en/uk-foi/trend/',
    '/_astro/x.js',
    '/data/uk-foi/latest/replies.csv',
    '/files/f9433645a9ed7c0b/replies.csv',
    '/hive/replies/dataset=uk-foi/year=2020/data.parquet',
    '/sw.js',
  ])('are given once for %s', (path) => {
    expect(rulesFor(path)).toHaveLength(1);
  });

  it('stand below the path of a site that is not at its host’s root', () => {
    const all = headerRules('/open/', ['en'], []);
    expect(rulesFor('/open/en/x/', all)).toHaveLength(1);
    expect(rulesFor('/en/x/', all)).toHaveLength(0);
  });

  it('bind no other host: what stands below this one may not be on HTTPS yet', () => {
    for (const { headers } of rules) expect(headers['Strict-Transport-Security']).toMatch(/^max-age=\d+$/);
  });

  it('let other sites frame embedded charts and nothing else', () => {
    const framed = rules.filter(({ headers }) => headers['Content-Security-Policy']?.includes('frame-ancestors *'));
    expect(framed.map(({ path }) => path)).toEqual(['/embed/*']);
  });

  it('let other sites’ scripts read published data and pictures, not pages', () => {
    const open = rules.filter(({ headers }) => headers['Access-Control-Allow-Origin'] === '*').map(({ path }) => path);
    expect(open).toEqual(['/files/*', '/data/*', '/api/*', '/schema/*', '/hive/*', '/share/*']);
  });

  it('let only what carries its hash in its name be kept for ever', () => {
    const kept = rules.filter(({ headers }) => headers['Cache-Control']?.includes('immutable')).map(({ path }) => path);
    expect(kept).toEqual(['/_astro/*', '/files/*']);
  });

  it('allow no script that stands in a page, and of the styles in pages those alone whose hash they name', () => {
    for (const { path, headers } of rules) {
      const policy = headers['Content-Security-Policy'];
      expect(policy).not.toMatch(/unsafe-(inline|hashes)|'unsafe-eval'/);
      const isOfPages = ['/', '/index.html', '/404.html', '/en/*', '/zh/*'].includes(path);
      expect(policy).toContain(`style-src 'self'${isOfPages ? ` ${style}` : ''};`);
      expect(policy).toMatch(/script-src 'self'( 'wasm-unsafe-eval')?;/);
    }
  });

  it('are read from the file that they are written to', () => {
    expect(rulesIn(headersFile(rules))).toEqual(rules);
  });

  it('let only scripts compile WebAssembly, which the database does in its worker', () => {
    const compiling = rules.filter(({ headers }) => headers['Content-Security-Policy']?.includes('wasm-unsafe-eval'));
    expect(compiling.map(({ path }) => path)).toEqual(['/_astro/*']);
  });

  it('have text made into markup and addresses into scripts by the site’s own policies alone', () => {
    for (const { headers } of rules) {
      expect(headers['Content-Security-Policy']).toContain("require-trusted-types-for 'script'");
      expect(headers['Content-Security-Policy']).toMatch(/trusted-types huiyin-markup huiyin-script(;|$)/);
    }
  });

  it('come with the site’s own page where one is missing', () => {
    expect(nginxConfiguration(rules, '/srv/site')).toContain('error_page 404 /404.html;');
    expect(caddyfile(rules, '/srv/site')).toMatch(
      /handle_errors \{\n( {2}header [\w-]+ "[^\n]+"\n)+ {2}rewrite \* \/404\.html\n {2}file_server\n\}/,
    );
  });

  it('name no kind of file twice to nginx, which has text/html of itself and warns', () => {
    expect(nginxConfiguration(rules, '/srv/site')).not.toMatch(/charset_types[^;]*text\/html/);
  });

  it('leave out of the policy in a page what only a header can say', () => {
    expect(policyText(contentPolicy({}))).not.toContain('frame-ancestors');
  });

  it('say the same to every host', () => {
    const texts = [headersFile(rules), nginxConfiguration(rules, '/srv/site'), caddyfile(rules, '/srv/site')];
    for (const { headers } of rules) {
      for (const value of Object.values(headers)) for (const text of texts) expect(text).toContain(value);
    }
    expect(rules.length).toBeLessThanOrEqual(100);
    for (const line of headersFile(rules).split('\n')) expect(line.length).toBeLessThanOrEqual(2000);
  });
});
