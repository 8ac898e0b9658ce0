import { svg as html, type Svg as Markup, type MarkupText } from '../../charts/kit/svg.ts';
import { checks } from '../../checks/index.ts';
import type { Finding } from '../../core/finding.ts';
import type { Language } from '../../core/text.ts';
import { type Excerpts, excerptHtml } from './excerpt.ts';
import { words } from './words.ts';

/** Findings of one check, in the order of the rows. */
export interface FindingGroup {
  readonly code: string;
  readonly findings: readonly Finding[];
  /** In how many places, the folded ones too. */
  readonly places: number;
}

/** How many findings of a group are shown before the reader asks for more. */
const shownAtOnce = 3;

/** How many more come at a time. */
const moreAtOnce = 10;

/** The findings by check: errors first, then by the first row concerned. */
export function groupsOf(findings: readonly Finding[]): readonly FindingGroup[] {
  const byCode = new Map<string, Finding[]>();
  for (const finding of findings) byCode.set(finding.code, [...(byCode.get(finding.code) ?? []), finding]);
  const groups = [...byCode].map(([code, own]) => ({ code, findings: own, places: placesIn(own) }));
  const rank = ({ findings: [first] }: FindingGroup): number => (first?.severity === 'error' ? 0 : 1);
  return groups.sort((one, other) => rank(one) - rank(other));
}

/** In how many places something was found. */
export function placesIn(findings: readonly Finding[]): number {
  return findings.reduce((sum, { more }) => sum + 1 + more, 0);
}

/** How many findings a group shows, and where its rule can be read up: a pack that leaves the site has no such address. */
export interface GroupOptions {
  readonly most?: number;
  readonly rulebook?: string;
}

/** A group: what is wrong in a sentence, the first findings beside their rows, and why it matters. */
export function groupHtml(
  language: Language,
  group: FindingGroup,
  index: number,
  excerpts: Excerpts,
  { most = shownAtOnce, rulebook }: GroupOptions = {},
): MarkupText {
  const { check: said } = words(language);
  const rule = checks.find(({ code }) => code === group.code);
  const severity = group.findings[0]?.severity ?? 'error';
  const left = group.findings.length - most;
  const code = html`<code>${group.code}</code>`;
  return html`<section class="check-group check-${severity}" aria-labelledby="check-group-${index}">
<h3 id="check-group-${index}"><span class="check-severity">${said.severities[severity]}</span> ${rule?.title[language] ?? group.code}</h3>
<p class="check-hint">${rulebook ? html`<a href="${rulebook}#${group.code}">${code}</a>` : code} · ${said.places(group.places)}</p>
<ol class="check-list" data-group="${index}">${group.findings.slice(0, most).map((finding) => findingHtml(language, finding, excerpts))}</ol>
${left > 0 && html`<p><button type="button" class="explore-quiet" data-action="more" data-group-more="${index}" data-from="${most}">${said.showMore(Math.min(left, moreAtOnce))}</button></p>`}
${rule && html`<details class="check-why"><summary>${said.why}</summary><p>${rule.why[language]}</p></details>`}
</section>
`.toString();
}

/** The next findings of a group, and how many are left after them. */
export function moreHtml(language: Language, group: FindingGroup, from: number, excerpts: Excerpts) {
  const shown = group.findings.slice(from, from + moreAtOnce);
  const next = from + shown.length;
  return {
    html: html`${shown.map((finding) => findingHtml(language, finding, excerpts))}`.toString(),
    left: Math.min(moreAtOnce, group.findings.length - next),
    next,
  };
}

/** One finding as an item of a list: where, what, the remedy, and the row it stands in. */
export function findingHtml(language: Language, finding: Finding, excerpts: Excerpts): Markup {
  const { check: said } = words(language);
  const { row, column, file, message, fix, more } = finding;
  const place = [row === null ? said.wholeFile : said.row(row), ...(column === null ? [] : [said.column(column)])];
  const where = excerpts.fileCount > 1 && file !== null ? [file, ...place] : place;
  return html`<li>
<p class="check-place">${where.join(' · ')}</p>
<p>${message[language]}</p>
<p class="check-fix"><strong>${said.fix}</strong>${fix[language]}</p>
${excerptHtml(language, finding, excerpts)}
${more > 0 && html`<p class="check-hint">${said.more(more)}</p>`}
</li>
`;
}
