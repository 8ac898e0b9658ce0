import type { Language } from '../core/text.ts';
import { allBodies as allBodiesEn } from './en/all-bodies.ts';
import { body as bodyEn } from './en/body.ts';
import { charts as chartsEn } from './en/charts.ts';
import { check as checkEn } from './en/check.ts';
import { citation as citationEn } from './en/citation.ts';
import { compare as compareEn } from './en/compare.ts';
import { dataset as datasetEn } from './en/dataset.ts';
import { exchange as exchangeEn } from './en/exchange.ts';
import { explore as exploreEn } from './en/explore.ts';
import { faults as faultsEn } from './en/faults.ts';
import { figures as figuresEn } from './en/figures.ts';
import { flags as flagsEn } from './en/flags.ts';
import { forms as formsEn } from './en/forms.ts';
import { frozen as frozenEn } from './en/frozen.ts';
import { home as homeEn } from './en/home.ts';
import { leads as leadsEn } from './en/leads.ts';
import { offline as offlineEn } from './en/offline.ts';
import { query as queryEn } from './en/query.ts';
import { releases as releasesEn } from './en/releases.ts';
import { reproduce as reproduceEn } from './en/reproduce.ts';
import { search as searchEn } from './en/search.ts';
import { sharing as sharingEn } from './en/sharing.ts';
import { site as siteEn } from './en/site.ts';
import { verify as verifyEn } from './en/verify.ts';
import { allBodies as allBodiesZh } from './zh/all-bodies.ts';
import { body as bodyZh } from './zh/body.ts';
import { charts as chartsZh } from './zh/charts.ts';
import { check as checkZh } from './zh/check.ts';
import { citation as citationZh } from './zh/citation.ts';
import { compare as compareZh } from './zh/compare.ts';
import { dataset as datasetZh } from './zh/dataset.ts';
import { exchange as exchangeZh } from './zh/exchange.ts';
import { explore as exploreZh } from './zh/explore.ts';
import { faults as faultsZh } from './zh/faults.ts';
import { figures as figuresZh } from './zh/figures.ts';
import { flags as flagsZh } from './zh/flags.ts';
import { forms as formsZh } from './zh/forms.ts';
import { frozen as frozenZh } from './zh/frozen.ts';
import { home as homeZh } from './zh/home.ts';
import { leads as leadsZh } from './zh/leads.ts';
import { offline as offlineZh } from './zh/offline.ts';
import { query as queryZh } from './zh/query.ts';
import { releases as releasesZh } from './zh/releases.ts';
import { reproduce as reproduceZh } from './zh/reproduce.ts';
import { search as searchZh } from './zh/search.ts';
import { sharing as sharingZh } from './zh/sharing.ts';
import { site as siteZh } from './zh/site.ts';
import { verify as verifyZh } from './zh/verify.ts';

const en = {
  allBodies: allBodiesEn,
  body: bodyEn,
  charts: chartsEn,
  check: checkEn,
  citation: citationEn,
  compare: compareEn,
  dataset: datasetEn,
  exchange: exchangeEn,
  explore: exploreEn,
  faults: faultsEn,
  figures: figuresEn,
  flags: flagsEn,
  forms: formsEn,
  frozen: frozenEn,
  home: homeEn,
  leads: leadsEn,
  offline: offlineEn,
  query: queryEn,
  releases: releasesEn,
  reproduce: reproduceEn,
  search: searchEn,
  sharing: sharingEn,
  site: siteEn,
  verify: verifyEn,
};

/** Every sentence of the site; the compiler holds the languages to the same keys. */
export type Words = typeof en;

const zh: Words = {
  allBodies: allBodiesZh,
  body: bodyZh,
  charts: chartsZh,
  check: checkZh,
  citation: citationZh,
  compare: compareZh,
  dataset: datasetZh,
  exchange: exchangeZh,
  explore: exploreZh,
  faults: faultsZh,
  figures: figuresZh,
  flags: flagsZh,
  forms: formsZh,
  frozen: frozenZh,
  home: homeZh,
  leads: leadsZh,
  offline: offlineZh,
  query: queryZh,
  releases: releasesZh,
  reproduce: reproduceZh,
  search: searchZh,
  sharing: sharingZh,
  site: siteZh,
  verify: verifyZh,
};

const all: Readonly<Record<Language, Words>> = { en, zh };

/** The words of a language. */
export function words(language: Language): Words {
  return all[language];
}

export { type Formats, formatsOf } from './formats.ts';
