import { readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Finding } from '../../src/core/finding.ts';
import { nearest } from '../../src/core/nearest.ts';
import type { Text } from '../../src/core/text.ts';

const validators = new Map<string, ValidateFunction>();

/** Holds a JSON document against `public/schema/<name>.json`; every fault names its JSON path (RFC 6901) and the fix. */
export function schemaFindings(name: 'dataset' | 'site', document: unknown, file: string): readonly Finding[] {
  const validate = validators.get(name) ?? compile(name);
  if (validate(document)) return [];
  // That one branch of an `if` does not hold says nothing: what is wrong in it is said besides.
  const errors = (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if');
  return errors.map((error) => findingOf(error, file));
}

function compile(name: string): ValidateFunction {
  const schema = JSON.parse(readFileSync(new URL(`../../public/schema/${name}.json`, import.meta.url), 'utf8'));
  const validate = new Ajv2020({ allErrors: true, verbose: true, strict: false, validateFormats: false }).compile(
    schema,
  );
  validators.set(name, validate);
  return validate;
}

function findingOf(error: ErrorObject, file: string): Finding {
  const { message, fix } = wordsOf(error);
  return {
    code: 'description',
    severity: 'error',
    file,
    row: null,
    column: pathOf(error),
    value: error.data === undefined ? null : JSON.stringify(error.data).slice(0, 80),
    message,
    fix,
    fixable: false,
    more: 0,
  };
}

function pathOf({ instancePath, keyword, params }: ErrorObject): string {
  const inner =
    keyword === 'required'
      ? params.missingProperty
      : keyword === 'additionalProperties'
        ? params.additionalProperty
        : undefined;
  return `${instancePath}${inner === undefined ? '' : `/${inner}`}` || '/';
}

function wordsOf(error: ErrorObject): { message: Text; fix: Text } {
  const path = pathOf(error);
  const { keyword, params, parentSchema } = error;
  const hint: string = typeof parentSchema?.description === 'string' ? ` (${parentSchema.description})` : '';
  if (keyword === 'required') {
    const missing: string = params.missingProperty;
    const meaning = parentSchema?.properties?.[missing]?.description;
    return {
      message: { en: `${path} is missing.`, zh: `缺少 ${path}。` },
      fix: { en: `Add "${missing}"${meaning ? `: ${meaning}` : '.'}`, zh: `请添加“${missing}”。` },
    };
  }
  if (keyword === 'additionalProperties') {
    const extra: string = params.additionalProperty;
    const guess = nearest(extra, Object.keys(parentSchema?.properties ?? {}));
    return {
      message: { en: `${path} is not a property the schema knows.`, zh: `规范中没有 ${path} 这个属性。` },
      fix: guess
        ? { en: `Did you mean "${guess}"? If not, remove it.`, zh: `是否应为“${guess}”？若不是，请删除该属性。` }
        : { en: 'Remove it.', zh: '请删除该属性。' },
    };
  }
  const allowed = keyword === 'enum' ? params.allowedValues : keyword === 'const' ? [params.allowedValue] : undefined;
  if (allowed) {
    const values = JSON.stringify(allowed).slice(1, -1);
    return {
      message: { en: `${path} must be one of ${values}.`, zh: `${path} 只能是 ${values} 之一。` },
      fix: { en: `Write one of ${values}${hint}.`, zh: `请改为 ${values} 之一。` },
    };
  }
  return {
    message: {
      en: `${path} ${error.message ?? 'does not fit the schema'}.`,
      zh: `${path} ${chineseOf(error)}。`,
    },
    fix: { en: `Write a value that fits${hint}.`, zh: '请按规范填写该值。' },
  };
}

/** What a value must be, in Chinese: the schema's validator speaks English only. */
function chineseOf({ keyword, params, message }: ErrorObject): string {
  const { limit, pattern, type } = params;
  const said: Readonly<Record<string, string>> = {
    type: `的类型应为 ${type}`,
    pattern: `应符合格式 ${pattern}`,
    minimum: `不得小于 ${limit}`,
    maximum: `不得大于 ${limit}`,
    minLength: `至少要有 ${limit} 个字`,
    minItems: `至少要有 ${limit} 项`,
    uniqueItems: '中有重复项',
  };
  return said[keyword] ?? `不符合规范（${message ?? keyword}）`;
}
