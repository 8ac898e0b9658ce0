import { svg as html, type Svg as Markup } from '../../charts/kit/svg.ts';
import { dayAt } from '../../core/calendar.ts';
import { frozenTo } from '../../core/query/frozen-url.ts';
import type { Release } from '../../core/release/release.ts';
import { putMarkup } from '../trusted-html.ts';
import { releaseNamed, type ViewSetup, viewOf } from './frozen-view.ts';
import { frozenNote, frozenWords } from './note.ts';
import { refusalHtml } from './refusal.ts';

/**
 * Makes the page's view one of a release: says so in a band with what became of the release, puts the release into what
 * the page's island begins with, and into its citations. Says whether there is something to show.
 */
export async function freeze(id: string): Promise<boolean> {
  const place = document.querySelector<HTMLElement>('[data-part="view"]');
  const setup = JSON.parse(place?.querySelector('script')?.textContent ?? '{}') as ViewSetup;
  const said = frozenWords(setup.language);
  const band = place?.querySelector('[data-part="band"]');
  // What the build worked out is of another release.
  for (const part of document.querySelectorAll('[data-part="result"], [data-part="status"]')) part.replaceChildren();
  const show = (content: Markup): void => {
    if (band) putMarkup(band, content.toString());
  };
  show(html`<p class="frozen" data-fate="loading">${said.loading(id)}</p>`);
  try {
    const frozen = await releaseNamed(setup, id);
    if (frozen.fate.kind === 'withdrawn') {
      show(frozenNote(setup.language, frozen, frozen.fate.newest && { address: liveAddress() }));
      takeAway();
      return false;
    }
    await install(setup, frozen.release);
    const more = globalThis.crypto.subtle ? undefined : said.notChecked;
    show(frozenNote(setup.language, frozen, { address: liveAddress() }, more));
    return true;
  } catch (reason) {
    show(await refusalHtml(setup.language, id, reason, liveAddress()));
    takeAway();
    return false;
  }
}

/** Hands the release over to whatever the page has: Explore or Compare, and the citations. */
async function install(setup: ViewSetup, release: Release): Promise<void> {
  const view = await viewOf(setup, release);
  const explore = document.querySelector('hy-explore [data-part="setup"]');
  if (explore) {
    const { frozenExplore } = await import('./explore-setup.ts');
    replaceJson(explore, await frozenExplore(JSON.parse(explore.textContent ?? ''), view));
  }
  const compare = document.querySelector('hy-compare [data-part="setup"]');
  if (compare) {
    const { frozenCompare } = await import('./compare-setup.ts');
    replaceJson(compare, await frozenCompare(JSON.parse(compare.textContent ?? ''), view));
  }
  const cited = document.querySelector('hy-cite > script');
  if (cited) {
    const { id, asOf } = release;
    const published = dayAt(new Date(release.published), setup.timeZone);
    const work = JSON.parse(cited.textContent ?? '');
    replaceJson(cited, { ...work, release: id, asOf, published, frozen: true });
  }
}

/** Puts an element with other JSON in the place of a data block: browsers take the text of a script from nobody. */
function replaceJson(block: Element, value: unknown): void {
  const other = document.createElement('div');
  other.hidden = true;
  other.dataset.part = block.getAttribute('data-part') ?? 'json';
  other.textContent = JSON.stringify(value);
  block.replaceWith(other);
}

/** Controls over nothing would only puzzle, and what is not shown is not to be cited. */
function takeAway(): void {
  document.querySelector('hy-explore, hy-compare')?.remove();
  document.querySelector('hy-cite')?.closest('.section')?.remove();
}

function liveAddress(): string {
  return `${location.pathname}${frozenTo(location.search, undefined)}`;
}
