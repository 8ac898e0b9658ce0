import { svg as html, type Svg as Markup } from '../charts/kit/svg.ts';
import { formatsOf, words } from '../i18n/index.ts';
import { differenceHtml } from './check-difference.ts';
import { groupHtml } from './check-findings.ts';
import { comparisonHtml } from './check-preview.ts';
import type { CheckOutcome } from './check-session.ts';
import { commandOf, verdictSentence } from './check-verdict.ts';

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
button { display: none; }
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
  const files = job.files.map(({ name, size }) => html`<li>${name} (${formats.size(size)})</li>`);
  const section = (heading: string, content: Markup | string): Markup =>
    html`<section><h2>${heading}</h2>${content instanceof Object ? content : made(content)}</section>`;
  return html`<!doctype html>
<html lang="${language === 'zh' ? 'zh-Hans' : language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${made(styleText(styles + ownStyles))}</style></head>
<body class="explore-result">
<main>
<h1>${title}</h1>
<p class="check-hint">${said.packMade(today)}</p>
<p class="finding">${verdictSentence(outcome)}</p>
<dl class="facts"><div><dt>${said.packFiles}</dt><dd><ul>${files}</ul></dd></div>${asOf !== undefined && html`<div><dt>${said.asOfDay}</dt><dd>${asOf}</dd></div>`}</dl>
${hashes && section(said.hashTitle, hashesHtml(outcome))}
${preview && section(said.previewTitle, `<div class="pack-sides">${comparisonHtml(language, bench, preview)}</div>`)}
${pairs.length > 0 && section(said.differenceTitle, pairs.map((pair) => differenceHtml(pair, setting)).join('\n'))}
${section(said.findingsTitle, groups.length === 0 ? html`<p>${said.nothingFound}</p>` : groups.map((group, index) => groupHtml(language, group, index, excerpts, Number.POSITIVE_INFINITY)).join('\n'))}
${hashes && html`<p class="check-hint">${said.command}</p><pre><code>${commandOf(outcome)}</code></pre>`}
<p class="pack-sign">${said.packSigned}</p>
</main>
</body>
</html>
`.toString();
}

/** The hash of every table as it will be published. */
export function hashesHtml({ job, hashes }: Pick<CheckOutcome, 'job' | 'hashes'>): Markup {
  const { check: said } = words(job.language);
  if (!hashes || hashes.length === 0) return html`<p>${said.noHash}</p>`;
  return html`<dl class="check-hashes">${hashes.map(({ path, sha256 }) => html`<div><dt>${path}</dt><dd><code class="hash" data-hash="${path}">${sha256}</code></dd></div>`)}</dl>
<p class="check-hint">${said.hashHint}</p>`;
}

/** Markup that another function of this project has already made safe. */
function made(markup: string): Markup {
  return html([markup] as unknown as TemplateStringsArray);
}

/** Styles cannot end their own element. */
function styleText(styles: string): string {
  return styles.replaceAll('</', '<\\/');
}
