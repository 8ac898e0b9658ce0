/** Spaces that are not the one of the keyboard: non-breaking, of a fixed width, ideographic. */
const otherSpace = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;

/**
 * Characters that take no room: zero-width spaces, byte order marks, soft hyphens, fillers, tags. The marks of direction are
 * not among them: `bidi-control` names those.
 */
const invisible =
  /\u034F|\u1160|[\u180B-\u180E]|[\u00AD\u115F\u200B\u2060-\u2064\u2800\u3164\uFEFF\uFFA0]|[\u{E0000}-\u{E007F}]/gu;

/** A zero-width joiner or non-joiner, except between letters of Arabic and Indic scripts or parts of an emoji, which need it. */
const joiner =
  /(?<![\u0600-\u0DFF]|\p{Extended_Pictographic}|\uFE0F)(?:\u200C|\u200D)|(?:\u200C|\u200D)(?![\u0600-\u0DFF]|\p{Extended_Pictographic})/gu;

/** Marks that set or turn the direction of writing (Unicode Bidirectional Algorithm, UAX 9), and their deprecated kin. */
const direction = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\u206A-\u206F]/g;

/** The text without marks of direction. */
export function withoutDirection(text: string): string {
  return text.replace(direction, '');
}

/** The text without characters that take no room. */
export function withoutInvisible(text: string): string {
  return text.replace(invisible, '').replace(joiner, '');
}

/** The text with plain spaces only: one between words, none around them. Line breaks inside stay. */
export function withPlainSpaces(text: string): string {
  return text
    .replace(otherSpace, ' ')
    .replace(/[ \t]{2,}|\t/g, ' ')
    .trim();
}
