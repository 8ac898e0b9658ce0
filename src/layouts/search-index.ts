import { catalogue } from '../catalogue/catalogue.ts';
import { searchIndexOf } from '../catalogue/search-index.ts';
import type { Topic } from '../core/description/topic.ts';
import type { Language } from '../core/text.ts';
import { formatsOf, words } from '../i18n/index.ts';
import { bodyCodesOf } from '../i18n/source-line.ts';
import { sha256Of } from '../islands/web-crypto.ts';

let text: Promise<string> | undefined;
let hash: Promise<string | undefined> | undefined;

/** The names that the search box looks through, as the build writes them. */
export function searchIndexText(): Promise<string> {
  text ??= searchIndexOf(catalogue, aboutOf, (entry, { resource }) => bodyCodesOf(entry, resource)).then((index) =>
    JSON.stringify(index),
  );
  return text;
}

/** SHA-256 of that text, by which every page knows it. */
export function searchIndexHash(): Promise<string | undefined> {
  hash ??= searchIndexText().then((written) => sha256Of(new TextEncoder().encode(written)));
  return hash;
}

function aboutOf({ dataset, measure, period }: Topic): Record<Language, string> {
  const about = (language: Language) => {
    const title = measure.title[language];
    const name = period && formatsOf(language).shortPeriod(period, dataset.huiyin.yearEndsIn);
    return name ? words(language).search.about(title, name) : title;
  };
  return { en: about('en'), zh: about('zh') };
}
