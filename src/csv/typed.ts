import type { Resource } from '../core/description/dataset.ts';

/** A number as JSON writes it (RFC 8259, section 6); what a spreadsheet shows is the same. */
const plainNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** Digits that a double (IEEE 754) keeps whatever they are. */
const safeDigits = 15;

/** Whether a text can be given as a number without losing a digit: no leading zeros, 15 digits at most. */
export function isExactNumber(text: string): boolean {
  return plainNumber.test(text) && text.replace(/\D/g, '').replace(/^0+/, '').length <= safeDigits;
}

/** Which columns of a table hold numbers, in the order of the description. */
export function numericColumns({ schema }: Resource): readonly boolean[] {
  return schema.fields.map(({ type }) => type === 'integer' || type === 'number');
}
