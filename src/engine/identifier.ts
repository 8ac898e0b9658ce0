/** Words that mean something else where a name stands bare. A test holds the list against `duckdb_keywords()`. */
const keywords: ReadonlySet<string> = new Set(
  [
    'all analyse analyze and anti any array as asc asof asymmetric at authorization between bigint binary bit boolean',
    'both by case cast char character check coalesce collate collation column columns concurrently constraint create',
    'cross dec decimal default deferrable desc describe distinct do else end except exists extract false fetch float for',
    'foreign freeze from full generated glob group grouping grouping_id having ilike in initially inner inout int integer',
    'intersect interval into is isnull join lambda lateral leading left like limit map national natural nchar none not',
    'notnull null nullif numeric offset on only or order out outer overlaps overlay pivot pivot_longer pivot_wider placing',
    'position positional precision primary qualify real references returning right row select semi setof show similar',
    'smallint some struct substring summarize symmetric table tablesample then time timestamp to trailing treat trim true',
    'try_cast unconfigured union unique unpack unpivot using values varchar variadic verbose when where window with',
    'xmlattributes xmlconcat xmlelement xmlexists xmlforest xmlnamespaces xmlparse xmlpi xmlroot xmlserialize xmltable',
  ]
    .join(' ')
    .split(' '),
);

/**
 * A name as SQL has it: bare where it can be, so that a person can read it, else in double quotes. DuckDB takes no zero
 * character in a name; neither does a description.
 */
export function identifier(name: string): string {
  if (name.includes('\0')) throw new Error('A column or table name holds a zero character; SQL cannot name it.');
  return /^[a-z_][a-z0-9_]*$/.test(name) && !keywords.has(name) ? name : `"${name.replaceAll('"', '""')}"`;
}
