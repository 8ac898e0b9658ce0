import { join } from 'node:path';
import { type Finding, findingOf } from '../../src/core/finding.ts';
import { type ChainFault, chainState } from '../../src/core/release/chain.ts';
import type { LogEntry, Release } from '../../src/core/release/release.ts';
import type { Text } from '../../src/core/text.ts';
import { type Disk, disk as machineDisk } from '../disk.ts';
import { logPath, readLog, sha256 } from './release-log.ts';
import { isSignedBy } from './signing.ts';

/** What was verified: how much, and every deviation. */
export interface Verification {
  readonly entries: number;
  readonly files: number;
  readonly findings: readonly Finding[];
}

/**
 * Holds every byte of a dataset's releases against its log, and every entry of the log against the one after it.
 * Names the file that was changed, is missing, is too many or was renamed, and the entry that was tampered with.
 */
export async function verifyDataset(
  datasetFolder: string,
  trustedKeys: readonly string[] = [],
  disk: Disk = machineDisk,
): Promise<Verification> {
  const { entries } = await readLog(datasetFolder, disk);
  const findings: Finding[] = [...(await chainFindings(entries, trustedKeys, logPath(datasetFolder)))];
  let files = 0;
  const known = new Set<string>();
  for (const { release } of entries) {
    if (!release) continue;
    known.add(release.id);
    const verified = await verifyRelease(join(datasetFolder, 'releases', release.id), release, disk);
    files += verified.files;
    findings.push(...verified.findings);
  }
  for (const entry of await disk.list(join(datasetFolder, 'releases'))) {
    const name = entry.replace(/\/$/, '');
    if (known.has(name)) continue;
    findings.push(
      deviation('release-extra', join(datasetFolder, 'releases', name), {
        en: `The folder "${name}" stands among the releases, but the log names no such release.`,
        zh: `releases 中有文件夹“${name}”，但日志里没有这一版本。`,
      }),
    );
  }
  return { entries: entries.length, files, findings };
}

async function chainFindings(
  entries: readonly LogEntry[],
  trustedKeys: readonly string[],
  file: string,
): Promise<readonly Finding[]> {
  const nameOf = (entry: number): string => {
    const { release, withdrawal } = entries[entry - 1] ?? {};
    return release?.id ?? `withdrawal of ${withdrawal?.id}`;
  };
  const { faults } = await chainState(entries, trustedKeys, { hash: sha256, isSigned: isSignedBy });
  return faults.map(({ kind, entry }) => {
    const said: Record<ChainFault['kind'], readonly [code: string, message: Text]> = {
      changed: [
        'log-entry-changed',
        {
          en: `Entry ${entry} of the log is not the one that the next entry was chained to: it was changed, moved or removed.`,
          zh: `日志第 ${entry} 条与其后一条所链接的不一致：它被改动、移动或删除过。`,
        },
      ],
      'signature-wrong': [
        'signature-wrong',
        {
          en: `The signature of entry ${entry} (${nameOf(entry)}) does not belong to its content.`,
          zh: `日志第 ${entry} 条（${nameOf(entry)}）的签名与内容不符。`,
        },
      ],
      'signature-unknown': [
        'signature-unknown',
        {
          en: `Entry ${entry} (${nameOf(entry)}) is not signed with a key that data/site.json trusts.`,
          zh: `日志第 ${entry} 条（${nameOf(entry)}）未使用 data/site.json 所信任的密钥签名。`,
        },
      ],
    };
    return deviation(said[kind][0], file, said[kind][1]);
  });
}

async function verifyRelease(
  folder: string,
  release: Release,
  disk: Disk,
): Promise<{ readonly files: number; readonly findings: readonly Finding[] }> {
  const there = new Map<string, string>();
  for (const path of await filesBelow(folder, '', disk)) there.set(path, sha256(await disk.read(join(folder, path))));
  const due = await dueFiles(folder, release, there, disk);
  const missing = [...due].filter(([path]) => !there.has(path));
  const extra = [...there].filter(([path]) => !due.has(path));
  const findings: Finding[] = [];
  for (const [path, hash] of due) {
    const own = there.get(path);
    if (own === undefined || own === hash) continue;
    findings.push(
      deviation('release-file-changed', join(folder, path), {
        en: `The bytes of ${path} in the release ${release.id} are not the published ones (SHA-256 ${own.slice(0, 12)}… instead of ${hash.slice(0, 12)}…).`,
        zh: `版本 ${release.id} 中 ${path} 的内容与发布时不同（SHA-256 为 ${own.slice(0, 12)}…，应为 ${hash.slice(0, 12)}…）。`,
      }),
    );
  }
  for (const [path, hash] of missing) {
    const renamed = extra.find(([, other]) => other === hash)?.[0];
    const code = renamed === undefined ? 'release-file-missing' : 'release-file-renamed';
    findings.push(
      deviation(code, join(folder, path), {
        en: `${path} of the release ${release.id} is ${renamed === undefined ? 'missing' : `now called ${renamed}`}.`,
        zh: `版本 ${release.id} 的 ${path} ${renamed === undefined ? '缺失' : `被改名为 ${renamed}`}。`,
      }),
    );
  }
  for (const [path, hash] of extra) {
    if (missing.some(([, other]) => other === hash)) continue;
    findings.push(
      deviation('release-file-extra', join(folder, path), {
        en: `${path} stands in the release ${release.id} and was not published with it.`,
        zh: `版本 ${release.id} 中多出了未曾发布的 ${path}。`,
      }),
    );
  }
  return { files: due.size, findings };
}

/** Every file of the release with the hash it must have: the payload by the log, the tag files by the tag manifest the log fixes. */
async function dueFiles(
  folder: string,
  release: Release,
  there: ReadonlyMap<string, string>,
  disk: Disk,
): Promise<ReadonlyMap<string, string>> {
  const due = new Map(release.files.map(({ path, sha256: hash }) => [`data/${path}`, hash]));
  due.set('tagmanifest-sha256.txt', release.bag);
  const isGenuine = there.get('tagmanifest-sha256.txt') === release.bag;
  const tags = isGenuine ? new TextDecoder().decode(await disk.read(join(folder, 'tagmanifest-sha256.txt'))) : '';
  for (const [, hash = '', path = ''] of tags.matchAll(/^([0-9a-f]{64}) {2}(.+)$/gm)) due.set(path, hash);
  if (!isGenuine) {
    // Without a genuine tag manifest nothing says what the tag files must hold; what is there is not called extra.
    for (const path of ['bagit.txt', 'bag-info.txt', 'manifest-sha256.txt']) due.set(path, there.get(path) ?? '');
  }
  return due;
}

async function filesBelow(folder: string, inside: string, disk: Disk): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const entry of await disk.list(join(folder, inside))) {
    if (entry.endsWith('/')) paths.push(...(await filesBelow(folder, `${inside}${entry}`, disk)));
    else paths.push(`${inside}${entry}`);
  }
  return paths;
}

function deviation(code: string, file: string, message: Text): Finding {
  return findingOf(code, 'error', file, {
    message,
    fix: {
      en: 'Restore the published bytes, for example with `git checkout` or from a download whose SHA256SUMS agrees.',
      zh: '请恢复发布时的内容，例如用 `git checkout`，或从校验一致的下载文件恢复。',
    },
  });
}
