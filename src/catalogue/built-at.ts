/** The moment of the build, or `SOURCE_DATE_EPOCH` (seconds, reproducible-builds.org) so that a site can be built again byte by byte. */
export const builtAt: Date = process.env.SOURCE_DATE_EPOCH
  ? new Date(Number(process.env.SOURCE_DATE_EPOCH) * 1000)
  : new Date();
