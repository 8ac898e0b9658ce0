import type { Resource } from '../../core/description/dataset.ts';
import type { ReleaseFile } from '../../core/release/release.ts';
import { codesName, type TableName, tableName, writtenName } from '../../engine/table-name.ts';
import { columnTypes } from '../../engine/to-sql.ts';
import type { QueryTable } from './setup.ts';

/** A table of a dataset as the console takes it. */
export function queryTable(dataset: string, resource: Resource, file: ReleaseFile, address: string): QueryTable {
  return table(tableName(dataset, resource.name), columnTypes(resource), file, address, file.rows ?? 0);
}

/** A code list as the console takes it; `columns` is the first row of its file. */
export function queryCodes(
  list: string,
  columns: readonly string[],
  file: ReleaseFile,
  address: string,
  rows: number,
): QueryTable {
  return table(
    codesName(list),
    columns.map((name) => ({ name, type: 'VARCHAR' })),
    file,
    address,
    rows,
  );
}

function table(
  name: TableName,
  columns: QueryTable['columns'],
  { bytes, sha256 }: ReleaseFile,
  address: string,
  rows: number,
): QueryTable {
  return { ...name, name: writtenName(name), columns, address, bytes, rows, sha256 };
}
