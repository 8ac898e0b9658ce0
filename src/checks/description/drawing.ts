import { type Dataset, fieldsOf, type Resource } from '../../core/description/dataset.ts';
import { refer, type Say } from './say.ts';

const count = { en: 'count column of this table', zh: '本表的计数列' };

/** Holds what the pictures are drawn from: the parts of outcomes, the classes of a measure. */
export function checkDrawing(dataset: Dataset, say: Say): void {
  dataset.resources.forEach((resource, index) => {
    const path = `/resources/${index}/huiyin`;
    checkOutcomes(resource, path, say);
    resource.huiyin.measures.forEach(({ classes = [] }, place) => {
      if (classes.every((share, step) => share > (classes[step - 1] ?? 0))) return;
      say(
        `${path}/measures/${place}/classes`,
        classes.join(', '),
        { en: 'The shares between the classes do not ascend.', zh: '各档之间的分界没有由小到大排列。' },
        { en: 'Write them from the smallest to the largest.', zh: '请由小到大排列。' },
      );
    });
  });
}

function checkOutcomes(resource: Resource, path: string, say: Say): void {
  const counts = fieldsOf(resource, 'count').map(({ name }) => name);
  resource.huiyin.outcomes?.forEach(({ parts }, index) => {
    const seen = new Set<string>();
    parts.forEach(({ sum, title }, place) => {
      const at = `${path}/outcomes/${index}/parts/${place}`;
      for (const name of sum) {
        refer(say, `${at}/sum`, name, counts, count);
        if (seen.has(name)) {
          say(
            `${at}/sum`,
            name,
            {
              en: `"${name}" is in two parts, so its cases would be counted twice.`,
              zh: `“${name}”出现在两个部分里，会重复计数。`,
            },
            { en: 'Leave it in one of them.', zh: '请只保留在其中一个部分。' },
          );
        }
        seen.add(name);
      }
      if (sum.length === 1 || title) return;
      say(
        at,
        null,
        { en: 'A part of several counts has no name of its own.', zh: '由几个计数列组成的部分没有名称。' },
        { en: 'Add "title".', zh: '请添加 title。' },
      );
    });
  });
}
