/** Words that change what figures mean: what holds them is a person's to move or to rename. */
const unitWords = /单位|千|万|亿|百|units?\b|thousand|million|hundred|per\b|%|‰/i;

/** Whether a title or a name speaks of the unit of the figures below it. */
export function speaksOfUnits(text: string): boolean {
  return unitWords.test(text);
}
