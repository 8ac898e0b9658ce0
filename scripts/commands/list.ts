import { join } from 'node:path';
import { type ReleaseStatus, releasesOf, withdrawalsOf } from '../../src/core/release/release.ts';
import { datasetNames } from '../data-folder.ts';
import { readLog } from '../releases/release-log.ts';
import { type CommonOptions, commandOf } from '../terminal/command-line.ts';
import { statusesInChinese } from '../terminal/print.ts';
import { printResult } from '../terminal/result.ts';

export const listCommand = commandOf('list', 'Lists the datasets and their releases.').action(runList);

const words = {
  en: {
    release: (id: string, asOf: string, status: ReleaseStatus, day: string) =>
      `${id}  as of ${asOf}, ${status}, published ${day}`,
    withdrawn: ', withdrawn',
    nothing: 'nothing published yet',
    none: (folder: string) => `No dataset in ${folder}. Make one with npm run data -- new dataset NAME --kind replies`,
  },
  zh: {
    release: (id: string, asOf: string, status: ReleaseStatus, day: string) =>
      `${id}  数据截至 ${asOf}，${statusesInChinese[status]}，${day} 发布`,
    withdrawn: '，已撤回',
    nothing: '尚未发布',
    none: (folder: string) => `${folder} 中没有数据集。新建：npm run data -- new dataset NAME --kind replies`,
  },
} as const;

/** `list`: the datasets of the data folder with their releases, oldest first. */
async function runList(options: CommonOptions): Promise<void> {
  const datasets = await Promise.all(
    (await datasetNames(options.data)).map(async (name) => {
      const log = await readLog(join(options.data, name));
      const gone = new Set(withdrawalsOf(log).map(({ id }) => id));
      return {
        name,
        releases: releasesOf(log).map(({ id, period, asOf, status, published }) => ({
          id,
          period,
          asOf,
          status,
          published,
          isWithdrawn: gone.has(id),
        })),
      };
    }),
  );
  const say = words[options.lang];
  const lines = datasets.flatMap(({ name, releases }) => [
    name,
    ...releases.map(
      ({ id, asOf, status, published, isWithdrawn }) =>
        `  ${say.release(id, asOf, status, published.slice(0, 10))}${isWithdrawn ? say.withdrawn : ''}`,
    ),
    ...(releases.length === 0 ? [`  ${say.nothing}`] : []),
  ]);
  printResult(options, true, [], { datasets }, lines.length > 0 ? lines : [say.none(options.data)]);
}
