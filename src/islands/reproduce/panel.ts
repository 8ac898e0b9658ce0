import { consoleSearch } from '../../core/query/frozen-url.ts';
import { type Recount, reckoningOf } from '../../core/query/recount.ts';
import type { Language } from '../../core/text.ts';
import { recountDuckdb } from '../../engine/recount/duckdb.ts';
import { comments, type PublishedFile } from '../../engine/recount/published-file.ts';
import { recountPython } from '../../engine/recount/python.ts';
import { recountR } from '../../engine/recount/r.ts';
import { recountSql } from '../../engine/recount/sql.ts';
import { tableName, writtenName } from '../../engine/table-name.ts';
import { reproduce as english } from '../../i18n/en/reproduce.ts';
import { reproduce as chinese } from '../../i18n/zh/reproduce.ts';
import { element } from '../element.ts';
import { fragmentOf } from '../query/link.ts';
import type { DescribedTable, TablesFile } from './tables-file.ts';

/** A chart whose figures are to be counted anew. */
export interface Reproduced {
  /** Of the figure. */
  readonly id: string;
  readonly title: string;
  readonly language: Language;
  readonly recount: Recount;
  /** Where the tables of the release are described. */
  readonly tables: string;
  /** The page of the SQL console. */
  readonly console: string;
  /** Whether the figure is of that release for ever; else the console asks the newest. */
  readonly isFrozen: boolean;
}

type Program = keyof typeof english.programs;

const words = { en: english, zh: chinese } as const;

/** What the menu of a figure shows of how to count it anew; a sentence where its tables' description cannot be had. */
export async function reproducePanel(figure: Reproduced): Promise<readonly HTMLElement[]> {
  const said = words[figure.language];
  try {
    const response = await fetch(figure.tables);
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim());
    const release = (await response.json()) as TablesFile;
    const table = release.tables.find(({ resource }) => resource.name === figure.recount.resource);
    if (!table) throw new Error(figure.recount.resource);
    return partsOf(figure, release, table);
  } catch (reason) {
    return [element('p', {}, said.failed(reason instanceof Error ? reason.message : String(reason)))];
  }
}

function partsOf(figure: Reproduced, release: TablesFile, table: DescribedTable): readonly HTMLElement[] {
  const said = words[figure.language];
  const { id } = figure;
  const address = new URL(table.address, location.href).href;
  const remarks = [figure.title, said.remark(release.dataset, release.release)];
  const texts = textsOf(figure, release, table, { address, sha256: table.file.sha256, remarks });
  const programs = Object.keys(texts) as readonly Program[];
  const select = element(
    'select',
    { 'aria-label': said.program, 'data-program': '' },
    ...programs.map((program) => element('option', { value: program }, said.programs[program])),
  );
  const box = element('textarea', {
    id: `${id}-recount`,
    'data-box': 'recount',
    rows: '12',
    readonly: '',
    wrap: 'off',
  });
  const write = (): void => {
    box.value = texts[programs.find((program) => program === select.value) ?? 'sql'];
  };
  select.addEventListener('change', write);
  write();
  return [
    element('label', { for: `${id}-recount` }, said.button),
    element('button', { type: 'button', 'data-copy': 'recount' }, said.copy),
    select,
    box,
    element(
      'p',
      {},
      element(
        'a',
        { href: `${figure.console}${figure.isFrozen ? consoleSearch(release) : ''}${fragmentOf(texts.sql)}` },
        said.open,
      ),
    ),
    element('p', {}, said.hint),
    element(
      'dl',
      {},
      element('dt', {}, said.file),
      element(
        'dd',
        {},
        element('a', { href: address }, said.release(release.release, table.file.path, table.file.rows)),
      ),
      element('dt', {}, said.hash),
      element('dd', {}, element('code', {}, table.file.sha256)),
    ),
  ];
}

function textsOf(
  { recount }: Reproduced,
  { dataset }: TablesFile,
  { resource }: DescribedTable,
  file: PublishedFile,
): Readonly<Record<Program, string>> {
  const reckoning = reckoningOf(recount, resource);
  const table = writtenName(tableName(dataset, resource.name));
  return {
    sql: [...comments('--', file), recountSql(reckoning, table)].join('\n'),
    duckdb: recountDuckdb(reckoning, resource, file),
    python: recountPython(reckoning, file),
    r: recountR(reckoning, file),
  };
}
