import type { Resource } from '../../core/description/dataset.ts';
import type { Reckoning } from '../../core/query/recount.ts';
import { identifier } from '../identifier.ts';
import { createTableSql } from '../load.ts';
import { plain } from '../table-name.ts';
import { literal } from '../to-sql.ts';
import { comments, type PublishedFile } from './published-file.ts';
import { recountSql } from './sql.ts';

/** The recount for DuckDB's command line: fetches the file, says whether it is the published one, and counts. */
export function recountDuckdb(reckoning: Reckoning, resource: Resource, file: PublishedFile): string {
  const table = plain(resource.name);
  const address = literal(file.address);
  return [
    ...comments('--', file),
    `SELECT sha256(content) = ${literal(file.sha256)} AS is_the_published_file FROM read_blob(${address});`,
    '',
    `${createTableSql(resource, file.address, table).trimEnd()};`,
    '',
    `${recountSql(reckoning, identifier(table)).trimEnd()};`,
    '',
  ].join('\n');
}
