/** The size of `duckdb-eh.wasm` 1.32.0. With compression on the wire no header tells the browser how much is to come. */
export const wasmBytes = 34_242_586;

/**
 * Settings around the loading of tables. Before: nothing is fetched from the extension host, whose silence would hang
 * a query for half a minute. After: no query reads a file, opens an address or undoes these settings.
 */
export const hardening = {
  beforeLoading: [
    'SET autoinstall_known_extensions = false;',
    'SET autoload_known_extensions = false;',
    "SET memory_limit = '512MB';",
  ].join('\n'),
  afterLoading: ['SET enable_external_access = false;', 'SET lock_configuration = true;'].join('\n'),
} as const;
