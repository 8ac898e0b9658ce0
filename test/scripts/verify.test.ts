import { appendFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openWorkbench } from '../../scripts/data-folder.ts';
import { publish } from '../../scripts/releases/publish.ts';
import { newKeyPair, signerOf } from '../../scripts/releases/signing.ts';
import { verifyDataset } from '../../scripts/releases/verify.ts';
import { fixture, scratchData } from './scratch-data.ts';

const { privatePem, publicKey } = newKeyPair();

/** A data folder with two releases, the path of its dataset, and the codes `verify` gives after it was tampered with. */
async function tampered(
  tamper: (folder: string) => void,
  keys: readonly string[] = [],
  isSigned = true,
): Promise<readonly string[]> {
  const data = scratchData();
  const bench = await openWorkbench(data, 'fixture');
  if ('findings' in bench) throw new Error('the fixture description is wrong');
  const sign = isSigned ? signerOf(privatePem, 'key.pem') : undefined;
  const options = {
    status: 'final',
    cause: { kind: 'revision', reason: 'a test' },
    now: new Date('2026-05-01T01:30:00Z'),
    sign,
  } as const;
  await publish([fixture('identity/pass.csv')], bench, { ...options, id: 'first' });
  await publish([fixture('type/pass.csv')], bench, { ...options, id: 'second' });
  tamper(join(data, 'fixture'));
  const { findings } = await verifyDataset(join(data, 'fixture'), keys);
  return findings.map(({ code, file }) => `${code} ${file?.slice(join(data, 'fixture').length + 1)}`);
}

function edit(path: string, from: string | RegExp, to: string): void {
  const text = readFileSync(path, 'utf8');
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`nothing to change in ${path}`);
  writeFileSync(path, changed);
}

describe('verify', () => {
  it('finds nothing in what was published and left alone', async () => {
    expect(await tampered(() => undefined, [publicKey])).toEqual([]);
  });

  it.each<[string, (folder: string) => void, readonly string[]]>([
    [
      'one flipped figure',
      (folder) => edit(join(folder, 'releases/first/data/replies.csv'), '120', '121'),
      ['release-file-changed releases/first/data/replies.csv'],
    ],
    [
      'one byte added',
      (folder) => appendFileSync(join(folder, 'releases/second/bag-info.txt'), ' '),
      ['release-file-changed releases/second/bag-info.txt'],
    ],
    [
      'a file that is gone',
      (folder) => rmSync(join(folder, 'releases/first/data/notes.zh.md')),
      ['release-file-missing releases/first/data/notes.zh.md'],
    ],
    [
      'a file that was not published',
      (folder) => writeFileSync(join(folder, 'releases/first/data/extra.csv'), 'x'),
      ['release-file-extra releases/first/data/extra.csv'],
    ],
    [
      'a file under another name',
      (folder) =>
        renameSync(join(folder, 'releases/first/data/replies.csv'), join(folder, 'releases/first/data/answers.csv')),
      ['release-file-renamed releases/first/data/replies.csv'],
    ],
    [
      'a tag manifest made to fit',
      (folder) => appendFileSync(join(folder, 'releases/first/tagmanifest-sha256.txt'), '\n'),
      ['release-file-changed releases/first/tagmanifest-sha256.txt'],
    ],
    [
      'a folder among the releases',
      (folder) => writeFileSync(join(folder, 'releases/third'), ''),
      ['release-extra releases/third'],
    ],
  ])('names %s', async (_, tamper, expected) => {
    expect(await tampered(tamper)).toEqual(expected);
  });

  it('names the log entry that was changed, by the entry chained to it', async () => {
    const codes = await tampered(
      (folder) => edit(join(folder, 'releases.json'), '"status": "final"', '"status": "provisional"'),
      [],
      false,
    );
    expect(codes).toEqual(['log-entry-changed releases.json']);
  });

  it('names a removed log entry, and its folder that nobody published', async () => {
    const codes = await tampered((folder) => {
      const log = JSON.parse(readFileSync(join(folder, 'releases.json'), 'utf8'));
      writeFileSync(join(folder, 'releases.json'), JSON.stringify({ entries: log.entries.slice(1) }));
    });
    expect(codes).toEqual(['log-entry-changed releases.json', 'release-extra releases/first']);
  });

  it('names a signature that does not belong to its entry: even the last entry cannot be changed', async () => {
    const codes = await tampered((folder) =>
      edit(join(folder, 'releases.json'), /"asOf": "2026-07-31"(?![\s\S]*"asOf")/, '"asOf": "2026-08-31"'),
    );
    expect(codes).toContain('signature-wrong releases.json');
  });

  it('names entries that are not signed with a trusted key', async () => {
    expect(await tampered(() => undefined, [newKeyPair().publicKey])).toEqual([
      'signature-unknown releases.json',
      'signature-unknown releases.json',
    ]);
    expect(await tampered(() => undefined, [publicKey], false)).toHaveLength(2);
  });
});
