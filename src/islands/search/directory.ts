import { holdBack } from '../after-painting.ts';

/**
 * `<hy-directory language="en">`: the list of all bodies. When the address asks for a name (`?q=`), what does not bear
 * it is hidden; without a script, or without the index, the whole list stays.
 */
class HyDirectory extends HTMLElement {
  connectedCallback(): void {
    const typed = new URLSearchParams(location.search).get('q')?.trim() ?? '';
    if (typed === '') return;
    const box = document.querySelector<HTMLInputElement>('main input[name="q"]');
    if (box && box.value === '') box.value = typed;
    void holdBack(
      this,
      import('./narrow.ts').then(({ narrow }) => narrow(this, typed)),
    );
  }
}

customElements.define('hy-directory', HyDirectory);
