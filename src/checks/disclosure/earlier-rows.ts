import { fieldsOf, type Resource } from '../../core/description/dataset.ts';
import { type Observations, selectRows } from '../../core/table/observations.ts';
import { firstRows, numberKeys } from '../../core/table/row-keys.ts';

/** Whether a published table hides anything: then earlier releases may show it, and have to be looked at too. */
export function hidesSomething(table: Observations, resource: Resource): boolean {
  return table.texts.get(fieldsOf(resource, 'status')[0]?.name ?? '')?.values.includes('Q') ?? false;
}

/**
 * Of an earlier release the rows that the newest hides (status Q) or no longer has: all of it that a reader cannot
 * learn from the newest. Nothing is left out when their keys cannot be compared.
 */
export function rowsHiddenLater(earlier: Observations, newest: Observations, resource: Resource): Observations {
  const keys = numberKeys([newest, earlier], resource.schema.primaryKey);
  const [now, before] = keys?.numbers ?? [];
  if (!keys || !now || !before) return earlier;
  const rowOf = firstRows(now, keys.count);
  const status = newest.texts.get(fieldsOf(resource, 'status')[0]?.name ?? '');
  const hides = status?.values.indexOf('Q') ?? -1;
  const places: number[] = [];
  before.forEach((number, place) => {
    const row = rowOf[number] as number;
    if (row < 0 || (hides >= 0 && status?.index[row] === hides)) places.push(place);
  });
  return selectRows(earlier, places);
}
