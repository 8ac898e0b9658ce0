import { basename } from 'node:path';
import { readingChecks } from '../../src/checks/index.ts';
import { mendableCount } from '../../src/checks/mend.ts';
import type { Finding } from '../../src/core/finding.ts';
import type { FileOptions } from './command-line.ts';
import { dataOption, shownPath } from './shown-path.ts';

/**
 * For each file with faults that `fix` mends, how many there are and the command to give. Of a raw file only the reading
 * can be mended: what is found in the rows a recipe made of it is for the recipe.
 */
export function howToFix(
  files: readonly string[],
  findings: readonly Finding[],
  { dataset, data, lang }: FileOptions,
  hasRecipe: boolean,
): readonly string[] {
  const ofReading = new Set(readingChecks.map(({ code }) => code));
  return files.flatMap((path) => {
    const own = findings.filter(({ file, code }) => file === basename(path) && (!hasRecipe || ofReading.has(code)));
    const count = mendableCount(own);
    const command = `npm run data -- fix ${shownPath(path)} --dataset ${dataset}${dataOption(data)}`;
    const said = {
      en: `${count} of these can be corrected for you, in a copy: ${command}`,
      zh: `其中 ${count} 处可以自动改正（写入副本）：${command}`,
    };
    return count > 0 ? [said[lang]] : [];
  });
}
