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
