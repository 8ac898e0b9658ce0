import type { Basis } from '../core/description/dataset.ts';
import type { Language } from '../core/text.ts';
import { about as aboutEn } from './en/reading/about.ts';
import { accessibility as accessibilityEn } from './en/reading/accessibility.ts';
import { gallery as galleryEn } from './en/reading/gallery.ts';
import { glossary as glossaryEn } from './en/reading/glossary.ts';
import { methods as methodsEn } from './en/reading/methods.ts';
import { rulebook as rulebookEn } from './en/reading/rulebook.ts';
import { scale as scaleEn } from './en/reading/scale.ts';
import { about as aboutZh } from './zh/reading/about.ts';
import { accessibility as accessibilityZh } from './zh/reading/accessibility.ts';
import { gallery as galleryZh } from './zh/reading/gallery.ts';
import { glossary as glossaryZh } from './zh/reading/glossary.ts';
import { methods as methodsZh } from './zh/reading/methods.ts';
import { rulebook as rulebookZh } from './zh/reading/rulebook.ts';
import { scale as scaleZh } from './zh/reading/scale.ts';

const en = {
  gallery: galleryEn,
  rulebook: rulebookEn,
  methods: methodsEn,
  glossary: glossaryEn,
  accessibility: accessibilityEn,
  about: aboutEn,
  scale: scaleEn,
};

/** The sentences of the pages that are read and not used. They stay apart, since no script in a browser needs them. */
export type ReadingWords = typeof en;

const zh: ReadingWords = {
  gallery: galleryZh,
  rulebook: rulebookZh,
  methods: methodsZh,
  glossary: glossaryZh,
  accessibility: accessibilityZh,
  about: aboutZh,
  scale: scaleZh,
};

const all: Readonly<Record<Language, ReadingWords>> = { en, zh };

/** The words of the reading pages in a language. */
export function readingWords(language: Language): ReadingWords {
  return all[language];
}

/** The id of a term of the glossary, and its anchor. */
export type TermId = { [Group in keyof Groups]: keyof Groups[Group]['terms'] }[keyof Groups];
type Groups = ReadingWords['glossary']['groups'];

const ids = new Set(Object.values(glossaryEn.groups).flatMap(({ terms }) => Object.keys(terms)));

/** Whether the glossary has a term with this id. */
export function isTermId(id: string): id is TermId {
  return ids.has(id);
}

/** Where the glossary explains what a measure is counted over. */
export const basisTerms: Readonly<Record<Basis, TermId>> = { cohort: 'cohort', period: 'period-basis', stock: 'stock' };
