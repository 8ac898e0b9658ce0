/** The page on reading the figures with engines for many rows. */
export const scale = {
  title: 'At scale',
  description:
    'The newest figures of every dataset as Parquet in partitions, and exact statements for DuckDB, Spark, Trino, ClickHouse and BigQuery.',
  opening: 'Who outgrows one machine takes the same files to an engine that is there already.',
  what: {
    title: 'What there is',
    text: [
      'The newest release of every dataset lies here once more as Parquet: one file for each table, dataset and year, in folders that carry the names and values of the partitions, as Hive introduced them. An engine takes the columns `dataset` and `year` from the folders and opens only the files it needs.',
      'The columns are those of the published CSV, with their types: counts are 64-bit integers, days are dates, codes are text. Blank is NULL. `year` is the year of the period; where a reporting year is not the calendar year, it is the reporting year. Each file names its dataset, release and as-of date in its own metadata.',
      'Tables of one name in two datasets may differ in their columns. Choose a dataset, or let the engine unite columns by name.',
    ],
    index:
      'A static site lists no folders, so there is a list of all files with rows, sizes and releases, and their checksums:',
    caption: 'Tables and the datasets that have them',
    table: 'Table',
    datasets: 'Datasets',
    rows: 'Rows',
  },
  fetch: {
    title: 'Take the files',
    text: 'A shell fetches all of them and proves them. Engines that read buckets get the folder from there, with their own tool, such as the AWS CLI or gcloud; write the bucket’s name where it says BUCKET.',
    label: 'Shell',
  },
  statements: {
    title: 'Ask',
    text: 'The same question for each engine: how many rows a year has, and the sum of its first count.',
    tested: 'Run by this project’s tests against the files of the site.',
    untested: 'Written after the engine’s documentation; the project’s tests cannot run it.',
    names: {
      duckdb: 'DuckDB',
      spark: 'Spark (Python)',
      trino: 'Trino, Hive connector',
      clickhouse: 'ClickHouse',
      bigquery: 'BigQuery',
    },
    hints: {
      duckdb:
        'The first statement reads the fetched folder, the second straight from this site (the extension httpfs is loaded by itself).',
      spark: 'Partitions are found by themselves; `mergeSchema` unites the columns of different datasets.',
      trino: 'The columns are those of all datasets that have the table; what one of them lacks is NULL.',
      clickhouse: 'It reads straight from this site, without a bucket. Years that are not there are passed over.',
      bigquery: 'The dataset of BigQuery is called `figures` here.',
    },
  },
};
