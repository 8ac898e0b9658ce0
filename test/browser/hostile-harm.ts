import type { Page } from 'playwright-core';

/** Runs in a page before anything else. Notes what a hostile text would do: call `alert`, break the policy, change what every object inherits. */
export function watch(): void {
  const seen = { ran: 0, violations: [] as string[], inherited: Object.getOwnPropertyNames(Object.prototype).join() };
  Object.assign(window, { seen });
  window.alert = () => {
    seen.ran += 1;
  };
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
    seen.violations.push(`${violatedDirective} ${blockedURI} ${sample}`);
  });
}

/** What came of a page: nothing of all that, and no element or attribute that only markup from a text could have made. */
export async function harm(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { seen } = window as unknown as { seen: { ran: number; violations: string[]; inherited: string } };
    const found = [...seen.violations];
    if (seen.ran > 0) found.push(`${seen.ran} scripts ran`);
    if (Object.getOwnPropertyNames(Object.prototype).join() !== seen.inherited) found.push('Object.prototype changed');
    for (const element of document.querySelectorAll('*')) {
      const { localName, attributes } = element;
      if (['iframe', 'object', 'embed', 'animate', 'marquee'].includes(localName)) found.push(localName);
      // A frame's own says that links open outside it, and nothing of where they lead.
      if (localName === 'base' && element.hasAttribute('href')) found.push(localName);
      // The formulas of the methods are the only ones, each in a block of its own.
      if (localName === 'math' && element.getAttribute('display') !== 'block') found.push(localName);
      if (localName === 'script' && !element.getAttribute('src') && !element.getAttribute('type')?.includes('json'))
        found.push('script in the page');
      for (const { name, value } of attributes) {
        if (name.startsWith('on')) found.push(`${localName} ${name}`);
        if (['href', 'src', 'action'].includes(name) && /^\s*(?:javascript|data|vbscript):/i.test(value))
          found.push(`${localName} ${name}=${value}`);
      }
    }
    return found;
  });
}
