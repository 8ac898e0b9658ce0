/** A longer question is kept out of the address: browsers and mail programs cut such links. */
const longest = 8_000;

/** The fragment of an address that holds a question; a fragment is sent to no server. */
export function fragmentOf(sql: string): string {
  const text = encodeURIComponent(sql.trim().replace(/\p{Surrogate}/gu, '\uFFFD'));
  return text.length > longest ? '' : `#sql=${text}`;
}

/** The question in a fragment; undefined when there is none, or it cannot be read. */
export function questionInFragment(fragment: string): string | undefined {
  const text = /^#sql=(.+)$/s.exec(fragment)?.[1];
  if (text === undefined) return undefined;
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
