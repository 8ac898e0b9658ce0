import { halfWidth } from '../text/half-width.ts';
import { withoutDirection, withoutInvisible } from '../text/spacing.ts';
import { isBankCard, isResidentId } from './identity-numbers.ts';

/** What of a person it is. */
export type PersonalKind = 'resident-id' | 'bank-card' | 'mobile' | 'landline' | 'e-mail' | 'passport' | 'national-id';

/** Something in a text that points to one person: what, and where in the plain text it stands. */
export interface Personal {
  readonly kind: PersonalKind;
  readonly start: number;
  readonly end: number;
  /** The digits that may be shown, the rest as asterisks. */
  readonly masked: string;
}

const email =
  /[\p{L}\d][\p{L}\d._%+'-]{0,63} ?(?:@|[[(](?:at|AT)[\])]) ?(?:[\p{L}\d](?:[\p{L}\d-]{0,62}[\p{L}\d])?\.){1,5}[A-Za-z]{2,24}(?![A-Za-z\d])/gu;
const areaCode = '0(?:10|2\\d|[3-9]\\d{2})';
const localNumber = '[1-9]\\d{2,3}[- ]?\\d{4}';
const landline = new RegExp(
  `(?<!\\d|\\d[.-])(?:(?:\\+|00)?86[- ]?)?(?:\\(${areaCode}\\) ?-?|${areaCode}[- ] ?|(?<=(?:\\+|\\b|00)86[- ]?)${areaCode.slice(1)}[- ]|(?<=(?:电话|座机|传真|tel|phone|fax)[^\\d]{0,4})${areaCode})${localNumber}(?!\\d|\\.\\d)`,
  'gi',
);
const passportWord = /护照|通行证|passport|travel document|旅行证/i;
const namedPassport = /(?<![A-Za-z\d])[A-Z]{1,2}\d{6,10}(?![A-Za-z\d])/g;
const barePassport =
  /(?<![A-Za-z\d])(?:(?:E[A-HJ-NP-Z]|[DPS]E?)\d{7}|[EGDPS](?!(?:19|20)\d\d(?:0\d|1[0-2])[0-3]\d)\d{8}|[HM]\d{8}(?:\d\d)?)(?![A-Za-z\d])/g;

/** National numbers abroad: United States (social security), United Kingdom (national insurance), in the way they are written. */
const nationalId =
  /(?<![A-Za-z\d-])(?:(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}|(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D])(?![A-Za-z\d-])/g;

/** A resident identity number is told by its check sign, whatever letters stand right before it. */
const ledByLetters = /(?<=[a-z])\d{17}[\dx](?![a-z\d])/gi;

/** Digits in groups, with at most one space, point or hyphen between two groups. */
const groupedDigits = /(?:(?<![a-z\d])|(?<=tel|phone|mobile|mob|cell|card|id|no))\d[\d .·-]*[\dx]?(?![a-z\d])/gi;

/**
 * What in a text points to one person. A passport number standing alone looks like many a code, so that it counts only
 * beside the word, or where `bare` ones are looked for.
 */
export function personalIn(text: string, { bare = false } = {}): readonly Personal[] {
  const plain = plainOf(text);
  const digits = digitsIn(plain);
  const hasAt = /@|[[(]at[\])]/i.test(plain);
  // The shortest of the numbers has six digits; most texts have fewer and are done with here.
  if (digits < 6 && !hasAt) return [];
  const found = [
    ...(hasAt ? matches(plain, email, 'e-mail') : []),
    ...(digits >= 11 ? numbersIn(plain) : []),
    ...(digits >= 17
      ? matches(plain, ledByLetters, 'resident-id').filter(({ start, end }) => isResidentId(plain.slice(start, end)))
      : []),
    ...(digits >= 10 ? matches(plain, landline, 'landline') : []),
    ...matches(plain, nationalId, 'national-id'),
    ...(passportWord.test(plain) ? matches(plain, namedPassport, 'passport') : []),
    ...(bare ? matches(plain, barePassport, 'passport') : []),
  ];
  const apart: Personal[] = [];
  for (const one of found.sort((left, right) => left.start - right.start || right.end - left.end)) {
    if (one.start >= (apart.at(-1)?.end ?? 0)) apart.push(one);
  }
  return apart;
}

/** The text with everything personal in it masked, so that it can be quoted; unchanged when there is nothing. */
export function masked(text: string): string {
  const found = personalIn(text);
  if (found.length === 0) return text;
  const plain = plainOf(text);
  let from = 0;
  const parts = found.map(({ start, end, masked: shown }) => {
    const part = plain.slice(from, start) + shown;
    from = end;
    return part;
  });
  return parts.join('') + plain.slice(from);
}

function digitsIn(plain: string): number {
  let count = 0;
  for (let index = 0; index < plain.length; index += 1) {
    const digit = plain.charCodeAt(index) - 48;
    if (digit >= 0 && digit <= 9) count += 1;
  }
  return count;
}

function plainOf(text: string): string {
  if (/^[ -~]*$/.test(text)) return text;
  return halfWidth(withoutInvisible(withoutDirection(text))).replace(/\u00A0/g, ' ');
}

function matches(plain: string, form: RegExp, kind: PersonalKind): Personal[] {
  return [...plain.matchAll(form)].map(({ 0: match, index }) => hit(kind, plain, index, index + match.length));
}

function hit(kind: PersonalKind, plain: string, start: number, end: number): Personal {
  const shown = plain.slice(start, end);
  if (kind === 'e-mail') return { kind, start, end, masked: shown.replace(/^(.).*?(?= ?[@[(])/u, '$1***') };
  const signs = shown.replace(/[^\dA-Za-z]/g, '').length;
  const [head, tail] = signs >= 15 ? [4, 4] : signs >= 11 ? [3, 4] : [2, 2];
  let place = 0;
  const hide = (sign: string): string => {
    place += 1;
    return place > head && place <= signs - tail ? '*' : sign;
  };
  return { kind, start, end, masked: shown.replace(/[\dA-Za-z]/g, hide) };
}

/** Identity, card and mobile numbers, written together or in groups. */
function numbersIn(plain: string): Personal[] {
  const found: Personal[] = [];
  for (const { 0: run, index } of plain.matchAll(groupedDigits)) {
    const groups = [...run.matchAll(/\d+[Xx]?/g)].map((group) => ({
      digits: group[0],
      start: index + group.index,
      end: index + group.index + group[0].length,
    }));
    for (let first = 0; first < groups.length; first += 1) {
      let length = 0;
      for (let last = first; last < Math.min(groups.length, first + 6); last += 1) {
        length += groups[last]?.digits.length ?? 0;
        if (length > 19) break;
        if (length < 11) continue;
        const chosen = groups.slice(first, last + 1);
        const kind = kindOf(chosen.map(({ digits }) => digits));
        const [start, end] = [chosen[0]?.start ?? 0, chosen.at(-1)?.end ?? 0];
        // Decimals of a fraction are no number of their own; a whole number written with .0 is.
        if (!kind || /\d\.$/.test(plain.slice(0, start)) || /^\.(?!0+(?!\d))\d/.test(plain.slice(end))) continue;
        found.push(hit(kind, plain, start, end));
        first = last;
        break;
      }
    }
  }
  return found;
}

function kindOf(groups: readonly string[]): PersonalKind | undefined {
  const number = groups.join('');
  const lengths = groups.map(({ length }) => length).join('-');
  if (isResidentId(number) && (number.length === 18 || /^(?:15|6-6-3)$/.test(lengths))) return 'resident-id';
  if (isBankCard(number) && /^(?:\d\d|4(?:-4){2,3}(?:-[1-4])?|4-6-5|6-\d\d)$/.test(lengths)) return 'bank-card';
  const mobile = /^(?:0086|86)?1[3-9]\d{9}$/.test(number) && /^(?:(?:4|2)-)?(?:11|13|15|3-4-4|3-8|7-4)$/.test(lengths);
  return mobile ? 'mobile' : undefined;
}
