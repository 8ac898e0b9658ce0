import { inSight } from '../../checks/text/in-sight.ts';
import { dayAt } from '../../core/calendar.ts';
import type { Cause } from '../../core/release/release.ts';
import { startOwnWorker } from '../../engine/worker/own-worker.ts';
import type { Trouble } from '../../i18n/en/explore.ts';
import { formatsOf } from '../../i18n/formats.ts';
import { fetchPart } from '../after-painting.ts';
import { Fault } from '../faults/fault.ts';
import { toldOf, troubleHtml, type WayOn } from '../faults/trouble.ts';
import { saveFile } from '../save-file.ts';
import { addMarkup, putMarkup } from '../trusted-html.ts';
import { type CheckJob, type CheckReply, type CheckRequest, type CheckSetup, setupIn } from './messages.ts';
import { words } from './words.ts';
import workerUrl from './worker.ts?worker&url';

/**
 * `<hy-check>`: takes files, has a worker check them, and shows what it tells, piece by piece. The page itself never
 * reads a file, so that it stays quick however large the file is.
 */
class HyCheck extends HTMLElement {
  #setup: CheckSetup | undefined;
  #worker: Promise<Worker> | undefined;
  #files: readonly File[] = [];
  /** Whether the reader, or the address, has named the dataset of the next file. */
  #isChosen = false;

