// What Mozilla's HTTP Observatory would say of a set of headers, by its rules of August 2026
// (https://developer.mozilla.org/en-US/observatory/docs/tests_and_scoring and the score table of mdn-http-observatory).
// Left out is what headers alone do not decide: the redirection to HTTPS (0 where it is as it should be), the browsers'
// preload list (5 once the operator has entered the site), hashes on script elements (5; all scripts come from the same
// origin, which is 0), and cookies, of which there are none (0).

type Headers = Readonly<Record<string, string>>;

/** By test, the points it adds or takes. */
export type Modifiers = Readonly<Record<string, number>>;

/** Below this score, penalties counted, no bonus is given. */
const leastForBonus = 90;

/** The points of each test. */
export function modifiersOf(headers: Headers): Modifiers {
  return {
    'content-security-policy': policyPoints(headers['Content-Security-Policy']),
    'referrer-policy': referrerPoints(headers['Referrer-Policy']),
    'strict-transport-security': transportPoints(headers['Strict-Transport-Security']),
    'x-content-type-options': headers['X-Content-Type-Options'] === 'nosniff' ? 0 : -5,
    'x-frame-options': framePoints(headers),
    'cross-origin-resource-policy': isolationPoints(headers['Cross-Origin-Resource-Policy'], [
      'same-origin',
      'same-site',
    ]),
    'cross-origin-embedder-policy': isolationPoints(headers['Cross-Origin-Embedder-Policy'], [
      'require-corp',
      'credentialless',
    ]),
    'cross-origin-opener-policy': isolationPoints(headers['Cross-Origin-Opener-Policy'], [
      'same-origin',
      'same-origin-allow-popups',
      'noopener-allow-popups',
    ]),
    // A wildcard is fine as long as no credentials go with it.
    'cross-origin-resource-sharing': headers['Access-Control-Allow-Credentials'] === undefined ? 0 : -50,
  };
}

/** 100, less the penalties, and the bonuses on top where at least 90 are left. */
export function observatoryScore(headers: Headers): number {
  const points = Object.values(modifiersOf(headers));
  const sum = (some: readonly number[]) => some.reduce((total, each) => total + each, 0);
  const left = 100 + sum(points.filter((each) => each < 0));
  return Math.max(0, left >= leastForBonus ? left + sum(points.filter((each) => each > 0)) : left);
}

const tooBroad = ['*', 'http:', 'https:', 'ftp:'];

function policyPoints(text: string | undefined): number {
  if (text === undefined) return -25;
  const directives = directivesOf(text);
  if (!directives) return -25;
  const sourcesOf = (name: string) => directives.get(name) ?? directives.get('default-src') ?? ['*'];
  const has = (name: string, sources: readonly string[]) => sourcesOf(name).some((source) => sources.includes(source));
  if (has('script-src', [...tooBroad, "'unsafe-inline'", 'data:']) || has('object-src', tooBroad)) return -20;
  const all = [...directives.values()].flat();
  if (all.some((source) => source.startsWith('http:') || source.startsWith('ftp:'))) return -20;
  if (has('script-src', ["'unsafe-eval'"]) || has('style-src', ["'unsafe-eval'"])) return -10;
  if (has('style-src', [...tooBroad, "'unsafe-inline'", 'data:'])) return 0;
  return directives.get('default-src')?.join() === "'none'" ? 10 : 5;
}

/** Undefined where a directive stands twice: such a policy counts as unreadable. */
function directivesOf(text: string): ReadonlyMap<string, readonly string[]> | undefined {
  const pairs = text.split(';').map((directive): [string, readonly string[]] => {
    const [name = '', ...sources] = directive.trim().split(/\s+/);
    return [name, sources];
  });
  const directives = new Map(pairs);
  return directives.size === pairs.length ? directives : undefined;
}

function referrerPoints(value: string | undefined): number {
  if (value === undefined) return 0;
  const isPrivate = ['no-referrer', 'same-origin', 'strict-origin', 'strict-origin-when-cross-origin'].includes(value);
  return isPrivate ? 5 : -5;
}

function transportPoints(value: string | undefined): number {
  const seconds = Number(/max-age=(\d+)/.exec(value ?? '')?.[1]);
  if (Number.isNaN(seconds)) return -20;
  return seconds < 15_768_000 ? -10 : 0;
}

function framePoints(headers: Headers): number {
  if (directivesOf(headers['Content-Security-Policy'] ?? '')?.has('frame-ancestors')) return 5;
  return ['DENY', 'SAMEORIGIN'].includes(headers['X-Frame-Options'] ?? '') ? 5 : -20;
}

function isolationPoints(value: string | undefined, isolating: readonly string[]): number {
  return value !== undefined && isolating.includes(value) ? 10 : 0;
}
