/** The command was used in a way that cannot work: the message says what to do instead. Exit status 2, no stack trace. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  /** The same message in Chinese. */
  readonly zh: string;

  constructor(en: string, zh: string) {
    super(en);
    this.zh = zh;
  }
}
