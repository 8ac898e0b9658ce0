import { addressesBelow } from '../../src/core/address.ts';
import { contentPolicy, type Needs, policyText } from '../../src/core/content-policy.ts';

/** Headers of a file, or of all in a folder. No two rules meet: hosts differ in what they do then. */
export interface HeaderRule {
  /** From the host's root; `/en/*` is all below `/en/`. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What a browser could be asked for; the site writes to the clipboard, and asks for nothing else. */
const features = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'clipboard-read',
  'compute-pressure',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'keyboard-map',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];

const pages = ['index.html', '404.html'];

const files = [
  'sw.js',
  'favicon.svg',
  'robots.txt',
  'sitemap.xml',
  'llms.txt',
  'licences.txt',
  'catalog.jsonld',
  'search.json',
];

/** What other sites may read and show: published data, its descriptions, pictures for previews. */
const openFolders = ['data', 'api', 'schema', 'hive', 'share'];

const forEver = 'public, max-age=31536000, immutable';
const askEachTime = 'no-cache';

/**
 * The headers of a site in these languages below `base`, whose pages hold the styles of these hash sources. A worker is
 * bound by the header that its own script comes with: so only scripts may compile WebAssembly, which the database does in
 * its worker, and no page may.
 */
export function headerRules(
  base: string,
  languages: readonly string[],
  styles: readonly string[],
): readonly HeaderRule[] {
  const { asset } = addressesBelow(base);
  const root = asset('');
  const file = {
    ...everywhere(),
    ...policy({ frames: 'none' }),
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': askEachTime,
  };
  const page = { ...file, ...policy({ styles, frames: 'none' }) };
  const open = { ...file, 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };
  const framed = {
    ...everywhere(),
    ...policy({ frames: 'anywhere' }),
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Cache-Control': askEachTime,
  };
  const below = (folder: string): string => `${root}${folder}/*`;
  return [
    { path: root, headers: page },
    ...pages.map((name) => ({ path: `${root}${name}`, headers: page })),
    ...files.map((name) => ({ path: `${root}${name}`, headers: file })),
    ...languages.map((language) => ({ path: below(language), headers: page })),
    { path: below('embed'), headers: framed },
    {
      path: below('_astro'),
      headers: { ...file, ...policy({ engine: true, frames: 'none' }), 'Cache-Control': forEver },
    },
    { path: below('files'), headers: { ...open, 'Cache-Control': forEver } },
    ...openFolders.map((folder) => ({ path: below(folder), headers: open })),
  ];
}

function everywhere(): Readonly<Record<string, string>> {
  return {
    // For this host alone: what stands below it, and the browsers' preload list, are not this site's to decide.
    'Strict-Transport-Security': 'max-age=63072000',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Permissions-Policy': features.map((feature) => `${feature}=()`).join(', '),
  };
}

function policy(needs: Needs): Readonly<Record<string, string>> {
  return { 'Content-Security-Policy': policyText(contentPolicy(needs)) };
}

/** The rules as Netlify and Cloudflare Pages read them: `_headers`. */
export function headersFile(rules: readonly HeaderRule[]): string {
  return rules
    .map(({ path, headers }) => `${path}\n${lines(headers, (name, value) => `  ${name}: ${value}`)}`)
    .join('\n');
}

/** The rules of a built site, from the text of its `_headers`. */
export function rulesIn(text: string): readonly HeaderRule[] {
  return text
    .trim()
    .split('\n\n')
    .map((block) => {
      const [path = '', ...given] = block.split('\n');
      const headers = given.map((line) => line.trim().split(/: (.*)/, 2) as [name: string, value: string]);
      return { path, headers: Object.fromEntries(headers) };
    });
}

/** What nginx does apart from headers: the files that lie compressed beside others, and the kinds of file it has no name for. */
const nginxHead = `index index.html;
absolute_redirect off;
gzip_static on;
brotli_static on; # Debian, Ubuntu: libnginx-mod-http-brotli-static; take the line out where the module cannot be had
gzip_vary on;
include /etc/nginx/mime.types;
types {
  text/csv csv;
  text/markdown md;
  text/calendar ics;
  application/ld+json jsonld;
}
charset utf-8;
charset_types text/css text/csv text/markdown text/calendar text/plain text/xml application/javascript application/json application/ld+json application/atom+xml image/svg+xml;
`;

/** The rules as an nginx server block's content; `root` is the folder in which the path of the site begins. */
export function nginxConfiguration(rules: readonly HeaderRule[], root: string): string {
  const blocks = rules.map(({ path, headers }) => {
    const match = path.endsWith('*') ? `^~ ${path.slice(0, -1)}` : `= ${path}`;
    return `location ${match} {\n${lines(headers, (name, value) => `  add_header ${name} "${value}" always;`)}}\n`;
  });
  return `root ${root};\nerror_page 404 ${missingRule(rules).path};\n${nginxHead}\n${blocks.join('\n')}`;
}

/** The rules as the content of a site in a Caddyfile. */
export function caddyfile(rules: readonly HeaderRule[], root: string): string {
  const blocks = rules.map(
    ({ path, headers }) => `header ${path} {\n${lines(headers, (name, value) => `  ${name} "${value}"`)}}\n`,
  );
  // What no rule knows is missing, and comes with the page that says so.
  const missing = missingRule(rules);
  const page = lines(missing.headers, (name, value) => `  header ${name} "${value}"`);
  const errors = `handle_errors {\n${page}  rewrite * ${missing.path}\n  file_server\n}\n`;
  return `root * ${root}\nfile_server {\n  precompressed br gzip\n}\n${errors}\n${blocks.join('\n')}`;
}

function lines(headers: Readonly<Record<string, string>>, line: (name: string, value: string) => string): string {
  return Object.entries(headers)
    .map(([name, value]) => `${line(name, value)}\n`)
    .join('');
}

/** The headers of one path: those of its rule, or of the missing page where there is none. */
export function headersOf(rules: readonly HeaderRule[], path: string): Readonly<Record<string, string>> {
  const rule = rules.find((one) =>
    one.path.endsWith('*') ? path.startsWith(one.path.slice(0, -1)) : path === one.path,
  );
  return (rule ?? missingRule(rules)).headers;
}

/** The rule of the page that is sent in place of one that is not there. */
function missingRule(rules: readonly HeaderRule[]): HeaderRule {
  return rules.find(({ path }) => path.endsWith('/404.html')) ?? { path: '/404.html', headers: {} };
}
