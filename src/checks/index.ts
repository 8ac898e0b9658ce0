import type { Check } from './check.ts';
import { codeExpired } from './codes/code-expired.ts';
import { codeHierarchy } from './codes/code-hierarchy.ts';
import { codeLabel } from './codes/code-label.ts';
import { codeReserved } from './codes/code-reserved.ts';
import { codeUnknown } from './codes/code-unknown.ts';
import { columnShuffled } from './copying/column-shuffled.ts';
import { columnsSwapped } from './copying/columns-swapped.ts';
import { rowsShifted } from './copying/rows-shifted.ts';
import { scaleChanged } from './copying/scale-changed.ts';
import { staleCopy } from './copying/stale-copy.ts';
import { staleRow } from './copying/stale-row.ts';
import { allZero } from './counts/all-zero.ts';
import { carryOver } from './counts/carry-over.ts';
import { constantColumn } from './counts/constant-column.ts';
import { identity } from './counts/identity.ts';
import { impossibleRate } from './counts/impossible-rate.ts';
import { statusConflict } from './counts/status-conflict.ts';
import { totalRow } from './counts/total-row.ts';
import { zeroDenominator } from './counts/zero-denominator.ts';
import { description } from './description/description.ts';
import { smallCell } from './disclosure/small-cell.ts';
import { suppressionRecoverable } from './disclosure/suppression-recoverable.ts';
import { controlCharacter } from './encoding/control-character.ts';
import { encoding } from './encoding/encoding.ts';
import { lineEnds } from './encoding/line-ends.ts';
import { mojibake } from './encoding/mojibake.ts';
import { replacementCharacter } from './encoding/replacement-character.ts';
import { headerBlank } from './header/header-blank.ts';
import { headerCase } from './header/header-case.ts';
import { headerDuplicate } from './header/header-duplicate.ts';
import { headerHomoglyph } from './header/header-homoglyph.ts';
import { headerInvisible } from './header/header-invisible.ts';
import { headerMissing } from './header/header-missing.ts';
import { headerOrder } from './header/header-order.ts';
import { headerRepeated } from './header/header-repeated.ts';
import { headerReserved } from './header/header-reserved.ts';
import { headerSpace } from './header/header-space.ts';
import { headerUnknown } from './header/header-unknown.ts';
import { descriptionChanged } from './history/description-changed.ts';
import { historyDeleted } from './history/history-deleted.ts';
import { outlier } from './history/outlier.ts';
import { revisionUnexplained } from './history/revision-unexplained.ts';
import { duplicateKey } from './keys/duplicate-key.ts';
import { duplicateRow } from './keys/duplicate-row.ts';
import { incompleteMatrix } from './keys/incomplete-matrix.ts';
import { bidiControl } from './security/bidi-control.ts';
import { formula } from './security/formula.ts';
import { homoglyph } from './security/homoglyph.ts';
import { markup } from './security/markup.ts';
import { personalData } from './security/personal-data.ts';
import { blankRow } from './structure/blank-row.ts';
import { delimiter } from './structure/delimiter.ts';
import { emptyFile } from './structure/empty-file.ts';
import { extraCell } from './structure/extra-cell.ts';
import { footnoteRow } from './structure/footnote-row.ts';
import { headerOnly } from './structure/header-only.ts';
import { missingCell } from './structure/missing-cell.ts';
import { notATable } from './structure/not-a-table.ts';
import { quotedLine } from './structure/quoted-line.ts';
import { secondTable } from './structure/second-table.ts';
import { strayQuote } from './structure/stray-quote.ts';
import { titleRow } from './structure/title-row.ts';
import { tooLarge } from './structure/too-large.ts';
import { unclosedQuote } from './structure/unclosed-quote.ts';
import { whiteSpace } from './text/white-space.ts';
import { asOfMixed } from './time/as-of-mixed.ts';
import { periodAbsent } from './time/period-absent.ts';
import { periodAncient } from './time/period-ancient.ts';
import { periodFormat } from './time/period-format.ts';
import { periodFuture } from './time/period-future.ts';
import { periodGap } from './time/period-gap.ts';
import { periodMixed } from './time/period-mixed.ts';
import { decimalPlaces } from './values/decimal-places.ts';
import { length } from './values/length.ts';
import { maximum } from './values/maximum.ts';
import { minimum } from './values/minimum.ts';
import { noDataSymbol } from './values/no-data-symbol.ts';
import { pattern } from './values/pattern.ts';
import { required } from './values/required.ts';
import { type } from './values/type.ts';
import { unsafeNumber } from './values/unsafe-number.ts';
import { hiddenCells } from './workbook/hidden-cells.ts';
import { otherSheet } from './workbook/other-sheet.ts';

/** Every check, in the order of the rulebook. */
export const checks: readonly Check[] = [
  encoding,
  tooLarge,
  mojibake,
  replacementCharacter,
  controlCharacter,
  lineEnds,
  strayQuote,
  unclosedQuote,
  quotedLine,
  extraCell,
  missingCell,
  blankRow,
  emptyFile,
  notATable,
  headerOnly,
  delimiter,
  titleRow,
  footnoteRow,
  secondTable,
  headerRepeated,
  hiddenCells,
  otherSheet,
  headerBlank,
  headerDuplicate,
  headerMissing,
  headerUnknown,
  headerOrder,
  headerSpace,
  headerCase,
  headerInvisible,
  headerHomoglyph,
  headerReserved,
  type,
  unsafeNumber,
  required,
  minimum,
  maximum,
  pattern,
  length,
  decimalPlaces,
  noDataSymbol,
  whiteSpace,
  codeUnknown,
  codeReserved,
  codeLabel,
  codeHierarchy,
  codeExpired,
  periodFormat,
  periodMixed,
  periodFuture,
  periodAncient,
  periodGap,
  periodAbsent,
  asOfMixed,
  duplicateRow,
  duplicateKey,
  incompleteMatrix,
  statusConflict,
  identity,
  carryOver,
  zeroDenominator,
  impossibleRate,
  totalRow,
  outlier,
  scaleChanged,
  columnsSwapped,
  columnShuffled,
  rowsShifted,
  constantColumn,
  allZero,
  revisionUnexplained,
  historyDeleted,
  descriptionChanged,
  staleCopy,
  staleRow,
  smallCell,
  suppressionRecoverable,
  personalData,
  formula,
  markup,
  bidiControl,
  homoglyph,
  description,
];

/** What a workbook holds beside the cells that are read: a copy as CSV shows none of it. */
export const workbookChecks: readonly Check[] = [hiddenCells, otherSheet];

/** The checks of how a file is read, whatever its columns are: all that is asked of a raw file. */
export const readingChecks: readonly Check[] = [
  encoding,
  tooLarge,
  lineEnds,
  strayQuote,
  unclosedQuote,
  quotedLine,
  notATable,
  delimiter,
  ...workbookChecks,
];
