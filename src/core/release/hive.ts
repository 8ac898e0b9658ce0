/** Where a part of a table stands among the files for large engines, in Hive's way: a folder `name=value` for each column it is divided by. */
export function hivePath(table: string, dataset: string, year: number): string {
  return `${table}/dataset=${dataset}/year=${year}/data.parquet`;
}
