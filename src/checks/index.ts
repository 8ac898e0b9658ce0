import type { Check } from './check.ts';
import { codeUnknown } from './codes/code-unknown.ts';
import { identity } from './counts/identity.ts';
import { blankRow } from './file/blank-row.ts';
import { emptyFile } from './file/empty-file.ts';
import { encoding } from './file/encoding.ts';
import { extraCell } from './file/extra-cell.ts';
import { headerOnly } from './file/header-only.ts';
import { missingCell } from './file/missing-cell.ts';
import { notATable } from './file/not-a-table.ts';
import { strayQuote } from './file/stray-quote.ts';
import { unclosedQuote } from './file/unclosed-quote.ts';
import { headerDuplicate } from './header/header-duplicate.ts';
import { headerMissing } from './header/header-missing.ts';
import { headerUnknown } from './header/header-unknown.ts';
import { duplicateKey } from './keys/duplicate-key.ts';
import { periodFormat } from './time/period-format.ts';
import { periodMixed } from './time/period-mixed.ts';
import { maximum } from './values/maximum.ts';
import { minimum } from './values/minimum.ts';
import { required } from './values/required.ts';
import { type } from './values/type.ts';
import { unsafeNumber } from './values/unsafe-number.ts';

/** Every check, in the order of the rulebook. */
export const checks: readonly Check[] = [
  encoding,
  notATable,
  emptyFile,
  headerOnly,
  unclosedQuote,
  strayQuote,
  extraCell,
  missingCell,
  blankRow,
  headerMissing,
  headerUnknown,
  headerDuplicate,
  type,
  unsafeNumber,
  required,
  minimum,
  maximum,
  periodFormat,
  periodMixed,
  codeUnknown,
  duplicateKey,
  identity,
];
