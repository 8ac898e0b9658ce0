// The baseline of `check`: PapaParse streaming a file and doing nothing with its rows.
import { createReadStream } from 'node:fs';
import Papa from 'papaparse';
import { tellSpeed } from './tell-speed.ts';

const started = performance.now();
let rows = -1;
Papa.parse(createReadStream(process.argv[2] ?? '', 'utf8'), {
  delimiter: ',',
  chunk: ({ data }) => {
    rows += data.length;
  },
  complete: () => tellSpeed(rows, (performance.now() - started) / 1000),
});
