import type { Page } from 'playwright-core';

/** Lays out the whole page at once, and stops what moves. */
export async function settle(page: Page): Promise<void> {
  await page.addStyleTag({ content: '* { content-visibility: visible !important; scroll-behavior: auto !important }' });
}

/** The spacing that readers may ask for (WCAG 2.2, 1.4.12). */
export const wideSpacing =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';

/** Sets the size of text in the browser itself, in px; 16 is usual. */
export async function setTextSize(page: Page, size: number): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Page.setFontSizes', { fontSizes: { standard: size, fixed: Math.round((size * 13) / 16) } });
}

/** What has no room: the page's own width, and text in a box that hides what stands out of it. */
export function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const cut = [...document.querySelectorAll<HTMLElement>('body *:not(.visually-hidden, .visually-hidden *)')].filter(
      (each) => {
        if (!each.checkVisibility() || each.closest('svg') || !each.textContent?.trim()) return false;
        const { overflowX, overflowY } = getComputedStyle(each);
        const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
        return (
          (hides(overflowX) && each.scrollWidth > each.clientWidth + 1) ||
          (hides(overflowY) && each.scrollHeight > each.clientHeight + 1)
        );
      },
    );
    return [
      ...(scrollWidth > clientWidth ? [`the page is ${scrollWidth - clientWidth} px too wide`] : []),
      ...cut.map(({ outerHTML }) => `cut: ${outerHTML.slice(0, 100)}`),
    ];
  });
}

/**
 * What a finger would miss: smaller than 24 by 24 px, and nearer to another target than that (WCAG 2.2, 2.5.8). Links in a
 * sentence may be; so may the names in a chart, since its table has the same links.
 */
export function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const least = 24;
    const all = [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [role="option"]'),
    ]
      .filter((each) => each.checkVisibility({ visibilityProperty: true }) && !each.closest('svg, .skip'))
      .map((element) => {
        const label = element.matches('[type="checkbox"], [type="radio"], [type="file"]') && element.closest('label');
        return { element, box: (label || element).getBoundingClientRect() };
      });
    const isSmall = ({ width, height }: DOMRect) => width < least || height < least;
    const middle = ({ left, right, top, bottom }: DOMRect) => ({ x: (left + right) / 2, y: (top + bottom) / 2 });
    const isInSentence = (element: Element) => {
      const block = element.parentElement?.closest('p, li, dd, dt, td, th, h1, h2, h3, h4, figcaption');
      return (
        getComputedStyle(element).display === 'inline' &&
        block?.matches('p, li, dd') === true &&
        (block.textContent ?? '').trim().length > (element.textContent ?? '').trim().length + 3
      );
    };
    return all
      .filter(({ element, box }) => {
        if (!isSmall(box) || isInSentence(element)) return false;
        const { x, y } = middle(box);
        return all.some(({ element: other, box: there }) => {
          if (other === element) return false;
          const across = Math.max(there.left - x, 0, x - there.right);
          const down = Math.max(there.top - y, 0, y - there.bottom);
          const next = middle(there);
          return Math.hypot(across, down) < least / 2 || (isSmall(there) && Math.hypot(next.x - x, next.y - y) < least);
        });
      })
      .map(({ element: { outerHTML } }) => outerHTML.slice(0, 120));
  });
}

/** A place at which the keyboard stops. */
export interface Stop {
  readonly name: string;
  /** Whether it shows that it has the focus. */
  readonly isMarked: boolean;
  /** Whether a part of it can be seen. */
  readonly isSeen: boolean;
  /** In px of the page. */
  readonly box: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
}

/** Goes through the page with the Tab key, and gives the stops in their order; throws where the keyboard is caught. */
export async function tabThrough(page: Page): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  await page.evaluate(() => Object.assign(window, { passed: new Set<Element>() }));
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(async () => {
      const { passed } = window as unknown as { passed: Set<Element> };
      const [host] = [document.activeElement];
      if (!host || host === document.body) return undefined;
      if (passed.has(host)) return host === [...passed][0] ? undefined : ('caught' as const);
      passed.add(host);
      const element = host.shadowRoot?.activeElement?.closest('.cm-editor') ?? host;
      // The editor of the console marks itself a moment later.
      while (element.matches('.cm-editor:not(.cm-focused)')) await new Promise((resolve) => setTimeout(resolve, 20));
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const isOutlined = (each: Element | null) => {
        const { outlineStyle, outlineWidth } = each
          ? getComputedStyle(each)
          : { outlineStyle: 'none', outlineWidth: '0' };
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
      };
      const points = [...element.getClientRects()].flatMap((box) => [
        [box.left + box.width / 2, box.top + box.height / 2],
        // What is taller than the screen may have its middle and its corners beyond it.
        [box.left + box.width / 2, (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2],
        [box.left + 3, box.top + 3],
        [box.right - 3, box.bottom - 3],
      ]);
      return {
        name: `${host.tagName} ${(host.getAttribute('aria-label') ?? host.textContent ?? '').trim().slice(0, 40)}`,
        // A radio button that is not drawn itself is marked by what is drawn behind it.
        isMarked: isOutlined(element) || isOutlined(element.nextElementSibling),
        isSeen: points.some(([x = 0, y = 0]) => {
          const there = document.elementFromPoint(x, y);
          return (
            there !== null && (host.contains(there) || (there.contains(host) && there !== document.documentElement))
          );
        }),
        box: { left: left + scrollX, right: right + scrollX, top: top + scrollY, bottom: bottom + scrollY },
      };
    });
    if (stop === undefined) return stops;
    if (stop === 'caught') throw new Error(`the keyboard is caught after ${stops.at(-1)?.name}`);
    stops.push(stop);
  }
}
