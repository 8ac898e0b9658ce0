import type { CodeList } from '../core/code-list.ts';
import { type Dataset, fieldsOf, type Resource } from '../core/dataset.ts';
import type { Release } from '../core/release.ts';
import type { Language } from '../core/text.ts';
import { words } from './index.ts';

/** What stands under every chart: whether the figures are invented, who published them, as of when, under what licence. */
export function sourceLine(
  language: Language,
  { dataset, latest }: { readonly dataset: Dataset; readonly latest: Release },
): string {
  const { dataset: said, site } = words(language);
  const licences = dataset.licenses.map(({ title }) => title);
  const source = said.chartSource(dataset.huiyin.publisher[language], site.asOfDate(latest.asOf), site.join(licences));
  return dataset.huiyin.synthetic ? `${site.syntheticMark}${source}` : source;
}

/** The code list that names the bodies of a table. */
export function bodyCodesOf(
  { dataset, codes }: { readonly dataset: Dataset; readonly codes: ReadonlyMap<string, CodeList> },
  resource: Resource,
): CodeList | undefined {
  const field = fieldsOf(resource, 'dimension').find(({ name }) => name === dataset.huiyin.body);
  return field?.huiyin.codes === undefined ? undefined : codes.get(field.huiyin.codes);
}
