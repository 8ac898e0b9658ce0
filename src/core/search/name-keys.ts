/** A name in the forms a reader may type it in. */
export interface NameKeys {
  /** The English words and those of the code, lower case, the first word of the name first. */
  readonly words: readonly string[];
  /**
   * The first letters of the English words, with and without the small words: `moj` and `mj`; and those with what is
   * written in capitals whole: `hmrc` for HM Revenue and Customs.
   */
  readonly initials: readonly string[];
  readonly chinese: string;
  readonly syllables: readonly string[];
}

const smallWords = new Set(['a', 'and', 'for', 'of', 'on', 'the', 'to']);

/** The keys of a name. `pinyin` is syllables with a space between them. */
export function nameKeys(english: string, chinese: string, pinyin: string, code: string): NameKeys {
  const inName = wordsOf(english);
  const initialsOf = (words: readonly string[]) => words.map((word) => word.charAt(0)).join('');
  return {
    words: [...inName, ...wordsOf(code)],
    initials: [initialsOf(inName), initialsOf(inName.filter((word) => !smallWords.has(word))), lettersOf(english)],
    chinese: plain(chinese),
    syllables: pinyin === '' ? [] : pinyin.split(' '),
  };
}

function lettersOf(english: string): string {
  return english
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => !smallWords.has(word))
    .map((word) => (/^\p{Lu}+$/u.test(word) ? word : word.charAt(0)))
    .join('')
    .toLowerCase();
}

/** The words of a text, lower case, without accents and apostrophes: "Attorney General’s" is `attorney generals`. */
export function wordsOf(text: string): readonly string[] {
  return plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{Mn}'’]/gu, '')
    .toLowerCase();
}

/**
 * Where pinyin that was typed without spaces begins in a name: the number of the syllable, or -1. Of each syllable the
 * whole or any beginning will do, so `neizhengbu`, `nzb` and `neizb` all find 内政部.
 */
export function pinyinPlace(typed: string, syllables: readonly string[]): number {
  const letters = typed.replaceAll('v', 'u');
  if (!/^[a-z]+$/.test(letters)) return -1;
  return syllables.findIndex((_, place) => isSpelled(letters, syllables, place));
}

function isSpelled(letters: string, syllables: readonly string[], place: number): boolean {
  if (letters === '') return true;
  const syllable = syllables[place] ?? '';
  for (let length = sharedLength(letters, syllable); length > 0; length -= 1) {
    if (isSpelled(letters.slice(length), syllables, place + 1)) return true;
  }
  return false;
}

function sharedLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}
