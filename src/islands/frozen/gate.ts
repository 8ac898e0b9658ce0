import { frozenTo, releaseIn } from '../../core/query/frozen-url.ts';
import { holdBack } from '../after-painting.ts';

/** The release that the page's address freezes its view to; undefined where the view is live. */
export function releaseInAddress(): string | undefined {
  return releaseIn(new URLSearchParams(location.search));
}

/** An address of this page that goes on showing the release of the address that the page has now. */
export function keptFrozen(address: string): string {
  const { pathname, search, hash } = new URL(address, location.href);
  return `${pathname}${frozenTo(search, releaseInAddress())}${hash}`;
}

let shown: string | undefined;

/** Remembers what the page shows, as the search part that asks for it whatever the page's defaults are, and tells of it. */
export function viewShown(search: string): void {
  shown = search;
  document.dispatchEvent(new Event('huiyin:view'));
}

/** The search part that asks for what the page shows, as that of a release. */
export function frozenSearch(release: string | undefined): string {
  return frozenTo(shown ?? location.search, release);
}

/**
 * Lets the script of a page with a view begin: at once where the view is live; where it is frozen, once the release is
 * there and as it was published. Where it is not, the page says so, and nothing begins.
 */
export async function throughGate(begin: () => Promise<unknown>): Promise<void> {
  const release = releaseInAddress();
  await keepStyles();
  if (release === undefined) {
    offerFreezing();
    await begin();
    return;
  }
  const view = document.querySelector<HTMLElement>('hy-explore, hy-compare');
  const shown = frozenView(release, begin);
  await (view ? holdBack(view, shown) : shown);
}

/**
 * The styles of what stands below the first chart are linked behind it, inside what the script replaces by its answers. In
 * the head they stay; the file has come by now, and is taken from the cache.
 */
async function keepStyles(): Promise<void> {
  const links = document.querySelectorAll<HTMLLinkElement>('body link[rel="stylesheet"]');
  await Promise.all(
    Array.from(links, ({ href }) => {
      const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
      const settled = new Promise((resolve) => {
        link.addEventListener('load', resolve);
        link.addEventListener('error', resolve);
      });
      document.head.append(link);
      return settled;
    }),
  );
}

async function frozenView(release: string, begin: () => Promise<unknown>): Promise<void> {
  liveLine()?.remove();
  const { freeze } = await import('./freeze.ts');
  if (await freeze(release)) await begin();
}

/** The line that offers to freeze the view. Its room is kept until it is known whether it is, so that nothing moves. */
function liveLine(): HTMLElement | null {
  return document.querySelector('[data-part="live"]');
}

/** The link that freezes the view, in the address it has when the link is reached for. */
function offerFreezing(): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-part="freeze"]');
  if (!link) return;
  const aim = (): void => {
    link.search = frozenSearch(link.dataset.release);
  };
  for (const moment of ['focus', 'pointerdown', 'pointerenter', 'click']) link.addEventListener(moment, aim);
  document.addEventListener('huiyin:view', aim);
  liveLine()?.classList.remove('view-awaited');
}
