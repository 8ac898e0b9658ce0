import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const fixtures = join(import.meta.dirname, '../checks');

/** A data folder with the synthetic dataset of the check fixtures and nothing published; gone when the test is over. */
export function scratchData(): string {
  const data = mkdtempSync(join(tmpdir(), 'huiyin-data-'));
  onTestFinished(() => rmSync(data, { recursive: true, force: true }));
  mkdirSync(join(data, 'fixture'));
  cpSync(join(fixtures, 'dataset.json'), join(data, 'fixture/dataset.json'));
  cpSync(join(fixtures, 'codes'), join(data, 'codes'), { recursive: true });
  writeFileSync(join(data, 'fixture/notes.en.md'), 'Invented figures.\n');
  writeFileSync(join(data, 'fixture/notes.zh.md'), '虚构数字。\n');
  return data;
}

/** Path of a committed fixture file, such as `identity/fail.csv`. */
export function fixture(name: string): string {
  return join(fixtures, name);
}
