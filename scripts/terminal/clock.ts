import { UsageError } from './usage-error.ts';

/** The clock, or `SOURCE_DATE_EPOCH` (seconds, reproducible-builds.org) so that a release can be made again byte by byte. */
export function now(): Date {
  const epoch = process.env.SOURCE_DATE_EPOCH;
  if (epoch === undefined || epoch === '') return new Date();
  if (!/^\d{1,11}$/.test(epoch))
    throw new UsageError(
      `SOURCE_DATE_EPOCH is "${epoch}"; it must be a whole number of seconds.`,
      `SOURCE_DATE_EPOCH 为“${epoch}”，应为整数秒。`,
    );
  return new Date(Number(epoch) * 1000);
}
