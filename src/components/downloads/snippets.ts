import { type Dataset, fieldsOf, type Resource } from '../../core/description/dataset.ts';
import { addresses } from '../addresses.ts';

/** A line of code that reads a table; `{site}` stands for the site's own address. */
export interface Snippet {
  readonly tool: string;
  readonly code: string;
}

/** How the newest release of a table is read in one line. Codes stay text, so that none loses a zero it begins with. */
export function snippetsOf({ name }: Dataset, resource: Resource): readonly Snippet[] {
  const at = (path: string): string => `{site}${addresses.file(name, 'latest', path)}`;
  const [csv, parquet] = [at(resource.path), at(`${resource.name}.parquet`)];
  const codes = fieldsOf(resource, 'dimension').filter(({ type }) => type === 'string');
  const classes = codes.map((field) => `${field.name} = "character"`).join(', ');
  return [
    { tool: 'DuckDB', code: `SELECT * FROM '${parquet}';` },
    { tool: 'R', code: `d <- read.csv("${csv}", colClasses = c(${classes}))` },
    { tool: 'Python', code: `import pandas; d = pandas.read_parquet("${parquet}")` },
    { tool: 'curl', code: `curl -O ${csv}` },
  ];
}

/** How DuckDB's command line makes JSON, by row, of a table of any release; of the Parquet, in which codes are text. */
export function jsonSnippet({ name }: Dataset, release: string, resource: Resource): string {
  const parquet = `{site}${addresses.file(name, release, `${resource.name}.parquet`)}`;
  return `duckdb -c "COPY (FROM '${parquet}') TO '${resource.name}.json' (ARRAY true)"`;
}
