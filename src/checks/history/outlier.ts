import { titleOf } from '../../core/description/code-list.ts';
import type { Measure } from '../../core/description/dataset.ts';
import type { Text } from '../../core/text.ts';
import type { Check } from '../check.ts';
import { swapIn } from '../copying/columns-swapped.ts';
import { isScaleChanged } from '../copying/scale-changed.ts';
import { bodySeries, watchedMeasure } from './body-series.ts';
import { timelineOfRows } from './comparison.ts';
import { type Oddity, odditiesIn } from './oddity.ts';

export const outlier: Check = {
  code: 'outlier',
  severity: 'warning',
  title: { en: 'A figure is far from the body’s own history', zh: '数字远离该机构以往的水平' },
  why: {
    en: 'A digit too many, another unit or another way of counting looks like this; so does real news, which deserves a note.',
    zh: '多打一位数、换了单位或统计口径，都会是这个样子；如果确有其事，也值得加一条说明。',
  },
  run: (subject, report) => ({
    rows(rows) {
      const measure = watchedMeasure(subject);
      const timeline = timelineOfRows(subject, rows);
      // Exchanged columns make every rate odd: that is said once, by the check of that name.
      if (!measure || !timeline || swapIn(subject, rows)) return;
      const column = subject.resource.schema.fields.find(({ name }) => name === subject.dataset.huiyin.body);
      const list = subject.codes.get(column?.huiyin.codes ?? '');
      for (const oddity of odditiesIn(bodySeries(subject, rows, measure), () => isScaleChanged(subject, rows))) {
        const { body, point } = oddity;
        const period = timeline.text(point.ordinal);
        const { figure, usual } = wording(oddity, measure);
        report({
          row: point.row === null ? null : (rows.rowNumbers[point.row] ?? null),
          column: (oddity.what === 'rate' ? measure.numerator : measure.denominator).sum.join(', '),
          value: figureText(oddity),
          message: {
            en: `${titleOf(list, body, 'en')}, ${period}: ${figure.en}. ${usual.en}.`,
            zh: `${titleOf(list, body, 'zh')}，${period}：${figure.zh}。${usual.zh}。`,
          },
          fix: {
            en: 'Check the figure at its source. If it is right, add a note that says what happened, and give that as the reason.',
            zh: '请核对原始记录。如果数字无误，请加注释说明原因，并以此作为接受的理由。',
          },
        });
      }
    },
  }),
};

function figureText({ what, point }: Oddity): string {
  return what === 'rate' ? percent(point.numerator / point.denominator) : String(point.denominator);
}

/** The figure, and what it usually is. */
function wording(oddity: Oddity, measure: Measure): { readonly figure: Text; readonly usual: Text } {
  const { what, point } = oddity;
  const figure: Text =
    what === 'rate'
      ? {
          en: `${measure.title.en} is ${figureText(oddity)} (${point.numerator} of ${point.denominator})`,
          zh: `${measure.title.zh}为 ${figureText(oddity)}（${point.denominator} 中的 ${point.numerator}）`,
        }
      : { en: `${volumeName(measure)} is ${point.denominator}`, zh: `${volumeName(measure)} 为 ${point.denominator}` };
  if (oddity.against === 'peers') {
    const { before, peers, usualRatio } = oddity;
    const times = point.denominator / Math.max(1, before.denominator);
    return {
      figure,
      usual: {
        en: `That is ${factor(times)} times the period before (${before.denominator}), while ${peers} others changed about ${factor(usualRatio)} times`,
        zh: `是上一期（${before.denominator}）的 ${factor(times)} 倍，而另外 ${peers} 个机构大约是 ${factor(usualRatio)} 倍`,
      },
    };
  }
  const { history, periods } = oddity;
  const shown = (number: number): string => (what === 'rate' ? percent(number) : String(Math.round(number)));
  const [least, middle, most] = [shown(history.least), shown(history.median), shown(history.most)];
  return {
    figure,
    usual: {
      en: `In the ${periods} periods before, it lay between ${least} and ${most}, in the middle at ${middle}`,
      zh: `此前 ${periods} 期在 ${least} 到 ${most} 之间，中位数 ${middle}`,
    },
  };
}

function volumeName({ denominator }: Measure): string {
  return denominator.sum.join(' + ');
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function factor(ratio: number): string {
  return ratio >= 10 ? ratio.toFixed(0) : ratio.toPrecision(2);
}
