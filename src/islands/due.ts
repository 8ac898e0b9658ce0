/**
 * `<hy-due moment="...">`: a planned release. The build says whether it was late then; this says whether it is late now,
 * by the reader's own clock, so that a site nobody rebuilds cannot hide that it is late.
 */
class HyDue extends HTMLElement {
  #timer: ReturnType<typeof setInterval> | undefined;

  connectedCallback(): void {
    this.#look();
    this.#timer = setInterval(() => this.#look(), 60_000);
  }

  disconnectedCallback(): void {
    clearInterval(this.#timer);
  }

  #look(): void {
    const moment = Date.parse(this.getAttribute('moment') ?? '');
    const mark = this.querySelector<HTMLElement>('.late');
    if (mark) mark.hidden = moment >= Date.now();
  }
}

customElements.define('hy-due', HyDue);
