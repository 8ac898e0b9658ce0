import { join } from 'node:path';
import type { CellChange, TableChanges } from '../../src/core/table/cell-changes.ts';
import { formatsOf } from '../../src/i18n/formats.ts';
import { diffReleases, type ReleaseDifference } from '../releases/diff.ts';
import { type CommonOptions, commandOf } from '../terminal/command-line.ts';
import { printResult } from '../terminal/result.ts';
import { UsageError } from '../terminal/usage-error.ts';

/** How many rows or cells of a kind are printed; `--json` gives all. */
const shown = 20;

export const diffCommand = commandOf('diff', 'Tells what one release says otherwise than another, cell by cell.')
  .argument('[dataset]', 'the dataset')
  .argument('[from]', 'the earlier release')
  .argument('[to]', 'the later release')
  .option('--dataset <name>', 'the dataset, in place of the first argument')
  .option('--from <release>', 'the earlier release, in place of the second argument')
  .option('--to <release>', 'the later release, in place of the third argument')
  .action(runDiff);

interface DiffOptions extends CommonOptions {
  readonly dataset?: string;
  readonly from?: string;
  readonly to?: string;
}

const words = {
  en: {
    head: ({ from, to }: ReleaseDifference) => `From ${from.id} (as of ${from.asOf}) to ${to.id} (as of ${to.asOf}):`,
    same: 'no difference',
    rows: (count: string, kind: 'added' | 'removed') => `${count} rows ${kind}`,
    cells: (count: string, kind: 'changed' | 'filled') =>
      `${count} cells ${kind === 'changed' ? kind : 'filled that were blank'}`,
    largest: 'Largest movements',
    more: (count: string) => `... and ${count} more (--json gives all)`,
    blank: '(blank)',
    incomparable: (table: string) => `${table}: only one of the two has this table, or its key changed; not compared.`,
  },
  zh: {
    head: ({ from, to }: ReleaseDifference) => `从 ${from.id}（截至 ${from.asOf}）到 ${to.id}（截至 ${to.asOf}）：`,
    same: '没有差别',
    rows: (count: string, kind: 'added' | 'removed') => `${kind === 'added' ? '新增' : '减少'} ${count} 行`,
    cells: (count: string, kind: 'changed' | 'filled') =>
      `${count} 个单元格${kind === 'changed' ? '有改动' : '由空白变为有值'}`,
    largest: '变动最大的数字',
    more: (count: string) => `……另有 ${count} 处（用 --json 查看全部）`,
    blank: '（空白）',
    incomparable: (table: string) => `${table}：只有其中一版有此表，或主键已变，未作比较。`,
  },
} as const;

/** `diff`: what a later release says otherwise than an earlier one. Exit status 0 whether they differ or not. */
async function runDiff(
  dataset: string | undefined,
  from: string | undefined,
  to: string | undefined,
  options: DiffOptions,
): Promise<void> {
  const [name, older, newer] = [options.dataset ?? dataset, options.from ?? from, options.to ?? to];
  if (name === undefined || older === undefined || newer === undefined) {
    throw new UsageError(
      'Name the dataset and two of its releases, the earlier first: npm run data -- diff uk-foi 2019-Q4 2020-Q4 (`list` shows what there is).',
      '请指定数据集和它的两个版本，旧的在前：npm run data -- diff uk-foi 2019-Q4 2020-Q4（用 `list` 查看现有版本）。',
    );
  }
  const found = await diffReleases(join(options.data, name), older, newer);
  const { tables, incomparable } = found;
  const say = words[options.lang];
  printResult(options, true, [], { dataset: name, from: older, to: newer, tables, incomparable }, [
    say.head(found),
    ...tables.flatMap((table) => told(table, options.lang)),
    ...incomparable.map(say.incomparable),
  ]);
}

function told(changes: TableChanges, language: CommonOptions['lang']): readonly string[] {
  const say = words[language];
  const { count } = formatsOf(language);
  const { table, added, removed, changed, filled, largest } = changes;
  const cell = ({ key, column, old, new: now }: CellChange): string =>
    `    ${key.join(' ')}  ${column}: ${old || say.blank} -> ${now || say.blank}`;
  const listed = <Item>(title: string, items: readonly Item[], line: (item: Item) => string): readonly string[] => {
    if (items.length === 0) return [];
    const rest = items.length - shown;
    return [`  ${title}`, ...items.slice(0, shown).map(line), ...(rest > 0 ? [`    ${say.more(count(rest))}`] : [])];
  };
  const lines = [
    ...listed(say.cells(count(changed.length), 'changed'), changed, cell),
    ...listed(say.cells(count(filled.length), 'filled'), filled, cell),
    ...listed(say.rows(count(removed.length), 'removed'), removed, (key) => `    ${key.join(' ')}`),
    ...listed(say.rows(count(added.length), 'added'), added, (key) => `    ${key.join(' ')}`),
    // With few changes the list above is the list of the largest.
    ...(changed.length > shown ? listed(say.largest, largest, cell) : []),
  ];
  return [table, ...(lines.length > 0 ? lines : [`  ${say.same}`])];
}
