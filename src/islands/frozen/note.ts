import { svg as html, type Svg as Markup } from '../../charts/kit/svg.ts';
import type { Fate } from '../../core/release/fate.ts';
import { inLanguage, type Release } from '../../core/release/release.ts';
import type { Language } from '../../core/text.ts';
import { frozen as frozenEn } from '../../i18n/en/frozen.ts';
import { formatsOf } from '../../i18n/formats.ts';
import { frozen as frozenZh } from '../../i18n/zh/frozen.ts';
import { releaseIdsHtml } from '../release-ids.ts';

/** The words about frozen views in a language, without those of the rest of the site. */
export function frozenWords(language: Language): typeof frozenEn {
  return language === 'zh' ? frozenZh : frozenEn;
}

/** A frozen release as it is spoken of. */
export interface FrozenRelease {
  readonly release: Pick<Release, 'id' | 'published'>;
  readonly fate: Fate;
  /** IANA time zone of the publisher, in which days are named. */
  readonly timeZone: string;
}

/** What is said of a frozen view: which release it shows, and what became of that. One sentence each. */
export function frozenSentences(language: Language, { release, fate, timeZone }: FrozenRelease): readonly string[] {
  const said = frozenWords(language);
  const { day } = formatsOf(language);
  if (fate.kind === 'withdrawn') {
    const { withdrawn, reason } = inLanguage(fate.withdrawal, language);
    return [said.withdrawn(release.id, day(withdrawn, timeZone), reason)];
  }
  const figures = said.figures(release.id, day(release.published, timeZone));
  if (fate.kind === 'newest') return [figures, said.newest];
  if (fate.kind === 'superseded') return [figures, said.superseded(fate.newest.id)];
  const { by, newest } = fate;
  const corrected = said.corrected(by.id, by.cause ? inLanguage(by.cause, language).reason : '');
  return [figures, corrected, ...(newest.id === by.id ? [] : [said.superseded(newest.id)])];
}

/**
 * The band over a frozen view, with a link to the newest figures where there are newer ones. `data-fate` says what became
 * of the release; `more` stands behind the sentences.
 */
export function frozenNote(
  language: Language,
  frozen: FrozenRelease,
  newest: { readonly address: string; readonly inNewTab?: boolean } | undefined,
  more?: string,
): Markup {
  const said = frozenWords(language);
  const gap = language === 'zh' ? '' : ' ';
  const target = newest?.inNewTab && html` target="_blank" rel="noopener"`;
  const link =
    newest && frozen.fate.kind !== 'newest' && html`${gap}<a href="${newest.address}"${target}>${said.toNewest}</a>`;
  return html`<p class="frozen" data-fate="${frozen.fate.kind}"><strong>${said.mark}</strong> ${releaseIdsHtml(frozenSentences(language, frozen).join(gap))}${link}</p>${more && html`<p class="frozen-more">${more}</p>`}`;
}
