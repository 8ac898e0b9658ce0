import type { Page } from 'playwright-core';

/**
 * Ticks the boxes of this selector on an explore page on and off, ten of them in turn, so many times; milliseconds each
 * until the frame after the answer was drawn.
 */
export function tickBoxes(page: Page, selector: string, times: number): Promise<readonly number[]> {
  return page.evaluate(
    async ([boxesOf, count]) => {
      const result = document.querySelector('[data-part="result"]');
      const painted = (): Promise<number> =>
        new Promise((resolve) => {
          const observer = new MutationObserver(() => {
            observer.disconnect();
            // The task after the next frame: the frame is painted.
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
          });
          if (result) observer.observe(result, { childList: true, subtree: true });
        });
      const taken: number[] = [];
      for (let at = 0; at < count; at += 1) {
        const boxes = document.querySelectorAll<HTMLInputElement>(boxesOf);
        const box = boxes[Math.floor(at / 2) % Math.min(boxes.length, 10)];
        const done = painted();
        const began = performance.now();
        box?.click();
        taken.push((await done) - began);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      return taken;
    },
    [selector, times] as const,
  );
}
