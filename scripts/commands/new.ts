import { join } from 'node:path';
import { Argument, Option } from 'commander';
import type { Kind } from '../../src/core/description/dataset.ts';
import type { Frequency } from '../../src/core/period.ts';
import type { Text } from '../../src/core/text.ts';
import { makeDataset } from '../datasets/new-dataset.ts';
import { kinds } from '../datasets/template.ts';
import { type CommonOptions, commandOf } from '../terminal/command-line.ts';
import { printResult } from '../terminal/result.ts';
import { dataOption, shownPath } from '../terminal/shown-path.ts';

export const newCommand = commandOf('new', 'Makes the working folder of a new dataset from a template.')
  .addArgument(new Argument('<what>', 'what to make').choices(['dataset']))
  .argument('<name>', 'its name: lower-case letters, digits and hyphens; it stands in addresses and never changes')
  .addOption(new Option('--kind <kind>', 'what is counted').choices([...kinds]).makeOptionMandatory())
  .addOption(
    new Option('--frequency <code>', 'how often it reports: A yearly, Q quarterly, M monthly').choices(['A', 'Q', 'M']),
  )
  .action(runNew);

interface NewOptions extends CommonOptions {
  readonly kind: Kind;
  readonly frequency?: Frequency;
}

/** `new dataset`: makes the folder and says what to do with it. */
async function runNew(_what: string, name: string, options: NewOptions): Promise<void> {
  const { kind, data, frequency } = options;
  const files = await makeDataset(data, { name, kind, frequency });
  const shown = (path: string): string => shownPath(join(data, path));
  const next = nextSteps(name, dataOption(data), kind, shown).map((step) => step[options.lang]);
  printResult(options, true, [], { dataset: name, kind, files }, [
    { en: `Made a dataset of the kind "${kind}":`, zh: `已按模板“${kind}”建好数据集：` }[options.lang],
    ...files.map((path) => `  ${shown(path)}`),
    { en: 'Next:', zh: '接下来：' }[options.lang],
    ...next.map((step, index) => `  ${index + 1}. ${step}`),
  ]);
}

function nextSteps(name: string, elsewhere: string, kind: Kind, shown: (path: string) => string): readonly Text[] {
  const check = `npm run data -- check ${shown(`${name}/sample.csv`)} --dataset ${name}${elsewhere}`;
  const [folder, bodies] = [shown(name), shown(`codes/${name}-bodies.csv`)];
  return [
    { en: `See it pass: ${check}`, zh: `先看它通过检查：${check}` },
    {
      en: `Put your departments into ${bodies}, one a line, with a code that never changes.`,
      zh: `把贵单位的各部门写进 ${bodies}，每行一个，代码一经确定不再改动。`,
    },
    {
      en: `Replace what is said of Example City in ${folder}/dataset.json and ${folder}/notes.*.md. Leave the columns of the ${kind} table as they are.`,
      zh: `把 ${folder}/dataset.json 和 ${folder}/notes.*.md 中关于“示例市”的文字换成自己的；${kind} 表的各列不要改动。`,
    },
    {
      en: 'Check and publish your own file. As long as the description says "synthetic": true, every page calls the figures invented: delete that line when they are real.',
      zh: '检查并发布自己的文件。只要数据说明里还有 "synthetic": true，每个页面都会注明数字是虚构的；换成真实数据时请删去这一行。',
    },
  ];
}
