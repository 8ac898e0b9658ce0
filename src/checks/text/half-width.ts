/** The full-width forms of ASCII (U+FF01 to U+FF5E) and the ideographic space, as Chinese keyboards write them. */
const fullWidth = /[\uFF01-\uFF5E\u3000]/g;

/**
 * The text with full-width letters, digits and signs as plain ones. Not Unicode's NFKC, which would also turn the
 * footnote mark of `12²` into a digit.
 */
export function halfWidth(text: string): string {
  return text.replace(fullWidth, (sign) =>
    sign === '\u3000' ? ' ' : String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  );
}
