/** Told to the window when a script of the page did not come: `<hy-offline>` says so to the reader. */
export const missingPart = 'huiyin:missing-part';

/**
 * Fetches an island once the page has been painted, so that on a poor line its script does not share the wire with the
 * page itself.
 */
export function afterPainting(load: () => Promise<unknown>): void {
  // A hidden tab draws no frames: then it is loaded at once.
  if (document.hidden) fetchPart(load);
  else requestAnimationFrame(() => setTimeout(() => fetchPart(load)));
}

/** Waits until the page has loaded and nothing more urgent is to be done. */
export function whenIdle(act: () => void): void {
  const wait = (): void => {
    if ('requestIdleCallback' in window) requestIdleCallback(act, { timeout: 2000 });
    else setTimeout(act, 200);
  };
  if (document.readyState === 'complete') wait();
  else addEventListener('load', wait, { once: true });
}

/** Fetches a script that the page is complete without; where it does not come, the window is told. */
export function fetchPart(load: () => Promise<unknown>): void {
  load().catch((reason: unknown) => {
    window.dispatchEvent(new Event(missingPart));
    throw reason;
  });
}

/** How long a reader is kept waiting for what a poor line may never bring, in ms. */
const patience = 4000;

/**
 * Keeps a part of the page out of sight, though not out of its room, until what the address asks for stands in it: what the
 * page came with would be taken for that, and jump away. When it does not come, the page is shown as it is.
 */
export async function holdBack(part: HTMLElement, ready: Promise<unknown>): Promise<void> {
  part.ariaBusy = 'true';
  await Promise.race([ready.catch(() => undefined), new Promise((resolve) => setTimeout(resolve, patience))]);
  // Laid out unseen, nothing has moved when it is seen.
  await nextFrame();
  await nextFrame();
  part.ariaBusy = 'false';
}

function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}
