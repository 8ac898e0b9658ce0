/** Letters of other scripts that print like a Latin one, after the Unicode list of confusables (UTS 39), in pairs. */
const pairs =
  'аa еe оo рp сc уy хx ѕs іi јj ԁd һh ԛq ԝw ӏl ԍg ѵv кk АA ВB ЕE ЅS ІI ЈJ КK МM НH ОO РP СC ТT УY ХX ӀI ԌG ԚQ ԜW ' +
  'αa οo νv ρp ιi κk υu χx γy ϲc ϳj ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX ϹC ͿJ ' +
  'օo սu ոn հh յj զq ցg ՕO ՍU ԼL ᎪA ᏴB ᏟC ᎠD ᎬE ᎻH ᏦK ᎷM ᏢP ᎢT ᏙV ᎳW ᏃZ ɑa ɡg ıi';
const latin = new Map(pairs.split(' ').map((pair): [string, string] => [pair.slice(0, 1), pair.slice(1)]));

/** Scripts whose letters never stand inside a Latin word; of Greek only the look-alikes do not, since μ and Ω are signs. */
const strange = /[\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Coptic}\p{Script=Lisu}]/u;
const greek = /\p{Script=Greek}/u;
const word = /\p{L}[\p{L}\p{M}]+/gu;

/** Radicals and compatibility forms that print like an ideograph and are none: `⾏` (U+2F8F) for `行`. */
const radical = /[\u2E80-\u2FDF\uF900-\uFAFF]/gu;

/** Blocks that hold strange letters, look-alikes and radicals. */
const suspect =
  /[\u0131\u0250-\u02AF\u0370-\u058F\u13A0-\u13FF\u1C80-\u1C8F\u1F00-\u1FFF\u2C80-\u2CFF\u2DE0-\u2DFF\u2E80-\u2FDF\uA4D0-\uA4FF\uA640-\uA69F\uAB70-\uABBF\uF900-\uFAFF]/;

/** False for a text in which nothing can deceive: tells in one search what needs no closer look. */
export function mayDeceive(text: string): boolean {
  return suspect.test(text);
}

/** The text with every look-alike replaced by the Latin letter it prints like. */
export function latinOf(text: string): string {
  return Array.from(text, (letter) => latin.get(letter) ?? letter).join('');
}

/** The text with its words and ideographs as they look: what a reader believes to see. The same text when nothing deceives. */
export function asItLooks(text: string): string {
  return text
    .replace(radical, (sign) => sign.normalize('NFKC'))
    .replace(word, (letters) => (isMixed(letters) ? latinOf(letters) : letters));
}

/** The characters that deceive: strange letters in Latin words, radicals in place of ideographs. */
export function deceivers(text: string): readonly string[] {
  const letters = [...text.matchAll(word)].flatMap(([letters]) =>
    isMixed(letters) ? [...letters].filter(isStrange) : [],
  );
  const radicals = [...text.matchAll(radical)].map(([sign]) => sign).filter((sign) => sign.normalize('NFKC') !== sign);
  return [...new Set([...letters, ...radicals])];
}

function isMixed(letters: string): boolean {
  return /[A-Za-z]/.test(letters) && [...letters].some(isStrange);
}

function isStrange(letter: string): boolean {
  return strange.test(letter) || (greek.test(letter) && latin.has(letter));
}
