/** Prints what check-speed.ts reads. */
export function tellSpeed(rows: number, seconds: number): void {
  process.stdout.write(JSON.stringify({ rows, seconds, peakKiB: process.resourceUsage().maxRSS }));
}
