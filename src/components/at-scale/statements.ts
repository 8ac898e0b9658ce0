import { type FieldType, fieldsOf, type Resource } from '../../core/description/dataset.ts';
import { hivePath } from '../../core/release/hive.ts';

/** The engines, in the order of the page. */
export const engines = ['duckdb', 'spark', 'trino', 'clickhouse', 'bigquery'] as const;
/** One of the engines. */
export type Engine = (typeof engines)[number];

/** A table as large engines read it: the same question is put to each of them. */
export interface ScaleExample {
  readonly dataset: string;
  readonly resource: Resource;
  /** Every dataset that has a table of this name, this one included. */
  readonly alike: readonly Resource[];
  /** The first and the last year in it. */
  readonly years: readonly [first: number, last: number];
  /** Address of the folder `hive/` on the site; `{site}` stands for the site's own. */
  readonly address: string;
}

const trinoTypes: Readonly<Record<FieldType, string>> = {
  string: 'varchar',
  integer: 'bigint',
  number: 'double',
  date: 'date',
};

/** How each engine reads the table: from the files as they were fetched, or from a bucket that they were put into. */
export function statementsOf(example: ScaleExample): Readonly<Record<Engine, readonly string[]>> {
  const { dataset, resource, address, years } = example;
  const { name } = resource;
  // A name with a hyphen is no identifier in any of these engines.
  const table = name.replaceAll('-', '_');
  const bucket = `BUCKET/hive/${name}`;
  const of = `dataset = '${dataset}'`;
  return {
    duckdb: [
      question(
        resource,
        `read_parquet('hive/${name}/*/*/data.parquet', hive_partitioning = true, union_by_name = true)`,
        of,
      ),
      `SET VARIABLE files = (\n  SELECT list('${address}' || path) FROM read_csv('${address}index.csv')\n  WHERE "table" = '${name}' AND ${of});\n${question(resource, "read_parquet(getvariable('files'), hive_partitioning = true)")}`,
    ],
    spark: [
      `spark.read.option("mergeSchema", "true").parquet("s3a://${bucket}").createOrReplaceTempView("${table}")\nspark.sql("""\n${question(resource, table, of).replace(/;$/, '')}\n""").show()`,
    ],
    trino: [
      `CREATE TABLE hive.default.${table} (\n${trinoColumns(example.alike)}\n  dataset varchar,\n  year integer)\nWITH (\n  external_location = 's3://${bucket}',\n  format = 'PARQUET',\n  partitioned_by = ARRAY['dataset', 'year']);`,
      `CALL hive.system.sync_partition_metadata('default', '${table}', 'FULL');`,
      question(resource, `hive.default.${table}`, of),
    ],
    clickhouse: [
      `${question(
        resource,
        `url('${address}${hivePath(name, dataset, 0).replace('year=0', `year={${years[0]}..${years[1]}}`)}', 'Parquet')`,
      ).replace(/;$/, '')}\nSETTINGS use_hive_partitioning = 1;`,
    ],
    bigquery: [
      `CREATE EXTERNAL TABLE figures.${table}\nWITH PARTITION COLUMNS (dataset STRING, year INT64)\nOPTIONS (\n  format = 'PARQUET',\n  uris = ['gs://${bucket}/dataset=${dataset}/*'],\n  hive_partition_uri_prefix = 'gs://${bucket}');`,
      question(resource, `figures.${table}`, of),
    ],
  };
}

/** Rows and the sum of the first count by year. Rows that stand for others together are left out, so that nothing is counted twice. */
function question(resource: Resource, from: string, where?: string): string {
  const count = fieldsOf(resource, 'count')[0]?.name ?? '';
  const parts = fieldsOf(resource, 'dimension').flatMap(({ name, huiyin }) =>
    huiyin.total === undefined ? [] : [`${name} <> '${huiyin.total}'`],
  );
  const conditions = [...(where === undefined ? [] : [where]), ...parts];
  const filter = conditions.length > 0 ? `\nWHERE ${conditions.join(' AND ')}` : '';
  return `SELECT year, count(*) AS n_rows, sum(${count}) AS ${count}\nFROM ${from}${filter}\nGROUP BY year\nORDER BY year;`;
}

/** The columns of all tables of the name, each once. */
function trinoColumns(alike: readonly Resource[]): string {
  const types = new Map(alike.flatMap(({ schema }) => schema.fields.map(({ name, type }) => [name, type] as const)));
  return Array.from(types, ([name, type]) => `  ${name} ${trinoTypes[type]},`).join('\n');
}

/** Shell commands that fetch every file and hold it against its checksum. */
export function fetchCommands(address: string): string {
  return [
    'mkdir hive && cd hive',
    `curl -sO ${address}SHA256SUMS`,
    `cut -c67- SHA256SUMS | xargs -I{} curl -s --create-dirs -o {} ${address}{}`,
    'sha256sum -c --quiet SHA256SUMS',
  ].join('\n');
}
