/** Shows the controls of a page that do nothing without scripts. Those in the menu of a chart wait for the menu's own. */
export function showScripted(page: HTMLElement): void {
  for (const control of page.querySelectorAll<HTMLElement>('[data-needs-script]'))
    if (!control.closest('hy-figure')) control.hidden = false;
}
