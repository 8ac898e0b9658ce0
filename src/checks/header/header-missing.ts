import type { Resource } from '../../core/description/dataset.ts';
import { nearest } from '../../core/nearest.ts';
import { type Check, listed } from '../check.ts';
import type { Header } from '../header.ts';
import { spelledColumn } from './spelling.ts';

export const headerMissing: Check = {
  code: 'header-missing',
  severity: 'error',
  title: { en: 'A described column is missing', zh: '缺少规定的列' },
  why: {
    en: 'Every figure of the release needs its column; a missing one cannot be guessed.',
    zh: '发布的每个数字都要有自己的列，缺了无法推测。',
  },
  run: ({ resource }, report) => ({
    header(header) {
      const { row, cells, places } = header;
      const texts = cells.map(({ text }) => text);
      const names = resource.schema.fields.map(({ name }) => name);
      if (places.every((place) => place < 0)) {
        report({
          row,
          message: {
            en: `No row names the columns. The table needs: ${listed(names)}. Row ${row} has: ${listed(texts)}.`,
            zh: `没有找到表头。该表需要的列是：${listed(names)}。第 ${row} 行是：${listed(texts)}。`,
          },
          fix: {
            en: 'Write the names of the columns into the first row, or check whether this is the right file.',
            zh: '请在第一行写上列名，或确认是否拿错了文件。',
          },
        });
        return;
      }
      for (const name of missingNames(header, resource)) {
        report({
          row,
          column: name,
          message: {
            en: `The column "${name}" is missing. The file has: ${listed(texts)}.`,
            zh: `缺少“${name}”列。文件中的列有：${listed(texts)}。`,
          },
          fix: {
            en: `Add a column with the header "${name}", or rename the column that holds it.`,
            zh: `请添加表头为“${name}”的列，或把对应的列改成这个名称。`,
          },
        });
      }
    },
  }),
};

/** The columns that the file lacks, but for those that an unknown name resembles: `header-unknown` asks about them. */
function missingNames(header: Header, resource: Resource): readonly string[] {
  const guesses = guessedNames(header, resource);
  return unnamed(header, resource).filter((name) => ![...guesses.values()].includes(name));
}

/** For the unknown names of a header the missing column each resembles most; no column is guessed twice. */
export function guessedNames(header: Header, resource: Resource): ReadonlyMap<string, string> {
  const free = new Set(unnamed(header, resource));
  const guesses = new Map<string, string>();
  for (const { text, field } of header.cells) {
    // A unit or a note behind the name says something of the figures: the column is guessed, and a person decides.
    const bare = text.replace(/\s*[([（【][^\])）】]*[\])）】]\s*$/, '');
    const named = spelledColumn(bare, resource.schema.fields)?.field.name;
    const guess = field ? undefined : named !== undefined && free.has(named) ? named : nearest(bare, [...free]);
    if (guess === undefined) continue;
    guesses.set(text, guess);
    free.delete(guess);
  }
  return guesses;
}

function unnamed({ places }: Header, { schema }: Resource): readonly string[] {
  return schema.fields.filter((_, index) => (places[index] ?? -1) < 0).map(({ name }) => name);
}
