import type { Dataset, Field, FieldType, Resource } from '../core/description/dataset.ts';
import { type JsonObject, languageTagged } from './json-ld.ts';

const datatypes: Readonly<Record<FieldType, string>> = {
  string: 'string',
  integer: 'nonNegativeInteger',
  number: 'decimal',
  date: 'date',
};

/**
 * What W3C's "Metadata Vocabulary for Tabular Data" (CSV on the Web) says of one table: it stands beside the CSV file, as
 * `<file>.csv-metadata.json`, where readers look for it.
 */
export function csvwMetadata(
  { huiyin, licenses, sources }: Dataset,
  { path, schema, huiyin: table }: Resource,
): JsonObject {
  const licence = licenses.find((one) => one.path !== undefined)?.path;
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url: path,
    'dc:title': languageTagged(table.title),
    'dc:isPartOf': languageTagged(huiyin.title),
    'dc:description': languageTagged(huiyin.summary),
    'dc:publisher': languageTagged(huiyin.publisher),
    ...(licence !== undefined && { 'dc:license': { '@id': licence } }),
    'dc:source': sources.flatMap((source) => (source.path === undefined ? [] : [{ '@id': source.path }])),
    dialect: { encoding: 'utf-8', delimiter: ',', lineTerminators: ['\r\n'], header: true },
    tableSchema: { columns: schema.fields.map(columnOf), primaryKey: schema.primaryKey },
  };
}

function columnOf({ name, type, constraints = {}, huiyin }: Field): JsonObject {
  const { minimum, maximum, pattern } = constraints;
  const base = type === 'integer' && (minimum === undefined || minimum < 0) ? 'integer' : datatypes[type];
  const bounds = {
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    ...(pattern !== undefined && type === 'string' && { format: pattern }),
  };
  return {
    name,
    titles: name,
    'dc:title': languageTagged(huiyin.title),
    datatype: Object.keys(bounds).length > 0 ? { base, ...bounds } : base,
    null: '',
    ...(constraints.required && { required: true }),
  };
}
