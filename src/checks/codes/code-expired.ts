import type { Code } from '../../core/description/code-list.ts';
import { periodColumn } from '../../core/description/dataset.ts';
import { firstDayOf, lastDayOf, parsePeriod } from '../../core/period.ts';
import type { CellFault, Check } from '../check.ts';
import { judgePairs } from '../pairs.ts';

export const codeExpired: Check = {
  code: 'code-expired',
  severity: 'error',
  title: { en: 'A code is not valid in the period of its row', zh: '代码在该期间无效' },
  why: {
    en: 'A body that was not there yet, or no longer, cannot have received anything: the code or the period is wrong.',
    zh: '尚未成立或已经撤销的机构不可能收到来件：不是代码错了，就是期间错了。',
  },
  run: ({ dataset, resource, codes }, report) => {
    const { yearEndsIn } = dataset.huiyin;
    // Where no code of a list begins or ends there is nothing to look at.
    const columns = resource.schema.fields.flatMap(({ name, huiyin }) => {
      const dated = [...(codes.get(huiyin.codes ?? '')?.values() ?? [])].filter(
        (code) => code.validFrom || code.validTo,
      );
      return dated.length > 0 ? [{ column: name, dated: new Map(dated.map((code) => [code.code, code])) }] : [];
    });
    if (columns.length === 0) return {};
    const period = periodColumn(resource);
    return {
      rows(rows) {
        for (const { column, dated } of columns) {
          const judge = (text: string, when: string): CellFault | undefined => {
            const code = dated.get(text);
            if (!code) return undefined;
            const [inForce, spoken] = [
              spanOf(code.validFrom, code.validTo, yearEndsIn),
              spanOf(when, when, yearEndsIn),
            ];
            const fits = spoken.first <= inForce.last && spoken.last >= inForce.first;
            return spoken.first === '' || fits ? undefined : { value: code.code, ...wordsOf(code, when) };
          };
          judgePairs(rows, { column, beside: period, judge }, report);
        }
      },
    };
  },
};

/** First and last day, as ISO dates that compare as texts; an open side reaches beyond every date. */
interface Span {
  readonly first: string;
  readonly last: string;
}

function spanOf(from: string | undefined, to: string | undefined, yearEndsIn: number | undefined): Span {
  const [start, end] = [parsePeriod(from ?? ''), parsePeriod(to ?? '')];
  return { first: start ? firstDayOf(start, yearEndsIn) : '', last: end ? lastDayOf(end, yearEndsIn) : '~' };
}

function wordsOf({ code, validFrom, validTo }: Code, period: string) {
  const en = [validFrom ? `from ${validFrom}` : '', validTo ? `until ${validTo}` : ''].filter(Boolean).join(' ');
  const zh = `${validFrom ? `自 ${validFrom} 起` : ''}${validTo ? `至 ${validTo} 止` : ''}`;
  return {
    message: {
      en: `"${code}" is valid ${en}; the row speaks of ${period}.`,
      zh: `代码“${code}”${zh}有效，而该行的期间是 ${period}。`,
    },
    fix: {
      en: 'Write the code of the body that answered in that period, or mend the dates in the code list.',
      zh: '请改用该期间内有效的机构代码，或修正代码表中的起止时间。',
    },
  };
}
