import { svg as html, type MarkupText } from '../../charts/kit/svg.ts';
import { checks } from '../../checks/index.ts';
import { isPublishable } from '../../core/finding.ts';
import { formatsOf } from '../../i18n/formats.ts';
import { needsAsOf } from '../../intake/check-files.ts';
import { clausesHtml } from '../clauses.ts';
import { placesIn } from './findings.ts';
import type { CheckOutcome } from './session.ts';
import { words } from './words.ts';

/** Whether the file can be published, in a sentence. */
export function verdictSentence({ job, findings }: Pick<CheckOutcome, 'job' | 'findings'>): string {
  const { check: said } = words(job.language);
  const count = (severity: string): number => placesIn(findings.filter((finding) => finding.severity === severity));
  const [errors, warnings] = [count('error'), count('warning')];
  if (errors > 0) return said.bad(errors);
  return warnings > 0 ? said.warned(warnings) : said.good;
}

/** The verdict, what it rests on and what to do next. */
export function verdictHtml(outcome: Omit<CheckOutcome, 'hashes'>, seconds: number): MarkupText {
  const { job, findings, tables, bench } = outcome;
  const { language } = job;
  const { check: said } = words(language);
  const isGood = isPublishable(findings);
  const rows = tables.map(({ resource, rowCount }) => said.tableRows(resource.huiyin.title[language], rowCount));
  const evidence = said.evidence(formatsOf(language).list(rows), checks.length, seconds);
  const next = isGood ? (findings.length > 0 ? said.warnedNext : undefined) : said.badNext;
  return html`<p class="kicker">${bench.dataset.huiyin.title[language]}</p>
<h2 class="finding" id="check-verdict" tabindex="-1">${clausesHtml(language, verdictSentence(outcome))}</h2>
<p class="evidence">${evidence}</p>
${next !== undefined && html`<p>${next}</p>`}
${isGood && html`<p class="check-hint">${said.command}</p><pre><code>${commandOf(outcome)}</code></pre>`}`.toString();
}

/** The command that publishes these files. */
export function commandOf({ job, bench, findings }: Pick<CheckOutcome, 'job' | 'bench' | 'findings'>): string {
  const { files, asOf, cause } = job;
  const warned = new Set(findings.filter(({ severity }) => severity === 'warning').map(({ code }) => code));
  const isCorrection = cause?.kind === 'correction';
  return [
    'npm run data -- publish',
    ...files.map(({ name }) => quoted(name)),
    `--dataset ${bench.dataset.name}`,
    ...(asOf !== undefined && needsAsOf(bench.recipe) ? [`--as-of ${asOf}`] : []),
    ...(cause ? [`--${isCorrection ? 'correction' : 'revision'} ${quoted(cause.reason)}`] : []),
    ...[...warned].map((code) => `--accept ${code}`),
    ...(warned.size > 0 ? ['--reason "..."'] : []),
  ].join(' ');
}

/** A word for a shell. */
function quoted(word: string): string {
  return /^[\w.-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
