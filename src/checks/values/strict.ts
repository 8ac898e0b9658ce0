import type { FieldType } from '../../core/description/dataset.ts';

const wholeNumber = /^(?:0|-?[1-9][0-9]*)$/;
const decimalNumber = /^(?:0|-?[1-9][0-9]*|-?[1-9][0-9]*\.[0-9]+|0\.[0-9]+|-0\.[0-9]*[1-9][0-9]*)$/;
const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a number that every program reads as the same one: plain digits, one minus or none, a point where decimals are allowed. */
export function isStrictNumber(cell: string, type: FieldType): boolean {
  return type === 'integer' ? wholeNumber.test(cell) : type === 'number' && decimalNumber.test(cell);
}

/** True for a day of the calendar written as 2026-09-30. */
export function isStrictDate(cell: string): boolean {
  const [, year, month, day] = isoDate.exec(cell) ?? [];
  // Days that do not exist run over into the next month; browsers differ in how they parse them as text.
  return year !== undefined && new Date(Date.UTC(+year, Number(month) - 1, Number(day))).toISOString().startsWith(cell);
}
