import { dirname, join, parse, resolve } from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import { type Period, parsePeriod } from '../../src/core/period.ts';
import { csvText } from '../../src/csv/write.ts';
import { openWorkbench } from '../data-folder.ts';
import { disk } from '../disk.ts';
import { sampleTable } from '../sample/sample-table.ts';
import { type CommonOptions, commandOf } from '../terminal/command-line.ts';
import { printResult } from '../terminal/result.ts';
import { dataOption, shownPath } from '../terminal/shown-path.ts';
import { UsageError } from '../terminal/usage-error.ts';

export const sampleCommand = commandOf('sample', 'Writes invented rows in a dataset’s columns, to try things out with.')
  .argument('<dataset>', 'the dataset')
  .addOption(new Option('--rows <count>', 'at most so many rows in each table').argParser(wholeNumber))
  .addOption(new Option('--period <period>', 'the last period, such as 2026-Q3').argParser(period))
  .option('--out <file>', 'where the rows go; “synthetic” and, where there are several, the table join the name')
  .action(runSample);

interface SampleOptions extends CommonOptions {
  readonly rows?: number;
  readonly period?: Period;
  readonly out?: string;
}

/** `sample`: one CSV for each table, its name saying that it is synthetic. Overwrites nothing. */
async function runSample(name: string, options: SampleOptions): Promise<void> {
  const bench = await openWorkbench(options.data, name);
  if ('findings' in bench) {
    printResult(options, false, bench.findings, { dataset: name });
    return;
  }
  const { dataset, codes } = bench;
  const { frequency } = dataset.huiyin;
  if (options.period && options.period.frequency !== frequency)
    throw new UsageError(
      `${name} has the frequency ${frequency}; --period must be such a period.`,
      `${name} 的报送频率是 ${frequency}，--period 必须是这样的期间。`,
    );
  const tables = dataset.resources.map((resource) => ({
    table: resource.name,
    path: pathOf(options.out ?? `${name}.csv`, dataset.resources.length > 1 ? resource.name : undefined),
    sample: sampleTable(dataset, resource, codes, { rows: options.rows, last: options.period }),
  }));
  for (const { path } of tables) {
    if (await disk.exists(path))
      throw new UsageError(
        `${path} is there already, and nothing is overwritten. Name another file with --out.`,
        `${path} 已经存在，不会覆盖，请用 --out 指定其他文件名。`,
      );
  }
  for (const { path, sample } of tables) {
    await disk.write(path, new TextEncoder().encode(csvText(sample.header, sample.rows)));
  }
  const files = tables.map(({ table, path, sample }) => ({ table, path, rows: sample.rows.length }));
  const shown = files.map(({ path }) => shownPath(path)).join(' ');
  const elsewhere = dataOption(options.data);
  printResult(options, true, [], { dataset: name, files }, [
    ...files.map(
      ({ table, path, rows }) =>
        ({
          en: `${path}: ${rows} invented rows of the table "${table}".`,
          zh: `${path}：表“${table}”的 ${rows} 行虚构数据。`,
        })[options.lang],
    ),
    {
      en: `Next: npm run data -- check ${shown} --dataset ${name}${elsewhere}`,
      zh: `接下来：npm run data -- check ${shown} --dataset ${name}${elsewhere}`,
    }[options.lang],
    {
      en: 'The rows know nothing of what is published: of a dataset with releases, check names every difference from them.',
      zh: '这些数字与已发布的数据无关：如果数据集已有发布，check 会逐一指出与之不同的地方。',
    }[options.lang],
  ]);
}

/** `out/my.csv` becomes `out/my.replies.synthetic.csv`. */
function pathOf(out: string, table: string | undefined): string {
  const { name, ext } = parse(out);
  const isMarked = /synthetic/i.test(name);
  const parts = [name, table, isMarked ? undefined : 'synthetic'].filter((part) => part !== undefined);
  return resolve(join(dirname(out), `${parts.join('.')}${ext || '.csv'}`));
}

function wholeNumber(text: string): number {
  if (!/^[1-9][0-9]{0,6}$/.test(text)) throw new InvalidArgumentError('Write a whole number from 1 to 9999999.');
  return Number(text);
}

function period(text: string): Period {
  const read = parsePeriod(text);
  if (!read) throw new InvalidArgumentError('Write a period as 2026, 2026-Q3 or 2026-09.');
  return read;
}
