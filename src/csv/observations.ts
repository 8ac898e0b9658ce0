import type { Resource } from '../core/description/dataset.ts';
import { type Observations, ObservationsBuilder } from '../core/table/observations.ts';
import { readText } from './read.ts';

/**
 * The columns of a published CSV, whose header and cells the checks have already passed. Throws when the text is not
 * the table that the description names: then it is not the file that was published.
 */
export function readObservations(text: string, resource: Resource): Observations {
  const builder = new ObservationsBuilder(resource);
  const expected = resource.schema.fields.map((field) => field.name).join(',');
  readText(text, {
    header: (cells) => {
      if (cells.join(',') !== expected) {
        throw new Error(`${resource.path} has the columns "${cells.join(',')}" where "${expected}" are described`);
      }
    },
    row: (cells) => {
      builder.add(cells);
    },
    fault: (fault) => {
      throw new Error(`${resource.path} cannot be read: ${fault.kind} in row ${fault.row ?? '?'}`);
    },
  });
  return builder.build();
}
