import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const styles = resolve(import.meta.dirname, '../../src/styles');

function read(name: string): string {
  return readFileSync(resolve(styles, name), 'utf8');
}

/** The colours of the charts: the only file that has any. */
export const colours = read('chart-colours.css');

/** All rules for charts in the order of the cascade: what `charts.css` imports comes first. */
export const stylesheet = [...read('charts.css').matchAll(/@import "\.\/(.*)";\n/g)]
  .map(([, name = '']) => read(name))
  .concat(read('charts.css').replace(/@import .*;\n/g, ''))
  .join('\n');
