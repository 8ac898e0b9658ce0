/** The size of `duckdb-eh.wasm` 1.32.0. With compression on the wire no header tells the browser how much is to come. */
export const wasmBytes = 34_242_586;

/** What a built site adds to the module's name: there it lies compressed with gzip, in about 8 MB. */
export const packedEnd = '.packed';

/** How the worker's message begins when the module did not come whole. */
export const unfetched = 'The database’s file did not come whole: ';

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
