import type { body as english, Movement } from '../en/body.ts';
import { formatsOf } from '../formats.ts';

const { count, share, points, signed } = formatsOf('zh');

/** 机构页。 */
export const body: typeof english = {
  largestChange: '最大变化',
  movedNow: (movement: Movement, compared: number) =>
    compared === 1
      ? `最近可比的一年，“${movement.measure}”变化超出随机波动的范围：${inFull(movement)}`
      : `最近一年，可比的${count(compared)}项指标中，“${movement.measure}”变化最大：${inFull(movement)}`,
  movedEver: (movement: Movement) =>
    `历年数据中，“${movement.measure}”变化最大的是${movement.nowIn}：${inFull(movement)}`,
  movedNeverMore: (measure: string) => `历年各期中，“${measure}”没有更大的变化。`,
  movedNever: (measure: string) => `“${measure}”历年各期与上年同期相比，变化均未超出随机波动的范围。`,
  stoodStill: (compared: number) =>
    compared === 1
      ? '最近一年，可比的一项指标变化未超出随机波动的范围。'
      : `最近一年，可比的${count(compared)}项指标变化均未超出随机波动的范围。`,
  nothingToCompare: '没有可与上年同期比较的最终数据：缺少数据、不足30例，或期间统计口径发生变化。',
  returned: (isRise: boolean) =>
    `上年同期是此前的${isRise ? '最低' : '最高'}值。极端值之后的变化，往往有一部分只是回到常态，不足以说明努力与否。`,
  changeHint: '只比较最终数据，且只与上年同期比较。“超出随机波动”指超出差值的99.8%区间。',
  similar: (bodies: string) => `相近的${bodies}`,
  similarBy: (measure: string, period: string, size: number, bodies: string) =>
    `以${period}“${measure}”的分母（此处为${count(size)}）衡量，下列${bodies}规模最接近，均在其一半至两倍之间。`,
  sizeOf: (size: number) => count(size),
  sibling: (parent: string) => `同属${parent}`,
  noneSimilar: (period: string, bodies: string) => `${period}没有其他${bodies}的规模在其一半至两倍之间。`,
  tooSmall: (period: string) => `${period}不足30例或没有数据，不与其他机构比较。`,
  doubtful: (period: string) => `${period}的数据注明可靠性低或定义不同，不与其他机构比较。`,
  compareWith: (name: string) => `与${name}比较`,
  compareShort: '比较',
  compareAll: '并列比较',
  compareAllHint: '与上列机构一起，任选指标。',
  compareOthers: '自选比较对象和指标。',
};

function inFull({ now, nowIn, before, beforeIn, difference, low, high }: Movement): string {
  return `${nowIn}为${share(now)}，${beforeIn}为${share(before)}，${difference > 0 ? '上升' : '下降'}${points(difference)}个百分点（随机波动范围${signed(low)}至${signed(high)}）。`;
}
