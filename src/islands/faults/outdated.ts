/**
 * Whether the site has been published anew since this page was opened: the host has another page at this address, with
 * other scripts or other hashes of its figures, or none any more.
 */
export async function isOutdated(): Promise<boolean> {
  // `no-store` goes past the device, the service worker included.
  const response = await fetch(location.pathname, { cache: 'no-store' }).catch(() => undefined);
  if (response?.status === 404 || response?.status === 410) return true;
  if (!response?.ok) return false;
  const page = await response.text();
  return partsOfPage().some((part) => !page.includes(part));
}

/** What tells one publication of a page from another, as it stands in its HTML. */
function partsOfPage(): readonly string[] {
  return Array.from(document.scripts, (script) => script.getAttribute('src') ?? script.textContent ?? '');
}
