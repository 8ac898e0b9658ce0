import type { Field } from '../../core/description/dataset.ts';
import { isFormula } from '../security/formula.ts';
import { asItLooks } from '../security/look-alikes.ts';
import { markupIn } from '../security/markup.ts';
import { personalInCell } from '../security/personal-data.ts';
import { withoutDirection, withoutInvisible, withPlainSpaces } from './spacing.ts';

/**
 * False for a cell that another check refuses whole: a formula, markup, something personal, a character that was lost.
 * Nothing more is then said of its type, form or code: one fault, one finding.
 */
export function isLegible(field: Field, text: string): boolean {
  return !(
    text.includes('\uFFFD') ||
    isFormula(field, text) ||
    markupIn(text) ||
    personalInCell(field, text, new Map()).length > 0
  );
}

/** The text as the checks of its characters would leave it: no stray spaces, nothing hidden, every letter what it looks like. */
export function legible(text: string): string {
  return withPlainSpaces(asItLooks(withoutInvisible(withoutDirection(text))));
}
