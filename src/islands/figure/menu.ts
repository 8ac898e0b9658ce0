import { svg as html } from '../../charts/kit/svg.ts';
import type { Recount } from '../../core/query/recount.ts';
import { type CitedWork, citationStyles } from '../../core/release/citation.ts';
import { parseLanguage } from '../../core/text.ts';
import { fetchPart } from '../after-painting.ts';
import { ChartAddresses } from '../frozen/chart-addresses.ts';
import { releaseInAddress } from '../frozen/gate.ts';
import { saveFile } from '../save-file.ts';
import { citationOf, citedOnPage } from './citations.ts';
import { copyText } from './copy.ts';
import { pictureOf, pngOf } from './picture.ts';
import { type TableForm, tableForms } from './table/forms.ts';
import { everyRowOf } from './table/whole-table.ts';

/** Answers in the page for the embedding page: so tall is the chart. The listener sets the height of the frame. */
const listener =
  "addEventListener('message',e=>{for(const f of document.querySelectorAll('iframe[src*=\"/embed/\"]'))if(f.contentWindow===e.source&&e.data?.type==='huiyin:height')f.height=e.data.height})";

/** What the chart is called, and the table of its figures. */
interface Shown {
  readonly title: string;
  readonly table: HTMLTableElement | null;
}

/** The menu under a chart, once it is opened: what a reader takes with them is made here, in their browser. */
export class Menu {
  readonly #figure: HTMLElement;
  readonly #menu: HTMLElement;
  readonly #title: string;
  readonly #table: HTMLTableElement | null;
  readonly #work: CitedWork | undefined = citedOnPage();
  readonly #addresses: ChartAddresses;

  constructor(figure: HTMLElement, menu: HTMLElement, { title, table }: Shown) {
    this.#figure = figure;
    this.#menu = menu;
    this.#title = title;
    this.#table = table;
    this.#addresses = new ChartAddresses(this.#id, menu.dataset, this.#work?.release);
    this.#nameKinds();
    for (const part of menu.querySelectorAll<HTMLElement>('[data-needs-script]')) part.hidden = !this.#isPossible(part);
    for (const part of menu.querySelectorAll<HTMLElement>('[data-without-script]')) part.hidden = true;
    if (table) this.#countRows(table);
    this.#fill();
    menu.addEventListener('click', this.#onClick);
    menu.addEventListener('change', () => this.#fill());
  }

  #isPossible({ dataset }: HTMLElement): boolean {
    if (dataset.needsScript === 'table') return this.#table !== null;
    if (dataset.needsScript === 'frozen') return this.#addresses.frozen !== undefined;
    return dataset.needsScript !== 'cite' || this.#work !== undefined;
  }

  /** Writes the release into the choices between live and frozen, which begin with what the page shows. */
  #nameKinds(): void {
    for (const choice of this.#menu.querySelectorAll<HTMLSelectElement>('select[data-kind]')) {
      for (const option of choice.options)
        option.text = option.text.replace('{release}', () => this.#work?.release ?? '');
      if (releaseInAddress() !== undefined) choice.value = 'frozen';
    }
  }

  #isFrozen(box: string): boolean {
    return this.#menu.querySelector<HTMLSelectElement>(`select[data-kind="${box}"]`)?.value === 'frozen';
  }

