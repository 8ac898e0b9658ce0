import { relative, resolve } from 'node:path';

/** A path as a person would type it here: relative when it lies below this folder, whole otherwise. */
export function shownPath(path: string): string {
  const below = relative(process.cwd(), path);
  return below === '' || below.startsWith('..') ? path : below;
}

/** What a command shown to a person must add to work in this data folder: nothing for the project's own. */
export function dataOption(data: string): string {
  return data === resolve('data') ? '' : ` --data ${data}`;
}
