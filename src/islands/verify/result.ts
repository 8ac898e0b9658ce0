import { svg as html, type MarkupText } from '../../charts/kit/svg.ts';
import type { ChainFault, ChainState } from '../../core/release/chain.ts';
import { fateOf } from '../../core/release/fate.ts';
import { inLanguage, type ReleaseLog } from '../../core/release/release.ts';
import type { Verdict } from '../../core/release/verdict.ts';
import type { CellComparison } from '../../core/table/same-cells.ts';
import { clausesHtml } from '../clauses.ts';
import { type TableAddress, type VerifySetup, wordsOf } from './setup.ts';

/** How many differing cells, rows and missing keys are listed. */
const listed = { cells: 20, rows: 10, keys: 5 } as const;

type Logs = ReadonlyMap<string, ReleaseLog>;

/** The answer about a file, in words and tables. */
export function verdictHtml(
  setup: VerifySetup,
  name: string,
  sha256: string,
  verdict: Verdict<TableAddress>,
  logs: Logs,
): MarkupText {
  const { said } = wordsOf(setup);
  const foot = html`<p class="verify-hash"><code>${said.chars(sha256)}</code></p>`;
  const head = (kind: 'yes' | 'no', sentence: string) =>
    html`<p class="finding" data-verdict="${kind}">${clausesHtml(setup.language, sentence)}</p>`;
  if (verdict.kind === 'bytes') {
    const places = verdict.files.map(({ dataset, release, file }) =>
      placeHtml(setup, logs, dataset, release.id, file.path),
    );
    return html`${head('yes', said.isPublished(name))}
<ul class="plain verify-places">${places}</ul>
${foot}`.toString();
  }
  if (verdict.kind === 'cells') {
    const { dataset, release, path } = verdict.place;
    return html`${head('yes', said.sameCells(name))}
<p>${said.sameCellsWhy}</p>
<ul class="plain verify-places">${[placeHtml(setup, logs, dataset, release, path)]}</ul>
${foot}`.toString();
  }
  if (verdict.kind === 'no-table') {
    return html`${head('no', said.notPublished(name))}
<p>${said.noTable}</p>
${foot}`.toString();
  }
  const place = verdict.kind === 'differs' ? verdict.place : verdict.nearest;
  const near = place
    ? html`<p>${said.closest}</p>
<ul class="plain verify-places">${[placeHtml(setup, logs, place.dataset, place.release, place.path)]}</ul>`
    : '';
  const rest =
    verdict.kind === 'differs'
      ? differencesHtml(setup, verdict.comparison)
      : html`<p>${place ? said.otherColumns(verdict.extra, verdict.lacking) : ''}</p>`;
  const lead = verdict.kind === 'differs' ? countsOf(setup, verdict.comparison) : said.noSuchColumns;
  return html`${head('no', said.notPublished(name))}
<p><strong>${lead}</strong></p>
${near}
${rest}
${foot}`.toString();
}

/** How a dataset's log stands, as an entry of a list. */
export function chainHtml(setup: VerifySetup, title: string, state: ChainState): MarkupText {
  const { said } = wordsOf(setup);
  const entriesOf = (kind: ChainFault['kind']) =>
    state.faults.flatMap((fault) => (fault.kind === kind ? [fault.entry] : []));
  const [changed, wrong, untrusted] = [
    entriesOf('changed'),
    entriesOf('signature-wrong'),
    entriesOf('signature-unknown'),
  ];
  const checked = state.signed - state.unchecked - wrong.length;
  const sentences = [
    changed.length > 0 ? said.chainBroken(changed) : said.chainHolds(state.entries),
    ...(state.signed === 0 && untrusted.length === 0 ? [said.unsigned] : []),
    ...(checked > 0 ? [said.signed(checked)] : []),
    ...(wrong.length > 0 ? [said.signaturesWrong(wrong)] : []),
    ...(untrusted.length > 0 ? [said.untrusted(untrusted)] : []),
    ...(state.unchecked > 0 ? [said.noEd25519] : []),
  ];
  return html`<dt>${title}</dt>
<dd data-chain="${state.faults.length > 0 ? 'broken' : 'holds'}">${sentences.join(said.separator)}</dd>`.toString();
}

/** Where a file is published, and what became of its release. */
function placeHtml(setup: VerifySetup, logs: Logs, dataset: string, release: string, path: string) {
  const { said, formats } = wordsOf(setup);
  const about = setup.datasets.find(({ name }) => name === dataset);
  const fate = fateOf(logs.get(dataset) ?? { entries: [] }, release);
  const { fates } = said;
  const became = (() => {
    if (!fate || fate.kind === 'newest') return fates.newest;
    if (fate.kind === 'superseded') return fates.superseded(fate.newest.id);
    if (fate.kind === 'corrected')
      return fates.corrected(fate.by.id, fate.by.cause ? inLanguage(fate.by.cause, setup.language).reason : '');
    return fates.withdrawn(
      formats.day(fate.withdrawal.withdrawn, setup.timeZone),
      inLanguage(fate.withdrawal, setup.language).reason,
    );
  })();
  return html`<li data-fate="${fate?.kind ?? 'newest'}"><a href="${setup.releases}#${dataset}-${release}">${said.place(about?.title ?? dataset, release, path)}</a>
<span>${became}</span>${about?.synthetic ? html` <strong>${said.synthetic}</strong>` : ''}</li>`;
}

function countsOf(setup: VerifySetup, { cells, added, missing }: CellComparison): string {
  return wordsOf(setup).said.differences(cells.length, added.length, missing.length);
}

function differencesHtml(setup: VerifySetup, { cells, added, missing }: CellComparison) {
  const { said, formats } = wordsOf(setup);
  const shown = cells.slice(0, listed.cells);
  const cellOf = (text: string) => (text === '' ? html`<span class="soft">${said.blank}</span>` : html`${text}`);
  const table = html`<section class="scroll" tabindex="0" aria-labelledby="verify-cells">
<table class="figures"><caption id="verify-cells">${said.differencesCaption(shown.length, cells.length)}</caption>
<thead><tr><th scope="col" class="number">${said.row}</th><th scope="col">${said.column}</th><th scope="col" class="number">${said.inFile}</th><th scope="col" class="number">${said.published}</th><th scope="col">${said.key}</th></tr></thead>
<tbody>${shown.map(
    ({ row, column, key, found, published }) =>
      html`<tr><td class="number">${formats.count(row)}</td><td><code>${column}</code></td><td class="number rate">${cellOf(found)}</td><td class="number">${cellOf(published)}</td><td>${key.join(said.separator)}</td></tr>`,
  )}</tbody></table></section>`;
  const rows = added.slice(0, listed.rows);
  const keys = missing.slice(0, listed.keys).map((key) => key.join(' '));
  return html`${cells.length > 0 ? table : ''}
${added.length > 0 ? html`<p class="small">${said.addedRows(rows, added.length - rows.length)}</p>` : ''}
${missing.length > 0 ? html`<p class="small">${said.missingRows(keys, missing.length - keys.length)}</p>` : ''}`;
}