  #fill(): void {
    this.#write('link', this.#address);
    const style = this.#menu.querySelector<HTMLSelectElement>('select[data-style]')?.value;
    const known = citationStyles.find((each) => each === style) ?? 'apa';
    if (this.#work) {
      this.#write(
        'cite',
        citationOf(known, {
          ...this.#work,
          isPermanent: this.#isFrozen('link'),
          view: [this.#work.view, this.#title].filter(Boolean).join(this.#menu.dataset.colon),
          url: this.#address,
        }),
      );
    }
    this.#write('embed', this.#snippet());
  }

  #write(name: string, text: string): void {
    const box = this.#box(name);
    if (box) box.value = text;
  }

  #box(name: string): HTMLTextAreaElement | null {
    return this.#menu.querySelector(`textarea[data-box="${name}"]`);
  }

  get #id(): string {
    return this.#figure.querySelector('figure')?.id ?? '';
  }

  get #address(): string {
    const { live, frozen } = this.#addresses;
    return (this.#isFrozen('link') && frozen) || live;
  }

  /** The name of a file without its ending: what it shows, of which release. */
  get #fileName(): string {
    const [, ...place] = location.pathname.split('/').filter(Boolean);
    return [...place, this.#work?.release, this.#id].filter(Boolean).join('-');
  }

  #snippet(): string {
    const embed = (this.#isFrozen('embed') && this.#addresses.frozen) || this.#menu.dataset.embed;
    if (!embed) return '';
    const height = this.#figure.querySelector('[data-part="drawing"]')?.clientHeight ?? 0;
    // Words stand over and under the drawing; the frame says its true height once it is there.
    const room = Math.ceil(height / 10) * 10 + 240;
    const title = this.#title.replaceAll('\u00a0', ' ');
    const frame = html`<iframe src="${new URL(embed, location.href).href}" title="${title}" width="100%" height="${room}" style="border:0" loading="lazy"></iframe>`;
    return `${frame}\n<script>${listener}</script>`;
  }

  #onClick = ({ target }: MouseEvent): void => {
    const button = target instanceof Element ? target.closest<HTMLButtonElement>('button') : null;
    if (!button) return;
    const { take, copy } = button.dataset;
    const form = tableForms.find((each) => each === take);
    if (form) fetchPart(() => this.#takeTable(form));
    if (take === 'png' || take === 'svg') void this.#takePicture(take);
    if (copy) void this.#copy(copy);
    if (button.dataset.recount) fetchPart(() => this.#reproduce(button.dataset));
  };

  async #copy(name: string): Promise<void> {
    const box = this.#box(name);
    if (box) this.#say((await copyText(box)) ? 'copied' : 'notCopied');
  }

  async #reproduce({ recount = '', tables = '', console = '' }: DOMStringMap): Promise<void> {
    const place = this.#menu.querySelector<HTMLElement>('[data-part="recount"]');
    if (!place) return;
    const { reproducePanel } = await import('../reproduce/panel.ts');
    const release = this.#work?.release ?? 'latest';
    const parts = await reproducePanel({
      id: this.#id,
      title: this.#title,
      language: parseLanguage(this.#language) ?? 'en',
      recount: JSON.parse(recount) as Recount,
      tables: `${tables}${encodeURIComponent(release)}.json`,
      console,
      isFrozen: releaseInAddress() !== undefined,
    });
    place.replaceChildren(...parts);
    place.hidden = false;
  }

  get #language(): string {
    return this.#figure.closest('[lang]')?.getAttribute('lang') ?? 'en';
  }

  /** Says on each button how many rows it gives: all that the table has. */
  #countRows(table: HTMLTableElement): void {
    const { row = '', rows = '' } = this.#menu.dataset;
    const number = [...everyRowOf(table).tBodies].reduce((sum, body) => sum + body.rows.length, 0);
    const words = number === 1 ? row : rows.replace('0', String(number));
    for (const form of tableForms) this.#menu.querySelector(`[data-take="${form}"]`)?.append(words);
  }

  async #takeTable(form: TableForm): Promise<void> {
    const [{ columnsOf }, { tableFile }] = await Promise.all([import('./table/columns.ts'), import('./table/file.ts')]);
    const { low = '', high = '', flag = '', figures = '', about = '' } = this.#menu.dataset;
    if (!this.#table) return;
    const columns = columnsOf(everyRowOf(this.#table), { low, high, flag });
    const file = await tableFile(form, columns, this.#remarks(), { figures, about });
    saveFile(`${this.#fileName}.${form === 'excel' ? 'excel.csv' : form}`, file);
  }

  /** What must not be parted from the figures: what they say, whose they are and where they stand. */
  #remarks(): readonly (readonly [string, string])[] {
    const { about = '', source = '', link = '' } = this.#menu.dataset;
    const wordsOf = (part: string): string => this.#figure.querySelector(part)?.textContent?.trim() ?? '';
    const said = [...this.#figure.querySelectorAll('figcaption p, .figure-notes li')];
    return [
      [about, [this.#title, ...said.map(({ textContent }) => textContent?.trim())].join('\n')],
      [source, wordsOf('.figure-source')],
      [link, this.#address],
    ];
  }

  async #takePicture(kind: 'png' | 'svg'): Promise<void> {
    const drawing = [...this.#figure.querySelectorAll<SVGSVGElement>('[data-part="drawing"] svg')].find(
      (each) => each.getClientRects().length > 0,
    );
    if (!drawing) return;
    const source = this.#figure.querySelector('.figure-source')?.textContent ?? '';
    const summary = this.#figure.querySelector('figcaption p')?.textContent ?? '';
    const picture = pictureOf(drawing, {
      title: this.#title,
      summary,
      lines: [source, this.#address],
      language: this.#language,
    });
    try {
      const file = kind === 'png' ? await pngOf(picture) : new Blob([picture.text], { type: 'image/svg+xml' });
      saveFile(`${this.#fileName}.${kind}`, file);
    } catch {
      this.#say('failed');
    }
  }

  #say(message: 'copied' | 'notCopied' | 'failed'): void {
    const place = this.#menu.querySelector('[role="status"]');
    if (place) place.textContent = this.#menu.dataset[message] ?? '';
  }
}
