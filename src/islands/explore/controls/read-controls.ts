import { chartKinds } from '../../../core/query/chart-choice.ts';
import type { View } from '../../../core/query/view-url.ts';
import type { ExploreSetup } from '../setup.ts';
import { readForm } from './form.ts';

/** Reads every control into a view. `isRedrawn` says that the form no longer shows what is asked and is to be drawn anew. */
export function readControls(
  form: HTMLFormElement,
  look: HTMLElement,
  { dataset }: ExploreSetup,
  current: View,
): { readonly next: View; readonly isRedrawn: boolean } {
  const filled = new FormData(form);
  const question = readForm(filled, dataset, current.question);
  const isRedrawn =
    question.resource !== current.question.resource ||
    (question.from ?? '') !== filled.get('from') ||
    (question.to ?? '') !== filled.get('to') ||
    filled.getAll('measure').length === 0;
  const wanted = look.querySelector<HTMLInputElement>('input[name="chart"]:checked');
  const kind = chartKinds.find((each) => each === wanted?.value);
  const overYear = look.querySelector<HTMLInputElement>('input[name="change"]')?.checked ?? current.overYear;
  const { chart: before, ...kept } = current;
  // Where no chart is on offer at present, the one chosen before is kept for when it fits again.
  const chart = wanted ? kind : before;
  return { next: { ...kept, question, overYear, ...(chart && { chart }) }, isRedrawn };
}
