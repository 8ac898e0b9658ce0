import { svg as html, type MarkupText } from '../../charts/kit/svg.ts';
import type { Language } from '../../core/text.ts';
import type { Trouble } from '../../i18n/en/explore.ts';
import { faults as faultsEn } from '../../i18n/en/faults.ts';
import { faults as faultsZh } from '../../i18n/zh/faults.ts';
import { faultOf } from './fault.ts';
import { isOutdated } from './outdated.ts';

const words = { en: faultsEn, zh: faultsZh } as const;

/** The one button that leads on from a fault; pages listen for `data-action`. */
export type WayOn = 'retry' | 'reload';

/** What the reader is told of a fault, and the way on. */
export interface Told {
  readonly trouble: Trouble;
  readonly wayOn: WayOn;
}

/**
 * What to tell of anything that was thrown. Where a file did not come as it should, the host is asked whether the site
 * has been published anew meanwhile: then that is said instead.
 */
export async function toldOf(language: Language, reason: unknown): Promise<Told> {
  const fault = faultOf(reason);
  const isOfFile = ['unreachable', 'altered', 'unreadable'].includes(fault.kind);
  const isAway = fault.kind === 'unreachable' && !navigator.onLine;
  const kind = isAway ? 'offline' : isOfFile && (await isOutdated()) ? 'outdated' : fault.kind;
  const trouble = words[language].kinds[kind](fault.file || words[language].aFile, fault.message);
  return { trouble, wayOn: kind === 'outdated' || kind === 'unexpected' ? 'reload' : 'retry' };
}

/** What happened, why, what to do, and a button that does it. */
export function troubleHtml(language: Language, { what, why, todo }: Trouble, wayOn?: WayOn): MarkupText {
  const { again, reload } = words[language];
  const button =
    wayOn &&
    html`
<p><button type="button" class="explore-button" data-action="${wayOn}">${wayOn === 'retry' ? again : reload}</button></p>`;
  const gap = language === 'zh' ? '' : ' ';
  return html`<p><strong>${what}</strong>${gap}${why}</p>
<p>${todo}</p>${button ?? ''}`.toString();
}
