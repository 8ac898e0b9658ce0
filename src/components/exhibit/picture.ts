import type { Exhibit } from '../../charts/examples/exhibit.ts';

/** An exhibit's drawing as one picture, with nothing to press in it. */
export function thumbnailOf(exhibit: Exhibit, width: number): string {
  return exhibit
    .draw(width)
    .replace(/<\/?a\b[^>]*>/g, '')
    .replace('role="group"', 'role="img"');
}

/** An exhibit's drawing; its invented bodies have no pages, so their links lead to `href`. */
export function pictureOf(exhibit: Exhibit, width: number, href: string): string {
  return exhibit.draw(width).replace(/(<a [^>]*\bhref=")[^"]*/g, (_, before: string) => before + href);
}
