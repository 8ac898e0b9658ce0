import type { CodeList } from '../../core/description/code-list.ts';
import { type Dataset, fieldsOf, type Measure, type Resource, type Role } from '../../core/description/dataset.ts';
import { parsePeriod } from '../../core/period.ts';
import { refer, type Say } from './say.ts';

const column = { en: 'column of this table', zh: '本表的列' };
const count = { en: 'count column of this table', zh: '本表的计数列' };
const bin = { en: 'bin column of this table', zh: '本表的分组边界列' };
const dimension = { en: 'dimension of this table with a code list', zh: '本表中有代码表的维度列' };

/** Holds the names inside a description against each other: what a JSON Schema cannot see. */
export function checkReferences(dataset: Dataset, codes: ReadonlyMap<string, CodeList>, say: Say): void {
  dataset.resources.forEach((resource, index) => {
    const path = `/resources/${index}`;
    checkFields(dataset, resource, path, codes, say);
    checkExtension(dataset, resource, `${path}/huiyin`, codes, say);
  });
  const { headline, firstPeriod } = dataset.huiyin;
  if (firstPeriod !== undefined) periodReference('/huiyin/firstPeriod', firstPeriod, dataset, say);
  const tables = dataset.resources.map(({ name }) => name);
  refer(say, '/huiyin/headline/resource', headline.resource, tables, { en: 'table', zh: '表' });
  const measures = dataset.resources.find(({ name }) => name === headline.resource)?.huiyin.measures;
  if (!measures) return;
  const names = measures.map(({ name }) => name);
  refer(say, '/huiyin/headline/measure', headline.measure, names, { en: 'measure', zh: '指标' });
}

function namesOf(resource: Resource, role: Role): readonly string[] {
  return fieldsOf(resource, role).map(({ name }) => name);
}

function checkFields(
  dataset: Dataset,
  resource: Resource,
  path: string,
  codes: ReadonlyMap<string, CodeList>,
  say: Say,
): void {
  const { fields, primaryKey } = resource.schema;
  const all = fields.map(({ name }) => name);
  primaryKey.forEach((name, index) => {
    refer(say, `${path}/schema/primaryKey/${index}`, name, all, column);
  });
  refer(say, '/huiyin/body', dataset.huiyin.body, namesOf(resource, 'dimension'), {
    en: `dimension of the table "${resource.name}"`,
    zh: `表“${resource.name}”的维度列`,
  });
  const coded = fields.filter(({ huiyin }) => huiyin.codes !== undefined).map(({ name }) => name);
  fields.forEach(({ name, huiyin }, index) => {
    const at = `${path}/schema/fields/${index}/huiyin`;
    const list = codes.get(huiyin.codes ?? '');
    if (huiyin.codes !== undefined) {
      refer(say, `${at}/codes`, huiyin.codes, [...codes.keys()], {
        en: 'file in data/codes',
        zh: 'data/codes 中的文件',
      });
    }
    if (list && huiyin.total !== undefined)
      refer(say, `${at}/total`, huiyin.total, [...list.keys()], codeOf(huiyin.codes));
    if (huiyin.role === 'label' && huiyin.labelOf !== undefined)
      refer(say, `${at}/labelOf`, huiyin.labelOf, coded, dimension);
    if (huiyin.within === undefined) return;
    const others = coded.filter((other) => other !== name);
    refer(say, `${at}/within`, huiyin.within, others, dimension);
    if (!list || [...list.values()].some(({ parent }) => parent !== undefined)) return;
    say(
      `${at}/within`,
      huiyin.within,
      {
        en: `No code of "${huiyin.codes}" has a parent.`,
        zh: `代码表“${huiyin.codes}”里没有任何代码填了上级（parent）。`,
      },
      {
        en: 'Fill in the column "parent" of the code list, or leave "within" out.',
        zh: '请填写代码表的 parent 列，或去掉 within。',
      },
    );
  });
}

function checkExtension(
  dataset: Dataset,
  resource: Resource,
  path: string,
  codes: ReadonlyMap<string, CodeList>,
  say: Say,
): void {
  const { identities, carryOver, disclosure, measures, breaks } = resource.huiyin;
  const counts = namesOf(resource, 'count');
  identities.forEach(({ left, right }, index) => {
    for (const name of [...left, ...right]) refer(say, `${path}/identities/${index}`, name, counts, count);
  });
  carryOver?.forEach(({ from, to }, index) => {
    for (const name of [from, to]) refer(say, `${path}/carryOver/${index}`, name, counts, count);
  });
  disclosure?.columns.forEach((name, index) => {
    refer(say, `${path}/disclosure/columns/${index}`, name, counts, count);
  });
  measures.forEach((measure, index) => {
    const at = `${path}/measures/${index}`;
    checkTerms(measure, at, counts, namesOf(resource, 'bin'), say);
    measure.targets.forEach(({ from, to }, place) => {
      periodReference(`${at}/targets/${place}/from`, from, dataset, say);
      if (to !== undefined) periodReference(`${at}/targets/${place}/to`, to, dataset, say);
    });
  });
  breaks.forEach(({ from, bodies, change }, index) => {
    periodReference(`${path}/breaks/${index}/from`, from, dataset, say);
    const list = resource.schema.fields.find(({ name }) => name === dataset.huiyin.body)?.huiyin.codes ?? '';
    for (const body of bodies ?? []) {
      refer(say, `${path}/breaks/${index}/bodies`, body, [...(codes.get(list)?.keys() ?? [])], codeOf(list));
    }
    if (bodies && change === 'coverage')
      say(
        `${path}/breaks/${index}/bodies`,
        bodies.join(', '),
        {
          en: 'A change of coverage cuts the totals and no body’s own figures, and here it names bodies.',
          zh: '覆盖范围的变化只切断合计，不切断各部门自身的序列，这里却列出了部门。',
        },
        {
          en: 'Leave "bodies" out; or leave "change" out, where the figures of these bodies mean something else.',
          zh: '请去掉 bodies；若这些部门自身的数字含义变了，请去掉 change。',
        },
      );
  });
}

function checkTerms(
  { numerator, denominator }: Measure,
  path: string,
  counts: readonly string[],
  bins: readonly string[],
  say: Say,
): void {
  for (const [side, term] of Object.entries({ numerator, denominator })) {
    for (const name of term.sum) refer(say, `${path}/${side}/sum`, name, counts, count);
    for (const { column: name } of term.where ?? []) refer(say, `${path}/${side}/where`, name, bins, bin);
  }
}

function codeOf(list = ''): { en: string; zh: string } {
  return { en: `code of "${list}"`, zh: `“${list}”中的代码` };
}

function periodReference(path: string, text: string, { huiyin: { frequency } }: Dataset, say: Say): void {
  if (parsePeriod(text)?.frequency === frequency) return;
  const example = { A: '2026', Q: '2026-Q3', M: '2026-09' }[frequency];
  say(
    path,
    text,
    {
      en: `${path} is "${text}", which is no period of the frequency ${frequency}.`,
      zh: `${path} 是“${text}”，不是频率为 ${frequency} 的期间。`,
    },
    { en: `Write it like ${example}.`, zh: `请写成 ${example} 的形式。` },
  );
}
