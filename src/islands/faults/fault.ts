import type { EngineFailure } from '../../engine/guard.ts';
import type { FaultKind } from '../../i18n/en/faults.ts';

/** Something went wrong that the reader is told of: of which kind, with which file, and what the browser says of it. */
export class Fault extends Error {
  readonly kind: FaultKind;
  readonly file: string;

  constructor(kind: FaultKind, file = '', why = '') {
    super(why);
    this.name = 'Fault';
    this.kind = kind;
    this.file = file;
  }
}

/** What an error says, whatever was thrown, without the full stop at its end. */
export function messageOf(reason: unknown): string {
  return (reason instanceof Error ? reason.message : String(reason)).replace(/[.。\s]+$/, '');
}

/** Anything that was thrown, as a fault. */
export function faultOf(reason: unknown): Fault {
  if (reason instanceof Fault) return reason;
  const { name, reason: kind } = (reason ?? {}) as Partial<EngineFailure>;
  if (name === 'EngineFailure' && kind) return new Fault(kind as FaultKind, 'DuckDB', messageOf(reason));
  // A script that cannot be fetched fails with a TypeError of the browser's, worded differently by each.
  if (reason instanceof TypeError && /import|module|fetch/i.test(reason.message)) {
    return new Fault('unreachable', '', messageOf(reason));
  }
  return new Fault('unexpected', '', messageOf(reason));
}
