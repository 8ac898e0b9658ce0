import { svg as html, type MarkupText } from '../../charts/kit/svg.ts';
import { checks } from '../../checks/index.ts';
import type { Change } from '../../checks/mend.ts';
import { masked } from '../../checks/security/personal.ts';
import type { Finding } from '../../core/finding.ts';
import type { Language } from '../../core/text.ts';
import { correct } from '../../intake/correct.ts';
import { fetchHistory } from './bench.ts';
import { placesIn } from './findings.ts';
import type { CheckOutcome } from './session.ts';
import { words } from './words.ts';

/** How many changes are listed; the file has them all. */
const changesListed = 200;

/** A corrected copy and every change in it. */
export interface CorrectedFile {
  readonly name: string;
  readonly text: string;
  readonly changes: readonly Change[];
  /** What was said of the file and cannot be seen in the copy. */
  readonly unseen: readonly Finding[];
}

/** Offers the corrected copy, where there is anything that can be mended in only one way. */
export function mendsOfferHtml({
  job,
  findings,
  isCooked,
}: Pick<CheckOutcome, 'job' | 'findings' | 'isCooked'>): MarkupText {
  const { check: said } = words(job.language);
  const fixable = findings.filter((finding) => finding.fixable);
  if (fixable.length === 0 || isCooked) return html``.toString();
  return html`<h3>${said.fixableTitle}</h3>
<p>${said.fixable(placesIn(fixable))}</p>
<button type="button" class="explore-button" data-action="mended">${said.saveMended}</button>
<div data-part="changes"></div>`.toString();
}

/** The corrected copies of the files that can be corrected. */
export async function correctedFiles({ job, bench }: CheckOutcome): Promise<readonly CorrectedFile[]> {
  const corrected: CorrectedFile[] = [];
  for (const file of job.files) {
    const incoming = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
    const { text, changes, unseen } = await correct(incoming, bench, {
      today: job.today,
      cause: job.cause ?? null,
      history: (resource) => fetchHistory(bench, resource, job.choice.released),
    });
    const name = `${file.name.replace(/\.[^.]*$/, '')}.corrected.csv`;
    if (text !== null) corrected.push({ name, text, changes, unseen });
  }
  return corrected;
}

/** Every change, one a line. */
export function changesHtml(language: Language, files: readonly CorrectedFile[]): MarkupText {
  const { check: said } = words(language);
  const changes = files.flatMap((file) => file.changes);
  if (changes.length === 0) return html`<p>${said.nothingMended}</p>`.toString();
  const listed = changes.slice(0, changesListed);
  const rows = listed.map(({ row, column, code, before, after }) => {
    const title = checks.find((check) => check.code === code)?.title[language] ?? code;
    return html`<tr><th scope="row">${row === null ? said.wholeFile : said.row(row)}</th><td>${column}</td><td class="flag">${cut(before)}</td><td class="flag">${after === '' ? said.leftAway : cut(after)}</td><td class="flag">${title}</td></tr>
`;
  });
  return html`${listed.length < changes.length && html`<p class="check-hint">${said.mendsCut(listed.length, changes.length)}</p>`}
<div class="scroll" role="group" tabindex="0" aria-label="${said.mendsList}"><table class="figures"><caption>${said.mendsList}</caption>
<thead><tr><th scope="col">${said.spreadsheetRow}</th><th scope="col">${said.mendColumn}</th><th scope="col">${said.mendBefore}</th><th scope="col">${said.mendAfter}</th><th scope="col">${said.why}</th></tr></thead>
<tbody>${rows}</tbody></table></div>
${files.flatMap(({ unseen }) => unseen).map(({ message }) => html`<p class="check-hint">${message[language]}</p>`)}`.toString();
}

/** A cell as it can be shown: what points to a person masked, and cut. */
function cut(cell: string): string {
  const text = masked(cell);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
