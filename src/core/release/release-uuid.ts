/**
 * A name for a release or a log entry that is the same on every host: a UUID of version 8 (RFC 9562, section 5.8) whose
 * 122 free bits are the first of a SHA-256, given in lower-case hexadecimal.
 */
export function uuidOfHash(sha256: string): string {
  const variant = ((Number.parseInt(sha256.charAt(16), 16) & 0b11) | 0b1000).toString(16);
  return [
    sha256.slice(0, 8),
    sha256.slice(8, 12),
    `8${sha256.slice(13, 16)}`,
    `${variant}${sha256.slice(17, 20)}`,
    sha256.slice(20, 32),
  ].join('-');
}
