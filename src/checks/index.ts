import type { Check } from './check.ts';
import { codeExpired } from './codes/code-expired.ts';
import { codeHierarchy } from './codes/code-hierarchy.ts';
import { codeLabel } from './codes/code-label.ts';
import { codeUnknown } from './codes/code-unknown.ts';
import { allZero } from './counts/all-zero.ts';
import { carryOver } from './counts/carry-over.ts';
import { constantColumn } from './counts/constant-column.ts';
import { identity } from './counts/identity.ts';
import { impossibleRate } from './counts/impossible-rate.ts';
import { totalRow } from './counts/total-row.ts';
import { zeroDenominator } from './counts/zero-denominator.ts';
import { description } from './description/description.ts';
import { smallCell } from './disclosure/small-cell.ts';
import { suppressionRecoverable } from './disclosure/suppression-recoverable.ts';
import { blankRow } from './file/blank-row.ts';
import { controlCharacter } from './file/control-character.ts';
import { delimiter } from './file/delimiter.ts';
import { emptyFile } from './file/empty-file.ts';
import { encoding } from './file/encoding.ts';
import { extraCell } from './file/extra-cell.ts';
import { footnoteRow } from './file/footnote-row.ts';
import { headerOnly } from './file/header-only.ts';
import { lineEnds } from './file/line-ends.ts';
import { missingCell } from './file/missing-cell.ts';
import { mojibake } from './file/mojibake.ts';
import { notATable } from './file/not-a-table.ts';
import { replacementCharacter } from './file/replacement-character.ts';
import { secondTable } from './file/second-table.ts';
import { strayQuote } from './file/stray-quote.ts';
import { titleRow } from './file/title-row.ts';
import { tooLarge } from './file/too-large.ts';
import { unclosedQuote } from './file/unclosed-quote.ts';
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
import { columnsSwapped } from './history/columns-swapped.ts';
import { descriptionChanged } from './history/description-changed.ts';
import { historyDeleted } from './history/history-deleted.ts';
import { outlier } from './history/outlier.ts';
import { revisionUnexplained } from './history/revision-unexplained.ts';
import { staleCopy } from './history/stale-copy.ts';
import { duplicateKey } from './keys/duplicate-key.ts';
import { duplicateRow } from './keys/duplicate-row.ts';
import { incompleteMatrix } from './keys/incomplete-matrix.ts';
import { bidiControl } from './security/bidi-control.ts';
import { formula } from './security/formula.ts';
import { homoglyph } from './security/homoglyph.ts';
import { markup } from './security/markup.ts';
import { personalData } from './security/personal-data.ts';
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
import { whiteSpace } from './values/white-space.ts';

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
  codeLabel,
  codeHierarchy,
  codeExpired,
  periodFormat,
  periodMixed,
  periodFuture,
  periodAncient,
  periodGap,
  periodAbsent,
  duplicateRow,
  duplicateKey,
  incompleteMatrix,
  identity,
  carryOver,
  zeroDenominator,
  impossibleRate,
  totalRow,
  outlier,
  columnsSwapped,
  constantColumn,
  allZero,
  revisionUnexplained,
  historyDeleted,
  descriptionChanged,
  staleCopy,
  smallCell,
  suppressionRecoverable,
  personalData,
  formula,
  markup,
  bidiControl,
  homoglyph,
  description,
];

/** The checks of how a file is read, whatever its columns are: all that is asked of a raw file. */
export const readingChecks: readonly Check[] = [
  encoding,
  tooLarge,
  lineEnds,
  strayQuote,
  unclosedQuote,
  notATable,
  delimiter,
];
