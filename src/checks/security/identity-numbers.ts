/** GB/T 2260: the two digits a resident identity number begins with, province by province; 83 and 91 are residents from elsewhere. */
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91'.split(
    ' ',
  ),
);
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;

/** A resident identity number of 18 signs with its region, birthday and check sign (GB 11643-1999), or the old one of 15 digits. */
export function isResidentId(sign: string): boolean {
  if (!provinces.has(sign.slice(0, 2))) return false;
  return /^\d{15}$/.test(sign) ? isBirthday(`19${sign.slice(6, 12)}`) : isChecked(sign);
}

function isChecked(sign: string): boolean {
  if (!/^\d{17}[\dXx]$/.test(sign) || !isBirthday(sign.slice(6, 14))) return false;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(sign[index]), 0);
  return '10X98765432'[sum % 11] === sign[17]?.toUpperCase();
}

function isBirthday(digits: string): boolean {
  const [year, month, day] = [Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6, 8))];
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1880 && year < 2100 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Prefix and length by issuer: UnionPay, Visa, Mastercard, American Express, JCB, Discover, older Chinese debit cards. */
const issuers =
  /^(?:62\d{14,17}|4\d{15}|(?:5[1-5]\d\d|222[1-9]|22[3-9]\d|2[3-6]\d\d|27[01]\d|2720)\d{12}|3[47]\d{13}|35(?:2[89]|[3-8]\d)\d{12}|6(?:011|5\d\d)\d{12}|(?:9558|60\d\d|68\d\d|81\d\d)\d{15})$/;

/** A bank card number: an issuer's prefix and length, and the check digit of ISO/IEC 7812 (Luhn). */
export function isBankCard(digits: string): boolean {
  // Luhn holds for 0000 and the like too: a number of one or two different digits is filler.
  if (!issuers.test(digits) || new Set(digits).size < 3) return false;
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    sum += index % 2 === 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0);
  }
  return sum % 10 === 0;
}
