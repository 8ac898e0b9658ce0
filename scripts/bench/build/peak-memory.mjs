// Loaded into every Node of a build (`--import`): writes down the most memory that each of them held.
import { appendFileSync } from 'node:fs';

process.on('exit', () => {
  appendFileSync(process.env.BENCH_MEMORY, `${process.resourceUsage().maxRSS}\n`);
});
