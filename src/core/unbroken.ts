/** A date, a period or a number with what it counts, in Chinese: without a space a line would break anywhere in it. */
const together =
  /(\d[\d,.]*(?:年(?:第?[一二三四]季度|\d{1,2}月(?:\d{1,2}日)?)?|月\d{1,2}日|财年|个百分点|个工作日|小时|[万亿月日天个例条项次]))/gu;

/** A text in pieces: those at odd places are Chinese dates and counted numbers, which stay on one line each. */
export function unbrokenIn(text: string): readonly string[] {
  return text.split(together);
}
