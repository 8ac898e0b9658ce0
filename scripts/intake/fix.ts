import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { Change } from '../../src/checks/mend.ts';
import { masked } from '../../src/checks/security/personal.ts';
import { csvText } from '../../src/csv/write.ts';
import { type Correction, correct } from '../../src/intake/correct.ts';
import type { Workbench } from '../data-folder.ts';
import { disk } from '../disk.ts';
import { publishersDay } from '../operator/site-settings.ts';
import { publishedTables } from '../releases/published-tables.ts';
import { now } from '../terminal/clock.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { bytesOf } from './check-files.ts';

/** A correction and where it was written; both paths are null when there was nothing to write. */
export interface Fixed extends Correction {
  readonly copy: string | null;
  readonly list: string | null;
}

/**
 * Writes a corrected copy of a file and a list of every change, beside the file or where `out` says. Nothing that is there
 * already is touched.
 */
export async function fix(path: string, bench: Workbench, out?: string): Promise<Fixed> {
  const copy = out ?? join(dirname(path), `${basename(path, extname(path))}.fixed.csv`);
  const list = `${copy.replace(/\.csv$/i, '')}.changes.csv`;
  for (const target of [copy, list]) if (await disk.exists(target)) throw occupied(target);
  const file = { name: basename(path), bytes: await bytesOf(path) };
  const correction = await correct(file, bench, {
    today: await publishersDay(dirname(bench.folder), now()),
    history: ({ name }) => publishedTables(bench.folder, name),
  });
  if (correction.text === null) return { ...correction, copy: null, list: null };
  await writeNew(copy, correction.text);
  await writeNew(list, changesText(correction.changes));
  // What is left is said of the copy: its rows have other numbers than those of the file.
  const findings = correction.findings.map((finding) => ({ ...finding, file: basename(copy) }));
  return { ...correction, findings: [...correction.unseen, ...findings], copy, list };
}

/** The changes as CSV, one a row. */
function changesText(changes: readonly Change[]): string {
  return csvText(
    ['row', 'column', 'check', 'old', 'new'],
    changes.map(({ row, column, code, before, after }) => [
      row === null ? '' : String(row),
      column ?? '',
      code,
      inert(before),
      inert(after),
    ]),
  );
}

/**
 * A list of changes is passed on and opened in a spreadsheet: what points to a person is masked, and what would run there as
 * a formula is shown with an apostrophe before it.
 */
function inert(cell: string): string {
  const text = masked(cell);
  return /^\s*[=+\-@＝＋－＠]/.test(text) && !/^-?\d+(?:\.\d+)?$/.test(text) ? `'${text}` : text;
}

async function writeNew(path: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text, { flag: 'wx' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw occupied(path);
    const what = error instanceof Error ? error.message : String(error);
    throw new UsageError(
      `${path} cannot be written (${what}). Name another place with --out.`,
      `无法写入 ${path}（${what}）。请用 --out 指定其他位置。`,
    );
  }
}

function occupied(path: string): UsageError {
  return new UsageError(
    `${path} is there already, and nothing is overwritten. Move it away, or name another file with --out.`,
    `${path} 已经存在，不会覆盖。请先移走，或用 --out 指定其他文件名。`,
  );
}
