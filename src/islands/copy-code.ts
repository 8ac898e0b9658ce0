import { copyText } from './figure/copy.ts';

/**
 * `<hy-copy>`: a line of code or an address with a button that copies it. Without scripts the text stands there to be
 * selected. Where the site does not know its own address, the text begins at the host's root: the reader's browser knows the host.
 */
class HyCopy extends HTMLElement {
  connectedCallback(): void {
    const code = this.querySelector('code');
    const button = this.querySelector('button');
    const said = this.querySelector('[data-part="said"]');
    if (!code || !button || !said) return;
    for (const place of code.querySelectorAll('[data-host]')) place.textContent = location.origin;
    button.hidden = false;
    const label = said.textContent;
    button.addEventListener('click', async () => {
      const isCopied = await this.#copy(code);
      said.textContent = (isCopied ? this.dataset.copied : this.dataset.failed) ?? '';
      setTimeout(() => {
        said.textContent = label;
      }, 2_000);
    });
  }

  async #copy(code: HTMLElement): Promise<boolean> {
    const box = document.createElement('textarea');
    box.value = code.textContent ?? '';
    if (await copyText(box)) return true;
    getSelection()?.selectAllChildren(code);
    return false;
  }
}

customElements.define('hy-copy', HyCopy);
