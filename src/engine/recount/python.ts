import type { NamedTerm, Reckoning } from '../../core/query/recount.ts';
import { comments, type PublishedFile } from './published-file.ts';

/** The recount in Python 3, with nothing to install. */
export function recountPython(
  { by, where, without, period, terms, share, typeOf }: Reckoning,
  file: PublishedFile,
): string {
  const names = terms.map(({ name }) => name);
  const isExact = terms.every(({ sum }) => sum.every((column) => typeOf.get(column) !== 'number'));
  const key = `(${by.map((column) => `${cell(column)}, `).join('')})`;
  const outputs = share === undefined ? '*sums' : '*sums, sums[0] / sums[1] if sums[1] else None';
  return [
    ...comments('#', file),
    'import csv, hashlib, io, urllib.request',
    '',
    `address = ${text(file.address)}`,
    'content = urllib.request.urlopen(address).read()',
    `assert hashlib.sha256(content).hexdigest() == ${text(file.sha256)}, "not the published file"`,
    '',
    'groups = {}',
    'for row in csv.DictReader(io.StringIO(content.decode("utf-8"), newline="")):',
    ...where.map(
      ({ column, codes }) => `    if ${cell(column)} not in [${codes.map(text).join(', ')}]:\n        continue`,
    ),
    ...without.map(({ column, code }) => `    if ${cell(column)} == ${text(code)}:\n        continue`),
    ...periodTests(period).map((test) => `    if not ${test}:\n        continue`),
    `    terms = [\n${terms.map((term) => `        ${cellsOf(term)},`).join('\n')}\n    ]`,
    '    # a row with a blank cell counts in no sum',
    '    if any(cell == "" for cells in terms for cell in cells):',
    '        continue',
    `    sums = groups.setdefault(${key}, [0] * ${terms.length})`,
    '    for place, cells in enumerate(terms):',
    `        sums[place] += sum(${isExact ? 'int' : 'float'}(cell) for cell in cells)`,
    '',
    `print(${[...by, ...names, ...(share === undefined ? [] : [share])].map(text).join(', ')}, sep="\\t")`,
    'for key, sums in sorted(groups.items()):',
    `    print(*key, ${outputs}, sep="\\t")`,
    '',
  ].join('\n');
}

/** The cells of a term; none where its conditions are not met. */
function cellsOf({ sum, where = [] }: NamedTerm): string {
  const cells = `[${sum.map(cell).join(', ')}]`;
  const met = where.map(({ column, atMost }) => `${cell(column)} and float(${cell(column)}) <= ${atMost}`);
  return met.length === 0 ? cells : `${cells} if ${met.join(' and ')} else []`;
}

function periodTests({ column, from, to }: Reckoning['period']): readonly string[] {
  const name = cell(column);
  if (from !== undefined && from === to) return [`${name} == ${text(from)}`];
  if (from !== undefined && to !== undefined) return [`${text(from)} <= ${name} <= ${text(to)}`];
  if (from !== undefined) return [`${name} >= ${text(from)}`];
  return to === undefined ? [] : [`${name} <= ${text(to)}`];
}

function cell(column: string): string {
  return `row[${text(column)}]`;
}

/** A text as Python has it: JSON's form is one of its own. */
function text(value: string): string {
  return JSON.stringify(value);
}
