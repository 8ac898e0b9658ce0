import type { CodeList } from '../../core/description/code-list.ts';
import type { Field } from '../../core/description/dataset.ts';

/** The SDMX observation statuses that these statistics use: what a status column takes when it lists none itself. */
const statuses = ['A', 'P', 'E', 'B', 'O', 'L', 'M', 'Q', 'U', 'D'];

/** The codes a column takes: those of its code list, those it enumerates, the statuses; undefined when it takes any text. */
export function codesOf(
  { constraints, huiyin }: Field,
  codes: ReadonlyMap<string, CodeList>,
): readonly string[] | undefined {
  if (constraints?.enum) return constraints.enum;
  const list = huiyin.codes === undefined ? undefined : codes.get(huiyin.codes);
  return list ? [...list.keys()] : huiyin.role === 'status' ? statuses : undefined;
}

/** True for a column that takes codes only. */
export function hasCodes({ constraints, huiyin }: Field, codes: ReadonlyMap<string, CodeList>): boolean {
  return constraints?.enum !== undefined || codes.has(huiyin.codes ?? '') || huiyin.role === 'status';
}

/** True when the column takes this code, or takes any text. */
export function isKnownCode(field: Field, text: string, codes: ReadonlyMap<string, CodeList>): boolean {
  const { constraints, huiyin } = field;
  if (constraints?.enum && !constraints.enum.includes(text)) return false;
  const list = huiyin.codes === undefined ? undefined : codes.get(huiyin.codes);
  if (list) return list.has(text);
  return constraints?.enum !== undefined || huiyin.role !== 'status' || statuses.includes(text);
}
