import { svg as html, type MarkupText, trusted } from '../../charts/kit/svg.ts';
import { addressesBelow } from '../../core/address.ts';
import { isPublishable } from '../../core/finding.ts';
import { MissingAsOf } from '../../intake/check-files.ts';
import { faultOf } from '../faults/fault.ts';
import { differenceHtml } from './difference.ts';
import { groupHtml, moreHtml } from './findings.ts';
import { guessDataset, noGuess } from './guess.ts';
import { changesHtml, correctedFiles, mendsOfferHtml } from './mends.ts';
import type { CheckJob, CheckPart, CheckReply, CheckRequest } from './messages.ts';
import { previewPieces } from './preview/preview.ts';
import { type CheckOutcome, drawOutcome, hashOutcome, runChecks, Unopened } from './session.ts';
import { hashesHtml, signOffHtml } from './sign-off.ts';
import { verdictHtml } from './verdict.ts';
import { words } from './words.ts';

// A worker's own scope; the compiler knows the page's.
const scope = globalThis as unknown as {
  postMessage(reply: CheckReply): void;
  onmessage: (event: MessageEvent<CheckRequest>) => void;
};

/** What the last check found out: the page asks for more of it. */
let last: CheckOutcome | undefined;

/** How many changed cells the page lists. */
const cellsListed = 200;

/** How many groups go to the page in one piece, so that it never stands still. */
const groupsInPiece = 4;

scope.onmessage = ({ data }) => {
  void answer(data);
};

function tell(reply: CheckReply): void {
  scope.postMessage(reply);
}

async function answer(request: CheckRequest): Promise<void> {
  if (request.ask === 'guess') {
    const [file] = request.files;
    const guess = file && (await guessDataset(file, request.datasets).catch(() => undefined));
    tell({ tell: 'guessed', ...(guess ?? noGuess) });
  } else if (request.ask === 'check') {
    await check(request.job).catch((reason: unknown) => tell(troubleOf(request.job, reason)));
  } else if (last && request.ask === 'more') {
    const group = last.groups[request.group];
    if (!group) return;
    tell({ tell: 'more', group: request.group, ...moreHtml(last.job.language, group, request.from, last.excerpts) });
  } else if (last && request.ask === 'mended') {
    await mend(last).catch((reason: unknown) => last && tell(troubleOf(last.job, reason)));
  } else if (last && request.ask === 'sign-off') {
    const content = new Blob([signOffHtml(last, request.styles)], { type: 'text/html' });
    const name = `${last.bench.dataset.name}-${last.job.today}.html`;
    tell({ tell: 'file', name: isPublishable(last.findings) ? `sign-off-${name}` : `report-${name}`, content });
  }
}

async function check(job: CheckJob): Promise<void> {
  const { check: said } = words(job.language);
  const began = performance.now();
  const step = (sentence: string, share: number | null): void => tell({ tell: 'progress', words: sentence, share });
  last = undefined;
  const checked = await runChecks(job, byPercent(step));
  const { findings, groups, excerpts, bench, pairs } = checked;
  step(said.steps.preview, null);
  const outcome = await drawOutcome(checked);
  put('verdict', 0, verdictHtml(outcome, (performance.now() - began) / 1000));
  if (groups.length === 0) put('findings', 0, html`<p>${said.nothingFound}</p>`.toString());
  const rulebook = addressesBelow(import.meta.env.BASE_URL).rulebook(job.language);
  for (let from = 0; from < groups.length; from += groupsInPiece) {
    const piece = groups.slice(from, from + groupsInPiece);
    put(
      'findings',
      from / groupsInPiece,
      all(piece.map((group, index) => groupHtml(job.language, group, from + index, excerpts, { rulebook }))),
    );
  }
  put('mends', 0, mendsOfferHtml(outcome));
  const notice = isPublishable(findings) ? '' : html`<p class="check-hint">${said.previewErrors}</p>`;
  const pieces = outcome.preview
    ? previewPieces(job.language, bench, outcome.preview)
    : [html`<p>${said.noPreview}</p>`.toString()];
  for (const [index, piece] of pieces.entries())
    put('preview', index, index === 0 ? html`${notice}${trusted(piece)}`.toString() : piece);
  const setting = { language: job.language, bench, timeZone: job.timeZone, most: cellsListed, isPack: false };
  put('difference', 0, all(pairs.map((pair) => differenceHtml(pair, setting))));
  if (isPublishable(findings)) step(said.steps.hash, null);
  last = await hashOutcome(outcome);
  put('hash', 0, html`${last.hashes && html`<h3>${said.hashTitle}</h3>${hashesHtml(last)}`}`.toString());
  tell({ tell: 'done', isPublishable: isPublishable(findings), findings });
}

async function mend(outcome: CheckOutcome): Promise<void> {
  const files = await correctedFiles(outcome);
  for (const { name, text } of files) tell({ tell: 'file', name, content: new Blob([text], { type: 'text/csv' }) });
  put('changes', 0, changesHtml(outcome.job.language, files));
}

function put(part: CheckPart, piece: number, markup: MarkupText): void {
  tell({ tell: 'part', part, piece, html: markup });
}

function all(pieces: readonly MarkupText[]): MarkupText {
  return html`${pieces.map(trusted)}`.toString();
}

/** A step is told once for each percent that the page shows, however many rows pass between. */
function byPercent(step: (sentence: string, share: number | null) => void): typeof step {
  let [told, at]: [string, number | null] = ['', null];
  return (sentence, share) => {
    const percent = share === null ? null : Math.floor(share * 100);
    if (sentence === told && percent === at) return;
    [told, at] = [sentence, percent];
    step(sentence, share);
  };
}

function troubleOf({ language }: CheckJob, reason: unknown): CheckReply {
  const { troubles } = words(language).check;
  const why = reason instanceof Error ? reason.message : String(reason);
  const sentence = why.replace(/[.。\s]+$/, '');
  if (reason instanceof MissingAsOf) return { tell: 'trouble', trouble: troubles.asOf(), field: 'as-of' };
  if (reason instanceof Unopened) return { tell: 'trouble', trouble: troubles.read(sentence) };
  if (reason instanceof Error && /^The recipe/.test(why)) return { tell: 'trouble', trouble: troubles.recipe(why) };
  const { kind, file, message } = faultOf(reason);
  if (kind !== 'unexpected') return { tell: 'fault', kind, file, why: message };
  return { tell: 'trouble', trouble: troubles.memory(sentence) };
}
