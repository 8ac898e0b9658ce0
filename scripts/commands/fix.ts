import { isPublishable } from '../../src/core/finding.ts';
import { openWorkbench } from '../data-folder.ts';
import { type Fixed, fix } from '../intake/fix.ts';
import { type CommonOptions, commandOf } from '../terminal/command-line.ts';
import { printResult } from '../terminal/result.ts';
import { dataOption, shownPath } from '../terminal/shown-path.ts';

export const fixCommand = commandOf(
  'fix',
  'Writes a corrected copy of a file and a list of every change. Only what is beyond doubt is changed; nothing is overwritten.',
)
  .argument('<file>', 'the file to correct')
  .requiredOption('--dataset <name>', 'the dataset it belongs to')
  .option('--out <file>', 'where to write the copy (default: beside the file, as NAME.fixed.csv)')
  .action(runFix);

interface FixOptions extends CommonOptions {
  readonly dataset: string;
  readonly out?: string;
}

const words = {
  en: {
    nothing: 'Nothing was written: there is nothing to correct.',
    cannot: 'Nothing was written: what is wrong here needs a person.',
    wrote: (copy: string) => `Corrected copy: ${copy} (UTF-8, commas, CRLF)`,
    list: (list: string, count: number) => `Every change: ${list} (${count})`,
    code: (code: string, count: number) => `  ${code}: ${count}`,
    passes: 'The copy passes every check.',
    remains: 'What is listed above still needs a person.',
    next: (command: string) => `Next: look through the list of changes, then ${command}`,
  },
  zh: {
    nothing: '没有写入任何文件：没有可改正之处。',
    cannot: '没有写入任何文件：这里的问题需要人工处理。',
    wrote: (copy: string) => `改正后的副本：${copy}（UTF-8、逗号分隔、CRLF 换行）`,
    list: (list: string, count: number) => `全部改动：${list}（共 ${count} 处）`,
    code: (code: string, count: number) => `  ${code}：${count} 处`,
    passes: '副本已通过全部检查。',
    remains: '上面列出的问题仍需人工处理。',
    next: (command: string) => `接下来：请核对改动清单，再运行 ${command}`,
  },
} as const;

/** `fix`: exit status 0 when the copy (or the file, when it needs none) could be published, 1 when faults remain. */
async function runFix(file: string, options: FixOptions): Promise<void> {
  const { data, dataset, out, lang } = options;
  const bench = await openWorkbench(data, dataset);
  if ('findings' in bench) {
    printResult(options, false, bench.findings, { dataset, copy: null, changes: null, changesByCode: {} });
    return;
  }
  const fixed = await fix(file, bench, out);
  const { copy, list, findings } = fixed;
  const ok = isPublishable(findings);
  const say = words[lang];
  const counts = countsOf(fixed);
  const lines =
    copy === null || list === null
      ? [findings.length === 0 ? say.nothing : say.cannot]
      : [
          say.wrote(shownPath(copy)),
          say.list(shownPath(list), fixed.changes.length),
          ...Object.entries(counts).map(([code, count]) => say.code(code, count)),
          findings.length === 0 ? say.passes : say.remains,
          ...(ok
            ? [say.next(`npm run data -- publish ${shownPath(copy)} --dataset ${dataset}${dataOption(data)}`)]
            : []),
        ];
  printResult(options, ok, findings, { dataset, copy, changes: list, changesByCode: counts }, lines);
}

function countsOf({ changes }: Fixed): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { code } of changes) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}
