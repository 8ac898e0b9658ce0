import { expect } from 'vitest';

/**
 * Gives what the work gives, and fails when it has taken this thread more seconds of work than it may. What other
 * programs do meanwhile does not count, so this holds on a busy machine too.
 */
export async function notRunningAway<Result>(seconds: number, work: () => Result | Promise<Result>): Promise<Result> {
  const began = process.threadCpuUsage();
  const result = await work();
  const { user, system } = process.threadCpuUsage(began);
  expect((user + system) / 1e6).toBeLessThan(seconds);
  return result;
}
