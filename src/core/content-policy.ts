/** The Trusted Types policies of the site's scripts: nothing else may make markup or start a script from text. */
export const trustedTypes = { markup: 'huiyin-markup', script: 'huiyin-script' } as const;

/** What a file of the site may do, beyond being shown. */
export interface Needs {
  /** True where the database runs, which is a worker of its own: compiling WebAssembly has to be allowed. */
  readonly engine?: boolean;
  /** True where workers are started from a `blob:` of the page, so that they inherit the page's policy. */
  readonly inheritingWorkers?: boolean;
  /** The hashes of styles that stand in a page, as sources: `'sha256-…'`. */
  readonly styles?: readonly string[];
  /** Whether other sites may show the page in a frame; left out where the policy stands in the page, which cannot say it. */
  readonly frames?: 'none' | 'anywhere';
}

/**
 * A Content-Security-Policy (W3C, level 3), directive by directive: everything comes from the site itself; no script
 * stands in a page, and no style but those whose hashes are named. Pictures are also made on the page (`blob:`). Text becomes markup, or the address of a
 * script, only through the named policies (W3C Trusted Types).
 */
export function contentPolicy({
  engine,
  inheritingWorkers,
  styles = [],
  frames,
}: Needs): Readonly<Record<string, string>> {
  return {
    'default-src': "'none'",
    'script-src': engine ? "'self' 'wasm-unsafe-eval'" : "'self'",
    'style-src': ["'self'", ...styles].join(' '),
    'img-src': "'self' blob:",
    'font-src': "'self'",
    'connect-src': "'self'",
    'worker-src': inheritingWorkers ? "'self' blob:" : "'self'",
    'frame-src': "'self'",
    'manifest-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'self'",
    'require-trusted-types-for': "'script'",
    'trusted-types': Object.values(trustedTypes).join(' '),
    ...(frames && { 'frame-ancestors': frames === 'none' ? "'none'" : '*' }),
  };
}

/** The policy as a header's value. */
export function policyText(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}
