// The worker that DuckDB runs in: DuckDB's own, with a fetch that unpacks. The order of the imports matters.
import './unpacked-fetch.ts';
import '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js';
