import { join } from 'node:path';
import { releasesOf } from '../../src/core/release.ts';
import { type CommonOptions, commandOf } from '../command-line.ts';
import { datasetNames } from '../data-folder.ts';
import { readLog } from '../release-log.ts';
import { printResult } from '../result.ts';

export const listCommand = commandOf('list', 'Lists the datasets and their releases.').action(runList);

/** `list`: the datasets of the data folder with their releases, oldest first. */
async function runList(options: CommonOptions): Promise<void> {
  const datasets = await Promise.all(
    (await datasetNames(options.data)).map(async (name) => {
      const releases = releasesOf(await readLog(join(options.data, name)));
      return {
        name,
        releases: releases.map(({ id, period, asOf, status, published }) => ({
          id,
          period,
          asOf,
          status,
          published,
        })),
      };
    }),
  );
  const lines = datasets.flatMap(({ name, releases }) => [
    name,
    ...releases.map(
      ({ id, asOf, status, published }) => `  ${id}  as of ${asOf}, ${status}, published ${published.slice(0, 10)}`,
    ),
    ...(releases.length === 0 ? ['  nothing published yet'] : []),
  ]);
  printResult(options, true, [], { datasets }, lines.length > 0 ? lines : [`No dataset in ${options.data}.`]);
}