  connectedCallback(): void {
    this.#setup = setupIn(this.#part('setup').textContent ?? '');
    this.addEventListener('submit', this.#onSubmit);
    this.addEventListener('change', this.#onChange);
    this.addEventListener('click', this.#onClick);
    document.addEventListener('dragover', this.#onDrag);
    document.addEventListener('dragleave', this.#onDrag);
    document.addEventListener('drop', this.#onDrop);
    this.#part<HTMLFieldSetElement>('controls').disabled = false;
    const asked = new URLSearchParams(location.search).get('dataset');
    this.#isChosen = this.#state().datasets.some(({ name }) => name === asked);
    if (asked !== null && this.#isChosen) this.#field<HTMLSelectElement>('dataset').value = asked;
    // A file may have been chosen before this script came, or be kept by the browser when the page is loaded anew.
    const kept = this.#field<HTMLInputElement>('file').files;
    if (kept && kept.length > 0) this.#take([...kept]);
  }

  disconnectedCallback(): void {
    document.removeEventListener('dragover', this.#onDrag);
    document.removeEventListener('dragleave', this.#onDrag);
    document.removeEventListener('drop', this.#onDrop);
    void this.#worker?.then((worker) => worker.terminate());
  }

  #onDrag = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.toggleAttribute('data-dragged', event.type === 'dragover');
  };

  #onDrop = (event: DragEvent): void => {
    this.removeAttribute('data-dragged');
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    this.#take(files);
  };

  #onChange = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
    if (target instanceof HTMLInputElement && target.name === 'file' && target.files?.length)
      this.#take([...target.files]);
    if (target.name === 'dataset') {
      this.#isChosen = target.value !== '';
      this.#part('guess').textContent = '';
    }
    if (target.name === 'cause') this.#part('reason').hidden = target.value === '';
  };

  #onSubmit = (event: Event): void => {
    event.preventDefault();
    this.#start();
  };

  #onClick = ({ target }: Event): void => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-action]') : null;
    const action = button?.dataset.action;
    if (action === 'cancel') this.#cancel();
    if (action === 'again') this.#field<HTMLInputElement>('file').focus();
    if (action === 'more') {
      this.#ask({ ask: 'more', group: Number(button?.dataset.groupMore), from: Number(button?.dataset.from) });
    }
    if (action === 'retry') this.#start();
    if (action === 'reload') location.reload();
    if (action === 'mended') this.#ask({ ask: 'mended' });
    if (action === 'sign-off') this.#ask({ ask: 'sign-off', styles: stylesOfPage() });
  };

  #take(files: readonly File[]): void {
    const { language, datasets } = this.#state();
    this.#stop();
    this.#files = files;
    const size = formatsOf(language).size(files.reduce((sum, file) => sum + file.size, 0));
    this.#part('chosen').textContent = words(language).check.chosen(
      files.map(({ name }) => inSight(name)),
      size,
    );
    this.#part<HTMLButtonElement>('start').disabled = false;
    this.#showTrouble();
    const chosen = this.#field<HTMLSelectElement>('dataset').value;
    this.#ask({ ask: 'guess', files, datasets: datasets.filter(({ name }) => !this.#isChosen || name === chosen) });
  }

  #start(): void {
    const { language, timeZone, datasets } = this.#state();
    const choice = datasets.find(({ name }) => name === this.#field<HTMLSelectElement>('dataset').value);
    if (!choice) {
      this.#field('dataset').focus();
      return;
    }
    // The next file is recognised anew.
    this.#isChosen = false;
    const asOf = this.#field<HTMLInputElement>('as-of').value;
    const today = dayAt(new Date(), timeZone);
    const job: CheckJob = { language, timeZone, files: this.#files, choice, cause: this.#cause(), today };
    this.#stop();
    this.#showTrouble();
    delete this.dataset.done;
    this.#part('results').hidden = true;
    for (const part of this.querySelectorAll('[data-result]')) part.replaceChildren();
    this.#part('work').hidden = false;
    this.#part<HTMLButtonElement>('start').disabled = true;
    this.#ask({ ask: 'check', job: asOf === '' ? job : { ...job, asOf } });
  }

  #cause(): Cause | null {
    const kind = this.#field<HTMLSelectElement>('cause').value;
    const reason = this.#field<HTMLInputElement>('reason').value.trim();
    return kind === 'revision' || kind === 'correction' ? { kind, reason } : null;
  }

  #cancel(): void {
    this.#stop();
    this.#part('status').textContent = words(this.#state().language).check.cancelled;
    this.#part<HTMLButtonElement>('start').focus();
  }

  /** Ends the worker, whatever it is doing; the next question starts another. */
  #stop(): void {
    void this.#worker?.then((worker) => worker.terminate());
    this.#worker = undefined;
    this.#part('work').hidden = true;
    this.#part<HTMLButtonElement>('start').disabled = this.#files.length === 0;
  }

  #ask(request: CheckRequest): void {
    const started = this.#worker ?? this.#startWorker();
    this.#worker = started;
    started.then(
      (worker) => worker.postMessage(request),
      (reason: unknown) => {
        // Whoever stopped or asked anew in the meantime is not told of an earlier worker.
        if (this.#worker !== started) return;
        this.#worker = undefined;
        void this.#hearFault(reason);
      },
    );
  }

  async #startWorker(): Promise<Worker> {
    const worker = await startOwnWorker(workerUrl);
    worker.addEventListener('message', ({ data }: MessageEvent<CheckReply>) => this.#hear(data));
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      const { troubles } = words(this.#state().language).check;
      // An error without a word is that of a script that did not come.
      if (!event.message) void this.#hearFault(new Fault('unreachable'));
      else this.#breakOff(troubles.memory(event.message), 'retry');
    });
    return worker;
  }

