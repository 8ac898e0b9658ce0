import type { Language } from '../core/text.ts';
import { check as checkEn } from './en/check.ts';
import { dataset as datasetEn } from './en/dataset.ts';
import { explore as exploreEn } from './en/explore.ts';
import { figures as figuresEn } from './en/figures.ts';
import { releases as releasesEn } from './en/releases.ts';
import { site as siteEn } from './en/site.ts';
import { verify as verifyEn } from './en/verify.ts';
import { check as checkZh } from './zh/check.ts';
import { dataset as datasetZh } from './zh/dataset.ts';
import { explore as exploreZh } from './zh/explore.ts';
import { figures as figuresZh } from './zh/figures.ts';
import { releases as releasesZh } from './zh/releases.ts';
import { site as siteZh } from './zh/site.ts';
import { verify as verifyZh } from './zh/verify.ts';

const en = {
  site: siteEn,
  figures: figuresEn,
  dataset: datasetEn,
  explore: exploreEn,
  releases: releasesEn,
  verify: verifyEn,
  check: checkEn,
};

/** Every sentence of the site; the compiler holds the languages to the same keys. */
export type Words = typeof en;

const zh: Words = {
  site: siteZh,
  figures: figuresZh,
  dataset: datasetZh,
  explore: exploreZh,
  releases: releasesZh,
  verify: verifyZh,
  check: checkZh,
};

const all: Readonly<Record<Language, Words>> = { en, zh };

/** The words of a language. */
export function words(language: Language): Words {
  return all[language];
}

export { type Formats, formatsOf } from './formats.ts';
