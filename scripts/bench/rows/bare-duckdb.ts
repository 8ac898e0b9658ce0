// The baseline of `publish`: DuckDB alone that reads the file, every column text, and writes it as Parquet.
import { rmSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { tellSpeed } from './tell-speed.ts';

const [file = '', target = ''] = process.argv.slice(2);
const started = performance.now();
const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
const connection = await instance.connect();
const result = await connection.run(
  `COPY (SELECT * FROM read_csv('${file}', header = true, all_varchar = true)) TO '${target}' (FORMAT parquet, COMPRESSION zstd)`,
);
connection.closeSync();
instance.closeSync();
const seconds = (performance.now() - started) / 1000;
rmSync(target);
tellSpeed(result.rowsChanged, seconds);
