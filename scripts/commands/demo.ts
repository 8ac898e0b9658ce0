import { join, resolve } from 'node:path';
import { csvText } from '../../src/csv/write.ts';
import { demoReleases } from '../demo/releases.ts';
import { disk } from '../disk.ts';
import { type CommonOptions, commandOf } from '../terminal/command-line.ts';
import { printResult } from '../terminal/result.ts';
import { dataOption, shownPath } from '../terminal/shown-path.ts';

export const demoCommand = commandOf(
  'demo',
  'Makes the files of message-board-demo, an invented dataset: one folder for each of its releases.',
)
  .requiredOption('--out <dir>', 'where the folders go')
  .action(runDemo);

/** `demo`: the CSV files of every release of the demonstration, the same bytes on every machine. */
async function runDemo(options: CommonOptions & { readonly out: string }): Promise<void> {
  const out = resolve(options.out);
  const releases = demoReleases();
  for (const { id, tables } of releases) {
    for (const [file, { header, rows }] of tables)
      await disk.write(join(out, id, file), new TextEncoder().encode(csvText(header, rows)));
  }
  const folders = releases.map(({ id }) => ({ release: id, path: join(out, id) }));
  printResult(options, true, [], { releases: folders }, [
    ...folders.map(({ path }) => path),
    { en: 'Next, in this order:', zh: '接下来，依次执行：' }[options.lang],
    ...folders.map(({ path }, index) => {
      const reason = index === 0 ? '' : ` --revision "${folders[index - 1]?.release} becomes final"`;
      const files = `${shownPath(path)}/*.csv`;
      return `  npm run data -- publish ${files} --dataset message-board-demo --provisional${reason}${dataOption(options.data)}`;
    }),
  ]);
}
