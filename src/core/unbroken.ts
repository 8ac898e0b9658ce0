/**
 * A date, a period or a number with what it counts, in Chinese: without a space a line would break anywhere in it. The
 * word or character before stays too, since a line that began with the number would begin with the air between the two;
 * and so does a short name in a list whose period follows in brackets. The name of a standard is broken nowhere either.
 */
const together =
  /((?:数据截至|截至|标准差|最[低高]为|下降|上升|不足|不到|超过|达到|[低高]于|(?<=[：；、])\p{Script=Han}{2,4}（|\p{Script=Han})?\d[\d,.]*(?:年(?:第?[一二三四]季度|\d{1,2}月(?:\d{1,2}日)?)?|月\d{1,2}日|财年|个百分点|个工作日|小时|[万亿月日天个例条项次])|UTF-8|SHA-256)/gu;

/** In English there are spaces to break at, though in a large line not the one between a number and its unit. */
const withUnit = /(\d[\d,.]* (?:working days?|hours?|days?|percentage points?)\b)/g;

/** A text in pieces: those at odd places stay on one line each. */
export function unbrokenIn(text: string): readonly string[] {
  return text.split(together);
}

/** A large line of English in such pieces. */
export function unitsIn(text: string): readonly string[] {
  return text.split(withUnit);
}
