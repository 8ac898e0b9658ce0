import { fieldsOf, type Resource } from '../core/dataset.ts';
import { ordinalOf, parsePeriod } from '../core/period.ts';
import { csvText } from './write.ts';

/** A table as it is published, byte for byte: every described column, rows in the order of their key. `rows` are in the order of the description. */
export function canonicalCsv(resource: Resource, rows: readonly (readonly string[])[]): Uint8Array {
  const header = resource.schema.fields.map(({ name }) => name);
  return new TextEncoder().encode(csvText(header, inKeyOrder(resource, rows)));
}

/** Rows in the order of their key: periods in time, numbers by size, texts by code unit. The same on every machine. */
export function inKeyOrder(resource: Resource, rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const { fields, primaryKey } = resource.schema;
  const periods = new Set(fieldsOf(resource, 'period').map(({ name }) => name));
  const keys = primaryKey.map((name) => {
    const place = fields.findIndex((field) => field.name === name);
    const type = fields[place]?.type;
    const isNumber = type === 'integer' || type === 'number';
    return (row: readonly string[]): string | number => {
      const cell = row[place] ?? '';
      const period = periods.has(name) ? parsePeriod(cell) : undefined;
      if (period) return ordinalOf(period);
      return isNumber ? Number(cell) : cell;
    };
  });
  return [...rows].sort((one, other) => {
    for (const key of keys) {
      const [left, right] = [key(one), key(other)];
      if (left !== right) return left < right ? -1 : 1;
    }
    return 0;
  });
}
