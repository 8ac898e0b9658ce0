import type { Dataset, Field, Measure, Resource, Term } from '../../core/description/dataset.ts';
import { ordinalOf, parsePeriod } from '../../core/period.ts';
import { breaksOfEach } from '../../core/statistics/series.ts';
import { type Check, quoted, type Rows, type Subject } from '../check.ts';
import { timelineOf } from '../timeline.ts';
import { newestPublished, timelineOfRows } from './comparison.ts';

export const descriptionChanged: Check = {
  code: 'description-changed',
  severity: 'error',
  title: { en: 'The description says something else than before', zh: '数据说明与上次发布时不同' },
  why: {
    en: 'A new definition under an old name is drawn as a trend; a series break says where the figures begin to mean something else.',
    zh: '沿用旧名、更换定义，图上就成了“趋势”；序列断点说明数字从何时起换了含义。',
  },
  run: (subject, report) => ({
    rows(rows) {
      const published = newestPublished(subject);
      if (!published) return;
      const changes = [
        ...datasetChanges(published.dataset, subject.dataset),
        ...tableChanges(published.resource, subject.resource),
      ];
      if (changes.length === 0) return;
      const first = firstNewPeriod(subject, rows);
      if (first === undefined ? subject.cause !== null : hasBreakAt(subject.resource, first.ordinal)) return;
      for (const { path, old, now } of changes) {
        report({
          column: path,
          value: quoted(`${old} → ${now}`),
          message: {
            en: `${path} was ${quoted(old)} in the release ${published.release.id} and is ${quoted(now)} now, without a series break.`,
            zh: `${path} 在版本 ${published.release.id} 中是 ${quoted(old)}，现在是 ${quoted(now)}，却没有序列断点。`,
          },
          fix: first
            ? {
                en: `Add a break from ${first.text} with its reason to "breaks" of ${subject.resource.name}, or put the description back.`,
                zh: `请在 ${subject.resource.name} 的“breaks”中加上自 ${first.text} 起的断点及原因，或恢复原来的说明。`,
              }
            : {
                en: 'Put the description back, or publish with --revision or --correction and the reason why all figures are stated anew.',
                zh: '请恢复原来的说明；或者发布时用 --revision 或 --correction 说明为何全部数字重新表述。',
              },
        });
      }
    },
  }),
};

interface Change {
  readonly path: string;
  readonly old: string;
  readonly now: string;
}

/** The first period of the file that is later than every published one. */
function firstNewPeriod(subject: Subject, rows: Rows) {
  const published = newestPublished(subject);
  const timeline = timelineOfRows(subject, rows);
  const last = published && timelineOf(published.observations, published.resource, subject.dataset.huiyin)?.newest;
  if (!timeline || last === undefined) return undefined;
  const ordinal = timeline.after(last);
  return ordinal === undefined ? undefined : { ordinal, text: timeline.text(ordinal) };
}

function hasBreakAt({ huiyin }: Resource, ordinal: number): boolean {
  return breaksOfEach(huiyin.breaks).some(({ from }) => {
    const start = parsePeriod(from);
    return start !== undefined && ordinalOf(start) === ordinal;
  });
}

/** What of the dataset gives the figures their meaning. */
function datasetChanges(before: Dataset, now: Dataset): readonly Change[] {
  return changesOf([
    ['frequency', before.huiyin.frequency, now.huiyin.frequency],
    ['yearEndsIn', String(before.huiyin.yearEndsIn ?? 12), String(now.huiyin.yearEndsIn ?? 12)],
  ]);
}

/** Columns and measures that are gone or mean something else. What is added takes nothing from what was published. */
function tableChanges(before: Resource, now: Resource): readonly Change[] {
  const gone = '–';
  const fields = before.schema.fields.flatMap((field): readonly Change[] => {
    const same = now.schema.fields.find(({ name }) => name === field.name);
    const path = `${now.name}.${field.name}`;
    if (!same) return [{ path, old: meaningOfField(field), now: gone }];
    return changesOf([[path, meaningOfField(field), meaningOfField(same)]]);
  });
  const measures = before.huiyin.measures.flatMap((measure): readonly Change[] => {
    const same = now.huiyin.measures.find(({ name }) => name === measure.name);
    const path = `${now.name}.measures.${measure.name}`;
    if (!same) return [{ path, old: meaningOfMeasure(measure), now: gone }];
    return changesOf([[path, meaningOfMeasure(measure), meaningOfMeasure(same)]]);
  });
  return [
    ...changesOf([
      [`${now.name}.kind`, before.huiyin.kind, now.huiyin.kind],
      [`${now.name}.primaryKey`, before.schema.primaryKey.join(', '), now.schema.primaryKey.join(', ')],
    ]),
    ...fields,
    ...measures,
  ];
}

function changesOf(pairs: readonly (readonly [path: string, old: string, now: string])[]): readonly Change[] {
  return pairs.filter(([, old, now]) => old !== now).map(([path, old, now]) => ({ path, old, now }));
}

function meaningOfField({ type, huiyin }: Field): string {
  return [type, huiyin.role, ...(huiyin.codes === undefined ? [] : [huiyin.codes])].join(' ');
}

function meaningOfMeasure({ numerator, denominator, basis }: Measure): string {
  return `${termText(numerator)} / ${termText(denominator)} (${basis})`;
}

function termText({ sum, where = [] }: Term): string {
  const bounds = where.map(({ column, atMost }) => `${column} <= ${atMost}`).sort();
  return [[...sum].sort().join(' + '), ...bounds].join(', ');
}
