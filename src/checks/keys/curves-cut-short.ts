import { fieldsOf, periodColumn } from '../../core/description/dataset.ts';
import type { Fault } from '../../core/finding.ts';
import { quoted, type Rows, type Subject } from '../check.ts';
import { newPeriod, timelineOfRows } from '../history/comparison.ts';
import { BrokenRows } from './broken-rows.ts';
import { cellText } from './duplicates.ts';

/** A step that so many of the curves have is due in the others. */
const shareWithStep = 0.8;

/**
 * Curves of the new period (a body's reply times, by track and so on) that lack a step the others have: a file cut off at
 * the end, or a row lost on the way. What a curve lacks, every share and median made of it lacks.
 */
export function curvesCutShort(subject: Subject, rows: Rows): readonly Fault[] {
  const { resource, codes } = subject;
  const [step] = fieldsOf(resource, 'bin');
  const newest = newPeriod(subject, rows);
  const timeline = timelineOfRows(subject, rows);
  const steps = rows.numbers.get(step?.name ?? '');
  if (!step || !steps || newest === undefined || !timeline) return [];
  const bins = new Set(fieldsOf(resource, 'bin').map(({ name }) => name));
  const time = periodColumn(resource);
  const names = resource.schema.primaryKey.filter((name) => name !== time && !bins.has(name));
  const lists = names.map((name) =>
    codes.get(resource.schema.fields.find((one) => one.name === name)?.huiyin.codes ?? ''),
  );
  const curves = new Map<string, { readonly key: readonly string[]; readonly has: Set<number> }>();
  for (const row of timeline.places(newest)) {
    const key = names.map((name) => cellText(rows, name, row));
    // An unknown code begins no curve: that is told already.
    if (key.some((text, index) => text === '' || lists[index]?.has(text) === false)) continue;
    const curve = curves.get(key.join('\n')) ?? { key, has: new Set() };
    curve.has.add(steps[row] as number);
    curves.set(key.join('\n'), curve);
  }
  const counts = new Map<number, number>();
  for (const { has } of curves.values()) for (const one of has) counts.set(one, (counts.get(one) ?? 0) + 1);
  const due = [...counts].filter(([, count]) => count >= shareWithStep * curves.size).map(([one]) => one);
  const broken = new BrokenRows(subject, rows);
  const now = timeline.text(newest);
  return [...curves.values()].flatMap(({ key, has }) => {
    const cells = [[time, now] as const, ...names.map((name, index) => [name, key[index] ?? ''] as const)];
    const lacking = due
      .filter((one) => !has.has(one) && !broken.explains(new Map([...cells, [step.name, String(one)]])))
      .sort((one, other) => one - other);
    if (lacking.length === 0) return [];
    const shown = quoted(key.join(', '));
    return [
      {
        column: step.name,
        value: shown,
        message: {
          en: `${shown} in ${now} has no row for ${step.name} ${lacking.join(', ')}; the others have.`,
          zh: `${shown} 在 ${now} 缺少 ${step.name} 为 ${lacking.join('、')} 的行，其他各组都有。`,
        },
        fix: {
          en: 'Add the rows, with 0 where nothing was counted, and check whether the end of the file was cut off.',
          zh: '请补上这些行，没有发生的填 0；并检查文件末尾是否被截断。',
        },
      },
    ];
  });
}
