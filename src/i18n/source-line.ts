import type { CodeList } from '../core/description/code-list.ts';
import { type Dataset, fieldsOf, type Link, type Resource } from '../core/description/dataset.ts';
import type { Release } from '../core/release/release.ts';
import type { Language } from '../core/text.ts';
import { figureWords } from './figure-words.ts';

/** A dataset with the release whose figures are shown. */
interface Published {
  readonly dataset: Dataset;
  readonly latest: Pick<Release, 'asOf'>;
}

/** What stands under every chart: whether the figures are invented, who published them, as of when, under what licence. */
export function sourceLine(language: Language, published: Published): string {
  const source = sourceOf(language, published);
  return published.dataset.huiyin.synthetic ? `${figureWords(language).site.syntheticMark}${source}` : source;
}

/** Who published the figures, as of when, under what licence. */
export function sourceOf(language: Language, { dataset, latest }: Published): string {
  const { dataset: said, site } = figureWords(language);
  const licences = dataset.licenses.map(({ title }) => titleIn(language, title));
  return said.chartSource(dataset.huiyin.publisher[language], site.asOfDate(latest.asOf), site.join(licences));
}

/** The code list that names the bodies of a table. */
export function bodyCodesOf(
  { dataset, codes }: { readonly dataset: Dataset; readonly codes: ReadonlyMap<string, CodeList> },
  resource: Resource,
): CodeList | undefined {
  const field = fieldsOf(resource, 'dimension').find(({ name }) => name === dataset.huiyin.body);
  return field?.huiyin.codes === undefined ? undefined : codes.get(field.huiyin.codes);
}

/** A title that names a thing in both languages, as `English (中文)`, in one of them; any other title as it is. */
export function titleIn(language: Language, title: string): string {
  const [, english = title, chinese = title] = /^([^\p{Script=Han}]+) \((\p{Script=Han}[^()]*)\)$/u.exec(title) ?? [];
  return language === 'zh' ? chinese : english;
}

/**
 * A source or a licence with its title in a language, and the language that the title turns out to have: an English one
 * may give a Chinese name beside its own.
 */
export function linkIn(language: Language, { title, path }: Link) {
  const own = titleIn(language, title);
  const lettersOf = (script: RegExp): number => own.match(script)?.length ?? 0;
  const isChinese = lettersOf(/\p{Script=Han}/gu) > lettersOf(/\p{Script=Latin}/gu);
  return { title: own, path, lang: isChinese ? 'zh-Hans' : 'en' };
}
