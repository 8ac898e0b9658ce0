import type { CodeList } from '../../core/description/code-list.ts';
import type { Dataset } from '../../core/description/dataset.ts';
import { type Fault, type Finding, findingOf } from '../../core/finding.ts';
import { type Check, quoted } from '../check.ts';
import { checkColumns } from './columns.ts';
import { checkDrawing } from './drawing.ts';
import { checkNames, checkValidity } from './names.ts';
import { checkReferences } from './references.ts';
import type { Say } from './say.ts';
import { checkTexts } from './texts.ts';

/**
 * Everything a description can get wrong that a JSON Schema cannot see. The terminal asks before it reads a file; a program
 * that brings its own description is told by the check.
 */
export const description: Check = {
  code: 'description',
  severity: 'error',
  title: { en: 'The description itself is at fault', zh: '数据说明本身有误' },
  why: {
    en: 'A file is judged by its description: one that contradicts itself lets wrong figures pass, and a runaway pattern lets one cell stop the whole check.',
    zh: '文件是对照数据说明来检查的：说明自相矛盾，错的数字就会放行；正则失控，一个单元格就能卡死整个检查。',
  },
  run: ({ dataset, codes }, report) => ({
    end() {
      for (const fault of descriptionFaults(dataset, codes)) report(fault);
    },
  }),
};

/** The faults as findings about the description's own file. */
export function descriptionFindings(
  dataset: Dataset,
  codes: ReadonlyMap<string, CodeList>,
  file: string,
): readonly Finding[] {
  return descriptionFaults(dataset, codes).map((fault) =>
    findingOf(description.code, description.severity, file, fault),
  );
}

function descriptionFaults(dataset: Dataset, codes: ReadonlyMap<string, CodeList>): readonly Fault[] {
  const faults: Fault[] = [];
  const say: Say = (path, value, message, fix) => {
    faults.push({ column: path, value: value === null ? null : quoted(value), message, fix });
  };
  checkNames(dataset, say);
  checkReferences(dataset, codes, say);
  checkColumns(dataset, say);
  checkDrawing(dataset, say);
  checkValidity(dataset, codes, say);
  checkTexts(dataset, say);
  return faults;
}
