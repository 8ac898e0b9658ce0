import type { Code } from '../../core/code-list.ts';
import { firstDayOf, lastDayOf, parsePeriod } from '../../core/period.ts';
import { type Check, columnsWhere } from '../check.ts';

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
    const when = resource.schema.fields.findIndex(({ huiyin }) => huiyin.role === 'period');
    // Where no code of a list begins or ends there is nothing to look at.
    const hasDates = (name = ''): boolean =>
      Array.from(codes.get(name)?.values() ?? []).some(({ validFrom, validTo }) => validFrom || validTo);
    const columns = columnsWhere(resource, ({ huiyin }) => hasDates(huiyin.codes)).map(({ field, place }) => ({
      name: field.name,
      place,
      list: codes.get(field.huiyin.codes ?? ''),
      spans: [] as Span[],
    }));
    if (columns.length === 0) return {};
    const periods: Span[] = [];
    return {
      row(view) {
        const { ids, row } = view;
        const periodId = ids[when] ?? -1;
        if (periodId < 0) return;
        periods[periodId] ??= spanOf(view.text(when), view.text(when), yearEndsIn);
        const { first, last } = periods[periodId];
        if (first === '') return;
        for (const { name, place, list, spans } of columns) {
          const id = ids[place] ?? -1;
          if (id < 0) continue;
          const code = spans[id] === undefined ? list?.get(view.text(place) ?? '') : undefined;
          spans[id] ??= spanOf(code?.validFrom, code?.validTo, yearEndsIn);
          const span = spans[id];
          if (first <= span.last && last >= span.first) continue;
          const known = list?.get(view.text(place) ?? '');
          if (known) report({ row, column: name, value: known.code, ...wordsOf(known, view.text(when) ?? '') });
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
