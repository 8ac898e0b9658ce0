import { svg as html, type Svg as Markup } from '../../charts/kit/svg.ts';
import type { Language } from '../../core/text.ts';
import { toldOf } from '../faults/trouble.ts';
import { frozenWords } from './note.ts';
import { TroubleError } from './trouble-error.ts';

/** Why a release is not shown, whatever was thrown, and the way to the newest figures at an address. */
export async function refusalHtml(
  language: Language,
  release: string,
  reason: unknown,
  newest: string,
): Promise<Markup> {
  const said = frozenWords(language);
  const gap = language === 'zh' ? '' : ' ';
  const isTold = reason instanceof TroubleError;
  const { what, why, todo } = isTold ? reason.trouble : (await toldOf(language, reason)).trouble;
  const onward = isTold ? todo : [said.noFigures(release), todo].join(gap);
  return html`<div class="frozen" data-fate="refused" role="alert"><p><strong>${what}</strong>${gap}${why}</p>
<p>${onward}${gap}<a href="${newest}">${said.toNewest}</a></p></div>`;
}
