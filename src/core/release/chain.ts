import { type LogEntry, type Signature, signedText } from './release.ts';

/** What the chain of a log is checked with. The terminal has Node's, the browser has WebCrypto's. */
export interface ChainTools {
  /** SHA-256 of a UTF-8 text, lower-case hexadecimal. */
  hash(text: string): Promise<string> | string;
  /** Whether a signature is that of its key over the text; undefined where Ed25519 cannot be reckoned. */
  isSigned(signature: Signature, text: string): Promise<boolean | undefined> | boolean | undefined;
}

/**
 * What is wrong with an entry (counted from 1): `changed` when the entry after it, or the first one itself, was chained
 * to something else; `signature-wrong` when its signature belongs to another content; `signature-unknown` when it is
 * not signed with a trusted key.
 */
export interface ChainFault {
  readonly kind: 'changed' | 'signature-wrong' | 'signature-unknown';
  readonly entry: number;
}

/** How a log stands: its faults, how many entries are signed, and how many signatures could not be checked here. */
export interface ChainState {
  readonly entries: number;
  readonly signed: number;
  readonly unchecked: number;
  readonly faults: readonly ChainFault[];
}

/** Holds every entry of a log against the one after it and against its signature. No keys: anybody's signature will do, and none. */
export async function chainState(
  entries: readonly LogEntry[],
  trustedKeys: readonly string[],
  { hash, isSigned }: ChainTools,
): Promise<ChainState> {
  const faults: ChainFault[] = [];
  let signed = 0;
  let unchecked = 0;
  let before: LogEntry | undefined;
  for (const [index, entry] of entries.entries()) {
    const due = before ? await hash(JSON.stringify(before)) : null;
    if (entry.previousEntry !== due) faults.push({ kind: 'changed', entry: Math.max(1, index) });
    const { signature } = entry;
    if (signature) {
      signed += 1;
      const isRight = await isSigned(signature, signedText(entry));
      if (isRight === undefined) unchecked += 1;
      if (isRight === false) faults.push({ kind: 'signature-wrong', entry: index + 1 });
    }
    if (trustedKeys.length > 0 && !trustedKeys.includes(signature?.publicKey ?? '')) {
      faults.push({ kind: 'signature-unknown', entry: index + 1 });
    }
    before = entry;
  }
  return { entries: entries.length, signed, unchecked, faults };
}
