import { type CodeList, titleOf } from '../../core/description/code-list.ts';
import type { Period } from '../../core/period.ts';
import type { Lead } from '../../core/statistics/leads.ts';
import type { Language } from '../../core/text.ts';
import { formatsOf, words } from '../index.ts';
import { movementOf } from './largest-change.ts';

/** A lead in words: what changed, and what to be careful of. `codes` has the names of the bodies. */
export function leadWords(
  language: Language,
  lead: Lead,
  codes: CodeList | undefined,
): { readonly sentence: string; readonly caveats: string } {
  const { leads: said, figures, site } = words(language);
  const { change, over, code, whole } = lead;
  const { bodyName, yearEndsIn } = over.dataset.huiyin;
  const bodies = bodyName.many[language];
  const name = (period: Period) => formatsOf(language).period(period, yearEndsIn);
  const { before, now, difference } = change;
  const sentence = said.lead({
    who: code === undefined ? site.capitalise(figures.together(bodies)) : titleOf(codes, code, language),
    ...movementOf(language, { ...change, over }),
  });
  const caveats = [
    said.cases(before.rate.denominator, now.rate.denominator),
    lead.isOfFew && said.few,
    lead.isOfOtherSize && said.otherSize,
    lead.isYounger ? said.younger : lead.isProvisional && said.provisional,
    lead.breakBefore && said.breakBefore(name(lead.breakBefore)),
    lead.isReturn && said.returned(difference > 0),
    whole && said.whole(bodies, whole.difference),
    lead.inSpread && said.inSpread[lead.inSpread](bodies),
  ];
  return { sentence, caveats: caveats.filter((words) => typeof words === 'string').join(site.sentenceGap) };
}
