/** The codes of a text's characters, in the same places: of a text of ASCII the bytes it came from. */
export type Codes = Uint8Array | Uint16Array;

const [newline, quote] = [10, 34];

/**
 * A piece of a file's text. Of ASCII, which most tables are, only the bytes are kept, and a string is made of them when it
 * is asked for: mostly it is not.
 */
export class TextPiece {
  #text: string | undefined;
  #codes: Codes | undefined;
  /** How many characters it has. */
  readonly length: number;

  /** Takes text, or bytes that are ASCII. */
  constructor(source: string | Uint8Array) {
    this.length = source.length;
    if (typeof source === 'string') this.#text = source;
    else this.#codes = source;
  }

  get text(): string {
    this.#text ??= new TextDecoder().decode(this.#codes);
    return this.#text;
  }

  get codes(): Codes {
    this.#codes ??= codesOf(this.text);
    return this.#codes;
  }

  /** Where the last line that is whole ends. */
  get linesEnd(): number {
    return (this.#codes ? this.#codes.lastIndexOf(newline) : this.text.lastIndexOf('\n')) + 1;
  }

  /** Where the line with the next quote begins; the length when there is no quote. */
  quotedLineAfter(from: number): number {
    const codes = this.#codes;
    const at = codes ? codes.indexOf(quote, from) : this.text.indexOf('"', from);
    if (at < 0) return this.length;
    return (codes ? codes.lastIndexOf(newline, at) : this.text.lastIndexOf('\n', at)) + 1;
  }

  part(from: number, to: number): TextPiece {
    if (from === 0 && to === this.length) return this;
    return new TextPiece(
      this.#codes instanceof Uint8Array ? this.#codes.subarray(from, to) : this.text.slice(from, to),
    );
  }
}

function codesOf(text: string): Codes {
  const codes = new Uint16Array(text.length);
  for (let at = 0; at < codes.length; at += 1) codes[at] = text.charCodeAt(at);
  return codes;
}
