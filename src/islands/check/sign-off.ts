import { svg as html, type Svg as Markup, type MarkupText, trusted } from '../../charts/kit/svg.ts';
import { masked } from '../../checks/security/personal.ts';
import { inSight } from '../../checks/text/in-sight.ts';
import { isStrictDate } from '../../checks/values/strict.ts';
import { formatsOf } from '../../i18n/formats.ts';
import { differenceHtml } from './difference.ts';
import { groupHtml } from './findings.ts';
import { comparisonHtml } from './preview/preview.ts';
import type { CheckOutcome } from './session.ts';
import { commandOf, verdictSentence } from './verdict.ts';
import { words } from './words.ts';

/** How many changed cells of a table the pack lists. */
const cellsListed = 5000;

/** What the pack needs beside the site's own styles. */
const ownStyles = `
body { margin: 0 auto; padding: 2rem 1rem 4rem; max-width: 60rem; }
h1, h2 { margin-block: 2rem 0.75rem; }
section > h2 { border-top: 1px solid var(--rule); padding-top: 1rem; }
.pack-sides { display: grid; gap: 2rem; }
@media (min-width: 56rem) { .pack-sides { grid-template-columns: 1fr 1fr; } }
.pack-side { display: grid; gap: 1rem; align-content: start; min-width: 0; }
.pack-sign { margin-top: 3rem; border-top: 1px solid var(--ink); padding-top: 0.5rem; max-width: 24rem; }
.hash { overflow-wrap: anywhere; }
.pack-files { margin: 0; padding: 0; list-style: none; }
.check-group { padding-block: 1rem; }
.scroll + .scroll { margin-top: 1.5rem; }
.figures :is(thead th, td):not(.number) { white-space: normal; }
.figures td:not(.number) { min-width: 4.5em; }
.check-excerpt .figures td:not(.number) { min-width: 0; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; }
button { display: none; }
@media print {
  .scroll { overflow: visible; }
  h2, h3, h4, caption { break-after: avoid; }
  tr, li, figcaption, .pack-sign { break-inside: avoid; }
}
details > summary { display: none; }
details::details-content { content-visibility: visible; display: block; }
`;

/** One HTML file that needs nothing else: what was checked, what was found, what changes, and the hash to hold it to. */
export function signOffHtml(outcome: CheckOutcome, styles: string): string {
  const { job, bench, groups, pairs, preview, excerpts, hashes, asOf } = outcome;
  const { language, today, timeZone } = job;
  const { check: said } = words(language);
  const formats = formatsOf(language);
  const titled = hashes ? said.packTitle : said.reportTitle;
  const title = titled(bench.dataset.huiyin.title[language]);
  const setting = { language, bench, timeZone, most: cellsListed, isPack: true };
  const { cause } = job;
  const files = job.files.map(({ name, size }) => html`<li>${inSight(name)} (${formats.size(size)})</li>`);
  // Of a file with faults it may be anything.
  const dayOf = (text: string): string => (isStrictDate(text) ? formats.date(text) : masked(text));
  const section = (heading: string, ...content: readonly (Markup | MarkupText)[]): Markup =>
    html`<section><h2>${heading}</h2>${content.map((part) => (part instanceof Object ? part : trusted(part)))}</section>`;
  const told = groups.map((group, index) =>
    groupHtml(language, group, index, excerpts, { most: Number.POSITIVE_INFINITY }),
  );
  // While errors are left they are what the reader has to see first.
  const findings = section(said.findingsTitle, ...(told.length > 0 ? told : [html`<p>${said.nothingFound}</p>`]));
  const head = html`<!doctype html>
<html lang="${language === 'zh' ? 'zh-Hans' : language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>`;
  const body = html`<body class="explore-result">
<main>
<h1>${title}</h1>
<p class="check-hint">${said.packMade(today)}</p>
<p class="finding">${verdictSentence(outcome)}</p>
<dl class="facts"><div><dt>${said.packFiles}</dt><dd><ul class="pack-files">${files}</ul></dd></div>${asOf !== undefined && html`<div><dt>${said.asOfDay}</dt><dd>${dayOf(asOf)}</dd></div>`}${cause && html`<div><dt>${said.causes[cause.kind]}</dt><dd>${cause.reason}</dd></div>`}</dl>
${hashes && section(said.hashTitle, hashesHtml(outcome))}
${!hashes && findings}
${preview && section(said.previewTitle, html`<div class="pack-sides">${trusted(comparisonHtml(language, bench, preview))}</div>`)}
${pairs.length > 0 && section(said.differenceTitle, ...pairs.map((pair) => differenceHtml(pair, setting)))}
${hashes && findings}
${hashes && html`<p class="check-hint">${said.command}</p><pre><code>${commandOf(outcome)}</code></pre>`}
<p class="pack-sign">${said.packSigned}</p>
</main>
</body>
</html>
`;
  return `${head}\n<style>${styleText(styles + ownStyles)}</style></head>\n${body}`;
}

/** The hash of every table as it will be published. */
export function hashesHtml({ job, hashes }: Pick<CheckOutcome, 'job' | 'hashes'>): Markup {
  const { check: said } = words(job.language);
  if (!hashes || hashes.length === 0) return html`<p>${said.noHash}</p>`;
  return html`<dl class="check-hashes">${hashes.map(({ path, sha256 }) => html`<div><dt>${path}</dt><dd><code class="hash" data-hash="${path}">${sha256}</code></dd></div>`)}</dl>
<p class="check-hint">${said.hashHint}</p>`;
}

/** Styles cannot end their own element. */
function styleText(styles: string): string {
  return styles.replaceAll('</', '<\\/');
}
