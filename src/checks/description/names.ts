import { pageNames } from '../../core/address.ts';
import type { CodeList } from '../../core/description/code-list.ts';
import type { Dataset, Field } from '../../core/description/dataset.ts';
import { ordinalOf, parsePeriod } from '../../core/period.ts';
import type { Say } from './say.ts';

/** Names that JavaScript objects have of their own: a column called so vanishes in many programs. */
const reserved = ['constructor', 'prototype', '__proto__'];

/** Holds every name of a kind against the others: each may stand once. */
export function checkNames({ name: dataset, resources }: Dataset, say: Say): void {
  if (pageNames.includes(dataset)) {
    say(
      '/name',
      dataset,
      { en: `The site has a page named "${dataset}".`, zh: `本站已有名为“${dataset}”的页面。` },
      { en: 'Choose another name for the dataset.', zh: '请给数据集换一个名称。' },
    );
  }
  const once = (path: string, names: readonly string[]): void => {
    names.forEach((name, index) => {
      if (names.indexOf(name) !== index) {
        say(
          `${path}/${index}`,
          name,
          { en: `"${name}" stands twice in ${path}.`, zh: `${path} 中“${name}”出现了两次。` },
          { en: 'Rename one of the two, or delete it.', zh: '请改掉其中一个的名字，或删除它。' },
        );
      }
      if (!reserved.includes(name)) return;
      say(
        `${path}/${index}`,
        name,
        { en: `The name "${name}" is reserved by JavaScript.`, zh: `“${name}”是 JavaScript 的保留名称。` },
        { en: 'Choose another name.', zh: '请换一个名称。' },
      );
    });
  };
  const namesOf = (items: readonly { readonly name: string }[]): readonly string[] => items.map(({ name }) => name);
  once('/resources', namesOf(resources));
  resources.forEach(({ path: file }, index) => {
    if (resources.findIndex(({ path }) => path === file) === index) return;
    say(
      `/resources/${index}/path`,
      file,
      { en: `Two tables are kept in the file "${file}".`, zh: `两张表都存放在文件“${file}”里。` },
      { en: 'Give each table a file of its own.', zh: '请给每张表单独的文件。' },
    );
  });
  resources.forEach(({ schema, huiyin }, index) => {
    once(`/resources/${index}/schema/fields`, namesOf(schema.fields));
    checkAliases(schema.fields, `/resources/${index}/schema/fields`, say);
    once(`/resources/${index}/schema/primaryKey`, schema.primaryKey);
    once(`/resources/${index}/huiyin/measures`, namesOf(huiyin.measures));
    once(`/resources/${index}/huiyin/identities`, namesOf(huiyin.identities));
  });
}

/** A name by which a column comes in must lead to one column. */
function checkAliases(fields: readonly Field[], path: string, say: Say): void {
  const owner = new Map(fields.map(({ name }) => [name, name]));
  fields.forEach(({ name, huiyin }, index) => {
    for (const alias of huiyin.aliases ?? []) {
      const other = owner.get(alias) ?? name;
      owner.set(alias, name);
      if (other === name) continue;
      say(
        `${path}/${index}/huiyin/aliases`,
        alias,
        { en: `"${alias}" names both "${other}" and "${name}".`, zh: `“${alias}”同时指“${other}”和“${name}”两列。` },
        { en: 'Keep it with one of them.', zh: '请只保留给其中一列。' },
      );
    }
  });
}

/** Holds the validity of the codes that a dataset uses against the calendar. */
export function checkValidity({ resources }: Dataset, codes: ReadonlyMap<string, CodeList>, say: Say): void {
  const used = new Set(resources.flatMap(({ schema }) => schema.fields.map(({ huiyin }) => huiyin.codes ?? '')));
  for (const name of used) {
    for (const { code, validFrom, validTo } of codes.get(name)?.values() ?? []) {
      const [from, to] = [parsePeriod(validFrom ?? ''), parsePeriod(validTo ?? '')];
      const isUnread = (validFrom !== undefined && !from) || (validTo !== undefined && !to);
      const isBackward = from && to && from.frequency === to.frequency && ordinalOf(from) > ordinalOf(to);
      if (!isUnread && !isBackward) continue;
      const span = `${validFrom ?? ''} – ${validTo ?? ''}`;
      say(
        `/codes/${name}/${code}`,
        span,
        {
          en: `The code "${code}" of "${name}" is valid in no period.`,
          zh: `代码表“${name}”中“${code}”的有效期不成立。`,
        },
        {
          en: 'Write valid_from and valid_to as periods such as 2026-Q3, the earlier one first.',
          zh: '请用 2026-Q3 这样的期间填写 valid_from 和 valid_to，起始在前。',
        },
      );
    }
  }
}
