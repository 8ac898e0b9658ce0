import type { Trouble } from '../../i18n/en/explore.ts';

/** A failure that the reader is told of in full. */
export class TroubleError extends Error {
  readonly trouble: Trouble;

  constructor(trouble: Trouble) {
    super(trouble.what);
    this.name = 'TroubleError';
    this.trouble = trouble;
  }
}
