import type { Field, Resource } from '../../core/description/dataset.ts';
import { withoutInvisible } from './spacing.ts';

/** True for a column of which no cell may be empty: declared so, or part of the key. */
export function mustBeFilled({ name, constraints }: Field, resource: Resource): boolean {
  return constraints?.required === true || resource.schema.primaryKey.includes(name);
}

/** True for an empty cell, and for one that only looks empty. */
export function isBlank(text: string): boolean {
  // Most cells begin with a letter or a digit: those are told without a search.
  if (text.charCodeAt(0) > 0x20 && text.charCodeAt(0) < 0x7f) return false;
  return withoutInvisible(text).trim() === '';
}