  #hear(reply: CheckReply): void {
    if (reply.tell === 'guessed') this.#hearGuess(reply);
    if (reply.tell === 'progress') this.#hearProgress(reply.words, reply.share);
    if (reply.tell === 'part') {
      const place = this.#part(reply.part);
      if (reply.piece === 0) putMarkup(place, reply.html);
      else addMarkup(place, reply.html);
      if (reply.part === 'verdict') this.#showResults();
    }
    if (reply.tell === 'more') this.#hearMore(reply);
    if (reply.tell === 'file') saveFile(reply.name, reply.content);
    if (reply.tell === 'done') this.#hearDone(reply.isPublishable);
    if (reply.tell === 'fault') void this.#hearFault(new Fault(reply.kind, reply.file, reply.why));
    if (reply.tell === 'trouble') {
      this.#breakOff(reply.trouble);
      if (reply.field === 'as-of') {
        this.#part('as-of-field').hidden = false;
        this.#field('as-of').focus();
      }
    }
  }

  async #hearFault(reason: unknown): Promise<void> {
    const { trouble, wayOn } = await toldOf(this.#state().language, reason);
    this.#breakOff(trouble, wayOn);
  }

  #breakOff(trouble: Trouble, wayOn?: WayOn): void {
    this.#stop();
    this.#showTrouble(trouble, wayOn);
    this.#part('status').textContent = '';
  }

  #hearGuess({ dataset, isAmbiguous, isRaw, needsAsOf }: Extract<CheckReply, { tell: 'guessed' }>): void {
    const { check: said } = words(this.#state().language);
    const select = this.#field<HTMLSelectElement>('dataset');
    // What the reader has chosen stands, also when it was while the file was being looked at.
    if (this.#isChosen && dataset !== select.value) return;
    if (dataset !== null) select.value = dataset;
    const unknown = select.value !== '' ? '' : isAmbiguous ? said.datasetAmbiguous : said.datasetUnknown;
    const guessed = isRaw ? said.rawGuessed : said.datasetGuessed;
    this.#part('guess').textContent = dataset === null ? unknown : guessed;
    this.#part('as-of-field').hidden = !needsAsOf;
  }

  #hearProgress(sentence: string, share: number | null): void {
    const { check: said } = words(this.#state().language);
    const bar = this.#part<HTMLProgressElement>('progress');
    const status = this.#part('status');
    if (status.textContent !== sentence) status.textContent = sentence;
    if (share === null) bar.removeAttribute('value');
    else bar.value = share;
    this.#part('share').textContent = share === null ? '' : said.percent(share);
  }

  #hearMore({ group, html, left, next }: Extract<CheckReply, { tell: 'more' }>): void {
    const list = this.querySelector<HTMLElement>(`[data-group="${group}"]`);
    const button = this.querySelector<HTMLElement>(`[data-group-more="${group}"]`);
    const first = list?.children.length ?? 0;
    if (list) addMarkup(list, html);
    const shown = list?.children[first];
    if (shown instanceof HTMLElement) {
      shown.tabIndex = -1;
      shown.focus();
    }
    if (!button) return;
    button.dataset.from = String(next);
    button.textContent = words(this.#state().language).check.showMore(left);
    if (left <= 0) button.parentElement?.remove();
  }

  #hearDone(isPublishable: boolean): void {
    const { check: said } = words(this.#state().language);
    this.#part('work').hidden = true;
    this.#part('status').textContent = '';
    this.#part<HTMLButtonElement>('start').disabled = false;
    this.#part('sign-hint').textContent = isPublishable ? said.signHint : said.signErrors;
    this.#part('sign-off').textContent = isPublishable ? said.saveSign : said.saveReport;
    this.#part('sign').hidden = false;
    this.dataset.done = '';
    fetchPart(() => import('../figure/figure.ts'));
  }

  #showResults(): void {
    this.#part('sign').hidden = true;
    this.#part('results').hidden = false;
    this.#part('verdict').querySelector<HTMLElement>('h2')?.focus();
  }

  /** Tells of a trouble, or takes the last one away. */
  #showTrouble(trouble?: Trouble, wayOn?: WayOn): void {
    const place = this.#part('trouble');
    place.hidden = trouble === undefined;
    if (trouble) putMarkup(place, troubleHtml(this.#state().language, trouble, wayOn));
    else place.replaceChildren();
  }

  #state(): CheckSetup {
    if (!this.#setup) throw new Error('<hy-check> is used before it is connected');
    return this.#setup;
  }

  #field<Field extends HTMLElement = HTMLElement>(name: string): Field {
    const field = this.querySelector<Field>(`[name="${name}"]`);
    if (!field) throw new Error(`<hy-check> has no field "${name}"; Check.astro renders them all`);
    return field;
  }

  #part<Part extends HTMLElement = HTMLElement>(name: string): Part {
    const part = this.querySelector<Part>(`[data-part="${name}"]`);
    if (!part) throw new Error(`<hy-check> has no element with data-part="${name}"; Check.astro renders them all`);
    return part;
  }
}

/** The text of the page's own stylesheets, for a file that must look the same without the site. */
function stylesOfPage(): string {
  return [...document.styleSheets].flatMap(({ cssRules }) => Array.from(cssRules, ({ cssText }) => cssText)).join('\n');
}

customElements.define('hy-check', HyCheck);
