import {
  type Dataset,
  type Field,
  type FieldType,
  fieldsOf,
  type Resource,
  type Role,
} from '../../core/description/dataset.ts';
import type { Text } from '../../core/text.ts';
import { patternTrouble } from './pattern-safety.ts';
import type { Say } from './say.ts';

const typesOfRole: Readonly<Record<Role, readonly FieldType[]>> = {
  period: ['string'],
  dimension: ['string'],
  label: ['string'],
  bin: ['integer'],
  count: ['integer', 'number'],
  'as-of': ['date'],
  status: ['string'],
  note: ['string'],
};
const numeric: readonly FieldType[] = ['integer', 'number'];
const typesOfRule: Readonly<Record<string, readonly FieldType[]>> = {
  minimum: numeric,
  maximum: numeric,
  pattern: ['string'],
  minLength: ['string'],
  maxLength: ['string'],
  enum: ['string'],
};
const rolesOfProperty: Readonly<Record<string, readonly Role[]>> = {
  codes: ['dimension'],
  total: ['dimension'],
  within: ['dimension'],
  labelOf: ['label'],
};

/** Holds each column's type, role and constraints against each other. */
export function checkColumns(dataset: Dataset, say: Say): void {
  dataset.resources.forEach((resource, index) => {
    const path = `/resources/${index}/schema/fields`;
    checkRoles(resource, path, say);
    resource.schema.fields.forEach((field, place) => {
      checkTypes(field, `${path}/${place}`, say);
      checkConstraints(field, `${path}/${place}/constraints`, say);
    });
    checkWholeNumbers(resource, `/resources/${index}`, say);
  });
}

function checkRoles(resource: Resource, path: string, say: Say): void {
  for (const [role, least] of [
    ['period', 1],
    ['as-of', 0],
    ['status', 0],
  ] as const) {
    const columns = fieldsOf(resource, role).map(({ name }) => name);
    if (columns.length >= least && columns.length <= 1) continue;
    say(
      path,
      columns.join(', ') || null,
      {
        en: `The table "${resource.name}" has ${columns.length} columns of the role "${role}".`,
        zh: `表“${resource.name}”有 ${columns.length} 个角色为“${role}”的列。`,
      },
      {
        en: `Let ${least === 1 ? 'exactly' : 'at most'} one column have this role.`,
        zh: `请让${least === 1 ? '恰好' : '至多'}一列担任这个角色。`,
      },
    );
  }
}

function checkTypes({ type, constraints, huiyin }: Field, path: string, say: Say): void {
  const fits = (at: string, value: string, types: readonly FieldType[], what: Text): void => {
    if (types.includes(type)) return;
    say(
      at,
      value,
      { en: `${what.en} does not go with the type "${type}".`, zh: `${what.zh}不能用于类型“${type}”。` },
      {
        en: `Use the type ${types.join(' or ')}, or leave it out.`,
        zh: `请把类型改为 ${types.join(' 或 ')}，或去掉它。`,
      },
    );
  };
  fits(`${path}/huiyin/role`, huiyin.role, typesOfRole[huiyin.role], {
    en: `The role "${huiyin.role}"`,
    zh: `角色“${huiyin.role}”`,
  });
  for (const rule of Object.keys(constraints ?? {})) {
    const types = typesOfRule[rule];
    if (types)
      fits(`${path}/constraints/${rule}`, rule, types, { en: `The constraint "${rule}"`, zh: `约束“${rule}”` });
  }
  if (huiyin.decimalPlaces !== undefined) {
    fits(`${path}/huiyin/decimalPlaces`, String(huiyin.decimalPlaces), ['number'], {
      en: '"decimalPlaces"',
      zh: '“decimalPlaces”',
    });
  }
  for (const [property, roles] of Object.entries(rolesOfProperty)) {
    if (!(property in huiyin) || roles.includes(huiyin.role)) continue;
    say(
      `${path}/huiyin/${property}`,
      property,
      {
        en: `"${property}" does not go with the role "${huiyin.role}".`,
        zh: `“${property}”不能用于角色“${huiyin.role}”。`,
      },
      {
        en: `Give the column the role "${roles[0]}", or leave it out.`,
        zh: `请把该列角色改为“${roles[0]}”，或去掉它。`,
      },
    );
  }
  if (huiyin.role !== 'label' || huiyin.labelOf !== undefined) return;
  say(
    `${path}/huiyin/labelOf`,
    null,
    { en: 'A label must say which column it names.', zh: '名称列必须说明它是哪一列的名称。' },
    { en: 'Add "labelOf" with the name of the code column.', zh: '请添加 labelOf，填写代码列的列名。' },
  );
}

function checkConstraints({ constraints = {} }: Field, path: string, say: Say): void {
  const { minimum, maximum, minLength, maxLength, pattern, enum: allowed } = constraints;
  for (const [low, high, names] of [
    [minimum, maximum, 'minimum, maximum'],
    [minLength, maxLength, 'minLength, maxLength'],
  ] as const) {
    if (low === undefined || high === undefined || low <= high) continue;
    say(
      path,
      `${low} > ${high}`,
      { en: `No value can be at least ${low} and at most ${high}.`, zh: `没有值能同时不小于 ${low}、不大于 ${high}。` },
      { en: `Exchange or mend ${names}.`, zh: `请对调或改正 ${names}。` },
    );
  }
  const trouble = pattern === undefined ? undefined : patternTrouble(pattern);
  if (trouble) say(`${path}/pattern`, pattern ?? null, trouble.message, trouble.fix);
  const twice = allowed?.find((code, index) => allowed.indexOf(code) !== index);
  if (twice !== undefined) {
    say(
      `${path}/enum`,
      twice,
      { en: `"${twice}" stands twice in the list.`, zh: `列表中“${twice}”出现了两次。` },
      { en: 'Keep it once.', zh: '请只保留一个。' },
    );
  }
}

/** Decimals do not add up exactly and two are hardly ever equal: they stay out of keys, of sums and of what is hidden. */
function checkWholeNumbers(resource: Resource, path: string, say: Say): void {
  const { identities, carryOver = [], disclosure } = resource.huiyin;
  const places: readonly (readonly [string, readonly string[]])[] = [
    [`${path}/schema/primaryKey`, resource.schema.primaryKey],
    ...identities.map(({ left, right }, index) => [`${path}/huiyin/identities/${index}`, [...left, ...right]] as const),
    ...carryOver.map(({ from, to }, index) => [`${path}/huiyin/carryOver/${index}`, [from, to]] as const),
    [`${path}/huiyin/disclosure/columns`, disclosure?.columns ?? []],
  ];
  for (const [at, names] of places) {
    const decimal = resource.schema.fields.find(({ name, type }) => type === 'number' && names.includes(name));
    if (!decimal) continue;
    say(
      at,
      decimal.name,
      {
        en: `"${decimal.name}" has decimals, and this place needs whole numbers.`,
        zh: `“${decimal.name}”带小数，而此处只能用整数。`,
      },
      {
        en: 'Use columns of the type integer here, for money in its smallest unit.',
        zh: '此处请用 integer 类型的列；金额可以用最小单位（分）。',
      },
    );
  }
}
