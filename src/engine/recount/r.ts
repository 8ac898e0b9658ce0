import type { NamedTerm, Reckoning } from '../../core/query/recount.ts';
import { comments, type PublishedFile } from './published-file.ts';

/** The recount in R, with nothing to install. */
export function recountR({ by, where, without, period, terms, share }: Reckoning, file: PublishedFile): string {
  const names = terms.map(({ name }) => text(name)).join(', ');
  const tests = [
    ...where.map(({ column, codes }) => `${cells(column)} %in% c(${codes.map(text).join(', ')})`),
    ...without.map(({ column, code }) => `${cells(column)} != ${text(code)}`),
    ...periodTests(period),
  ];
  return [
    ...comments('#', file),
    `address <- ${text(file.address)}`,
    'file <- tempfile(fileext = ".csv")',
    'download.file(address, file, mode = "wb", quiet = TRUE)',
    '# R has SHA-256 since 4.5.0',
    'if (exists("sha256sum", asNamespace("tools")))',
    `  stopifnot(tools::sha256sum(file) == ${text(file.sha256)})`,
    '',
    'rows <- read.csv(file, colClasses = "character", na.strings = character(), encoding = "UTF-8")',
    'number <- function(column) as.numeric(rows[[column]])',
    ...(tests.length > 0 ? [`rows <- rows[${tests.join(' &\n  ')}, ]`] : []),
    ...terms.map((term) => `rows[[${text(term.name)}]] <- ${termIn(term)}`),
    '# a row with a blank cell counts in no sum',
    `rows <- rows[complete.cases(rows[c(${names})]), ]`,
    by.length > 0
      ? `sums <- aggregate(rows[c(${names})], rows[c(${by.map(text).join(', ')})], sum)`
      : `sums <- as.data.frame(t(colSums(rows[c(${names})])))`,
    ...(share === undefined
      ? []
      : [`sums[[${text(share)}]] <- sums[[${text(terms[0]?.name ?? '')}]] / sums[[${text(terms[1]?.name ?? '')}]]`]),
    'write.table(sums, sep = "\\t", quote = FALSE, row.names = FALSE)',
    '',
  ].join('\n');
}

/** In a row that does not meet its conditions a term is 0; a blank edge of a bin meets none. */
function termIn({ sum, where = [] }: NamedTerm): string {
  const added = sum.map((column) => `number(${text(column)})`).join(' + ');
  if (where.length === 0) return added;
  const met = where.map(({ column, atMost }) => `number(${text(column)}) <= ${atMost}`).join(' & ');
  return `ifelse((${met}) %in% TRUE, ${added}, 0)`;
}

function periodTests({ column, from, to }: Reckoning['period']): readonly string[] {
  if (from !== undefined && from === to) return [`${cells(column)} == ${text(from)}`];
  return [
    ...(from === undefined ? [] : [`${cells(column)} >= ${text(from)}`]),
    ...(to === undefined ? [] : [`${cells(column)} <= ${text(to)}`]),
  ];
}

function cells(column: string): string {
  return `rows[[${text(column)}]]`;
}

/** A text as R has it: JSON's form is one of its own. */
function text(value: string): string {
  return JSON.stringify(value);
}
