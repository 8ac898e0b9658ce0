import type { Finding } from '../../src/core/finding.ts';

/**
 * A JSON document without the values that findings name by their path (RFC 6901), so that the rest can be looked at
 * further. A list keeps its places; an empty object where nothing is sound.
 */
export function soundPart(document: unknown, findings: readonly Finding[]): object {
  const faulty = new Set(findings.map(({ column }) => column));
  const sound = faulty.has('/') ? undefined : without(document, '', faulty);
  return typeof sound === 'object' && sound !== null ? sound : {};
}

function without(value: unknown, path: string, faulty: ReadonlySet<string | null>): unknown {
  if (faulty.has(path)) return undefined;
  if (Array.isArray(value)) return value.map((item, place) => without(item, `${path}/${place}`, faulty));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, without(inner, `${path}/${key}`, faulty)]),
  );
}
