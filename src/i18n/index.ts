import type { Language } from '../core/text.ts';
import { allBodies as allBodiesEn } from './en/all-bodies.ts';
import { body as bodyEn } from './en/body.ts';
import { check as checkEn } from './en/check.ts';
import { compare as compareEn } from './en/compare.ts';
import { exchange as exchangeEn } from './en/exchange.ts';
import { explore as exploreEn } from './en/explore.ts';
import { faults as faultsEn } from './en/faults.ts';
import { forms as formsEn } from './en/forms.ts';
import { home as homeEn } from './en/home.ts';
import { leads as leadsEn } from './en/leads.ts';
import { offline as offlineEn } from './en/offline.ts';
import { query as queryEn } from './en/query.ts';
import { releases as releasesEn } from './en/releases.ts';
import { search as searchEn } from './en/search.ts';
import { verify as verifyEn } from './en/verify.ts';
import { figureWords } from './figure-words.ts';
import { allBodies as allBodiesZh } from './zh/all-bodies.ts';
import { body as bodyZh } from './zh/body.ts';
import { check as checkZh } from './zh/check.ts';
import { compare as compareZh } from './zh/compare.ts';
import { exchange as exchangeZh } from './zh/exchange.ts';
import { explore as exploreZh } from './zh/explore.ts';
import { faults as faultsZh } from './zh/faults.ts';
import { forms as formsZh } from './zh/forms.ts';
import { home as homeZh } from './zh/home.ts';
import { leads as leadsZh } from './zh/leads.ts';
import { offline as offlineZh } from './zh/offline.ts';
import { query as queryZh } from './zh/query.ts';
import { releases as releasesZh } from './zh/releases.ts';
import { search as searchZh } from './zh/search.ts';
import { verify as verifyZh } from './zh/verify.ts';

const en = {
  ...figureWords('en'),
  allBodies: allBodiesEn,
  body: bodyEn,
  check: checkEn,
  compare: compareEn,
  exchange: exchangeEn,
  explore: exploreEn,
  faults: faultsEn,
  forms: formsEn,
  home: homeEn,
  leads: leadsEn,
  offline: offlineEn,
  query: queryEn,
  releases: releasesEn,
  search: searchEn,
  verify: verifyEn,
};

/** Every sentence of the site; the compiler holds the languages to the same keys. */
export type Words = typeof en;

const zh: Words = {
  ...figureWords('zh'),
  allBodies: allBodiesZh,
  body: bodyZh,
  check: checkZh,
  compare: compareZh,
  exchange: exchangeZh,
  explore: exploreZh,
  faults: faultsZh,
  forms: formsZh,
  home: homeZh,
  leads: leadsZh,
  offline: offlineZh,
  query: queryZh,
  releases: releasesZh,
  search: searchZh,
  verify: verifyZh,
};

const all: Readonly<Record<Language, Words>> = { en, zh };

/** The words of a language. */
export function words(language: Language): Words {
  return all[language];
}

export { type Formats, formatsOf } from './formats.ts';
