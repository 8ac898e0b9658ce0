import { identifier } from './identifier.ts';

/** Schemas that DuckDB has already, and the one of the code lists. */
const taken: ReadonlySet<string> = new Set([
  'main',
  'temp',
  'system',
  'information_schema',
  'pg_catalog',
  'memory',
  'codes',
]);

/** A published table in the database: `uk_foi.replies` is the table `replies` of the dataset `uk-foi`. */
export interface TableName {
  readonly schema: string;
  readonly table: string;
}

/** Where the table of a dataset stands. */
export function tableName(dataset: string, table: string): TableName {
  const schema = plain(dataset);
  return { schema: taken.has(schema) ? `${schema}_` : schema, table: plain(table) };
}

/** Where a code list stands: `codes.uk_bodies`. */
export function codesName(list: string): TableName {
  return { schema: 'codes', table: plain(list) };
}

/** The name as SQL has it. */
export function writtenName({ schema, table }: TableName): string {
  return `${identifier(schema)}.${identifier(table)}`;
}

/** A name of a dataset or table without what SQL would want quotes for: hyphens, a figure at the beginning. */
export function plain(name: string): string {
  return name.replaceAll('-', '_').replace(/^(?=\d)/, '_');
}
