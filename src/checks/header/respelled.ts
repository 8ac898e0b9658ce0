import type { Text } from '../../core/text.ts';
import { type Check, quoted } from '../check.ts';
import type { Spelling } from './spelling.ts';

/** A check for one way of spelling a column's name otherwise than the description does. */
export interface Respelled extends Pick<Check, 'code' | 'title' | 'why'> {
  readonly spelling: Exclude<Spelling, 'exact' | 'alias'>;
  /** What is the matter with the text, which is shown in the middle of the sentence; `raw` is that text as it is. */
  says(text: string, name: string, raw: string): Text;
}

/** Makes the check. The rows are read as that column all the same, so that everything else is found too. */
export function respelledCheck({ code, title, why, spelling, says }: Respelled): Check {
  return {
    code,
    severity: 'error',
    title,
    why,
    run: (_subject, report) => ({
      header({ row, cells, places }) {
        cells.forEach(({ text, field, spelling: found }, place) => {
          if (!field || found !== spelling || !places.includes(place)) return;
          report({
            row,
            column: field.name,
            value: quoted(text),
            message: says(quoted(text), field.name, text),
            fix: { en: `Write "${field.name}".`, zh: `请写成“${field.name}”。` },
            mend: { kind: 'rename-column', text: field.name },
          });
        });
      },
    }),
  };
}
