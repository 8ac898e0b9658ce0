import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';

/** Every page of the built site, as its path. */
export function allPages(): readonly string[] {
  return globSync('*/**/index.html', { cwd: inject('folder') })
    .filter((path) => !path.startsWith('data') && !path.startsWith('schema'))
    .map((path) => path.replace(/index\.html$/, ''));
}

/** The markup of such a page. */
export function htmlOf(page: string): string {
  return readFileSync(join(inject('folder'), page, 'index.html'), 'utf8');
}

/** One page of every type, in both languages, and an embedded chart. */
export function oneOfEachType(): readonly string[] {
  return [...new Map(allPages().map((page) => [typeOf(page), page])).values()];
}

/** What a page is a page of: `en/uk-foi/home-office/` is a body of uk-foi. */
function typeOf(page: string): string {
  const [language, dataset, place] = page.split('/');
  const fixed = ['', 'explore', 'leads', 'revisions', 'compare'];
  return [language, dataset, fixed.includes(place ?? '') ? place : 'body'].join('/');
}
