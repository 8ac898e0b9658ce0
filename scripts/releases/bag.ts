import type { ReleaseFile } from '../../src/core/release/release.ts';
import { sha256 } from './release-log.ts';

/** A file to be written: its path inside the release and its bytes. */
export interface Part {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Data rows, when it is a table. */
  readonly rows?: number;
}

/** What `bag-info.txt` says of a release, in the reserved names of BagIt. */
export interface BagInfo {
  readonly sourceOrganization: string;
  readonly externalIdentifier: string;
  readonly externalDescription: string;
  /** ISO date. */
  readonly baggingDate: string;
}

/** The payload with sizes and hashes, as a release's log entry lists it. */
export function fileList(payload: readonly Part[]): readonly ReleaseFile[] {
  return payload.map(({ path, bytes, rows }) => ({
    path,
    bytes: bytes.length,
    sha256: sha256(bytes),
    ...(rows !== undefined && { rows }),
  }));
}

/**
 * A BagIt 1.0 bag (RFC 8493): the payload below `data/`, and the tag files that let anyone check it with
 * `sha256sum -c manifest-sha256.txt`. The same payload and information give the same bytes.
 */
export function bagOf(payload: readonly Part[], info: BagInfo): readonly Part[] {
  const inData = payload.map((part) => ({ ...part, path: `data/${part.path}` })).sort(byPath);
  const octets = payload.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const tags = [
    text('bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'),
    text(
      'bag-info.txt',
      [
        `Source-Organization: ${info.sourceOrganization}`,
        `External-Identifier: ${info.externalIdentifier}`,
        `External-Description: ${info.externalDescription}`,
        `Bagging-Date: ${info.baggingDate}`,
        `Payload-Oxum: ${octets}.${payload.length}`,
        '',
      ].join('\n'),
    ),
    text('manifest-sha256.txt', manifest(inData)),
  ];
  return [...inData, ...tags, text('tagmanifest-sha256.txt', manifest([...tags].sort(byPath)))];
}

/** SHA-256 of a bag's `tagmanifest-sha256.txt`, which fixes every byte of the bag. */
export function bagHash(bag: readonly Part[]): string {
  const last = bag.find(({ path }) => path === 'tagmanifest-sha256.txt');
  if (!last) throw new Error('a bag without its tag manifest');
  return sha256(last.bytes);
}

function manifest(parts: readonly Part[]): string {
  return parts.map(({ path, bytes }) => `${sha256(bytes)}  ${path}\n`).join('');
}

function text(path: string, content: string): Part {
  return { path, bytes: new TextEncoder().encode(content) };
}

function byPath(one: Part, other: Part): number {
  return one.path < other.path ? -1 : 1;
}
