import { basename } from 'node:path';
import type { CodeList } from '../../src/core/description/code-list.ts';
import { type Finding, findingOf } from '../../src/core/finding.ts';
import { readCodeList } from '../../src/csv/code-list.ts';

/** The code lists of a data folder, by name, and a finding for each file that is none. */
export interface CodeLists {
  readonly codes: ReadonlyMap<string, CodeList>;
  readonly findings: readonly Finding[];
}

/** Reads the files of `data/codes/`, their bytes by their paths. */
export function readCodeLists(files: ReadonlyMap<string, Uint8Array>): CodeLists {
  const codes = new Map<string, CodeList>();
  const findings: Finding[] = [];
  for (const [path, bytes] of files) {
    const name = basename(path, '.csv');
    try {
      codes.set(name, readCodeList(new TextDecoder('utf-8', { fatal: true }).decode(bytes), name));
    } catch (error) {
      findings.push(noList(path, error instanceof Error ? error.message : String(error)));
    }
  }
  return { codes, findings };
}

function noList(path: string, said: string): Finding {
  const [, row, reason = said] = /^data\/codes\/\S+\.csv(?:, row (\d+))?: (.*)$/s.exec(said) ?? [];
  return findingOf('description', 'error', path, {
    row: row === undefined ? null : Number(row),
    message: { en: `The code list cannot be used: ${reason}.`, zh: `代码表无法使用：${reason}。` },
    fix: {
      en: 'Mend it and save it as UTF-8, with the columns code,name_en,name_zh,parent,valid_from,valid_to.',
      zh: '请改正后以 UTF-8 保存，各列依次为 code,name_en,name_zh,parent,valid_from,valid_to。',
    },
  });
}
